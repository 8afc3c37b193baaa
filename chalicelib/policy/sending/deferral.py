"""What may not go this minute is put off, never lost. Pure folds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.channel_limits import Pace
from ...model.decision import View
from ...model.message import Venue
from ...model.send import Send, SendState
from ...model.thread import Thread
from ..stops import is_stopped, waits_until
from .channel_limits import held_until, sheds_looks
from .compose import DEADLINE_AFTER
from .delivery import with_send
from .read_back import LOOK_UNTIL, looked_in_vain

FULL_FOR = timedelta(minutes=1)


def postponed(thread: Thread, view: View, now: datetime) -> Thread:
    """The thread with what may not go this minute put off; the owner's clocks run on.

    Everything on a stopped channel, public lines under a post that has had enough of them, what
    its channel does not bear just now, and read-backs where a platform's limit is near.
    """
    waiting = [s for s in thread.sends if s.state is SendState.PENDING and s.next_at is not None]
    due = [s for s in waiting if s.next_at is not None and s.next_at <= now]
    if due and is_stopped(view.desk, thread.channel):
        return _stopped(thread, waiting, view, now)
    if _is_full(view, now):
        for send in (s for s in due if s.venue is Venue.PUBLIC):
            thread = with_send(thread, _put_off(send, now + FULL_FOR))
    return _spared(_held(thread, view, now), view, now)


def _stopped(thread: Thread, waiting: list[Send], view: View, now: datetime) -> Thread:
    """Together, so that they keep their order; but for the one that may try whether it is over."""
    for send in waiting:
        until = waits_until(view.desk, send, now)
        if until is not None:
            thread = with_send(thread, _put_off(send, until))
    return thread


def _put_off(send: Send, at: datetime) -> Send:
    """To another time, with as long to be delivered from then on as any other."""
    return replace(send, next_at=at, deadline_at=max(send.deadline_at, at + DEADLINE_AFTER))


def _is_full(view: View, now: datetime) -> bool:
    """A viral post must not burn the Page: platforms block who posts too fast."""
    if view.post is None:
        return False
    lately = [at for at in view.post.spoken if now - at < FULL_FOR]
    return len(lately) >= view.business.rules.public_minute_max


def _held(thread: Thread, view: View, now: datetime) -> Thread:
    """Its deadline stays: when it passes the owner hears, whatever the channel bears."""
    for send in thread.sends:
        until = held_until(send, view.pace, now)
        if send.state is not SendState.PENDING or send.next_at is None or until is None:
            continue
        if send.next_at < until:
            thread = with_send(thread, replace(send, next_at=until))
    return thread


def _spared(thread: Thread, view: View, now: datetime) -> Thread:
    """Read-backs that are due wait, but no longer than the owner may wait to be asked."""
    if view.pace is None or view.pace.looks_at is None or not sheds_looks(view.pace, now):
        return thread
    for send in thread.sends:
        if send.state is not SendState.UNKNOWN or send.next_at is None or send.next_at > now:
            continue
        assert send.tried_at is not None
        last = send.tried_at + LOOK_UNTIL
        if last <= now:
            thread = looked_in_vain(thread, send, now)
        else:
            later = replace(send, next_at=min(view.pace.looks_at, last))
            thread = with_send(thread, later)
    return thread


def followed(thread: Thread, send: Send, now: datetime) -> Thread:
    """The thread whose channel takes our words again: what follows this send goes at once."""
    for other in thread.sends:
        if other.state is SendState.PENDING and other.after == send.id:
            thread = with_send(thread, replace(other, next_at=now))
    return thread


def freed(thread: Thread, before: Pace | None, after: Pace | None, now: datetime) -> Thread:
    """The thread whose channel answers again: what waited for that goes at once."""
    if before is None or before.retry_at is None or after is None or after.retry_at is not None:
        return thread
    for send in thread.sends:
        if send.state is SendState.PENDING and send.next_at == before.retry_at:
            thread = with_send(thread, replace(send, next_at=now))
    return thread
