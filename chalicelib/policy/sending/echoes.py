"""Recognising our own words when they come back: which send they are, and whose reply. Pure."""

from __future__ import annotations

from dataclasses import replace

from ...model.desk_state import DeskState
from ...model.message import Message, same_text
from ...model.send import Action, Send, SendState
from ...model.thread import Thread

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
