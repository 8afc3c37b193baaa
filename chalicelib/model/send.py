"""One outgoing platform message and what is known about its fate.

Everything that affects how a send may change stands in MOVES; nothing else decides it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from .message import Venue


class Action(StrEnum):
    """The ways a platform lets us speak."""

    PUBLIC_REPLY = "public_reply"
    PRIVATE_REPLY = "private_reply"  # Facebook's one private message to the author of a comment
    PRIVATE_MESSAGE = "private_message"  # Messenger message, X direct message

    @property
    def venue(self) -> Venue:
        return Venue.PUBLIC if self is Action.PUBLIC_REPLY else Venue.PRIVATE


class SendKind(StrEnum):
    """Why we speak."""

    ACKNOWLEDGEMENT = "acknowledgement"
    THANKS = "thanks"
    ANSWER = "answer"  # the owner's own words
    APOLOGY = "apology"  # for a promise that was missed, where the owner lets us say it


class SendState(StrEnum):
    """What is known about a send. `sent` means: the platform gave an id or we read it back."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    NEEDS_OWNER = "needs_owner"  # unknown, looked for three times, and the owner asked
    FAILED = "failed"
    CANCELLED = "cancelled"


MOVES: dict[SendState, frozenset[SendState]] = {
    SendState.PENDING: frozenset(
        {SendState.SENDING, SendState.SENT, SendState.FAILED, SendState.CANCELLED}
    ),
    SendState.SENDING: frozenset(
        {
            SendState.PENDING,
            SendState.SENT,
            SendState.UNKNOWN,
            SendState.FAILED,
            SendState.CANCELLED,
        }
    ),
    SendState.UNKNOWN: frozenset(
        {SendState.PENDING, SendState.SENT, SendState.NEEDS_OWNER, SendState.CANCELLED}
    ),
    SendState.NEEDS_OWNER: frozenset({SendState.PENDING, SendState.SENT, SendState.CANCELLED}),
    SendState.SENT: frozenset(),
    SendState.FAILED: frozenset(),
    SendState.CANCELLED: frozenset({SendState.SENT}),  # an echo may prove that it went after all
}


class IllegalMove(AssertionError):
    """A send was asked to change in a way MOVES does not allow: a bug of ours."""


@dataclass(frozen=True, slots=True)
class Send:
    """One outgoing message. Its id is derived, so that a second worker makes the same one."""

    id: str
    channel: str
    account: str
    action: Action
    kind: SendKind
    target_id: str  # the platform id that is answered; for a private message the recipient
    cause_id: str  # the message that caused it
    state: SendState
    created_at: datetime
    next_at: datetime | None  # when to act on it next; None when it is final
    deadline_at: datetime  # an acknowledgement not out by then counts as undeliverable
    episode: int = 0  # the number of the episode it answers; 0: none (a thank-you)
    after: str = ""  # the id of the send that must be settled first
    not_to: tuple[str, ...] = ()  # ids of people who must not be drawn in, though theirs names them
    text: str = ""  # rendered at the lease, frozen from the first try that may have arrived
    line: str = ""  # the name of the voice's line that was used
    promised_at: datetime | None = None  # the time this text gives the customer
    promise_id: str = ""  # the owner's promise for which it gives a new time
    lease_until: datetime | None = None
    tries: int = 0
    in_doubt: bool = False  # a try of these words may have arrived: they are not written anew
    looks: int = 0  # read-backs done since it became unknown
    tried_at: datetime | None = None  # the first try that may have reached the platform
    platform_id: str = ""
    recipient_id: str = ""  # Facebook private reply: the PSID its answer gave
    sent_at: datetime | None = None
    evidence: str = ""  # "response", "echo" or "read back"
    reason: str = ""  # why it is not sent, as a sentence the owner may read
    by: str = ""  # an answer by text: the number of the phone whose words these are
    customer_at: datetime | None = None  # an answer: when they last wrote to us in private

    @property
    def venue(self) -> Venue:
        return self.action.venue

    @property
    def by_hand(self) -> bool:
        """Whether it says a human's own words: no cap of automatic replies holds for them."""
        return self.kind is SendKind.ANSWER

    @property
    def settled(self) -> bool:
        """Nothing more will happen to it by itself."""
        return self.state in {
            SendState.SENT,
            SendState.FAILED,
            SendState.CANCELLED,
            SendState.NEEDS_OWNER,
        }


def send_id(channel: str, target_id: str, action: Action, cause_id: str) -> str:
    """The same 24 hex digits for the same (channel, target, action, cause), for ever."""
    return sha256("|".join((channel, target_id, action, cause_id)).encode()).hexdigest()[:24]


def moved(send: Send, state: SendState, **changes: Any) -> Send:
    """The send in another state. Raises IllegalMove where MOVES has no such change."""
    if state not in MOVES[send.state]:
        raise IllegalMove(f"send {send.id}: {send.state} cannot become {state}")
    return replace(send, state=state, **changes)
