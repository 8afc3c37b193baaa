"""When a promise without a time is due: the defaults, counted in open time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from ...hours.days import NeverOpen, instant, local, opens_on
from ...hours.open_time import add_open_time, is_open, next_open
from ...hours.usual import business_days_after, usual_closing, usual_day, usual_opening
from ...model.business import Hours
from ...model.promise_reading import PromiseKind

MOMENT = timedelta(minutes=15)
SHORTLY = timedelta(hours=2)  # open time, as below
ENOUGH_FOR_A_REPLY = timedelta(hours=3)
ENOUGH_FOR_A_CALL = timedelta(hours=2)
NEXT_DAY_REPLY = timedelta(hours=2)  # after opening
NOON = 12
BUSINESS_DAYS = {
    PromiseKind.REFUND: 1,
    PromiseKind.FIX: 2,
    PromiseKind.VISIT: 1,
    PromiseKind.NOTIFY: 3,
    PromiseKind.HOLD: 2,
    PromiseKind.RELAY: 3,
}
DAYS_TO_COME = 3  # "in the coming days"
NEW_YEAR_DAYS = 2  # after the first open day of the year


def default_due(kind: PromiseKind, vague: str, now: datetime, hours: Hours) -> datetime:
    """The due time of a promise of this kind; `vague` is the urgency its words gave."""
    now = now.astimezone(UTC)
    try:
        return max(_by_words(kind, vague, now, hours), now + MOMENT)
    except NeverOpen:
        return now + timedelta(days=1)


def _by_words(kind: PromiseKind, vague: str, now: datetime, hours: Hours) -> datetime:
    today = local(hours, now).date()
    if vague == "moment":
        return now + MOMENT
    if vague == "shortly":
        return add_open_time(hours, now, SHORTLY)
    if vague == "days to come":
        return usual_closing(hours, business_days_after(hours, today, DAYS_TO_COME))
    if vague == "new year":
        first = today.replace(year=today.year + 1, month=1, day=1)
        while not opens_on(hours, first):
            first += timedelta(1)
        return usual_closing(hours, first + timedelta(NEW_YEAR_DAYS))
    if vague == "soon" and kind not in BUSINESS_DAYS:
        return _next_day_close(hours, now)
    return _by_kind(kind, now, hours)


def _by_kind(kind: PromiseKind, now: datetime, hours: Hours) -> datetime:
    today = local(hours, now).date()
    if kind in BUSINESS_DAYS:
        return usual_closing(hours, business_days_after(hours, today, BUSINESS_DAYS[kind]))
    if kind is PromiseKind.SHIP:
        return _next_day_close(hours, now)
    if kind is PromiseKind.CALLBACK:
        if _left_today(hours, now) >= ENOUGH_FOR_A_CALL:
            return usual_closing(hours, today)
        day = _next_open_day(hours, now)
        noon = instant(hours, day, usual_day(hours)[0].opens.replace(hour=NOON, minute=0))
        return max(noon, usual_opening(hours, day) + NEXT_DAY_REPLY)
    if _left_today(hours, now) >= ENOUGH_FOR_A_REPLY:
        return usual_closing(hours, today)
    return usual_opening(hours, _next_open_day(hours, now)) + NEXT_DAY_REPLY


def _left_today(hours: Hours, now: datetime) -> timedelta:
    """Open time left of the local day."""
    today = local(hours, now).date()
    if not opens_on(hours, today):
        return timedelta(0)
    begins = now if is_open(hours, now) else max(now, usual_opening(hours, today))
    return usual_closing(hours, today) - begins


def _next_day_close(hours: Hours, now: datetime) -> datetime:
    return usual_closing(hours, _next_open_day(hours, now))


def _next_open_day(hours: Hours, now: datetime) -> date:
    tomorrow = local(hours, now).date() + timedelta(1)
    start = instant(hours, tomorrow, usual_day(hours)[0].opens.min)
    return local(hours, next_open(hours, start)).date()
