"""What Python would compile anew in every child is compiled once. Nothing is loaded by it.

Lambda finds our modules compiled, and so do the children. Beside them, every dataclass writes its
methods as text, and compiling that is a third of what loading our modules costs.
"""

from __future__ import annotations

import builtins
import dataclasses
import sys
from collections.abc import Iterable
from pathlib import Path
from types import CodeType
from typing import Any


def keep_modules(folder: Path) -> None:
    """Where nothing compiled may be written beside our modules, it goes here."""
    if sys.dont_write_bytecode:
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(folder / "compiled")


def listen() -> list[str]:
    """What dataclasses write from now on."""
    heard: list[str] = []

    def run(text: str, *where: Any) -> None:
        heard.append(text)
        builtins.exec(_code(text), *where)

    dataclasses.exec = run
    return heard


def keep(texts: Iterable[str]) -> None:
    """These need not be compiled when they are written again."""
    known = {text: _code(text) for text in texts}

    def run(text: str, *where: Any) -> None:
        builtins.exec(known.get(text) or _code(text), *where)

    dataclasses.exec = run


def _code(text: str) -> CodeType:
    """As dataclasses compile it: without this module's own `__future__`."""
    return compile(text, "<string>", "exec", dont_inherit=True)
