"""Words read back to their author before anybody else sees them. Pure."""

from __future__ import annotations

from ..model import Action, Draft, Thread, Venue
from ..reading import private_data
from ..voice import replies
from .answering import private_action, waiting_draft
from .orders import Obeyed, Order
from .places import place_word


def read_back(thread: Thread, order: Order, before: str = "") -> Obeyed:
    """The waiting words as they will stand, or why they cannot."""
    draft = waiting_draft(thread)
    assert draft is not None
    barred = order.view.by_hand.get(draft.action, "")
    if barred:
        text = replies.cannot_go(order.code, thread.name, barred, order.link)
    elif draft.action.venue is Venue.PUBLIC:
        text = _public(thread, draft, order)
    else:
        place = place_word(thread.channel, Venue.PRIVATE)
        may_post = not order.view.by_hand.get(Action.PUBLIC_REPLY, "")
        text = replies.read_back_private(order.code, thread.name, place, draft.words, may_post)
    return Obeyed(thread, before + text)


def _public(thread: Thread, draft: Draft, order: Order) -> str:
    may_dm = not order.view.by_hand.get(private_action(order.view), "")
    private = private_data(draft.words)
    if private:
        return replies.not_public(order.code, private, may_dm)
    place = place_word(thread.channel, Venue.PUBLIC)
    return replies.read_back_public(order.code, place, draft.words, may_dm)
