"""Counting in open time: the hours between closing and opening do not pass."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ..model.business import Hours
from .days import NeverOpen, instant, opens_on, spans_before, spans_from, utc

NOTHING = timedelta(0)
STRETCH_MAX = timedelta(days=8)  # whoever is open for longer than that never closes


def is_open(hours: Hours, at: datetime) -> bool:
    """Whether it is opening time: yes at the opening instant, no at the closing instant."""
    at = utc(at)
    ahead = next(spans_from(hours, at, closed_days_max=2), None)
    return ahead is not None and ahead[0] <= at


def next_open(hours: Hours, at: datetime) -> datetime:
    """The first open moment, `at` itself when it is open. Raises NeverOpen."""
    at = utc(at)
    for opens, _ in spans_from(hours, at):
        return max(opens, at)
    raise NeverOpen(at)


def last_open(hours: Hours, at: datetime) -> datetime:
    """The last open moment up to `at`: itself within a stretch or at its end. Raises NeverOpen."""
    at = utc(at)
    for _, closes in spans_before(hours, at):
        return min(closes, at)
    raise NeverOpen(at)


def opening_on(hours: Hours, day: date) -> datetime | None:
    """When the business first opens on a day of its own calendar; None when it stays closed."""
    slots = opens_on(hours, day)
    return min(instant(hours, day, slot.opens) for slot in slots) if slots else None


def next_close(hours: Hours, at: datetime) -> datetime:
    """The end of the open stretch that `at` is in, or of the next one. Raises NeverOpen.

    Slots that touch or overlap are one stretch. For a business that never closes it is a moment
    STRETCH_MAX ahead.
    """
    at = utc(at)
    spans = spans_from(hours, at)
    first = next(spans, None)
    if first is None:
        raise NeverOpen(at)
    end = first[1]
    for opens, closes in spans:
        if opens > end:
            break
        if closes - at > STRETCH_MAX:
            return at + STRETCH_MAX
        end = closes
    return end


def add_open_time(hours: Hours, at: datetime, amount: timedelta) -> datetime:
    """The moment when `amount` of open time has passed since `at`, or `amount` before it.

    Forward, a result may be a closing instant, never the opening after it; backward, an opening
    instant, never the closing before it. Nothing added to a closed moment gives the next opening.
    Raises NeverOpen when CLOSED_DAYS_MAX closed days in a row come before the amount is used up.
    """
    at = utc(at)
    return _forward(hours, at, amount) if amount >= NOTHING else _backward(hours, at, -amount)


def _forward(hours: Hours, at: datetime, amount: timedelta) -> datetime:
    for opens, closes in spans_from(hours, at):
        begins = max(opens, at)
        if amount <= closes - begins:
            return begins + amount
        amount -= closes - begins
    raise NeverOpen(at)


def _backward(hours: Hours, at: datetime, amount: timedelta) -> datetime:
    for opens, closes in spans_before(hours, at):
        ends = min(closes, at)
        if amount <= ends - opens:
            return ends - amount
        amount -= ends - opens
    raise NeverOpen(at)


def open_time_between(hours: Hours, start: datetime, end: datetime) -> timedelta:
    """How much open time passes from start to end; nothing when end is not after start."""
    start, end = utc(start), utc(end)
    passed = NOTHING
    # Counting closed days up to the end, a business that never opens is not searched for a year.
    days = max((end - start).days, 0) + 2
    for opens, closes in spans_from(hours, start, closed_days_max=days):
        if opens >= end:
            break
        passed += min(closes, end) - max(opens, start)
    return passed
