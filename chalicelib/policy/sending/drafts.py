"""The owner's own words: drafted, turned to another audience, and gone once they are confirmed.

That they were read back to whoever confirms them is `numbers`' matter, or the page's. Nothing goes
when something has changed since. Pure folds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ...model.decision import View
from ...model.draft import Draft, DraftAbout, newest_said, utterance_mark
from ...model.message import Author, Message, Venue
from ...model.send import Action
from ...model.thread import Thread
from ...voice.customers.length import fits
from ...voice.owner.reasons import why_ended
from ..stops import is_stopped, refuses_writing
from .compose import new_answer
from .delivery import with_send


class Go(StrEnum):
    """What a GO came to."""

    GOING = "going"  # a send was made of the draft
    GONE = "gone"  # it has gone before: a repeated GO does nothing
    NOTHING = "nothing"  # there are no words
    CHANGED = "changed"  # something happened since they were read back: the next GO sends
    BARRED = "barred"  # the platform does not take them


@dataclass(frozen=True, slots=True)
class Gone:
    """The thread after a GO, what came of it, and why where it did not go."""

    thread: Thread
    how: Go
    reason: str = ""
    since: tuple[Message, ...] = ()  # CHANGED: what people said since


def drafted(
    thread: Thread,
    id_: str,
    words: str,
    action: Action,
    now: datetime,
    by: str = "",
    about: DraftAbout = DraftAbout.ANSWER,
) -> Thread:
    """The thread with these words waiting for their author's GO, in place of any others."""
    draft = Draft(id_, words.strip(), action, about, now, by, _seen(thread))
    return replace(thread, draft=draft, early_go=None)


def usual_action(thread: Thread, view: View) -> Action:
    """How an answer goes that names no audience: where the customer last spoke."""
    theirs = [m for m in thread.messages if m.author is Author.CUSTOMER and m.deleted_at is None]
    private = private_action(view)
    if theirs and theirs[-1].venue is Venue.PUBLIC and not view.by_hand.get(Action.PUBLIC_REPLY):
        return Action.PUBLIC_REPLY
    return private


def private_action(view: View) -> Action:
    """The way a human's words can reach this customer alone."""
    ways = (Action.PRIVATE_MESSAGE, Action.PRIVATE_REPLY)
    return next((way for way in ways if not view.by_hand.get(way, "")), Action.PRIVATE_MESSAGE)


def turned(thread: Thread, action: Action, now: datetime) -> Thread:
    """The waiting draft for another audience; it must be read back and wait for GO anew.

    Nothing changes where no draft waits.
    """
    draft = waiting_draft(thread)
    if draft is None or draft.action is action:
        return thread
    return replace(thread, draft=replace(draft, action=action, made_at=now))


def waiting_draft(thread: Thread) -> Draft | None:
    """The draft that has not gone yet."""
    return thread.draft if thread.draft is not None and not thread.draft.send_id else None


def gone(thread: Thread, by: str, view: View, now: datetime) -> Gone:
    """What the confirmation of somebody who was shown the draft makes of it.

    Void when a customer or another person said something since it was drafted: then it asks again,
    and the next confirmation sends. One for what has gone does nothing.
    """
    draft = thread.draft
    if draft is None:
        return Gone(thread, Go.NOTHING)
    if draft.send_id:
        return Gone(thread, Go.GONE)
    barred = _barred(thread, draft, view)
    if barred:
        return Gone(thread, Go.BARRED, barred)
    draft = replace(draft, by=by)
    since = said_since(thread, draft)
    if since:
        fresh = replace(draft, made_at=now, seen=_seen(thread))
        return Gone(replace(thread, draft=fresh), Go.CHANGED, since=since)
    send = new_answer(thread, draft, now)
    thread = replace(thread, draft=replace(draft, send_id=send.id))
    return Gone(with_send(thread, send), Go.GOING)


def _barred(thread: Thread, draft: Draft, view: View) -> str:
    """What the platform would say, before it has to."""
    barred = is_stopped(view.desk, thread.channel) and not refuses_writing(
        view.desk, thread.channel
    )
    if barred:  # where only a write can show that it is over, the owner's own words try it
        return view.desk.stopped[thread.channel] or why_ended.CHANNEL_STOPPED
    if not fits(view.channel.length(draft.action.venue), draft.words):
        return why_ended.TOO_LONG
    return view.by_hand.get(draft.action, "")


def said_since(thread: Thread, draft: Draft) -> tuple[Message, ...]:
    """What people said, changed or took back since the draft was read back to its author."""
    newest = newest_said(thread.messages)
    return tuple(m for m in newest if utterance_mark(m) not in draft.seen)


def _seen(thread: Thread) -> tuple[str, ...]:
    return tuple(utterance_mark(m) for m in newest_said(thread.messages))
