"""A case: a world, the moment, and what one entry point is handed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Answer = dict[str, Any]
# What a case comes to, apart from where it was played.
PARTS = ("raised", "gave", "errors", "texts", "mails", "calls", "queued", "rows")


@dataclass(frozen=True)
class Case:
    """`event` is made of the names that the world gives to what is in it."""

    about: str
    world: str
    event: Callable[[Mapping[str, str]], Any]
    entry: str = "app"
    later: timedelta = timedelta()

    def __str__(self) -> str:
        return self.about

    def in_world(self, world: Mapping[str, Any]) -> dict[str, Any]:
        at = datetime.fromisoformat(world["at"]) + self.later
        told = {"world": self.world, "entry": self.entry, "at": at.isoformat()}
        return told | {"event": self.event(world["names"])}


def agreed(cold: Answer, warm: Answer) -> Answer:
    """What both came to. Fails where they differ, or where it is no answer."""
    assert cold["loaded"] == [], "it was not cold"
    assert not cold["raised"], "\n".join([cold["raised"], *cold["trace"]])
    assert not warm["raised"], "\n".join([warm["raised"], *warm["trace"]])
    assert warm["loaded"], "nothing was loaded beforehand"
    for part in PARTS:
        assert cold[part] == warm[part], part
    return warm
