"""The acknowledgement's promise: armed at the lease, open when sent, broken when time has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..model import (
    Promise,
    PromiseSource,
    PromiseState,
    Send,
    SendState,
    Thread,
    promise_moved,
)
from .acknowledging import receipts
from .timing import ACK_PROMISE


def armed(thread: Thread, send: Send, now: datetime) -> Thread:
    """The thread with the promise that this leased send will make once it is out."""
    if send.promised_at is None or thread.episode is None:
        return thread
    id_ = ACK_PROMISE.format(thread.episode.number)
    old = next((p for p in thread.promises if p.id == id_), None)
    if old is not None and old.state is not PromiseState.ARMED:
        return thread
    new = Promise(
        id=id_,
        what=f"answer {thread.name or 'a customer'}",
        kind="reply",
        due_at=send.promised_at,
        state=PromiseState.ARMED,
        source=PromiseSource.ACKNOWLEDGEMENT,
        made_at=now,
        send_id=send.id,
    )
    others = tuple(p for p in thread.promises if p.id != id_)
    return replace(thread, promises=(*others, new))


def in_step(thread: Thread, now: datetime) -> tuple[Promise, ...]:
    """The promises that change because of what became of their sends, or because time has come."""
    return tuple(after for p in thread.promises if (after := _stepped(thread, p, now)) is not p)


def _stepped(thread: Thread, promise: Promise, now: datetime) -> Promise:
    if promise.source is not PromiseSource.ACKNOWLEDGEMENT:
        return promise
    if promise.state is PromiseState.ARMED:
        promise = _disarmed_or_open(thread, promise, now)
    if promise.state is PromiseState.OPEN and now >= promise.due_at and thread.waiting:
        return promise_moved(
            promise, PromiseState.BROKEN, evidence="its time came without an answer; owner told"
        )
    return promise


def _disarmed_or_open(thread: Thread, promise: Promise, now: datetime) -> Promise:
    send = thread.send(promise.send_id)
    if send is not None and send.state is SendState.SENT:
        return promise_moved(promise, PromiseState.OPEN)
    if any(not s.settled for s in receipts(thread)):
        return promise
    if send is not None and send.state is SendState.NEEDS_OWNER:
        return promise  # it may have been said: the owner decides
    return promise_moved(
        promise, PromiseState.RELEASED, closed_at=now, evidence="it was never said"
    )
