"""What one person said once, and how we read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from unicodedata import normalize

TEXT_BYTES_MAX = 8_192


class Author(StrEnum):
    """Who spoke. Only a human's answer stops the clock."""

    CUSTOMER = "customer"
    OWNER = "owner"
    DESK = "desk"


class Venue(StrEnum):
    """Where it was said: for everyone to see, or between two."""

    PUBLIC = "public"
    PRIVATE = "private"


class Kind(StrEnum):
    """What a customer's message is."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    PRAISE = "praise"
    NOISE = "noise"
    UNSURE = "unsure"


class Urgency(StrEnum):
    """What makes a message more than ordinary. The first five ring through quiet hours."""

    SAFETY = "safety"
    LEGAL = "legal"
    PRESS = "press"
    DISCRIMINATION = "discrimination"
    SELF_HARM = "self_harm"
    MONEY = "money"
    LEAVING = "leaving"
    GOING_PUBLIC = "going_public"
    TIME_CRITICAL = "time_critical"


URGENT = frozenset(
    {Urgency.SAFETY, Urgency.LEGAL, Urgency.PRESS, Urgency.DISCRIMINATION, Urgency.SELF_HARM}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text was understood, each judgement with its reason."""

    kind: Kind
    tone: float  # -1 furious .. 1 delighted
    urgency: tuple[Urgency, ...] = ()
    question: bool = False
    language: str = "en"  # "en", "es" or "other"
    opt_out: bool = False  # the customer wishes no more automatic replies
    closing: bool = False  # "thanks!", "ok", a thumb, a friend's tag, bare emoji: asks for nothing
    exposes: bool = False  # it holds a card's number or the like, which nobody should show
    reasons: tuple[str, ...] = ()  # one short phrase per judgement, e.g. "money: says 'refund'"


@dataclass(frozen=True, slots=True)
class Message:
    """One utterance. `id` is the platform's, unique within a channel and account."""

    id: str
    author: Author
    venue: Venue
    text: str
    sent_at: datetime
    heard_at: datetime
    reading: Reading | None = None  # of customers' messages, made when heard
    version_ids: tuple[str, ...] = ()  # X gives each edit an id of its own; `id` is the first
    media: tuple[str, ...] = ()  # "image", "video", "sticker", ...
    parent_id: str = ""  # the message it answers
    mentions: tuple[str, ...] = ()  # X: ids of the others it names, whom a reply would reach too
    root_id: str = ""  # Facebook: the comment or post under which a public answer belongs
    summoned: bool = True  # X: it mentions or quotes us, so its author may be answered by machine
    truncated: bool = False  # the platform's text was longer than TEXT_BYTES_MAX
    undated: bool = False  # the platform's time for it is absurd: sent_at is when it reached us
    edited_at: datetime | None = None
    version: int = 0  # which edit of it this is, where the platform counts them; 0: it does not say
    version_at: datetime | None = (
        None  # when its newest version was written, by the platform's time
    )
    deleted_at: datetime | None = None


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same to a reader: NFC, white space folded.

    Platforms give our words back with other spaces and composed accents.
    """
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def clip(text: str) -> tuple[str, bool]:
    """The text kept to TEXT_BYTES_MAX bytes of UTF-8, and whether anything was cut off.

    A lone surrogate, which no database takes, becomes a question mark.
    """
    data = text.encode("utf-8", "replace")
    if len(data) <= TEXT_BYTES_MAX:
        return data.decode("utf-8"), False
    return data[:TEXT_BYTES_MAX].decode("utf-8", "ignore"), True
