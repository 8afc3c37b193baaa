"""`python -m infra.bench`: measures everything, prints the table, ends with 1 when a row is over.

With --json the last line is one JSON object.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable, Sequence

from .doorway import door_cpu
from .idle import idle_minute
from .package import zip_size
from .report import Row, as_json, exit_code, table
from .starts import first_message, first_webhook, loading
from .thinking import deciding_cpu, reading_cpu
from .timing import RUNS
from .traffic import call_rows, traffic, unit_rows
from .world import pretend_credentials

ABOUT = (
    f"Each time is CPU time, the median of {RUNS} runs taken in turns with its baseline. Absolute\n"
    "times are those of this machine; ratios hold anywhere. AWS is pretended by moto, units are\n"
    "counted from the sizes of the items. The most of several kinds counts.\n"
)


def main(arguments: Sequence[str]) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(prog="python -m infra.bench", description="What Kept costs.")
    parser.add_argument("--json", action="store_true", help="end with one line of JSON")
    wants_json = parser.parse_args(arguments).json
    logging.disable(logging.CRITICAL)  # moto's server writes a line for each request
    pretend_credentials()
    began = time.monotonic()
    rows = [row for part in PARTS for row in part()]
    seconds = time.monotonic() - began
    print(ABOUT)
    print(table(rows))
    print(f"\n{summary(rows)} ({seconds:.0f} seconds)")
    if wants_json:
        print(as_json(rows, seconds))
    return exit_code(rows)


def _traffic() -> list[Row]:
    found = traffic()
    return [*call_rows(found), *unit_rows(found)]


PARTS: tuple[Callable[[], list[Row]], ...] = (
    lambda: [loading()],
    lambda: [first_webhook()],
    lambda: [first_message()],
    lambda: [door_cpu()],
    lambda: [reading_cpu()],
    lambda: [deciding_cpu()],
    _traffic,
    lambda: [idle_minute()],
    lambda: [zip_size()],
)


def summary(rows: Sequence[Row]) -> str:
    """How many rows hold, which are over, which were not measured."""
    said = []
    for verdict in ("PASS", "OVER", "NOT MEASURED"):
        count = sum(row.verdict == verdict for row in rows)
        if count:
            said.append(f"{count} {verdict}")
    return ", ".join(said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
