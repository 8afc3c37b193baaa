"""`make demo`: a bad Tuesday at the bakery, told; exit code 1 if something was not as expected."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ..product.clock import iso, read_time
from ..quiet import unlogged
from . import scene
from .tuesday import DATE, SCRIPT, Beat

WIDTH = 96
NUMBER = re.compile(r"\bGO ([0-9]{3,6})\b")
Say = Callable[[str], None]


def main() -> int:
    with unlogged():
        failures = run(print)
    print(f"\n{len(failures)} of what was expected did not happen." if failures else "")
    for failure in failures:
        print(f"  NOT SO: {failure}")
    return 1 if failures else 0


def run(say: Say, script: tuple[Beat, ...] = SCRIPT) -> list[str]:
    """Play the day, telling it to `say`; the expectations that were not met."""
    with scene.opened() as where:
        teller = _Teller(say)
        known: dict[str, Any] = {}
        failures = []
        scene.ask(where, "reset", {"now": iso(_moment(where, "9:00"))})
        for beat in script:
            state = _play(where, beat, known)
            teller.tell(beat, state)
            failures += [s for s in beat.expect if not teller.check(s, beat.expect[s](state))]
        teller.end(state)
    return failures


def _moment(where: str, clock: str) -> datetime:
    zone = ZoneInfo(scene.ask(where, "state")["desk"]["business"]["time_zone"])
    hour, minute = (int(part) for part in clock.split(":"))
    day = datetime.fromisoformat(DATE).replace(tzinfo=zone)
    return day + timedelta(hours=hour, minutes=minute)


def _play(where: str, beat: Beat, known: dict[str, Any]) -> dict[str, Any]:
    scene.ask(where, "clock", {"set": iso(_moment(where, beat.at))})
    if beat.call:
        order = {name: scene.filled(value, known) for name, value in beat.order.items()}
        if beat.behind:
            order["text"] = f"{_code_of(where, beat.behind)} {order['text']}"
        if beat.call == "phone":
            order["text"] = order["text"].replace("{number}", _number_for(where, order["from"]))
        known[beat.name] = scene.ask(where, beat.call, order)
    state: dict[str, Any] = scene.ask(where, "state")
    return state


def _code_of(where: str, who: str) -> str:
    threads = scene.ask(where, "state")["threads"]
    return next(str(t["code"]) for t in threads if t["contact"] == who)


def _number_for(where: str, phone: str) -> str:
    """The newest number of a read-back that this phone was texted; "" where there was none."""
    texts = (text for text in scene.ask(where, "state")["phone"] if text["to"] == phone)
    return next(iter(NUMBER.findall(" ".join(text["text"] for text in texts))[::-1]), "")


class _Teller:
    """Prints what is new since the last beat."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._seen: set[str] = set()

    def tell(self, beat: Beat, state: dict[str, Any]) -> None:
        self._say(f"\n{beat.tell}")
        zone = ZoneInfo(state["desk"]["business"]["time_zone"])
        for at, key, line in sorted(_lines(state), key=lambda told: told[0]):
            if key not in self._seen:
                self._seen.add(key)
                clock = read_time(at).astimezone(zone).strftime("%-I:%M %p").lower().rjust(8)
                head = f"  {clock}  "
                self._say(
                    textwrap.fill(line, WIDTH, initial_indent=head, subsequent_indent=" " * 12)
                )

    def check(self, sentence: str, holds: bool) -> bool:
        self._say(f"            {'ok' if holds else 'NOT SO'}: {sentence}")
        return holds

    def end(self, state: dict[str, Any]) -> None:
        promises = [p["state"] for thread in state["threads"] for p in thread["promises"]]
        states = [state.replace("_", " but ") for state in promises]  # "kept but late"
        counted = ", ".join(f"{states.count(s)} {s}" for s in dict.fromkeys(states))
        self._say(
            f"\nThe day: {len(state['threads'])} customers, {len(promises)} promises ({counted}), "
            f"{len(state['phone'])} texts. See it live: make run"
        )


def _lines(state: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """When, an id, and a line: everything said, every decision with its why, every text."""
    shop = state["desk"]["business"]
    names = {p["phone"]: p["name"] for p in shop["contacts"]}
    speakers = {"owner": f"{shop['contacts'][0]['name']}, by hand", "desk": "KEPT"}
    for one in state["world"]:
        who = one["hand"] or speakers.get(one["by"], one["customer"])
        where = f"{one['platform'].capitalize()}, {one['venue']}"
        yield one["at"], one["id"], f"{who} [{where}]: {one['text']}"
    for thread in state["threads"]:
        for number, why in enumerate(thread["told"]):
            yield why["at"], f"{thread['id']}:{number}", f"  why: {why['text']}"
    for number, text in enumerate(state["phone_typed"]):
        line = f"{names.get(text['from'], text['from'])}, by text: {text['text']}"
        yield text["at"], f"typed:{number}", line
    for number, text in enumerate(state["phone"]):
        line = f"TEXT to {names.get(text['to'], text['to'])}: {text['text']}"
        yield text["at"], f"text:{number}", line
