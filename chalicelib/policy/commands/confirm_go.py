"""GO, DM and PUB: what was read back under a number goes; without one it is read again. Pure."""

from __future__ import annotations

from dataclasses import replace

from ...hours.words import say_time
from ...model.draft import Draft, DraftAbout, EarlyGo, ReadBack, newest_said
from ...model.message import Author, Venue
from ...model.send import Action
from ...model.thread import Thread
from ...reading.private import private_data
from ...voice.owner import replies
from ..acknowledgement import draft_mode
from ..sending.drafts import Go, Gone, gone, private_action, turned, waiting_draft
from ..sending.numbers import draft_mark, draft_shown, is_live, read_back_of, shown
from .command import Obeyed, Order
from .read_back_receipts import read_back_receipts
from .read_back_words import read_back


def go(thread: Thread, order: Order) -> Obeyed:
    """What was read back goes as it was read back."""
    given = _given(thread, order)
    if given is None:
        return _again(thread, order)
    if waiting_draft(thread) is None:
        return _receipts(thread, given, order)
    return _sent(thread, order)


def _given(thread: Thread, order: Order) -> ReadBack | None:
    """The live read-back that a command's number belongs to; None where there is none."""
    given = read_back_of(thread, order.command.number, order.by.phone)
    if given is None or not is_live(given, thread, order.view.desk.trust, order.now):
        return None
    draft = waiting_draft(thread)
    return given if draft is None or draft_mark(draft) == given.mark else None


def _again(thread: Thread, order: Order) -> Obeyed:
    """Read back once more with a new number; or why there is nothing to read."""
    draft = thread.draft
    if waiting_draft(thread) is not None:
        return read_back(_as_answer(thread), order)
    if draft_mode.awaits_tap(thread, order.view):
        return read_back_receipts(thread, order)
    if draft is None and read_back_of(thread, order.command.number, order.by.phone):
        return Obeyed(thread, replies.already(order.code, thread.name, ""))
    if draft is None or (draft.send_id and _is_new_try(thread, draft)):
        early = EarlyGo(order.id, order.by.phone, order.now)
        return Obeyed(replace(thread, early_go=early))
    return Obeyed(thread, _already(thread, draft, order))


def _as_answer(thread: Thread) -> Thread:
    """The thread whose words wait like any others, though its matter was over."""
    draft = thread.draft
    if draft is None or draft.about is not DraftAbout.CLOSED:
        return thread
    return replace(thread, draft=replace(draft, about=DraftAbout.ANSWER))


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


def _sent(thread: Thread, order: Order) -> Obeyed:
    draft = thread.draft
    assert draft is not None
    if draft.action.venue is Venue.PUBLIC and private_data(draft.words):
        return read_back(thread, order)  # which says why they cannot stand there
    return _after_go(gone(thread, order.by.phone, order.view, order.now), order)


def _receipts(thread: Thread, given: ReadBack, order: Order) -> Obeyed:
    """Draft mode: what Kept would say goes, if it would still say the same."""
    approved = draft_mode.approved(thread, order.view, given.mark, order.now)
    if approved is None:
        return _again(thread, order)
    return Obeyed(approved, replies.receipt_goes(order.code, thread.name))


def _after_go(went: Gone, order: Order) -> Obeyed:
    """What a GO came to, in words."""
    thread = went.thread
    if went.how is Go.BARRED:
        return Obeyed(thread, replies.cannot_go(order.code, thread.name, went.reason, order.link))
    if went.how is not Go.CHANGED:
        return Obeyed(thread)
    if not order.number:
        return Obeyed(thread, replies.go_rests(order.link))
    theirs = [m.text for m in went.since if m.author is Author.CUSTOMER and not m.deleted_at]
    thread = draft_shown(thread, order.number, order.by.phone, order.now)
    quoted = theirs[-1] if theirs else ""
    return Obeyed(thread, replies.changed_since(order.number, thread.name, quoted))


def _already(thread: Thread, draft: Draft, order: Order) -> str:
    send = thread.send(draft.send_id)
    at = send.sent_at if send is not None else None
    when = say_time(order.view.business.hours, at, order.now) if at else ""
    return replies.already(order.code, thread.name, when)


def dm(thread: Thread, order: Order) -> Obeyed:
    """The same words to the customer alone; without a number they are read back for them alone."""
    if waiting_draft(thread) is None:
        return _again(thread, order)
    given = _given(thread, order)
    thread = turned(_as_answer(thread), private_action(order.view), order.now)
    if given is None:
        return read_back(thread, order)
    draft = thread.draft
    assert draft is not None
    return _sent(shown(thread, replace(given, mark=draft_mark(draft))), order)


def pub(thread: Thread, order: Order) -> Obeyed:
    """The same words read back for everyone to see: no number posts what it showed in private."""
    if waiting_draft(thread) is None:
        return _again(thread, order)
    return read_back(turned(_as_answer(thread), Action.PUBLIC_REPLY, order.now), order)


def hold(thread: Thread, order: Order) -> Obeyed:
    """The words are put aside."""
    if waiting_draft(thread) is None:
        return Obeyed(thread, replies.nothing_to_send(order.code, thread.name))
    text = replies.put_aside(order.code, thread.name)
    return Obeyed(replace(thread, draft=None, early_go=None, read_backs=()), text)
