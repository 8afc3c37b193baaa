"""The process that every case is forked from: python -m tests.cold.zygote WORLDS HOUSE IN OUT

It has loaded what is not ours, so that a case need not, and nothing of ours. A twin of it then
loads every module of ours. Cases come as lines of JSON and are answered as such: cold ones on the
standard streams, those for the twin on the two file descriptors that are given.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn, TextIO

from . import compiled, standing_clock
from .child import ours, played
from .cloud import Cloud

# Wanted by the product when it needs them. That these load is no matter of ours.
NOT_OURS = (
    *("boto3", "botocore", "requests", "requests_oauthlib", "urllib3", "chalice"),
    *("jsonschema", "holidays", "vaderSentiment.vaderSentiment"),
)


def main(worlds: str, house: str, warm_in: str, warm_out: str) -> None:
    for name in NOT_OURS:
        importlib.import_module(name)
    folder, cloud = Path(worlds), Cloud()
    standing_clock.stop()
    compiled.keep_modules(folder)
    sys.path.insert(0, house)
    assert ours() == [], "a case would find these loaded"
    heard, tell = os.pipe()
    if os.fork() == 0:
        _let_go(0, 1, heard)
        written = compiled.listen()
        load_all()
        _tell(tell, written)
        serve(os.fdopen(int(warm_in)), os.fdopen(int(warm_out), "w"), cloud, folder)
    else:
        _let_go(int(warm_in), int(warm_out), tell)
        compiled.keep(json.load(os.fdopen(heard)))
        serve(sys.stdin, sys.stdout, cloud, folder)
        os.wait()
    os._exit(0)  # there is nothing to tidy up


def load_all() -> None:
    """Every module of ours."""
    import app  # noqa: F401
    import chalicelib

    for module in pkgutil.walk_packages(chalicelib.__path__, "chalicelib."):
        importlib.import_module(module.name)


def _tell(descriptor: int, told: Any) -> None:
    with os.fdopen(descriptor, "w") as end:
        json.dump(told, end)


def _let_go(*descriptors: int) -> None:
    """These are the other one's: whoever waits at their end must hear when it is gone."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for one in descriptors:
        os.dup2(nothing, one)


def serve(asked: TextIO, answers: TextIO, cloud: Cloud, folder: Path) -> None:
    """One child for each case, until there are no more."""
    worlds: dict[str, Any] = {}
    for line in asked:
        case = json.loads(line)
        name = case["world"]
        if name not in worlds:
            worlds[name] = json.loads((folder / f"{name}.json").read_text())
            cloud.put(name, worlds[name])
        answers.write(_in_a_child(cloud, worlds[name], case) + "\n")
        answers.flush()


def _in_a_child(cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> str:
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
    return text or json.dumps(died)


def _live(write: int, cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> NoReturn:
    """The child's whole life. What it prints is nobody's answer."""
    try:
        gc.disable()  # a case is short, and what it inherits is large
        _let_go(0, 1)
        _tell(write, played(cloud, world, case))
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
