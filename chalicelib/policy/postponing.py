"""What may not go this minute is put off: on a stopped channel, under a crowded post. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..model import Send, SendState, Thread, Venue, View
from .drafting import DEADLINE_AFTER
from .fate import STOPPED_FOR, with_send

FULL_FOR = timedelta(minutes=1)


def postponed(thread: Thread, view: View, now: datetime) -> Thread:
    """The thread with what may not go this minute put off; its deadlines run on.

    Everything automatic on a stopped channel, and public lines under a post that has had enough.
    """
    machine = [s for s in thread.sends if s.state is SendState.PENDING and not s.by_hand]
    waiting = [s for s in machine if s.next_at is not None]
    due = [s for s in waiting if s.next_at is not None and s.next_at <= now]
    if due and thread.channel in view.desk.stopped:
        for send in waiting:  # together, so that they keep their order
            thread = with_send(thread, _put_off(send, now + STOPPED_FOR))
    elif _is_full(view, now):
        for send in (s for s in due if s.venue is Venue.PUBLIC):
            thread = with_send(thread, _put_off(send, now + FULL_FOR))
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
