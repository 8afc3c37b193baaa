"""Reading back a send whose fate is unknown, and what three looks that find nothing mean. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..model.send import Action, Send, SendKind, SendState, moved
from ..model.thread import Thread
from ..voice.owner.reasons import why_ended
from .doubting import asked
from .fate import LOOKS, ended, sent, with_send

LOOK_AGAIN = timedelta(minutes=2)  # when the platform would not show us
LOOK_UNTIL = timedelta(minutes=15)
X_RESEND_WITHIN = timedelta(minutes=15)


def looked(thread: Thread, send: Send, found_id: str | None, now: datetime) -> Thread:
    """The thread after reading back an unknown send; `found_id` is None when it is not there."""
    if found_id is not None:
        return sent(thread, send, found_id, send.recipient_id, "read back", now)
    looks = send.looks + 1
    assert send.tried_at is not None
    if looks < len(LOOKS):
        at = max(send.tried_at + LOOKS[looks], now)
        return with_send(thread, replace(send, looks=looks, next_at=at))
    return with_send(thread, _not_found(thread, replace(send, looks=looks), now))


def looked_in_vain(thread: Thread, send: Send, now: datetime) -> Thread:
    """The thread when the platform would not show us: no answer is not "not there".

    It is asked again for a quarter of an hour; then the owner is asked.
    """
    assert send.tried_at is not None
    if now - send.tried_at >= LOOK_UNTIL:
        return with_send(thread, _given_up(thread, send))
    return with_send(thread, replace(send, next_at=now + LOOK_AGAIN))


def _not_found(thread: Thread, send: Send, now: datetime) -> Send:
    """Three looks and nothing there: what the table of design section 6 says for each action."""
    assert send.tried_at is not None
    if _is_over(thread, send):
        return _given_up(thread, send)
    once_only = send.action is Action.PRIVATE_REPLY  # the platform allows one: it may be retried
    refuses_twins = (
        send.channel == "x"
        and send.action is Action.PUBLIC_REPLY
        and send.tries < 2
        and now - send.tried_at < X_RESEND_WITHIN
    )
    if (once_only and send.tries < 2) or refuses_twins:
        return moved(send, SendState.PENDING, next_at=now, looks=0)
    return _given_up(thread, send)


def _is_over(thread: Thread, send: Send) -> bool:
    return send.kind is SendKind.ACKNOWLEDGEMENT and not thread.waiting


def _given_up(thread: Thread, send: Send) -> Send:
    """The send once looking has an end: the owner is asked, if it still matters."""
    if _is_over(thread, send):
        return ended(send, SendState.CANCELLED, why_ended.ANSWERED_FIRST)
    return asked(send)
