"""GO, DM and PUB: what waits goes, or is read back for another audience, or asks again. Pure."""

from __future__ import annotations

from dataclasses import replace

from ...hours.words import say_time
from ...model.draft import Draft, DraftAbout, EarlyGo, newest_said
from ...model.message import Author, Venue
from ...model.send import Action
from ...model.thread import Thread
from ...reading.private import private_data
from ...voice.owner import replies
from ...voice.owner.layout import say_wait
from ..sending.drafts import Go, Gone, gone, private_action, turned, waiting_draft
from .command import Obeyed, Order
from .read_back_words import read_back

# Words whose author was not shown that everyone would see them.
UNREAD = frozenset({DraftAbout.CLOSED, DraftAbout.BROKEN})


def go(thread: Thread, order: Order) -> Obeyed:
    draft = thread.draft
    if draft is None or (draft.send_id and _is_new_try(thread, draft)):
        early = EarlyGo(order.id, order.by.phone, order.now)
        return Obeyed(replace(thread, early_go=early))
    unread = draft.about in UNREAD and draft.action.venue is Venue.PUBLIC
    if unread and not draft.send_id:  # its words have not been read back yet
        read = replace(draft, about=DraftAbout.ANSWER, made_at=order.now)
        return read_back(replace(thread, draft=read), order)
    if not draft.send_id and draft.action.venue is Venue.PUBLIC and private_data(draft.words):
        return read_back(thread, order)
    return after_go(gone(thread, order.by.phone, order.view, order.now), order)


def _is_new_try(thread: Thread, draft: Draft) -> bool:
    """Whether the last words are out and the customer has written since: this GO means others."""
    said = newest_said(thread.messages)
    out = thread.send(draft.send_id)
    return bool(
        thread.waiting
        and out is not None
        and out.sent_at is not None
        and said
        and said[-1].author is Author.CUSTOMER
        and said[-1].heard_at > out.sent_at
    )


def after_go(went: Gone, order: Order) -> Obeyed:
    """What a GO came to, in words."""
    thread, draft = went.thread, went.thread.draft
    if draft is None or went.how is Go.GOING:
        return Obeyed(thread)
    if went.how is Go.GONE:
        return Obeyed(thread, _already(thread, draft, order))
    if went.how is Go.OTHERS:
        return read_back(thread, order)
    if went.how is Go.BARRED:
        return Obeyed(thread, replies.cannot_go(order.code, thread.name, went.reason, order.link))
    theirs = [m.text for m in went.since if m.author is Author.CUSTOMER and not m.deleted_at]
    quoted = theirs[-1] if theirs else ""
    if went.how is Go.CHANGED:
        return Obeyed(thread, replies.changed_since(order.code, thread.name, quoted))
    late = say_wait(order.now - went.made_at) if went.made_at else ""
    return Obeyed(thread, replies.go_void(order.code, thread.name, late, quoted))


def _already(thread: Thread, draft: Draft, order: Order) -> str:
    send = thread.send(draft.send_id)
    at = send.sent_at if send is not None else None
    when = say_time(order.view.business.hours, at, order.now) if at else ""
    return replies.already(order.code, thread.name, when)


def dm(thread: Thread, order: Order) -> Obeyed:
    """The same words privately: they have been read back, and nobody else sees them."""
    draft = waiting_draft(thread)
    if draft is None:
        return go(thread, order)
    if draft.about is DraftAbout.CLOSED:
        thread = replace(thread, draft=replace(draft, about=DraftAbout.ANSWER))
    thread = turned(thread, private_action(order.view), order.now)
    return after_go(gone(thread, order.by.phone, order.view, order.now), order)


def pub(thread: Thread, order: Order) -> Obeyed:
    draft = waiting_draft(thread)
    if draft is None:
        return go(thread, order)
    if draft.about is DraftAbout.CLOSED:
        thread = replace(thread, draft=replace(draft, about=DraftAbout.ANSWER))
    return read_back(turned(thread, Action.PUBLIC_REPLY, order.now), order)


def hold(thread: Thread, order: Order) -> Obeyed:
    if waiting_draft(thread) is None:
        return Obeyed(thread, replies.nothing_to_send(order.code, thread.name))
    text = replies.put_aside(order.code, thread.name)
    return Obeyed(replace(thread, draft=None, early_go=None), text)
