"""A send nobody knows about: when the owner is asked, and what the owner says of it. Pure."""

from __future__ import annotations

from datetime import datetime

from ...model.send import Send, SendKind, SendState, moved
from ...model.thread import Thread
from ...voice.owner.reasons import why_ended
from .delivery import ended, sent, with_send


def doubted(thread: Thread) -> tuple[Send, ...]:
    """The sends the owner is asked about, oldest first."""
    return tuple(s for s in thread.sends if s.state is SendState.NEEDS_OWNER)


def seen_there(thread: Thread, send_id: str, now: datetime) -> Thread:
    """The thread after the owner looked and saw it there: what it promises is owed from now on."""
    send = _asked_about(thread, send_id)
    if send is None:
        return thread
    return sent(thread, send, send.platform_id, send.recipient_id, why_ended.OWNER_SAW, now)


def not_there(thread: Thread, send_id: str) -> Thread:
    """The thread after the owner looked in vain: nothing was promised, and it is not said again.

    Its effect may still come late, so a second try could be a second reply; the owner is there.
    """
    send = _asked_about(thread, send_id)
    if send is None:
        return thread
    return with_send(thread, ended(send, SendState.CANCELLED, why_ended.OWNER_MISSED))


def _asked_about(thread: Thread, send_id: str) -> Send | None:
    return next((s for s in doubted(thread) if s.id == send_id), None)


def asked(send: Send) -> Send:
    """A send that was looked for in vain: the owner is asked, unless it is only a thank-you."""
    if send.kind is SendKind.THANKS:
        return ended(send, SendState.CANCELLED, why_ended.THANKS_IN_DOUBT)
    return moved(send, SendState.NEEDS_OWNER, next_at=None)
