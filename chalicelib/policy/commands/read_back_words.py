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
from ..sending.numbers import draft_mark, draft_shown
from .command import Obeyed, Order


def read_back(thread: Thread, order: Order, before: str = "") -> Obeyed:
    """The waiting words as they will stand, or why they cannot."""
    draft = waiting_draft(thread)
    assert draft is not None
    unsaid = _unsayable(thread, draft, order)
    if unsaid:
        return Obeyed(thread, before + unsaid)
    if not order.number:
        return Obeyed(thread, before + replies.go_rests(order.link))
    shown = replace(thread, draft=replace(draft, by=order.by.phone, made_at=order.now))
    shown = draft_shown(shown, order.number, order.by.phone, order.now)
    return Obeyed(shown, before + _words_of(thread, draft, order, order.number))


def said_once_more(thread: Thread, order: Order) -> str:
    """The read-back that this phone was given last, to the letter; "" where it was none."""
    draft = waiting_draft(thread)
    mark = draft_mark(draft) if draft is not None else ""
    given = (r for r in thread.read_backs if (r.to, r.mark) == (order.by.phone, mark))
    last = next(given, None)
    return _words_of(thread, draft, order, last.number) if draft and last else ""


def _unsayable(thread: Thread, draft: Draft, order: Order) -> str:
    """Why the words cannot stand there; "" when they can."""
    barred = order.view.by_hand.get(draft.action, "")
    if barred:
        return replies.cannot_go(order.code, thread.name, barred, order.link)
    private = private_data(draft.words) if draft.action.venue is Venue.PUBLIC else ""
    return replies.not_public(order.code, private, _may_dm(order)) if private else ""


def _words_of(thread: Thread, draft: Draft, order: Order, number: str) -> str:
    channel = order.view.channel
    if draft.action.venue is Venue.PUBLIC:
        alone = thread.name if _may_dm(order) else ""
        return replies.read_back_public(number, channel.answers_stand, draft.words, alone)
    may_post = not order.view.by_hand.get(Action.PUBLIC_REPLY, "")
    place = channel.place(draft.action.venue)
    return replies.read_back_private(number, thread.name, place, draft.words, may_post)


def _may_dm(order: Order) -> bool:
    return not order.view.by_hand.get(private_action(order.view), "")
