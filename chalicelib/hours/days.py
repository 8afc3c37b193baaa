"""Each day's opening as instants in UTC: the one place where local time becomes real time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from ..model.business import Day, Hours

Span = tuple[datetime, datetime]  # opens, closes: aware UTC, never empty

CLOSED_DAYS_MAX = 370  # a year, and the holidays around it
SPANS_KEPT = 1024  # days remembered in a process
ONE_DAY = timedelta(days=1)
ONE_SECOND = timedelta(seconds=1)
MIDNIGHT = time(0)


class NeverOpen(Exception):
    """Nothing opens within CLOSED_DAYS_MAX days of the moment asked."""


def opens_on(hours: Hours, day: date) -> Day:
    """The slots that begin on a day: an exception beats a holiday (closed) beats the week."""
    if day in hours.exceptions:
        return hours.exceptions[day]
    if day in hours.holidays:
        return ()
    return hours.week[day.weekday()]


def local(hours: Hours, at: datetime) -> datetime:
    """The moment on the business's own clock. Raises ValueError for a moment without a zone."""
    return utc(at).astimezone(ZoneInfo(hours.zone))


def utc(at: datetime) -> datetime:
    """The moment in UTC. Raises ValueError for one without a zone: it would mean the machine's."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.astimezone(UTC)


def instant(hours: Hours, day: date, clock: time, again: bool = False) -> datetime:
    """When the business's clock shows this, in UTC.

    A time that daylight saving skips becomes the next one that exists; of a time that comes
    twice it is the first, or the second when asked for it `again`.
    """
    return _instant(ZoneInfo(hours.zone), day, clock, again)


def _instant(zone: ZoneInfo, day: date, clock: time, again: bool = False) -> datetime:
    wall = datetime.combine(day, clock, zone).replace(fold=0)
    first = wall.astimezone(UTC)
    second = wall.replace(fold=1).astimezone(UTC)
    if second < first:
        return _end_of_gap(second, first, zone)
    return second if again else first


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The moment between the two at which the clock was put forward."""
    offset = before.astimezone(zone).utcoffset()
    while after - before > ONE_SECOND:
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)


def spans_on(hours: Hours, day: date) -> tuple[Span, ...]:
    """What is open within one calendar day, in order and apart: last night's rest, then its own."""
    return _spans(hours.zone, day, opens_on(hours, day - ONE_DAY), opens_on(hours, day))


@lru_cache(maxsize=SPANS_KEPT)
def _spans(zone_name: str, day: date, eve: Day, own: Day) -> tuple[Span, ...]:
    """Remembered, because one decision asks about the same few days a dozen times."""
    zone = ZoneInfo(zone_name)
    found = [
        (_instant(zone, day, MIDNIGHT), _instant(zone, day, slot.closes))
        for slot in eve
        if MIDNIGHT < slot.closes <= slot.opens
    ]
    for slot in own:
        over = slot.closes <= slot.opens
        closes = (day + ONE_DAY, MIDNIGHT) if over else (day, slot.closes)
        found.append((_instant(zone, day, slot.opens), _instant(zone, *closes)))
    return _merged(found)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """The same open time without overlaps, and without what daylight saving swallowed whole."""
    apart: list[Span] = []
    for opens, closes in sorted(spans):
        if apart and opens <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], closes))
        elif opens < closes:
            apart.append((opens, closes))
    return tuple(apart)


def spans_from(
    hours: Hours, at: datetime, closed_days_max: int = CLOSED_DAYS_MAX
) -> Iterator[Span]:
    """What is open after a moment, day by day; the first span may have begun before it.

    Spans are apart, but may touch at midnight. Ends after so many closed days in a row.
    """
    day = local(hours, at).date()
    closed_days = 0
    while closed_days < closed_days_max:
        spans = spans_on(hours, day)
        yield from (span for span in spans if span[1] > at)
        closed_days = 0 if spans else closed_days + 1
        day += ONE_DAY


def spans_before(hours: Hours, at: datetime) -> Iterator[Span]:
    """What was open before a moment, latest first; the first span may end after it."""
    # Where clocks go back over midnight, a moment of "yesterday" may come after today's midnight.
    day = local(hours, at).date() + ONE_DAY
    closed_days = 0
    while closed_days < CLOSED_DAYS_MAX:
        spans = spans_on(hours, day)
        yield from (span for span in reversed(spans) if span[0] < at)
        closed_days = 0 if spans else closed_days + 1
        day -= ONE_DAY
