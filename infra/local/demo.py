"""`python -m infra.local.demo`: the street's scene told in a terminal, without a browser."""

from __future__ import annotations

import sys
import textwrap
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from . import scene
from .clock import read_time

WIDTH = 96


def main() -> int:
    with scene.opened() as where:
        teller = _Teller(where)
        scene.play(where, scene.steps()[:-1], teller.told)
        teller.end()
    return 0


class _Teller:
    """Prints what is new since the last step."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._seen: set[str] = set()

    def told(self, step: scene.Step) -> None:
        if step.get("tell"):
            print(f"\n{step['tell']}")
        state = scene.ask(self._where, "state")
        zone = ZoneInfo(state["desk"]["business"]["time_zone"])
        for at, key, line in sorted(_lines(state), key=lambda said: said[0]):
            if key not in self._seen:
                self._seen.add(key)
                time = read_time(at).astimezone(zone)
                _say(time, line)

    def end(self) -> None:
        state = scene.ask(self._where, "state")
        promises = [p for thread in state["threads"] for p in thread["promises"]]
        kept = sum(p["state"] in ("kept", "kept_late") for p in promises)
        print(
            f"\nThe day so far: {len(state['threads'])} customers, {len(promises)} promises, "
            f"{kept} kept; {len(state['phone'])} texts. See it live: make run"
        )


def _lines(state: dict[str, Any]) -> list[tuple[str, str, str]]:
    """When, an id, and a line for everything said and every text."""
    shop = state["desk"]["business"]
    names = {p["phone"]: p["name"] for p in shop["contacts"]}
    speakers = {"owner": f"{shop['contacts'][0]['name']} (by hand)", "desk": "Kept"}
    lines = []
    for one in state["world"]:
        who = speakers.get(one["by"], one["customer"])
        where = f"{one['platform'].capitalize()}, {one['venue']}"
        lines.append((one["at"], one["id"], f"{who} [{where}]: {one['text']}"))
    for number, text in enumerate(state["phone"]):
        line = f"Text to {names.get(text['to'], text['to'])}: {text['text']}"
        lines.append((text["at"], f"text:{number}", line))
    return lines


def _say(time: datetime, line: str) -> None:
    clock = time.strftime("%-I:%M %p").lower().rjust(8)
    print(textwrap.fill(line, WIDTH, initial_indent=f"  {clock}  ", subsequent_indent=" " * 12))


if __name__ == "__main__":
    sys.exit(main())
