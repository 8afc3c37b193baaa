"""When a time in words is due: the last instant at which the words are still kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from ...hours.days import NeverOpen, instant, local, opens_on
from ...hours.open_time import add_open_time
from ...hours.usual import usual_closing, usual_opening
from ...model.business import Hours
from ...model.promise_reading import Flag, FoundTime, Grain
from ..owner import times as words
from .calendar import Dates, dates_of, days_after
from .faces import on_the_clock
from .pieces import Ahead, Stretch, Weekday, When

DAY_ENDS = time(23, 59)
ELAPSED = {"second": 1, "minute": 60, "hour": 3_600}  # seconds
WALL_HOURS = 24  # "within 48 hours" may mean the same time on the clock
LESS_SURE = 0.75  # words that fit several times of a day


def due_of(when: When, now: datetime, hours: Hours) -> FoundTime | None:
    """The due time of what was said at `now`; none where no time was named, or none exists."""
    now = now.astimezone(UTC)
    try:
        found = _due(when, now, hours)
    except (OverflowError, ValueError):  # beyond the calendar: the year 9999 is no promise
        return None
    if found is None or found.due_at > now:
        return found
    return replace(found, flags=(*found.flags, Flag.PAST))


def _due(when: When, now: datetime, hours: Hours) -> FoundTime | None:
    if when.grain is Grain.OPEN:
        return None
    if when.stretch and (when.stretch.unit in ELAPSED):
        return _elapsed(when.stretch, when.relation, now, hours)
    today = local(hours, now).date()
    dates = _dates(when, today, hours)
    if dates is None:
        return None
    dates = replace(dates, day=_after_the_first(when, dates.day, today, hours))
    found = _on_day(when, dates.day, now, hours)
    others = [_on_day(replace(when, from_clock=None), day, now, hours) for day in dates.others]
    if others:
        flags = dict.fromkeys((*found.flags, Flag.AMBIGUOUS))
        more = (*found.alternatives, *(other.due_at for other in others))
        found = replace(found, alternatives=more, flags=tuple(flags))
    return replace(found, earliest_at=_earliest(when, found, now, hours))


def _elapsed(stretch: Stretch, relation: str, now: datetime, hours: Hours) -> FoundTime:
    """Minutes and hours pass in real time, whatever the clocks on the wall do."""
    passed = timedelta(seconds=round(stretch.high * ELAPSED[stretch.unit]))
    grain = Grain.ABOUT if stretch.about else Grain.EXACT
    if stretch.business:
        try:
            return FoundTime(add_open_time(hours, now, passed), grain)
        except NeverOpen:
            return FoundTime(now + passed, grain)
    due = now + passed
    low = timedelta(seconds=round((stretch.low or 0) * ELAPSED[stretch.unit]))
    return FoundTime(
        due,
        grain,
        earliest_at=now + low if stretch.low else None,
        alternatives=_same_wall(stretch, now, due, hours),
    )


def _same_wall(
    stretch: Stretch, now: datetime, due: datetime, hours: Hours
) -> tuple[datetime, ...]:
    """Where the clocks change meanwhile, "within 24 hours" is also tomorrow at the same time."""
    if stretch.unit != "hour" or stretch.high % WALL_HOURS:
        return ()
    wall = local(hours, now)
    day = wall.date() + timedelta(stretch.high // WALL_HOURS)
    same = instant(hours, day, wall.time())
    return (same,) if same != due else ()


def _dates(when: When, today: date, hours: Hours) -> Dates | None:
    """The day meant; today where none is named and the time is still to come."""
    if when.day:
        return dates_of(when.day, today, hours, before=when.relation == "before")
    if when.stretch:
        return Dates(days_after(when.stretch, today, hours))
    return Dates(today)


def _after_the_first(when: When, day: date, today: date, hours: Hours) -> date:
    """Of "Monday through Wednesday" the Wednesday after that Monday."""
    first = dates_of(when.from_day, today, hours) if when.from_day else None
    if first and first.day > day and isinstance(when.day, Weekday):
        return day + 7 * ONE_DAY
    return day


def _on_day(when: When, day: date, now: datetime, hours: Hours) -> FoundTime:
    """The due time on a day, and what about that day deserves a question."""
    named = bool(when.day or when.stretch)
    if when.clock and when.relation != "after":
        found = on_the_clock(when.clock, when.part, day, named, now, hours)
    elif when.clock or (when.relation == "after" and when.part not in _OPENING_AND_CLOSE):
        found = _window(when, day, now, hours)
    elif when.part:
        found = _part(when, day, named, now, hours)
    else:
        found = _by_close(day, now, hours)
        found = replace(found, grain=when.grain)
    if not named:
        return found
    if when.relation == "after":
        day = local(hours, found.due_at - _A_MINUTE).date()
    return replace(found, flags=(*_closed(hours, day), *found.flags))


ONE_DAY = timedelta(days=1)
_A_MINUTE = timedelta(minutes=1)


_OPENING_AND_CLOSE = frozenset({words.OPENING, words.CLOSE})


def _closed(hours: Hours, day: date) -> tuple[Flag, ...]:
    if opens_on(hours, day):
        return ()
    holiday = day in hours.holidays and day not in hours.exceptions
    return (Flag.HOLIDAY,) if holiday else (Flag.CLOSED_DAY,)


def _window(when: When, day: date, now: datetime, hours: Hours) -> FoundTime:
    """ "after 3": from then on until that day closes; later than that, until the day ends."""
    opens = None
    if when.clock:
        begins = on_the_clock(when.clock, when.part, day, bool(when.day), now, hours)
        day, opens = local(hours, begins.due_at).date(), begins.due_at
    elif when.part and when.part in words.PART_ENDS:
        opens = instant(hours, day, words.PART_ENDS[when.part])
    elif when.day and not isinstance(when.day, Ahead):
        day += timedelta(1)
    found = _by_close(day, max(now, opens or now), hours)
    return replace(found, grain=Grain.PART, earliest_at=opens)


def _by_close(day: date, now: datetime, hours: Hours) -> FoundTime:
    """Closing time; past it already, the end of that day."""
    due = usual_closing(hours, day)
    if due > now or local(hours, now).date() != day:
        return FoundTime(due, Grain.DAY)
    return FoundTime(instant(hours, day, DAY_ENDS), Grain.DAY, flags=(Flag.PAST_END_OF_DAY,))


def _part(when: When, day: date, named: bool, now: datetime, hours: Hours) -> FoundTime:
    if when.part == words.CLOSE:
        if when.relation == "after":
            return FoundTime(instant(hours, day, DAY_ENDS), Grain.PART)
        return _by_close(day, now, hours)
    if when.part == words.SAME_TIME:
        due = instant(
            hours, day if day > local(hours, now).date() else day + ONE_DAY, _clock(now, hours)
        )
        return FoundTime(due, Grain.ABOUT)
    if when.part == words.OPENING and when.relation == "before":
        due = usual_opening(hours, day)
        return FoundTime(due if due > now else usual_opening(hours, day + ONE_DAY), Grain.PART)
    if when.part in (words.FIRST_THING, words.OPENING):
        return _first_thing(day, named, now, hours)
    due = instant(hours, day, words.PART_ENDS[when.part])
    sure = 1.0 if when.part in _SURE else LESS_SURE
    if due > now and (named or not _means_tomorrow(when, day, now, hours)):
        return FoundTime(due, Grain.PART, confidence=sure)
    if not named and when.part in _EARLY_PARTS:
        tomorrow = instant(hours, day + timedelta(1), words.PART_ENDS[when.part])
        return FoundTime(tomorrow, Grain.PART, confidence=sure)
    if local(hours, now).date() != day:
        return FoundTime(due, Grain.PART, confidence=sure)
    flags = () if when.part == words.NIGHT else (Flag.PAST_END_OF_DAY,)
    return FoundTime(instant(hours, day, DAY_ENDS), Grain.PART, flags=flags)


def _clock(now: datetime, hours: Hours) -> time:
    return local(hours, now).time().replace(second=0, microsecond=0)


_EARLY_PARTS = frozenset({words.MORNING, "mid-morning", "late morning", words.LUNCH})
_SURE = frozenset(
    {words.MORNING, "mid-morning", words.LUNCH, words.AFTERNOON, "mid-afternoon"}
    | {words.EVENING, words.NIGHT}
)


def _means_tomorrow(when: When, day: date, now: datetime, hours: Hours) -> bool:
    """ "in the morning", said once the day has begun, is tomorrow's."""
    return (
        when.part in _EARLY_PARTS - {words.LUNCH}
        and when.opened
        and now > usual_opening(hours, day)
    )


