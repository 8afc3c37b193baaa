"""The process that every case is forked from: python -m tests.cold.zygote WORLDS IN OUT

It has loaded what is not ours, so that a case need not, and nothing of ours. A twin of it loads
every module of ours, and plays its cases one after the other. They come as lines of JSON and are
answered as such: cold ones on the standard streams, those for the twin on the two file descriptors
that are given.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn, TextIO

from . import compiled, ours, standing_clock
from .cloud import Cloud
from .playing import played

# Wanted by the product when it needs them. That these load is no matter of ours.
NOT_OURS = (
    *("boto3", "botocore", "requests", "requests_oauthlib", "urllib3", "chalice"),
    *("jsonschema", "holidays", "vaderSentiment.vaderSentiment"),
)
SECONDS_MAX = 60  # for a case
Told = dict[str, Any]
Play = Callable[[Cloud, Mapping[str, Any], Mapping[str, Any]], Told]


def main(worlds: str, warm_in: str, warm_out: str) -> None:
    for name in NOT_OURS:
        importlib.import_module(name)
    folder, cloud = Path(worlds), Cloud()
    standing_clock.stop()
    compiled.keep_modules(folder)
    assert ours.loaded() == [], "a case would find these loaded"
    heard, tell = os.pipe()
    if os.fork() == 0:
        _let_go(0, 1, heard)
        written = compiled.listen()
        ours.load_all()
        _tell(tell, written)
        serve(os.fdopen(int(warm_in)), os.fdopen(int(warm_out), "w"), cloud, folder, here)
    else:
        _let_go(int(warm_in), int(warm_out), tell)
        compiled.keep(json.load(os.fdopen(heard)))
        serve(sys.stdin, sys.stdout, cloud, folder, in_a_child)
        os.wait()
    os._exit(0)  # there is nothing to tidy up


def serve(asked: TextIO, answers: TextIO, cloud: Cloud, folder: Path, play: Play) -> None:
    """Every case answered, until there are no more."""
    worlds: dict[str, Any] = {}
    for line in asked:
        case = json.loads(line)
        name = case["world"]
        if name not in worlds:
            worlds[name] = json.loads((folder / f"{name}.json").read_text())
            cloud.put(name, worlds[name])
        answers.write(json.dumps(play(cloud, worlds[name], case)) + "\n")
        answers.flush()


def here(cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> Told:
    """In this very process, as a warm function does; only the world is as if nothing had been."""
    told = played(cloud, world, case)
    cloud.restore(case["world"])
    sys.modules["chalicelib.wiring"].use(None)
    return told


def in_a_child(cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> Told:
    """In a process of its own, which has loaded what this one has."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        _live(write, cloud, world, case)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    _, status = os.waitpid(pid, 0)
    died = {"loaded": [], "raised": f"the process died ({status})", "trace": []}
    told: Told = json.loads(text) if text else died
    return told


def _live(write: int, cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> NoReturn:
    """The child's whole life. What it prints is nobody's answer."""
    try:
        signal.alarm(SECONDS_MAX)
        gc.disable()  # a case is short, and what it inherits is large
        _let_go(0, 1)
        _move(case.get("house", ""), case.get("warm", False))
        _tell(write, played(cloud, world, case))
    finally:
        os._exit(0)


def _move(house: str, warm: bool) -> None:
    """Play with another product than ours: with a small one that tests these tests."""
    if house:
        sys.path.insert(0, house)
    if warm:
        ours.load_all()


def _tell(descriptor: int, told: Any) -> None:
    with os.fdopen(descriptor, "w") as end:
        json.dump(told, end)


def _let_go(*descriptors: int) -> None:
    """These are the other one's: whoever waits at their end must hear when it is gone."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for one in descriptors:
        os.dup2(nothing, one)


if __name__ == "__main__":
    main(*sys.argv[1:])
