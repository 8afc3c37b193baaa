"""Recognising things: our own words come back, an old thread, when a reach is worth asking for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..hours.open_time import add_open_time
from ..model.business import Business, Rules
from ..model.desk import DeskState
from ..model.message import Author, Kind, Message, Venue, same_text
from ..model.send import Action, Send, SendKind, SendState, moved
from ..model.thread import Thread
from .acknowledging import receipts
from .fate import with_send
from .hearing import reached
from .owing import owed
from .timing import due_at

_IN_DOUBT = frozenset({SendState.SENDING, SendState.UNKNOWN, SendState.NEEDS_OWNER})
UNPLACED_MAX = 50


def waiting_twin(thread: Thread, message: Message) -> Send | None:
    """The send of ours that a message of the business is, seen before its answer was recorded.

    An own post whose text equals a send in doubt is that send: also one we gave up on, or one
    that is known to be out by another's word than the platform's.
    """
    for send in thread.sends:
        awaited = send.venue is message.venue and _may_show_up(send)
        if awaited and same_text(send.text, message.text):
            return send
    return None


def _may_show_up(send: Send) -> bool:
    if send.state is SendState.SENT:
        return not send.platform_id
    return send.state in _IN_DOUBT or (send.state is SendState.CANCELLED and send.in_doubt)


def holds_ours(thread: Thread, texts: tuple[str, ...]) -> bool:
    """Whether a private conversation holds a private reply of this thread that is in doubt."""
    return any(
        send.action is Action.PRIVATE_REPLY
        and send.state in _IN_DOUBT
        and any(same_text(send.text, text) for text in texts)
        for send in thread.sends
    )


def with_unplaced(desk: DeskState, thread: Thread, send: Send) -> DeskState | None:
    """The desk row with a private reply whose person id is not known yet; None: no change."""
    place = (thread.channel, thread.id)
    if send.action is not Action.PRIVATE_REPLY or send.state is not SendState.UNKNOWN:
        return None
    if place in desk.unplaced:
        return None
    return replace(desk, unplaced=(*desk.unplaced, place)[-UNPLACED_MAX:])


def still_open(thread: Thread, now: datetime, rules: Rules) -> bool:
    """Whether a new message belongs to this thread, or begins a new one that knows its history.

    Where something is still owed to them it is the same matter, however long ago.
    """
    last = max((m.sent_at for m in thread.messages), default=thread.created_at)
    return thread.waiting or bool(owed(thread)) or now - last <= rules.reopen_within


def cancelled(thread: Thread, send: Send, reason: str) -> Thread:
    """The thread with a send that must not go, and why."""
    off = moved(send, SendState.CANCELLED, reason=reason, next_at=None, lease_until=None)
    return with_send(thread, off)


def overtaken(thread: Thread, send: Send) -> str:
    """Why a leased send must not go after all: the last look; "" when it may."""
    cause = thread.message(send.cause_id)
    if cause is not None and cause.deleted_at is not None:
        return "the customer deleted it"
    if send.kind is SendKind.APOLOGY and all(p.id != send.promise_id for p in owed(thread)):
        return "it is not owed any more"
    if send in receipts(thread) and not thread.waiting:
        return "a person answered first"
    if send.by_hand and any(
        m.author is Author.OWNER and m.heard_at > send.created_at for m in thread.messages
    ):
        return "a person answered first"
    return ""


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