def _first_thing(day: date, named: bool, now: datetime, hours: Hours) -> FoundTime:
    """An hour after opening; where no day is named, of the next opening."""
    due = usual_opening(hours, day) + words.FIRST_THING_AFTER
    if named:
        return FoundTime(due, Grain.PART)
    for ahead in range(8):
        if opens_on(hours, day + timedelta(ahead)):
            opening = usual_opening(hours, day + timedelta(ahead))
            if opening > now:
                return FoundTime(opening + words.FIRST_THING_AFTER, Grain.PART)
    return FoundTime(usual_opening(hours, day + timedelta(1)) + words.FIRST_THING_AFTER, Grain.PART)


def _earliest(when: When, found: FoundTime, now: datetime, hours: Hours) -> datetime | None:
    if when.from_clock:
        day = local(hours, found.due_at - _A_MINUTE).date()
        begins = on_the_clock(when.from_clock, when.part, day, True, now, hours).due_at
        return begins if begins < found.due_at else None
    if when.from_day:
        day_meant = dates_of(when.from_day, local(hours, now).date(), hours)
        return usual_opening(hours, day_meant.day) if day_meant else None
    if when.stretch and when.stretch.low:
        low = replace(when.stretch, high=when.stretch.low)
        return usual_opening(hours, days_after(low, local(hours, now).date(), hours))
    return found.earliest_at
