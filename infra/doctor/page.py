"""The doctor's page, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from textwrap import wrap

from .findings import Light, Line, worst

WIDTH = 100
COLOURS = {Light.GREEN: "\033[32m", Light.YELLOW: "\033[33m", Light.RED: "\033[1;31m"}
PLAIN = "\033[0m"


def page(title: str, lines: Sequence[Line], coloured: bool) -> str:
    """What is red first, then yellow, then green; each with its sentence."""
    wide = max((len(line.name) for line in lines), default=0)
    rows = [_row(line, wide, coloured) for line in sorted(lines, key=lambda line: -line.light)]
    counts = ", ".join(
        f"{sum(line.light is light for line in lines)} {light.name.lower()}"
        for light in (Light.RED, Light.YELLOW, Light.GREEN)
    )
    return "\n".join([title, "", *rows, "", f"{counts}."])


def _row(line: Line, wide: int, coloured: bool) -> str:
    word = line.light.name.lower().ljust(6)
    word = f"{COLOURS[line.light]}{word}{PLAIN}" if coloured else word
    indent = wide + 10
    words = wrap(_shown(line.plain), WIDTH - indent) or [""]
    return f"{word}  {line.name.ljust(wide)}  " + f"\n{' ' * indent}".join(words)


def _shown(plain: str) -> str:
    """Without whatever could move a terminal's cursor: a platform's words may stand in it."""
    return "".join(c if c.isprintable() else " " for c in plain)


def machine(stage: str, region: str, lines: Sequence[Line], now: datetime) -> str:
    """The same as one JSON object."""
    told = [
        {"name": line.name, "light": line.light.name.lower(), "plain": line.plain} for line in lines
    ]
    about = {"stage": stage, "region": region, "at": now.isoformat(timespec="seconds")}
    return json.dumps({**about, "worst": worst(lines).name.lower(), "lines": told}, indent=1)
