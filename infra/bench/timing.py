"""CPU time, measured so that a ratio means something: turn by turn with the baseline, medians."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

ROOT = Path(__file__).parents[2]
RUNS = 7
END = "import os; os._exit(0)"
LOOP_SECONDS = 0.1  # of CPU in one measured loop, about
LOOP_MAX = 100_000


class BenchFailed(Exception):
    """A measured program did not do its work; its argument is what it said."""


def interleaved(measures: Sequence[Callable[[], float]], runs: int = RUNS) -> list[float]:
    """The median of each measure, taken in turns (A B A B) after one round that is not counted."""
    found: list[list[float]] = [[] for _ in measures]
    for turn in range(runs + 1):
        for values, measure in zip(found, measures, strict=True):
            value = measure()
            if turn:
                values.append(value)
    return [median(values) for values in found]


def looped(do: Callable[[], object]) -> Callable[[], float]:
    """A measure: the CPU seconds of one `do`, over as many as take LOOP_SECONDS."""
    times = max(1, min(LOOP_MAX, round(LOOP_SECONDS / max(1e-7, _once(do)))))

    def measure() -> float:
        began = time.process_time()
        for _ in range(times):
            do()
        return (time.process_time() - began) / times

    return measure


def _once(do: Callable[[], object], times: int = 20) -> float:
    do()
    began = time.process_time()
    for _ in range(times):
        do()
    return (time.process_time() - began) / times


def fresh(code: str, environ: Mapping[str, str], folder: Path = ROOT) -> float:
    """The CPU seconds, user and system, of a fresh Python running `code` there.

    Nothing of this process's environment but PATH and HOME is handed on. It ends without tidying
    up after itself, as a Lambda does that goes on to the next event. Raises BenchFailed.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    began = _children()
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{END}"],
        cwd=folder,
        env={**kept, **environ},
        capture_output=True,
        text=True,
    )
    spent = _children() - began
    if done.returncode:
        raise BenchFailed(done.stderr.strip() or f"it ended with {done.returncode}")
    return spent


def _children() -> float:
    """In microseconds, where os.times counts ticks of ten milliseconds."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
