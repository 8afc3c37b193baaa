"""Which facts a text about promises tells. Its wording is the voice's."""

from __future__ import annotations

from datetime import datetime

from ..hours import say_day_time
from ..model import Medium, Promise, Text, Thread, View
from ..voice import say_wait
from ..voice.promising import Owed, PromiseFacts, promise_text
from .mending import apology_draft
from .owing import owed
from .quieting import promises_of


def promise_words(text: Text, thread: Thread, view: View, link: str, now: datetime) -> str:
    """The words of a text about promises that goes now; "" when none of them is owed any more."""
    told = promises_of(text, thread) or owed(thread)[:1]
    if not told:
        return ""
    first = told[0]
    draft = apology_draft(thread, view, first, now).words if text.about == "broke" else ""
    people = view.business.contacts
    return promise_text(
        PromiseFacts(
            about=text.about,
            code=thread.code,
            owed=[_owed(p, view, now) for p in told],
            left=say_wait(first.due_at - now) if first.due_at > now else "",
            draft=draft,
            second=people[1].name if len(people) > 1 else "",
            link=link,
            two_way=view.two_way and text.medium is Medium.SMS,
        )
    )


def _owed(promise: Promise, view: View, now: datetime) -> Owed:
    when = say_day_time(view.business.hours, promise.due_at, now)
    return Owed(promise.what, when, promise.quote, promise.assumed, promise.who)
