"""The triggers of the owner's promises: heard right? it is near; it is at risk; it broke. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ...model.business import Business
from ...model.decision import View
from ...model.promise import Promise, PromiseState
from ...model.promise_reading import PromiseKind
from ...model.thread import Thread
from ...model.trigger_id import TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from ..promises.ledger import is_doubtful, owed, still_expected
from ..promises.schedule import at_risk_at, broken_at, reminders, told_late_at
from .thinning import still_broken
from .trigger import OWNER, SECOND, Trigger, minute_of, told_in

BOTH = (OWNER, SECOND)
HESITATION = timedelta(minutes=5)
AT_RISK = frozenset({TriggerKind.RISK, TriggerKind.BROKE})  # what law 5 wants told in time


def promise_triggers(thread: Thread, view: View) -> Iterator[Trigger]:
    """Every trigger that the promises of the people of the business call for, past and future."""
    mine = owed(thread)
    for promise in mine:
        if wants_word(promise):
            yield _question(promise, view.business)
        yield from _before_due(promise, view.business)
        if promise.kind is not PromiseKind.HOLD:  # kept by doing nothing until its time is over
            yield from _if_not_done(promise, view)
            yield from _untold(promise, thread, view.business)
    if mine and not thread.waiting and thread.alert and thread.alert.later_at:
        at, first = thread.alert.later_at, mine[0]
        id_ = TriggerId(TriggerKind.LATER, first.id, number=int(at.timestamp()))
        yield Trigger(id_, at, "remind", why_told.REMIND_NOW)


def wants_word(promise: Promise) -> bool:
    """Whether the reading is to be confirmed by a text: it is doubtful, or one of several."""
    return promise.state is PromiseState.OPEN and is_doubtful(promise)


def is_asked(promise: Promise, thread: Thread) -> bool:
    """Whether the owner was asked about the reading, has not answered, and heard no more since."""
    mine = {id_.kind for id_ in told_in(thread) if id_.subject == promise.id}
    return promise.confirmed_at is None and mine == {TriggerKind.CONFIRM}


def _question(promise: Promise, business: Business) -> Trigger:
    at = told_late_at(promise.made_at, promise, business)
    at = at if at < promise.due_at else promise.made_at
    id_ = TriggerId(TriggerKind.CONFIRM, promise.id)
    return Trigger(id_, at, "confirm", why_told.HEARD_RIGHT)


def _before_due(promise: Promise, business: Business) -> Iterator[Trigger]:
    if promise.state is not PromiseState.OPEN or promise.kind is PromiseKind.RELAY:
        return
    for number, at in reminders(promise, business):
        yield Trigger(_id(TriggerKind.REMIND, promise, number), at, "remind", why_told.YOU_PROMISED)


def _if_not_done(promise: Promise, view: View) -> Iterator[Trigger]:
    """Both phones before it breaks, the owner's when it has; both again where it is the second.

    It stays owed, and is told of less and less often.
    """
    business = view.business
    if promise.state is PromiseState.OPEN:
        at, why = at_risk_at(promise, business), why_told.ABOUT_TO_BREAK
        yield Trigger(_id(TriggerKind.RISK, promise), at, "risk", why, BOTH)
    at = told_late_at(broken_at(promise), promise, business)
    to = BOTH if promise.breaks else (OWNER,)
    broke = Trigger(_id(TriggerKind.BROKE, promise), at, "broke", why_told.NOT_KEPT, to)
    yield broke
    yield from still_broken(promise, broke, view)


def _untold(promise: Promise, thread: Thread, business: Business) -> Iterator[Trigger]:
    """A promise that was moved is still owed at its old time while the customer knows no other."""
    old = still_expected(thread, promise)
    if old is None or old.due_at <= promise.made_at:
        return
    soonest = min(old.due_at, promise.made_at + HESITATION)  # the words may be out in a moment
    at = max(at_risk_at(old, business), soonest)
    yield Trigger(_id(TriggerKind.UNTOLD, promise), at, "untold", why_told.EARLIER_TIME_EXPECTED)


def _id(kind: TriggerKind, promise: Promise, number: int = 0) -> TriggerId:
    """A trigger of this promise for this time: a corrected time is reminded of anew."""
    return TriggerId(kind, promise.id, str(minute_of(promise.due_at)), number)


def must_ring_by(trigger: Trigger, thread: Thread) -> datetime | None:
    """Until when the owner must have heard that a promise is at risk; None where they have.

    Law 5: no promise dies in silence.
    """
    if trigger.kind not in AT_RISK:
        return None
    id_ = trigger.id.subject
    if any(known.kind in AT_RISK and known.subject == id_ for known in told_in(thread)):
        return None
    promise = next((p for p in thread.promises if p.id == id_), None)
    return broken_at(promise) if promise else None
