"""What will happen next on the street, in words, as far as the product has planned it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from chalicelib.model.alert import Text, TextState
from chalicelib.model.business import Business
from chalicelib.model.promise import Promise
from chalicelib.model.send import Send, SendKind
from chalicelib.model.thread import DESK_THREAD, Thread


@dataclass(frozen=True, slots=True)
class Plan:
    at: datetime
    what: str
    thread_id: str


def plans(threads: Iterable[Thread], business: Business) -> list[Plan]:
    """The next thing in every customer's thread and the promises falling due, earliest first."""
    found: list[Plan] = []
    for thread in threads:
        what = _next_in(thread, business)
        if thread.wake_at is not None and what:
            found.append(Plan(thread.wake_at, what, thread.id))
        found += [
            Plan(p.due_at, f"the promise is due: {p.what}", thread.id)
            for p in thread.promises
            if _falls_due(p, thread)
        ]
    return sorted(found, key=lambda plan: plan.at)


def _falls_due(promise: Promise, thread: Thread) -> bool:
    """The promised time itself, where the thread is looked at earlier."""
    return (
        promise.state == "open" and thread.wake_at is not None and promise.due_at > thread.wake_at
    )


def _next_in(thread: Thread, business: Business) -> str:
    """What the thread's next wake is for; "" for the desk's own housekeeping."""
    sends = [(s.next_at, _saying(s, thread)) for s in thread.sends if s.next_at and not s.settled]
    waiting = [t for t in (thread.alert.texts if thread.alert else ()) if _pending(t)]
    texts = [(t.due_at, _texting(t, thread, business)) for t in waiting]
    planned = sorted([*sends, *texts])
    if planned:
        return planned[0][1]
    if thread.id == DESK_THREAD:
        return ""
    if thread.waiting:
        return f"Kept texts {business.owner.name} if nobody has answered {thread.name}"
    return f"Kept looks at {thread.name}'s thread again"


def _pending(text: Text) -> bool:
    return text.state is TextState.PENDING


def _saying(send: Send, thread: Thread) -> str:
    if send.tried_at is not None:
        return f"Kept looks whether its words reached {thread.name}"
    verb = "thanks" if send.kind is SendKind.THANKS else "answers"
    return f"Kept {verb} {thread.name}"


def _texting(text: Text, thread: Thread, business: Business) -> str:
    people = {p.phone: p.name for p in business.contacts} | {
        p.email: p.name for p in business.contacts
    }
    person = people.get(text.to) or business.owner.name
    verb = "e-mails" if text.medium == "email" else "texts"
    about = "who is waiting" if thread.id == DESK_THREAD else thread.name
    return f"Kept {verb} {person} about {about}"
