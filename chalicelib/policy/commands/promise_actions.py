"""What the owner says of a promise, by text or on the page: done, not one, later, right. Pure.

Each takes the id of a promise, or None for the one that is due soonest. Said twice, or of a
promise that is over, it changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.promise import Promise, PromiseSource, PromiseState, Step, with_step
from ...model.promise_reading import PromiseKind
from ...model.thread import Thread
from ...voice.owner.reasons import promise_steps
from ..escalation.promise_alerts import is_asked
from ..intake.episode_end import finished, say_nothing, unanswered
from ..promises.kinds import named
from ..promises.ledger import (
    OWNER,
    corrected,
    kept,
    let_go,
    meant,
    owed,
    promise_id,
    released,
    renewed,
    with_promise,
)
from ..promises.withdraw_texts import quieted

NOTED_MAX = 120  # characters of a promise noted by hand


def noted(
    thread: Thread, what: str, due_at: datetime, kind: PromiseKind, by: str, now: datetime
) -> Thread:
    """The thread with a promise that somebody of the business noted by hand: "call Dana"."""
    words = " ".join(what.split())[:NOTED_MAX] or named(kind, thread)
    if any(p.what == words and p.due_at == due_at for p in owed(thread)):
        return thread
    promise = Promise(
        id=promise_id(thread.id, words, due_at.isoformat(), now.isoformat()),
        what=words,
        kind=kind,
        due_at=due_at,
        state=PromiseState.OPEN,
        source=PromiseSource.MANUAL,
        made_at=now,
        confirmed_at=now,
    )
    step = Step(now, PromiseState.OPEN, by, promise_steps.NOTED_BY_HAND)
    return replace(with_promise(thread, with_step(promise, step)), closed_at=None)


def done(thread: Thread, id_: str | None, now: datetime, by: str = OWNER) -> Thread:
    """The thread whose owner says that it is done: in time, or late.

    Where nothing but an answer was owed, the matter itself is done.
    """
    promise = meant(thread, id_)
    if promise is not None:
        after = kept(promise, now, now, by, promise_steps.said_done(by))
        return quieted(with_promise(thread, after), now)
    return finished(thread, by, now) if id_ is None and thread.waiting else thread


def dropped(thread: Thread, by: str, now: datetime) -> Thread:
    """The thread whose owner lets it go: nobody is answered, and what was owed was not kept."""
    for promise in owed(thread):
        thread = with_promise(thread, let_go(promise, now, by))
    if thread.waiting:
        thread = unanswered(thread, by, now)
    return quieted(thread, now)


def not_a_promise(thread: Thread, id_: str | None, now: datetime, by: str = OWNER) -> Thread:
    """The thread without a promise that was none; it stays on record as read wrongly."""
    promise = meant(thread, id_)
    if promise is None:
        return thread
    after = released(promise, now, by, promise_steps.said_no_promise(by), mistaken=True)
    return quieted(with_promise(thread, after), now)


def moved_to(
    thread: Thread, id_: str | None, due_at: datetime, now: datetime, by: str = OWNER
) -> Thread:
    """The thread whose promise is due at another time.

    A time that answers our question, or that nobody had named, corrects the reading; any other
    renews the promise, and the customer has yet to hear of it (`late_draft`).
    """
    promise = meant(thread, id_)
    if promise is None or promise.due_at == due_at or due_at <= now:
        return thread
    unsaid = promise.assumed and now <= promise.due_at
    if unsaid or promise.state is PromiseState.ARMED or is_asked(promise, thread):
        return quieted(with_promise(thread, corrected(promise, due_at, now, by)), now)
    return quieted(renewed(thread, promise, due_at, now, by, untold=True), now)


def confirmed(thread: Thread, id_: str | None, now: datetime, by: str = OWNER) -> Thread:
    """The thread whose owner says that we heard right; without an id, all that we asked about."""
    asked = [meant(thread, id_)] if id_ else [p for p in owed(thread) if is_asked(p, thread)]
    for promise in asked:
        if promise is not None and promise.confirmed_at is None:
            step = Step(now, "confirmed", by, promise_steps.said_right(by))
            right = with_step(replace(promise, confirmed_at=now), step)
            thread = with_promise(thread, right)
    return quieted(thread, now)


def closed(thread: Thread, now: datetime, *, promises: str, by: str = OWNER) -> Thread:
    """The thread whose matter the owner closes, asked what becomes of what is still owed.

    `promises` is "kept" (all done), "released" (no longer owed) or "open" (they stay).
    """
    for promise in owed(thread) if promises != "open" else ():
        after = (
            kept(promise, now, now, by, promise_steps.said_done(by))
            if promises == "kept"
            else released(promise, now, by, promise_steps.closed_matter(by))
        )
        thread = with_promise(thread, after)
    return say_nothing(thread, now)
