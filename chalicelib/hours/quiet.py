"""Quiet hours: when a phone must not ring, unless the business is open."""

from __future__ import annotations

from datetime import datetime, time

from ..model.business import Hours
from .days import ONE_DAY, NeverOpen, instant, local, spans_from, utc
from .open_time import is_open, last_open


def in_quiet(hours: Hours, at: datetime, quiet_from: time, quiet_to: time) -> bool:
    """Whether it is between the two local times (over midnight if need be) and not opening time.

    Two equal times mean that no hour is quiet.
    """
    wall = local(hours, at).time()
    if quiet_from <= quiet_to:
        quiet = quiet_from <= wall < quiet_to
    else:
        quiet = wall >= quiet_from or wall < quiet_to
    return quiet and not is_open(hours, at)


def quiet_end(hours: Hours, at: datetime, quiet_from: time, quiet_to: time) -> datetime:
    """The first moment from `at` on that is not quiet, in UTC."""
    at = utc(at)
    # Once is enough, but for a clock that goes back over the end of the quiet hours.
    while in_quiet(hours, at, quiet_from, quiet_to):
        end = _next_wall(hours, at, quiet_to)
        ahead = next(spans_from(hours, at, closed_days_max=3), None)
        at = end if ahead is None else min(end, ahead[0])
    return at


def quiet_began(hours: Hours, at: datetime, quiet_from: time, quiet_to: time) -> datetime:
    """When the quiet stretch began that `at` lies in: at its hour, or when the business closed.

    A moment that is not quiet is returned as it is.
    """
    at = utc(at)
    if not in_quiet(hours, at, quiet_from, quiet_to):
        return at
    began = _last_wall(hours, at, quiet_from)
    try:
        return max(began, last_open(hours, at))
    except NeverOpen:
        return began


def _last_wall(hours: Hours, at: datetime, clock: time) -> datetime:
    """The last moment up to `at` at which the local clock showed this time."""
    today = local(hours, at).date()
    moments = (instant(hours, day, clock) for day in (today, today - ONE_DAY, today - 2 * ONE_DAY))
    return next(moment for moment in moments if moment <= at)


def _next_wall(hours: Hours, at: datetime, clock: time) -> datetime:
    """The next moment at which the local clock shows this time."""
    today = local(hours, at).date()
    days = ((today, False), (today, True), (today + ONE_DAY, False), (today + 2 * ONE_DAY, False))
    moments = (instant(hours, day, clock, again) for day, again in days)
    return next(moment for moment in moments if moment > at)
