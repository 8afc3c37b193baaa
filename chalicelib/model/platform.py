"""What crosses the border between a platform and the desk, as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from .contact import Contact
from .message import Author, Message


class Verb(StrEnum):
    SAID = "said"
    EDITED = "edited"
    DELETED = "deleted"


class Unreadable(ValueError):
    """A body that is no JSON object, though it is signed: there is nothing in it to be heard."""


@dataclass(frozen=True, slots=True)
class InboundEvent:
    """One thing somebody said, changed or took back."""

    channel: str
    account: str
    verb: Verb
    message: Message  # its reading is not made yet. DELETED: only the id and the times count
    contact: Contact  # the customer as the payload shows them; of OWNER: who is answered, if known
    root_id: str = ""  # the best guess of Thread.root_id; the parent's thread knows better
    post_id: str = ""
    tags: tuple[str, ...] = ()  # ids of the people an owner's comment tags
    observe_only: str = ""  # why nothing automatic may be said (standby, blocked); empty: it may
    # A new private conversation: the request that shows what it holds.
    place: PlatformRequest | None = None

    @property
    def author(self) -> Author:
        return self.message.author


@dataclass(frozen=True, slots=True)
class DeliveryEcho:
    """The platform shows us a message that we sent."""

    channel: str
    account: str
    send_id: str
    platform_id: str
    recipient_id: str
    at: datetime


class ConnectionEventKind(StrEnum):
    REVOKED = "revoked"  # the business's authorisation is gone: the channel stops
    POLICY = "policy"  # the platform blocked or warned us: the channel stops
    LOOK_IN_APP = "look_in_app"  # something arrived that only the app can show
    HANDED_OVER = "handed_over"  # another app owns the conversation now


@dataclass(frozen=True, slots=True)
class ConnectionEvent:
    """Something about the connection rather than a customer."""

    channel: str
    account: str
    kind: ConnectionEventKind
    id: str  # for "once only"
    at: datetime
    plain: str  # a sentence the owner may read
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class PlatformRequest:
    """An HTTP request to a platform as a value, unsigned. `path` has no host."""

    channel: str
    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    form: bool = False  # send the body form-encoded instead of as JSON


class Trouble(StrEnum):
    """Why there is no answer."""

    NONE = ""
    NOT_SENT = "not_sent"  # certainly never left: name, connection or TLS failed
    NO_ANSWER = "no_answer"  # it left, and what became of it is not known


@dataclass(frozen=True, slots=True)
class PlatformResponse:
    """What came back: a status and a JSON object, or trouble."""

    status: int = 0
    body: Mapping[str, Any] = field(default_factory=dict)  # {} when it was no JSON object
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    trouble: Trouble = Trouble.NONE


@dataclass(frozen=True, slots=True)
class Lookup:
    """An event that lacks what its thread needs: a call, and how to finish with its answer.

    `finish(None)` is used when the call failed; it still returns what can be known.
    """

    request: PlatformRequest
    finish: Callable[[PlatformResponse | None], InboundEvent | None]


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a private conversation holds: who it is with, and what we said in it."""

    name: str = ""
    ours: tuple[str, ...] = ()  # our texts in it


Event = InboundEvent | Lookup | DeliveryEcho | ConnectionEvent


class SendOutcome(StrEnum):
    """What an answer says about a send."""

    SENT = "sent"
    NOT_SENT = "not_sent"  # certainly not sent: may be tried again
    REFUSED = "refused"  # certainly not sent, and never will be
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    fate: SendOutcome
    plain: str = ""  # a sentence the owner may read
    platform_id: str = ""
    recipient_id: str = ""
    wait: timedelta | None = None  # NOT_SENT: how long the platform asks us to wait
    limited: bool = False  # NOT_SENT: it wants less of us, and not only of this send
    stop: str = ""  # why the whole channel must stop (dead token, policy block); empty: it need not
    reads: bool = False  # of a stop: what we read is still answered, and proves nothing


@dataclass(frozen=True, slots=True)
class Usage:
    """How much of its limits a platform says is used up, in percent; None: it did not say."""

    reads: int | None = None  # of what read-backs and look-ups use
    sends: int | None = None
    wait: timedelta | None = None  # until it is free again, if the platform says so
