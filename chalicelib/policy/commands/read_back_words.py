"""Words read back to their author before anybody else sees them. Pure."""

from __future__ import annotations

from dataclasses import replace

from ...model.draft import Draft
from ...model.message import Venue
from ...model.send import Action
from ...model.thread import Thread
from ...reading.private import private_data
from ...voice.owner import replies
from ..sending.drafts import private_action, waiting_draft
from .command import Obeyed, Order


def read_back(thread: Thread, order: Order, before: str = "") -> Obeyed:
    """The waiting words as they will stand, or why they cannot."""
    draft = waiting_draft(thread)
    assert draft is not None
    unsaid = _unsayable(thread, draft, order)
    if unsaid:
        return Obeyed(thread, before + unsaid)
    # Whoever is shown the words may say GO to them, and nobody else.
    shown = replace(draft, by=order.by.phone, made_at=order.now)
    return Obeyed(replace(thread, draft=shown), before + _words_of(thread, draft, order))


def _unsayable(thread: Thread, draft: Draft, order: Order) -> str:
    """Why the words cannot stand there; "" when they can."""
    barred = order.view.by_hand.get(draft.action, "")
    if barred:
        return replies.cannot_go(order.code, thread.name, barred, order.link)
    private = private_data(draft.words) if draft.action.venue is Venue.PUBLIC else ""
    return replies.not_public(order.code, private, _may_dm(order)) if private else ""


def _words_of(thread: Thread, draft: Draft, order: Order) -> str:
    channel = order.view.channel
    if draft.action.venue is Venue.PUBLIC:
        return replies.read_back_public(
            order.code, channel.answers_stand, draft.words, _may_dm(order)
        )
    may_post = not order.view.by_hand.get(Action.PUBLIC_REPLY, "")
    place = channel.place(draft.action.venue)
    return replies.read_back_private(order.code, thread.name, place, draft.words, may_post)


def _may_dm(order: Order) -> bool:
    return not order.view.by_hand.get(private_action(order.view), "")
