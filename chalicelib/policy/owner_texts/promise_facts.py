"""Which facts a text about promises tells. Its wording is the voice's."""

from __future__ import annotations

from datetime import datetime

from ...hours.words import say_day_time
from ...model.alert import Medium, Text
from ...model.decision import View
from ...model.promise import Promise
from ...model.send import Send, SendState
from ...model.thread import Thread
from ...voice.owner.layout import say_left
from ...voice.owner.promise_words import (
    Owed,
    PromiseFacts,
    heard_words,
    moved_words,
    nothing_left,
    promise_text,
)
from ..promises.ledger import owed, still_expected
from ..promises.new_time import apology_draft
from ..promises.schedule import at_risk_at, reminders
from ..promises.withdraw_texts import promises_of


def promise_words(text: Text, thread: Thread, view: View, link: str, now: datetime) -> str:
    """The words of a text about promises that goes now."""
    told = promises_of(text, thread) or owed(thread)[:1]
    if not told:
        return nothing_left(thread.code)
    first, people = told[0], view.business.contacts
    if text.about == "untold":
        first = still_expected(thread, first) or first
        told = (first,)
    said = next((s for s in thread.sends if s.promise_id == first.id and _is_out(s)), None)
    words = said.text if said else apology_draft(thread, view, first, text.due_at).words
    return promise_text(
        PromiseFacts(
            about=text.about,
            code=thread.code,
            owed=[_owed(p, view, now) for p in told],
            left=say_left(first.due_at - now) if first.due_at > now else "",
            draft=words if text.about == "broke" else "",
            sent=said is not None,
            second=people[1].name if len(people) > 1 else "",
            link=link,
            two_way=view.two_way and text.medium is Medium.SMS,
        )
    )


def heard_in(send: Send, thread: Thread, view: View, now: datetime) -> str:
    """What an answer that is out has promised: heard in it, or moved by it; "" when nothing."""
    moved = _moved_by(send, thread)
    if moved is not None:
        due = say_day_time(view.business.hours, moved.due_at, now)
        return moved_words(due, _reminded_at(moved, view, now))
    message_id = send.platform_id or f"send:{send.id}"
    found = [p for p in owed(thread) if p.message_id == message_id]
    if not found:
        return ""
    said = _reminded_at(found[0], view, now)
    return heard_words([_owed(p, view, now) for p in found], said, thread.code)


def _moved_by(send: Send, thread: Thread) -> Promise | None:
    """The promise for which these words gave the customer a new time."""
    if not send.promise_id or send.promised_at is None:
        return None
    theirs = (p for p in owed(thread) if send.promise_id in {p.id, p.renews})
    return next((p for p in theirs if p.due_at == send.promised_at), None)


def _reminded_at(promise: Promise, view: View, now: datetime) -> str:
    times = [at for _, at in reminders(promise, view.business)]
    first = min([*times, at_risk_at(promise, view.business)])
    return say_day_time(view.business.hours, first, now)


def _is_out(send: Send) -> bool:
    return send.state is SendState.SENT


def _owed(promise: Promise, view: View, now: datetime) -> Owed:
    when = say_day_time(view.business.hours, promise.due_at, now)
    lasts = promise.kind.lasts
    return Owed(promise.what, when, promise.quote, promise.assumed, promise.who, until=lasts)
