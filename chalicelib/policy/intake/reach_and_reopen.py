"""Whether a new message joins an old thread, and when it is worth asking how far theirs went."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...hours.open_time import add_open_time
from ...model.business import Business, Rules
from ...model.message import Kind, Venue
from ...model.send import SendState
from ...model.thread import Thread
from ..promises.ledger import owed
from ..targets import due_at
from .messages import reached


def still_open(thread: Thread, now: datetime, rules: Rules) -> bool:
    """Whether a new message belongs to this thread, or begins a new one that knows its history.

    Where something is still owed to them it is the same matter, however long ago.
    """
    last = max((m.sent_at for m in thread.messages), default=thread.created_at)
    return thread.waiting or bool(owed(thread)) or now - last <= rules.reopen_within


def wants_reach(thread: Thread, business: Business, now: datetime) -> bool:
    """Whether to ask the platform now how many people reacted: at the answer and at the warning."""
    if not _is_public(thread):
        return False
    if thread.reach_at is None:
        return any(
            s.state is SendState.PENDING and s.next_at is not None and s.next_at <= now
            for s in thread.sends
        )
    episode = thread.episode
    if episode is None or not episode.open or episode.kind is Kind.UNSURE:
        return False
    warn = add_open_time(business.hours, due_at(thread, business), -business.rules.warn_lead)
    return thread.reach_at < warn <= now


def _is_public(thread: Thread) -> bool:
    return any(m.venue is Venue.PUBLIC for m in thread.messages)


def reach_known(thread: Thread, reach: int | None, rules: Rules, now: datetime) -> Thread:
    """The thread after that question; None: the platform did not say, which lowers nothing."""
    if reach is None:
        return replace(thread, reach_at=now)
    return reached(thread, reach, rules, now)
