"""The words for a customer whose promise is late or was missed, with a time that holds. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ...hours.days import NeverOpen
from ...hours.open_time import add_open_time, next_close, next_open
from ...hours.rounding import round_up
from ...hours.words import say_time
from ...model.business import Business
from ...model.decision import View
from ...model.promise import Promise
from ...model.promise_reading import PromiseKind
from ...model.thread import Thread
from ...voice.customers.apologise import Mend, apology, running_late

SOON = timedelta(minutes=60)  # open time, for what takes a call or a few words
STEP = timedelta(minutes=15)
LONGER = frozenset({PromiseKind.SHIP, PromiseKind.REFUND, PromiseKind.FIX, PromiseKind.VISIT})
SPOKEN = frozenset({"en", "es"})


@dataclass(frozen=True, slots=True)
class Mended:
    """Words for the customer, and the time they give."""

    words: str
    due_at: datetime


def late_draft(
    thread: Thread, view: View, promise: Promise, now: datetime, due_at: datetime | None = None
) -> Mended:
    """The heads-up before a promise is due; `due_at` is the new time where the owner named one."""
    at = due_at or new_time(promise, view.business, now)
    return Mended(running_late(_mend(thread, view, promise, at, now)), at)


def apology_draft(
    thread: Thread,
    view: View,
    promise: Promise,
    now: datetime,
    due_at: datetime | None = None,
    *,
    by_desk: bool = False,
) -> Mended:
    """The apology after a promise was missed, in the owner's voice or, by itself, in the desk's.

    `due_at` is the new time where the owner named one.
    """
    at = due_at or new_time(promise, view.business, now)
    return Mended(apology(_mend(thread, view, promise, at, now, by_desk)), at)


def new_time(promise: Promise, business: Business, now: datetime) -> datetime:
    """A time within opening hours that can be kept: an hour on, or the next open day's closing.

    It is later than now, and than the time that was promised.
    """
    late = max(now, promise.due_at)  # late is later than what was said, however far ahead that is
    if promise.kind not in LONGER:
        return an_hour_on(business, late)
    hours = business.hours
    try:
        return next_close(hours, next_open(hours, next_close(hours, late)))
    except NeverOpen:
        return an_hour_on(business, late)


def an_hour_on(business: Business, at: datetime) -> datetime:
    """An hour of open time later, as a person would say it."""
    hours = business.hours
    try:
        return round_up(hours, add_open_time(hours, at, SOON), STEP)
    except NeverOpen:  # a year of closed days: its owner keeps no hours at all
        return round_up(hours, at + SOON, STEP)


def _mend(
    thread: Thread,
    view: View,
    promise: Promise,
    at: datetime,
    now: datetime,
    by_desk: bool = False,
) -> Mend:
    hours = view.business.hours
    language = thread.episode.language if thread.episode else "en"
    language = language if language in SPOKEN else "en"
    said = "" if promise.assumed or promise.untold else say_time(hours, promise.due_at, now)
    return Mend(
        kind=promise.kind,
        when=say_time(hours, at, now, language),
        said=said.split(",")[0],
        name=view.contact.name,
        language=language,
        who=promise.who or (view.business.owner.name if by_desk else ""),
        we=by_desk,
    )
