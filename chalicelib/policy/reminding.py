"""The rings of the owner's promises: heard right? it is near; it is at risk; it broke. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ..model.business import Business
from ..model.desk import View
from ..model.found import PromiseKind
from ..model.promise import Promise, PromiseSource, PromiseState
from ..model.thread import Thread
from ..voice.owner.reasons import why_told
from .leads import at_risk_at, broken_at, reminders, told_late_at
from .owing import owed, still_expected
from .ring import OWNER, SECOND, Ring

SURE = 0.8  # a reading less certain than this is asked about
BOTH = (OWNER, SECOND)
HESITATION = timedelta(minutes=5)


def promise_rings(thread: Thread, view: View) -> Iterator[Ring]:
    """Every ring that the promises of the people of the business call for, past and future."""
    mine = owed(thread)
    for promise in mine:
        if wants_word(promise):
            yield _question(promise, view.business)
        yield from _before_due(promise, view.business)
        if promise.kind is not PromiseKind.HOLD:  # kept by doing nothing until its time is over
            yield from _if_not_done(promise, view.business)
            yield from _untold(promise, thread, view.business)
    if mine and not thread.waiting and thread.alert and thread.alert.later_at:
        at, first = thread.alert.later_at, mine[0]
        id_ = f"later:{first.id}:{int(at.timestamp())}"
        yield Ring(id_, at, "remind", why_told.REMIND_NOW)


def wants_word(promise: Promise) -> bool:
    """Whether the reading is to be confirmed by a text: it is doubtful, or one of several."""
    return promise.state is PromiseState.OPEN and is_doubtful(promise)


def is_doubtful(promise: Promise) -> bool:
    """Whether we may have heard wrongly, and the owner has not said that we heard right."""
    doubt = bool(promise.flags) or promise.confidence < SURE or promise.among > 1
    return promise.source is PromiseSource.OWNER and promise.confirmed_at is None and doubt


def is_asked(promise: Promise, thread: Thread) -> bool:
    """Whether the owner was asked about the reading, has not answered, and heard no more since."""
    rung = thread.alert.rung if thread.alert else ()
    mine = {id_.split(":")[0] for id_ in rung if f":{promise.id}" in id_}
    return promise.confirmed_at is None and mine == {"confirm"}


def _question(promise: Promise, business: Business) -> Ring:
    at = told_late_at(promise.made_at, promise, business)
    at = at if at < promise.due_at else promise.made_at
    return Ring(f"confirm:{promise.id}", at, "confirm", why_told.HEARD_RIGHT)


def _before_due(promise: Promise, business: Business) -> Iterator[Ring]:
    if promise.state is not PromiseState.OPEN or promise.kind is PromiseKind.RELAY:
        return
    for number, at in reminders(promise, business):
        yield Ring(_id("remind", promise, number), at, "remind", why_told.YOU_PROMISED)


def _if_not_done(promise: Promise, business: Business) -> Iterator[Ring]:
    """Both phones before it breaks, the owner's when it has; both again where it is the second."""
    if promise.state is PromiseState.OPEN:
        at, why = at_risk_at(promise, business), why_told.ABOUT_TO_BREAK
        yield Ring(_id("risk", promise), at, "risk", why, BOTH)
    at = told_late_at(broken_at(promise), promise, business)
    to = BOTH if promise.breaks else (OWNER,)
    yield Ring(_id("broke", promise), at, "broke", why_told.NOT_KEPT, to)


def _untold(promise: Promise, thread: Thread, business: Business) -> Iterator[Ring]:
    """A promise that was moved is still owed at its old time while the customer knows no other."""
    old = still_expected(thread, promise)
    if old is None or old.due_at <= promise.made_at:
        return
    soonest = min(old.due_at, promise.made_at + HESITATION)  # the words may be out in a moment
    at = max(at_risk_at(old, business), soonest)
    yield Ring(_id("untold", promise), at, "untold", why_told.EARLIER_TIME_EXPECTED)


def _id(sort: str, promise: Promise, number: int = 0) -> str:
    """A ring of this promise for this time: a corrected time is reminded of anew."""
    return f"{sort}:{promise.id}:{int(promise.due_at.timestamp()) // 60}:{number}"


def must_ring_by(ring: Ring, thread: Thread) -> datetime | None:
    """Until when the owner must have heard that a promise is at risk; None where they have.

    Law 5: no promise dies in silence.
    """
    if ring.sort not in {"risk", "broke"}:
        return None
    id_ = ring.id.split(":")[1]
    rung = thread.alert.rung if thread.alert else ()
    if any(known.startswith((f"risk:{id_}:", f"broke:{id_}:")) for known in rung):
        return None
    promise = next((p for p in thread.promises if p.id == id_), None)
    return broken_at(promise) if promise else None
