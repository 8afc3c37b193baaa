"""The one decision: what a thread, with what is known around it, calls for now. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..model.alert import TextState
from ..model.decision import Decision, View
from ..model.promise import Promise
from ..model.send import SendState
from ..model.thread import DESK_THREAD, WHY_KEPT, Status, Thread, Why
from .acknowledgement.receipt import plan
from .escalation.alerts import alert_for
from .explain import why_changed
from .notices import desk_thread
from .promises.ledger import with_promise
from .promises.states import in_step, next_step_at
from .sending.deferral import postponed
from .sending.delivery import expired, ready_at, with_send

LOOK_AGAIN = timedelta(days=7)


def decide(thread: Thread, view: View, now: datetime) -> Decision:
    """Everything this thread calls for at `now`. Called anew with the same values it says the same.

    Acknowledgement, venue, ring at once or at warn_at, follow-up, loops, the 24-hour rule and the
    mode are all decided here (design section 7); nothing is done.
    """
    if thread.id == DESK_THREAD:
        return desk_thread.decide(thread, view, now)
    after = expired(thread, now)
    for send in plan(after, view, now):
        after = with_send(after, send)
    after = in_step(after, now)
    after = _apologised(after, view, now)
    after = postponed(after, view, now)
    alert, ring_at = alert_for(after, view, now)
    after = replace(after, alert=alert)
    known = set(thread.sends)
    held = set(thread.promises)
    return Decision(
        sends=tuple(s for s in after.sends if s not in known),
        promises=tuple(p for p in after.promises if p not in held),
        alert=alert,
        wake_at=_wake_at(after, ring_at, now),
        why=why_changed(thread, after, view, now),
    )


def _apologised(thread: Thread, view: View, now: datetime) -> Thread:
    """With the apologies for promises that were missed."""
    if not thread.promises:
        return thread
    # A first message owes nothing: a cold start need not load it.
    from .acknowledgement.apology import apologies

    for send in apologies(thread, view, now):
        thread = with_send(thread, send)
    return thread


def with_promises(thread: Thread, promises: tuple[Promise, ...]) -> Thread:
    """The thread with these promises in place of their earlier selves, or added."""
    for promise in promises:
        thread = with_promise(thread, promise)
    return thread


def _wake_at(thread: Thread, ring_at: datetime | None, now: datetime) -> datetime | None:
    """The one next moment: the minimum of all the thread's clocks; None when none is running.

    What waits or is owed always has one.
    """
    clocks = [ring_at] if ring_at else []
    for send in thread.sends:
        if send.state is SendState.PENDING and send.next_at is not None:
            clocks.append(ready_at(thread, send))
        elif send.state is SendState.UNKNOWN and send.next_at is not None:
            clocks.append(send.next_at)
        elif send.state is SendState.SENDING and send.lease_until is not None:
            clocks.append(send.lease_until)
    clocks += [at for p in thread.promises if (at := next_step_at(p)) is not None]
    texts = thread.alert.texts if thread.alert else ()
    clocks += [t.due_at for t in texts if t.state is TextState.PENDING]
    if not clocks and thread.status in {Status.WAITING, Status.OWED}:
        return now + LOOK_AGAIN  # told to the end: it stays on the lists, and is never forgotten
    return min(clocks, default=None)


def applied(thread: Thread, decision: Decision, now: datetime) -> Thread:
    """The thread with a decision made about it, ready to be saved."""
    for send in decision.sends:
        thread = with_send(thread, send)
    why = thread.why + tuple(Why(now, text) for text in decision.why)
    return replace(
        with_promises(thread, decision.promises),
        alert=decision.alert,
        wake_at=decision.wake_at,
        why=why[-WHY_KEPT:],
    )
