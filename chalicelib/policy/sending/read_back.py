"""Reading back a send whose fate is unknown, and what three looks that find nothing mean. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.channel import ChannelFacts
from ...model.send import Send, SendKind, SendState, moved
from ...model.thread import Thread
from ...voice.owner.reasons import why_ended
from .delivery import LOOKS, ended, sent, with_send
from .in_doubt import asked

LOOK_AGAIN = timedelta(minutes=2)  # when the platform would not show us
LOOK_UNTIL = timedelta(minutes=15)
TRIES_MAX = 2  # of what may have arrived and is nowhere to be found


def looked(
    thread: Thread, send: Send, found_id: str | None, channel: ChannelFacts, now: datetime
) -> Thread:
    """The thread after reading back an unknown send; `found_id` is None when it is not there."""
    if found_id is not None:
        return sent(thread, send, found_id, send.recipient_id, "read back", now)
    looks = send.looks + 1
    assert send.tried_at is not None
    if looks < len(LOOKS):
        at = max(send.tried_at + LOOKS[looks], now)
        return with_send(thread, replace(send, looks=looks, next_at=at))
    return with_send(thread, _not_found(thread, replace(send, looks=looks), channel, now))


def looked_in_vain(thread: Thread, send: Send, now: datetime) -> Thread:
    """The thread when the platform would not show us: no answer is not "not there".

    It is asked again for a quarter of an hour; then the owner is asked.
    """
    assert send.tried_at is not None
    if now - send.tried_at >= LOOK_UNTIL:
        return with_send(thread, _given_up(thread, send))
    return with_send(thread, replace(send, next_at=now + LOOK_AGAIN))


def _not_found(thread: Thread, send: Send, channel: ChannelFacts, now: datetime) -> Send:
    """Three looks and nothing there: once more, where the platform would refuse a second one."""
    if _is_over(thread, send) or send.tries >= TRIES_MAX or not _may_go_again(send, channel, now):
        return _given_up(thread, send)
    return moved(send, SendState.PENDING, next_at=now, looks=0)


def _may_go_again(send: Send, channel: ChannelFacts, now: datetime) -> bool:
    assert send.tried_at is not None
    if send.action not in channel.resend:
        return False
    within = channel.resend[send.action]
    return within is None or now - send.tried_at < within


def _is_over(thread: Thread, send: Send) -> bool:
    return send.kind is SendKind.ACKNOWLEDGEMENT and not thread.waiting


def _given_up(thread: Thread, send: Send) -> Send:
    """The send once looking has an end: the owner is asked, if it still matters."""
    if _is_over(thread, send):
        return ended(send, SendState.CANCELLED, why_ended.ANSWERED_FIRST)
    return asked(send)
