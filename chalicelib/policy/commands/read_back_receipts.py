"""Draft mode by text: what Kept would say is read back whole, and its number sends it. Pure."""

from __future__ import annotations

from ...model.send import Action
from ...model.thread import Thread
from ...voice.owner import replies
from ..acknowledgement.draft_mode import drafts, receipts_shown
from ..acknowledgement.guards import wanted_actions
from ..sending.numbers import shown
from .command import Obeyed, Order


def read_back_receipts(thread: Thread, order: Order) -> Obeyed:
    """All that would be said now, as it will stand."""
    words = drafts(thread, order.view, order.now)
    if not words:
        return Obeyed(thread, replies.nothing_to_send(order.code, thread.name))
    if not order.number:
        return Obeyed(thread, replies.go_rests(order.link))
    actions = wanted_actions(thread, order.view, order.now)
    lines = tuple((_place(action, order), one) for action, one in zip(actions, words, strict=True))
    text = replies.read_back_receipts(order.number, thread.name, lines)
    given = receipts_shown(order.number, order.by.phone, words, order.now)
    return Obeyed(shown(thread, given), text)


def _place(action: Action, order: Order) -> str:
    """Where a line will stand for all to see; "" for one to the customer alone."""
    public = action is Action.PUBLIC_REPLY
    return order.view.channel.place(action.venue) if public else ""
