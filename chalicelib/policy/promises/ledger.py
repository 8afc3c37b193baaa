"""The promises of a thread: finding the one that is meant, ending it, replacing it. Pure folds.

Every change has its time, who made it, and the evidence.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from ...model.promise import Promise, PromiseSource, PromiseState, Step, promise_moved, with_step
from ...model.promise_reading import Grain
from ...model.thread import Thread
from ...voice.owner.reasons import promise_steps

DESK = promise_steps.KEPT
OWNER = promise_steps.THE_OWNER
CUSTOMER = promise_steps.THE_CUSTOMER
SURE = 0.8  # a reading less certain than this is asked about


def promise_id(*parts: str) -> str:
    """The same 12 hex digits for the same promise, for ever: made twice it is one."""
    return sha256("|".join(("promise", *parts)).encode("utf-8", "replace")).hexdigest()[:12]


def owed(thread: Thread) -> tuple[Promise, ...]:
    """What the people of the business owe here, soonest due first; not the acknowledgement's."""
    mine = (p for p in thread.promises if p.own and p.owed)
    return tuple(sorted(mine, key=lambda p: (p.due_at, p.made_at, p.id)))


def meant(thread: Thread, id_: str | None) -> Promise | None:
    """The promise with this id while it is owed or armed; without an id, the soonest due."""
    if id_ is None:
        return next(iter(owed(thread)), None)
    found = (p for p in thread.promises if p.id == id_ and p.own)
    return next((p for p in found if p.owed or p.state is PromiseState.ARMED), None)


def is_doubtful(promise: Promise) -> bool:
    """Whether we may have heard wrongly, and the owner has not said that we heard right."""
    doubt = bool(promise.flags) or promise.confidence < SURE or promise.among > 1
    return promise.source is PromiseSource.OWNER and promise.confirmed_at is None and doubt


def with_promise(thread: Thread, promise: Promise) -> Thread:
    """The thread with this promise in place of its earlier self, or added."""
    if all(p.id != promise.id for p in thread.promises):
        return replace(thread, promises=(*thread.promises, promise))
    new = tuple(promise if p.id == promise.id else p for p in thread.promises)
    return replace(thread, promises=new)


def kept(promise: Promise, at: datetime, now: datetime, by: str, evidence: str) -> Promise:
    """The promise done at `at`, in time or late; one that was only armed is let go."""
    if promise.state is PromiseState.ARMED:
        return released(promise, now, by, evidence)
    in_time = promise.state is PromiseState.OPEN and at <= promise.due_at
    state = PromiseState.KEPT if in_time else PromiseState.KEPT_LATE
    return promise_moved(promise, state, now, by, evidence, closed_at=now)


def released(promise: Promise, now: datetime, by: str, evidence: str, **changes: Any) -> Promise:
    """The promise, no longer owed; one that is over stays as it ended."""
    if not promise.owed and promise.state is not PromiseState.ARMED:
        return promise
    state = PromiseState.RELEASED
    return promise_moved(promise, state, now, by, evidence, closed_at=now, **changes)


def let_go(promise: Promise, now: datetime, by: str) -> Promise:
    """The promise that its maker will not keep any more: broken, where it is not yet, and over."""
    evidence = promise_steps.said_let_go(by)
    if promise.state is PromiseState.OPEN:
        promise = promise_moved(promise, PromiseState.BROKEN, now, by, evidence)
    return released(promise, now, by, evidence)


def corrected(promise: Promise, due_at: datetime, now: datetime, by: str) -> Promise:
    """The promise as it had been meant: its time was read or assumed wrongly, not moved."""
    step = Step(now, "corrected", by, promise_steps.said_when_due(by))
    known = replace(
        promise,
        due_at=due_at,
        earliest_at=None,
        grain=Grain.EXACT,
        assumed=False,
        alternatives=(),
        flags=(),
        heard="",
        confirmed_at=now,
    )
    return with_step(known, step)


def renewed(
    thread: Thread, old: Promise, due_at: datetime, now: datetime, by: str, **more: Any
) -> Thread:
    """The thread with a later promise in place of an owed one; both keep the history.

    Moved before it was due it is renewed. Moved later it is broken all the same, and made good
    by the new one. `more` is what the new one knows better than the old.
    """
    known = {
        **_NEW,
        "id": promise_id(thread.id, old.id, due_at.isoformat()),
        "made_at": now,
        "confirmed_at": now,
        **more,
    }
    new = replace(
        old,
        due_at=due_at,
        renews=old.id,
        renewals=old.renewals + 1,
        breaks=old.breaks + (now > old.due_at),
        **known,
    )
    new = with_step(new, Step(now, PromiseState.OPEN, by, promise_steps.REPLACES))
    return with_promise(with_promise(thread, _replaced(old, now, by)), new)


def still_expected(thread: Thread, promise: Promise) -> Promise | None:
    """What the customer expects in place of a promise that was moved without their knowing."""
    held = {p.id: p for p in thread.promises}
    expected: Promise | None = promise
    while expected is not None and expected.untold:
        expected = held.get(expected.renews)
    return None if expected is promise else expected


_NEW: dict[str, Any] = {
    "state": PromiseState.OPEN,
    "closed_at": None,
    "evidence": "",
    "history": (),
    "earliest_at": None,
    "grain": Grain.EXACT,
    "assumed": False,
    "alternatives": (),
    "confidence": 1.0,
    "flags": (),
    "heard": "",
    "among": 1,
}


def _replaced(old: Promise, now: datetime, by: str) -> Promise:
    if old.state is PromiseState.OPEN and now <= old.due_at:
        return promise_moved(
            old, PromiseState.RENEWED, now, by, promise_steps.MOVED_LATER, closed_at=now
        )
    if old.state is PromiseState.OPEN:
        old = promise_moved(old, PromiseState.BROKEN, now, DESK, promise_steps.TIME_HAD_PASSED)
    over = replace(old, closed_at=now)
    return with_step(over, Step(now, PromiseState.BROKEN, by, promise_steps.REPLACED))
