"""A scene on the street: steps that anybody could do by hand, done over HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from ..opening import open_street

SCENE = Path(__file__).parents[1] / "page" / "scene.json"
BEGINS = "2026-11-17T14:00:00Z"
PATIENCE_SECONDS = 60
Step = Mapping[str, Any]


def steps() -> list[Step]:
    """The scene that the page's Play button plays."""
    found: list[Step] = json.loads(SCENE.read_text("utf-8"))["steps"]
    return found


@contextmanager
def opened(environ: Mapping[str, str] | None = None) -> Iterator[str]:
    """A street on a free port of this machine, for as long as it is needed; its address."""
    server, where = open_street({"PORT": "0", "KEPT_NOW": BEGINS, **(environ or {})})
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield where
    finally:
        server.shutdown()
        server.close()
        serving.join()


def play(where: str, script: Sequence[Step], told: Callable[[Step], None] = lambda _: None) -> None:
    """Do the steps one after the other; `told` hears of each when it is done."""
    known: dict[str, Any] = {}
    for step in script:
        if step.get("call"):
            order = {name: filled(value, known) for name, value in step.get("order", {}).items()}
            done = ask(where, step["call"], order)
            known[step.get("as", "")] = done
        told(step)


def filled(value: Any, known: Mapping[str, Any]) -> Any:
    """ "$dana.thread" stands for what an earlier step, called dana, gave."""
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    name, _, field = value[1:].partition(".")
    return known[name][field]


def ask(where: str, call: str, order: Mapping[str, Any] | None = None) -> Any:
    """One call to the street; with an order it is a POST."""
    body = None if order is None else json.dumps(order).encode()
    request = Request(f"{where}/street/{call}", body, {"Content-Type": "application/json"})
    with urlopen(request, timeout=PATIENCE_SECONDS) as answer:
        return json.load(answer)
