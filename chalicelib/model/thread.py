"""Everything said with one contact about one matter on one channel, public and private together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .alert import Alert
from .draft import Draft, EarlyGo, ReadBack
from .message import Kind, Message, Urgency, Venue
from .promise import Promise
from .send import Send, SendKind

DESK_THREAD = "desk"  # the reserved thread for what belongs to no customer
MESSAGES_KEPT = 50  # of a thread's messages, how many are loaded: the newest
WHY_KEPT = 20


class Status(StrEnum):
    WAITING = "waiting"  # a customer waits for a human
    OWED = "owed"  # a promise is open
    QUIET = "quiet"
    CLOSED = "closed"  # by the owner


class Circumstance(StrEnum):
    """Why an episode rings at once, beside the urgency of its words."""

    EXPOSED = "exposed"  # a card's number, for all to see
    REACH = "reach"  # many people can see it
    PRIVATE_AFTER_PUBLIC = "private_after_public"
    CHANGED = "changed"  # edited, for the worse, after our receipt


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an episode rings at once: found in one message, at one time."""

    what: str  # an Urgency or a Circumstance, as it is stored
    message_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch in which a customer waits for a human."""

    number: int  # 1, 2, ... within the thread
    kind: Kind  # of its most serious message
    message_ids: tuple[str, ...]  # the customer's messages in it, oldest first
    opened_at: datetime  # when its first message was sent
    heard_at: datetime  # when its first message reached us
    last_at: datetime  # when its newest message reached us
    venue: Venue = Venue.PUBLIC  # where its first message stands
    root_id: str = ""  # Facebook: under what its public answer belongs
    language: str = "en"
    urgency: tuple[Urgency, ...] = ()
    reasons: tuple[Reason, ...] = ()
    silent: str = ""  # why nothing automatic may be said to it; empty: it may
    approved: bool = False  # draft mode: the owner tapped "Send it"
    answered_at: datetime | None = None  # the first response: when a human's answer was said
    closed_at: datetime | None = None
    closed_by: str = ""  # "answered", "done", "say nothing", "deleted"

    @property
    def open(self) -> bool:
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class Why:
    """What was decided and why, as a sentence that is stored and shown."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    id: str
    channel: str
    account: str
    contact_id: str
    root_id: str  # Facebook: root comment or visitor post; Messenger: PSID; X: conversation
    created_at: datetime
    post_id: str = ""  # the post it hangs under, if any
    address_id: str = ""  # the person's id for private messages (PSID, X user id), once known
    name: str = ""  # the contact's name, for texts and pages
    messages: tuple[Message, ...] = ()  # oldest first, the newest MESSAGES_KEPT
    sends: tuple[Send, ...] = ()  # oldest first; settled ones of old episodes may be left out
    promises: tuple[Promise, ...] = ()
    alert: Alert | None = None
    episode: Episode | None = None  # the newest
    code: str = ""  # its short name in texts, given at its first text: "D47"
    reach: int | None = None  # Facebook: reactions and replies on what they wrote, when looked up
    reach_at: datetime | None = None  # when that lookup was made
    auto_count: int = 0  # automatic replies ever sent in it
    silent: str = ""  # why nothing automatic may be said now (another app owns the conversation)
    before: str = ""  # the id of the thread it continues after more than 14 days
    draft: Draft | None = None  # words that wait for their author's GO, or the last that went
    early_go: EarlyGo | None = None  # a GO whose words have not come yet
    read_backs: tuple[ReadBack, ...] = ()  # the newest to each phone
    closed_at: datetime | None = None  # by the owner
    wake_at: datetime | None = None  # the one next moment it must be looked at
    why: tuple[Why, ...] = ()  # the newest WHY_KEPT
    version: int = 0  # 0: not stored yet

    @property
    def waiting(self) -> bool:
        return self.episode is not None and self.episode.open

    @property
    def status(self) -> Status:
        if self.waiting:
            return Status.WAITING
        if any(p.owed for p in self.promises):
            return Status.OWED
        return Status.CLOSED if self.closed_at else Status.QUIET

    @property
    def people(self) -> frozenset[str]:
        """Every id under which the contact is known: in public, and in private once they wrote."""
        ids = {self.contact_id, self.address_id, *(s.recipient_id for s in self.sends)}
        return frozenset(ids - {""})

    def message(self, message_id: str) -> Message | None:
        """The message with this id, or with a version of this id."""
        found = (m for m in self.messages if m.id == message_id or message_id in m.version_ids)
        return next(found, None)

    @property
    def receipts(self) -> tuple[Send, ...]:
        """The acknowledgement's sends of the newest episode, whatever became of them."""
        if self.episode is None:
            return ()
        kind, number = SendKind.ACKNOWLEDGEMENT, self.episode.number
        return tuple(s for s in self.sends if s.kind is kind and s.episode == number)

    def send(self, id_: str) -> Send | None:
        return next((s for s in self.sends if s.id == id_), None)
