"""An obligation to tell the owner something, open until taken or disproved; it owns its texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AlertState(StrEnum):
    OPEN = "open"
    TAKEN = "taken"  # the owner said "I have it": the escalation rests, the promise does not
    CLOSED = "closed"


class Medium(StrEnum):
    SMS = "sms"
    EMAIL = "email"
    DESK = "desk"  # a line for the desk thread's list, which texts many matters as one


class TextState(StrEnum):
    """Acceptance by the carrier is not delivery: an alert climbs until it is taken."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Text:
    """One text message to the owner. Its words are written when it goes, not when it is decided."""

    id: str  # a stored TextId: the moments that called for it, and its reader; never twice
    about: str  # which wording of the voice: "complaint", "warn", "breach", ...
    why: str  # a sentence: shown on the street, in the page, in the log
    due_at: datetime
    medium: Medium = Medium.SMS
    to: str = ""  # E.164 number or e-mail address; empty for the desk thread
    state: TextState = TextState.PENDING
    words: str = ""
    tries: int = 0
    accepted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """At most one open alert a thread."""

    state: AlertState
    why: str
    opened_at: datetime
    texts: tuple[Text, ...] = ()  # the newest TEXTS_KEPT of this thread, for showing
    rung: tuple[str, ...] = ()  # stored ids of every trigger or note told: nothing rings twice
    taken_at: datetime | None = None
    taken_by: str = ""
    later_at: datetime | None = None  # the owner asked to be reminded then, and not before
    closed_at: datetime | None = None


TEXTS_KEPT = 40
