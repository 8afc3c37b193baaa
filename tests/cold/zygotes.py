"""The two processes that cases are played in, as the tests hold them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from .cloud import CREDENTIALS
from .kind_platform import KindPlatform

ROOT = Path(__file__).parents[2]


class Zygotes:
    """Cases go in, answers come out; one at a time."""

    def __init__(
        self, cold: tuple[TextIO, TextIO], warm: tuple[TextIO, TextIO], platform: KindPlatform
    ) -> None:
        self._cold, self._warm, self._platform = cold, warm, platform

    def cold(self, case: Mapping[str, Any]) -> dict[str, Any]:
        """What comes of a case where nothing of ours is loaded."""
        return self._played(self._cold, case)

    def warm(self, case: Mapping[str, Any]) -> dict[str, Any]:
        """What comes of it where everything is."""
        return self._played(self._warm, case)

    def _played(self, streams: tuple[TextIO, TextIO], case: Mapping[str, Any]) -> dict[str, Any]:
        asked, answers = streams
        self._platform.take()
        asked.write(json.dumps(case) + "\n")
        asked.flush()
        line = answers.readline()
        assert line, "the process that plays the cases is gone"
        return {**json.loads(line), "calls": self._platform.take()}


@contextmanager
def running(worlds: Path, platform: KindPlatform) -> Iterator[Zygotes]:
    """Both processes, for the worlds in a folder."""
    environ = {**os.environ, **CREDENTIALS, "PYTHONHASHSEED": "0"}
    environ.pop("AWS_PROFILE", None)
    environ |= {name: platform.url for name in ("KEPT_GRAPH_BASE", "KEPT_X_BASE")}
    (warm_in, to_warm), (from_warm, warm_out) = os.pipe(), os.pipe()
    command = [sys.executable, "-m", "tests.cold.zygote", worlds, warm_in, warm_out]
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        pass_fds=(warm_in, warm_out),
    )
    os.close(warm_in)
    os.close(warm_out)
    assert process.stdin is not None
    assert process.stdout is not None
    with process, os.fdopen(to_warm, "w") as asked, os.fdopen(from_warm) as answers:
        yield Zygotes((process.stdin, process.stdout), (asked, answers), platform)
