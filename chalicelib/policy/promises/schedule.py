"""When a promise is reminded of, warned of, and broken: one rule by horizon. Pure.

The horizon is how long before it is due the promise was made. The acknowledgement's own promise
does not come here: the escalation rules warn of it (design section 7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ...hours.days import NeverOpen, instant, local
from ...hours.open_time import is_open, last_open, opening_on
from ...hours.quiet import in_quiet, quiet_began, quiet_end
from ...model.business import Business, Hours
from ...model.promise import Promise

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
LEAD_MIN = 5 * MINUTE
EVE = time(16, 0)  # of the open day before: while something can still be done
OPEN_DAY_WITHIN = 14  # days searched for the open day before
QUIET_MARGIN = 5 * MINUTE  # what would ring in quiet hours rings so long before they begin
ARMED_FOR = 7 * DAY  # then the customer will not do their part any more

Moment = Callable[[Promise, Hours], datetime | None]


@dataclass(frozen=True, slots=True)
class Lead:
    """One row of the rule."""

    up_to: timedelta  # the horizon
    reminders: tuple[Moment, ...]
    at_risk: timedelta  # before it is due
    grace: timedelta  # after it is due, until it is broken


def _before(lead: timedelta) -> Moment:
    return lambda promise, hours: promise.due_at - lead


def _quarter(promise: Promise, hours: Hours) -> datetime:
    """A quarter of its time before it is due, at least five minutes."""
    return promise.due_at - max(LEAD_MIN, _horizon(promise) / 4)


def _opening(days_before: int) -> Moment:
    """The opening of the day so many days before it is due; where closed, the last open moment."""

    def moment(promise: Promise, hours: Hours) -> datetime | None:
        day = local(hours, promise.due_at).date() - days_before * DAY
        opens = opening_on(hours, day)
        if opens is not None or not days_before:
            return opens
        return _last_open(hours, instant(hours, day, EVE))

    return moment


def _eve(promise: Promise, hours: Hours) -> datetime | None:
    """16:00 of the open day before, or its closing where that comes first."""
    due_day = local(hours, promise.due_at).date()
    days = (due_day - n * DAY for n in range(1, OPEN_DAY_WITHIN))
    day: date | None = next((d for d in days if opening_on(hours, d) is not None), None)
    if day is None:
        return None
    opens, at = opening_on(hours, day), instant(hours, day, EVE)
    before = _last_open(hours, at)
    return at if opens is None or opens >= at else before


def _last_open(hours: Hours, at: datetime) -> datetime | None:
    try:
        return last_open(hours, at)
    except NeverOpen:
        return None


# A week's promise is told the afternoon before, on its morning and two hours ahead; and so on.
LEADS = (
    Lead(15 * MINUTE, (), 0 * MINUTE, 10 * MINUTE),
    Lead(1 * HOUR, (_quarter,), 0 * MINUTE, 10 * MINUTE),
    Lead(4 * HOUR, (_before(30 * MINUTE),), 10 * MINUTE, 15 * MINUTE),
    Lead(1 * DAY, (_before(60 * MINUTE),), 20 * MINUTE, 30 * MINUTE),
    Lead(3 * DAY, (_opening(0), _before(90 * MINUTE)), 30 * MINUTE, 60 * MINUTE),
    Lead(14 * DAY, (_eve, _opening(0), _before(2 * HOUR)), 45 * MINUTE, 2 * HOUR),
    Lead(timedelta.max, (_opening(3), _opening(1), _opening(0)), 60 * MINUTE, 2 * HOUR),
)


def lead_of(promise: Promise) -> Lead:
    """The row of the rule that holds for this promise."""
    return next(lead for lead in LEADS if _horizon(promise) <= lead.up_to)


def _horizon(promise: Promise) -> timedelta:
    return promise.due_at - promise.made_at


def broken_at(promise: Promise) -> datetime:
    """When a promise that is not kept is broken: its time and the grace."""
    return promise.due_at + lead_of(promise).grace


def reminders(promise: Promise, business: Business) -> Iterator[tuple[int, datetime]]:
    """Each reminder's place in its row and its moment, all after it was made and before its time.

    None in quiet hours, unless it is due inside them; and while the business is open, where it is
    due when it is not.
    """
    hours = business.hours
    closed = not is_open(hours, promise.due_at - MINUTE)
    for number, moment in enumerate(lead_of(promise).reminders):
        at = moment(promise, hours)
        if at is not None and closed and not is_open(hours, at):
            before = _last_open(hours, at)
            at = before if before is not None and before > promise.made_at else at
        if at is not None:
            at = _outside_quiet(at, promise, business)
            if promise.made_at + LEAD_MIN <= at < promise.due_at:
                yield number, at


def at_risk_at(promise: Promise, business: Business) -> datetime:
    """When owner and second contact are warned."""
    at = max(promise.due_at - lead_of(promise).at_risk, promise.made_at)
    return at if _in_quiet(promise.due_at, business) else _outside_quiet(at, promise, business)


def _outside_quiet(at: datetime, promise: Promise, business: Business) -> datetime:
    """Before the quiet hours it falls into; else after them, if that is early enough."""
    if not _in_quiet(at, business):
        return at
    hours, rules = business.hours, business.rules
    before = quiet_began(hours, at, rules.quiet_from, rules.quiet_to) - QUIET_MARGIN
    if before > promise.made_at:
        return before
    after = quiet_end(hours, at, rules.quiet_from, rules.quiet_to)
    return after if after <= promise.due_at else at


def told_late_at(at: datetime, promise: Promise, business: Business) -> datetime:
    """`at`, or the end of the quiet hours it falls into; a promise due inside them may ring."""
    rules = business.rules
    if _in_quiet(promise.due_at, business):
        return at
    return quiet_end(business.hours, at, rules.quiet_from, rules.quiet_to)


def _in_quiet(at: datetime, business: Business) -> bool:
    rules = business.rules
    return in_quiet(business.hours, at, rules.quiet_from, rules.quiet_to)
