"""The parts that a time in words is made of, as values: clocks, parts of days, days, stretches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...model.promise_reading import Grain


@dataclass(frozen=True, slots=True)
class Clock:
    """A time on the clock. `half` is "am", "pm", "24" (no second reading), or "" as yet unknown."""

    hour: int
    minute: int = 0
    half: str = ""
    about: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time: "an hour or two" is low 1, high 2 of "hour"."""

    high: float
    unit: str  # a key of words.times.UNITS
    low: float | None = None
    business: bool = False  # of business days or hours
    about: bool = False


class Ahead(NamedTuple):
    """So many days after today."""

    days: int


class Weekday(NamedTuple):
    """The next such day after today, and so many weeks on; `next` is the ambiguous word."""

    number: int  # Monday is 0
    weeks: int = 0
    next: bool = False
    of_week: int | None = None  # of this (0), next (1), ... calendar week


class OnDate(NamedTuple):
    """A day of a month: the next one that comes, where month or year are not said."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None  # where one was said beside it


class OfWeek(NamedTuple):
    """A week-level word: a weekday of the calendar week so many weeks ahead."""

    weeks: int
    number: int
    loose: bool = False  # the words fit other days of that week as well


class OfMonth(NamedTuple):
    """The last day of a month so many months ahead, or an early or middle day of it."""

    months: int
    day: int | None = None
    month: int | None = None  # by its name: "mid April"


class Weekend(NamedTuple):
    """Its Sunday; before it, the Friday."""

    weeks: int = 0


class Feast(NamedTuple):
    """A holiday by name ("" is the next public holiday), and so many days after it."""

    name: str
    shift: int = 0
    weekend: bool = False


Day = Ahead | Weekday | OnDate | OfWeek | OfMonth | Weekend | Feast


@dataclass(frozen=True, slots=True)
class When:
    """A time as it was said: words[start:end] of its line."""

    start: int
    end: int
    day: Day | None = None
    from_day: Day | None = None  # "Tuesday or Wednesday"
    clock: Clock | None = None
    from_clock: Clock | None = None  # "between 2 and 4"
    part: str = ""
    stretch: Stretch | None = None
    vague: str = ""  # "shortly": a promise without a time
    relation: str = "by"  # "by", "before", "after", or "for" (how long)
    opened: bool = False  # "this", "in the" stood before the part of the day

    @property
    def grain(self) -> Grain:
        if self.vague and not (self.day or self.clock or self.part or self.stretch):
            return Grain.OPEN
        if self.clock:
            return Grain.ABOUT if self.clock.about else Grain.EXACT
        if self.part:
            return Grain.DAY if self.part == "close" else Grain.PART
        if self.stretch:
            return _grain_of(self.stretch)
        return Grain.WEEK if isinstance(self.day, OfWeek | OfMonth | Weekend) else Grain.DAY


def _grain_of(stretch: Stretch) -> Grain:
    if stretch.unit in ("second", "minute", "hour"):
        return Grain.ABOUT if stretch.about else Grain.EXACT
    return Grain.DAY
