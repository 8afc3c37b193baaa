"""Words that a person of the business wrote for a customer, waiting for that person's GO."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .message import Author, Message
from .send import Action

SEEN_KEPT = 8  # newest utterances a draft remembers: more than can come while it waits


class DraftAbout(StrEnum):
    """Why there is a draft: the owner's own words, or words of ours that the owner may send."""

    ANSWER = "answer"  # the owner's own words
    LATE = "late"  # an honest note before a promise breaks
    BROKEN = "broken"  # an apology after one has broken
    THANKS = "thanks"  # for praise
    CLOSED = "closed"  # the owner's words to a matter that is finished already


@dataclass(frozen=True, slots=True)
class Draft:
    """At most one a thread. It goes only as it was read back, and only if nothing changed since."""

    id: str  # what made it, so that the same words sent twice are two answers and a repeat is none
    words: str
    action: Action
    about: DraftAbout
    made_at: datetime  # when it was last read back to its author
    by: str = ""  # the number of the phone that wrote it; empty: it was written on the page
    seen: tuple[str, ...] = ()  # what its author could know: utterance_mark of the newest
    promise_id: str = ""  # the promise it speaks of, if it does
    due_at: datetime | None = None  # the new time it gives the customer
    send_id: str = ""  # the send it became; empty: it waits


@dataclass(frozen=True, slots=True)
class ReadBack:
    """That one phone was shown what waits, and the number with which that phone confirms it."""

    number: str
    to: str  # the phone it was texted to: E.164
    mark: str  # of what was shown; once that has become something else, the number is dead
    at: datetime
    until: datetime
    typed: bool = False  # words that somebody typed, not a draft that Kept made


@dataclass(frozen=True, slots=True)
class EarlyGo:
    """A GO that came before its words: texts do not keep their order."""

    id: str
    by: str
    at: datetime


def utterance_mark(message: Message) -> str:
    """The same as long as the message stands as it was: its id, last edit and deletion."""
    edited = message.edited_at.isoformat() if message.edited_at else ""
    return f"{message.id}|{edited}|{'deleted' if message.deleted_at else ''}"


def newest_said(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The newest utterances of people: what the desk itself says changes no draft."""
    return tuple(m for m in messages if m.author is not Author.DESK)[-SEEN_KEPT:]
