"""A clock that stands where it is put, for every module that is loaded after it was set up."""

from __future__ import annotations

import datetime as module
from typing import Any

Moment = module.datetime


class _Either(type):
    """Moments made by others, before or beside this clock, count as its own."""

    def __instancecheck__(cls, value: Any) -> bool:
        return isinstance(value, Moment)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, Moment)


class StandingClock(Moment, metaclass=_Either):
    """datetime.datetime, but for what time it is."""

    at = Moment.fromtimestamp(0, module.UTC)

    @classmethod
    def now(cls, tz=None):
        return cls.at.astimezone(tz) if tz else cls.at.replace(tzinfo=None)


def stop() -> None:
    """From here on `datetime` is this one, for whoever has not imported it yet."""
    module.datetime = StandingClock


def put(at: str) -> None:
    StandingClock.at = Moment.fromisoformat(at)
