"""Which of the two times of a clock's face is meant: "at 4" is four in the afternoon in a shop."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ...hours.days import instant
from ...hours.usual import usual_closing, usual_opening
from ...model.business import Hours
from ...model.promise_reading import Flag, FoundTime, Grain
from ..owner import times as words
from .pieces import Clock

AFTER_CLOSE = timedelta(hours=2)  # owners keep promises so long after closing
ONE_DAY = timedelta(days=1)
LATE = time(21)  # later than that "at 10" is rather tomorrow's
EARLY = 6  # before six nobody means the morning
_AM_PARTS = frozenset({words.MORNING, "mid-morning", "late morning", words.FIRST_THING})


def on_the_clock(
    clock: Clock, part: str, day: date, named: bool, now: datetime, hours: Hours
) -> FoundTime:
    """The instant a clock means on a day; `named` says that the words named that day."""
    grain = Grain.ABOUT if clock.about else Grain.EXACT
    half = clock.half or _half_of(part, clock)
    readings = _readings(clock, half, day, hours)
    if len(readings) == 1:
        due = readings[0]
        if due <= now and not named:
            due = _readings(clock, half, day + ONE_DAY, hours)[0]
        return FoundTime(due, grain)
    due, others = _chosen(readings, clock, day, named, now, hours)
    flags = (Flag.AMBIGUOUS,) if others else ()
    return FoundTime(due, grain, alternatives=others, flags=flags)


def _half_of(part: str, clock: Clock) -> str:
    if not part or part in (words.CLOSE, words.OPENING):
        return ""
    if part in _AM_PARTS:
        return "am"
    return "midnight" if clock.hour == 12 and part == words.NIGHT else "pm"


def _readings(clock: Clock, half: str, day: date, hours: Hours) -> list[datetime]:
    if half == "24":
        return [_at(hours, day, clock.hour, clock.minute)]
    morning = clock.hour % 12
    if half == "midnight":
        return [_at(hours, day, 24, clock.minute)]
    if half:
        return [_at(hours, day, morning + (12 if half == "pm" else 0), clock.minute)]
    noon_first = (12, 24) if clock.hour == 12 else (morning, morning + 12)
    return [_at(hours, day, hour, clock.minute) for hour in noon_first]


def _at(hours: Hours, day: date, hour: int, minute: int) -> datetime:
    return instant(hours, day + ONE_DAY * (hour // 24), time(hour % 24, minute))


def _chosen(
    readings: list[datetime], clock: Clock, day: date, named: bool, now: datetime, hours: Hours
) -> tuple[datetime, tuple[datetime, ...]]:
    """The reading inside opening hours and in the future; else the likelier, and the other."""
    ahead = [at for at in readings if at > now]
    inside = [at for at in ahead if _inside(hours, day, at)]
    if inside:
        return inside[0], ()
    if not ahead:
        if named:
            return readings[-1], ()
        return _tomorrow(clock, day, now, hours)
    if named and len(ahead) == 2:
        likely = ahead[0] if EARLY <= clock.hour < 12 else ahead[1]
        return likely, tuple(at for at in ahead if at != likely)
    if not named and instant(hours, day, LATE) < ahead[-1]:
        later, _ = _tomorrow(clock, day, now, hours)
        return (
            (later, (ahead[-1],)) if _inside(hours, day + ONE_DAY, later) else (ahead[-1], (later,))
        )
    if len(ahead) == 1:
        return ahead[0], () if _near(hours, day, ahead[0]) else tuple(
            at for at in readings if at > now and at != ahead[0]
        )
    likely = ahead[0] if clock.hour >= EARLY else ahead[1]
    return likely, tuple(at for at in ahead if at != likely)


def _tomorrow(
    clock: Clock, day: date, now: datetime, hours: Hours
) -> tuple[datetime, tuple[datetime, ...]]:
    readings = _readings(clock, "", day + ONE_DAY, hours)
    inside = [at for at in readings if _inside(hours, day + ONE_DAY, at)]
    due = inside[0] if inside else readings[0 if clock.hour >= EARLY else 1]
    return due, tuple(at for at in readings if at != due)


def _inside(hours: Hours, day: date, at: datetime) -> bool:
    return usual_opening(hours, day) <= at <= usual_closing(hours, day) + AFTER_CLOSE


def _near(hours: Hours, day: date, at: datetime) -> bool:
    return at <= usual_closing(hours, day) + 2 * AFTER_CLOSE
