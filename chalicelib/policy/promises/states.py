"""How promises come to be owed and break as time passes: the acknowledgement's, and the owner's."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.business import Business
from ...model.message import Message
from ...model.promise import Promise, PromiseSource, PromiseState, Step, promise_moved, with_step
from ...model.promise_reading import PromiseKind
from ...model.send import Send, SendKind, SendState
from ...model.thread import Thread
from ...voice.owner import deeds
from ...voice.owner.reasons import promise_steps
from ..targets import ACK_PROMISE
from .ledger import CUSTOMER, DESK, OWNER, owed, released, renewed, with_promise
from .schedule import ARMED_FOR, broken_at


def armed(thread: Thread, send: Send, now: datetime) -> Thread:
    """The thread with the promise that this leased send will make once it is out."""
    receipt = send.kind is SendKind.ACKNOWLEDGEMENT
    if not receipt or send.promised_at is None or thread.episode is None:
        return thread
    id_ = ACK_PROMISE.format(thread.episode.number)
    old = next((p for p in thread.promises if p.id == id_), None)
    if old is not None and old.state is not PromiseState.ARMED:
        return thread
    new = Promise(
        id=id_,
        what=deeds.answer(thread.name),
        kind=PromiseKind.REPLY,
        due_at=send.promised_at,
        state=PromiseState.ARMED,
        source=PromiseSource.ACKNOWLEDGEMENT,
        made_at=now,
        send_id=send.id,
    )
    new = with_step(new, Step(now, PromiseState.ARMED, DESK, promise_steps.RECEIPT_GOING_OUT))
    others = tuple(p for p in thread.promises if p.id != id_)
    return replace(thread, promises=(*others, new))


def their_part_done(thread: Thread, message: Message, business: Business) -> Thread:
    """The thread whose customer wrote again: what was promised for that case is owed from now on.

    "Thanks!" or a thumb is not what was asked of them. A default deadline runs from now.
    """
    if message.reading is None or message.reading.closing:
        return thread
    for promise in thread.promises:
        if promise.own and promise.state is PromiseState.ARMED:
            thread = with_promise(thread, _owed_now(promise, message, business))
    return thread


def _owed_now(promise: Promise, message: Message, business: Business) -> Promise:
    due_at = promise.due_at
    if promise.assumed or due_at <= message.heard_at:
        from ...reading.promises.defaults import default_due  # loaded where it is first needed

        due_at = default_due(promise.kind, "", message.heard_at, business.hours)
    return promise_moved(
        promise,
        PromiseState.OPEN,
        message.heard_at,
        CUSTOMER,
        promise_steps.THEY_WROTE,
        due_at=due_at,
        made_at=message.heard_at,
    )


def in_step(thread: Thread, now: datetime) -> Thread:
    """The thread whose promises follow what became of their sends, and what time it is."""
    stepped = tuple(_stepped(thread, p, now) for p in thread.promises)
    if any(one is not other for one, other in zip(stepped, thread.promises, strict=True)):
        thread = replace(thread, promises=stepped)
    return _made_good(thread)


def _made_good(thread: Thread) -> Thread:
    """The thread whose customer has been told of a new time, in words that are known to be out."""
    for send in thread.sends:
        if send.state is SendState.SENT and send.promise_id and send.promised_at is not None:
            thread = _told(thread, send, send.promised_at)
    return thread


def _told(thread: Thread, send: Send, due_at: datetime) -> Thread:
    promise = next((p for p in owed(thread) if p.id == send.promise_id), None)
    if promise is None:
        return thread
    if promise.due_at == due_at:
        return with_promise(thread, replace(promise, untold=False)) if promise.untold else thread
    by = OWNER if send.by_hand else DESK
    at = send.sent_at or send.created_at
    return renewed(thread, promise, due_at, at, by, untold=False)


def _stepped(thread: Thread, promise: Promise, now: datetime) -> Promise:
    if promise.own:
        return _in_time(promise, now)
    if promise.state is PromiseState.ARMED:
        promise = _disarmed_or_open(thread, promise, now)
    if promise.state is PromiseState.OPEN and now >= promise.due_at and thread.waiting:
        evidence = promise_steps.NO_ANSWER
        return promise_moved(promise, PromiseState.BROKEN, now, DESK, evidence)
    return promise


def _in_time(promise: Promise, now: datetime) -> Promise:
    clock = next_step_at(promise)
    if clock is None or now < clock:
        return promise
    if promise.state is PromiseState.ARMED:
        return released(promise, now, DESK, promise_steps.THEY_DID_NOT_COME_BACK)
    if promise.kind is PromiseKind.HOLD:
        return released(promise, now, DESK, promise_steps.HELD_LONG_ENOUGH)
    evidence = promise_steps.NOT_DONE
    return promise_moved(promise, PromiseState.BROKEN, now, DESK, evidence)


def next_step_at(promise: Promise) -> datetime | None:
    """When a promise of the owner's changes by itself; None when it does not."""
    if not promise.own:
        return None
    if promise.state is PromiseState.ARMED:
        return promise.made_at + ARMED_FOR
    if promise.state is not PromiseState.OPEN:
        return None
    return promise.due_at if promise.kind is PromiseKind.HOLD else broken_at(promise)


def _disarmed_or_open(thread: Thread, promise: Promise, now: datetime) -> Promise:
    send = thread.send(promise.send_id)
    if send is not None and send.state is SendState.SENT:
        return promise_moved(promise, PromiseState.OPEN, now, DESK, promise_steps.SAID)
    if any(not s.settled for s in thread.receipts):
        return promise
    if send is not None and send.state is SendState.NEEDS_OWNER:
        return promise  # it may have been said: the owner decides
    return released(promise, now, DESK, promise_steps.NEVER_SAID)
