"""What a channel says about itself: facts for rules and words, and how to speak to its platform."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from .message import Venue
from .platform import PlatformRequest, PlatformResponse
from .send import Action


class Measure(StrEnum):
    """How a platform counts the length of a text."""

    CHARACTERS = "characters"
    WEIGHTED = "weighted"  # as twitter-text does: every link and every emoji has its own weight


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text may be."""

    most: int
    measure: Measure = Measure.CHARACTERS


class Reach(StrEnum):
    """What tells how many people see what somebody wrote."""

    FOLLOWERS = "followers"  # of its author: every event brings their number
    REACTIONS = "reactions"  # to what was written: they are looked up


# Any platform takes a text this short, so a channel that says nothing is held to it.
SHORT = Length(280)


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What rules and words need to know of a channel. It knows the actions it gives a length."""

    name: str = ""  # the channel's folder, and its segment of an address
    label: str = ""  # as its users call what is public there: "Facebook"
    private_label: str = ""  # and what is private: "Messenger"
    short: str = ""  # what the owner types for it: "FB"
    answers_stand: str = ""  # where everyone will read a public answer: "under your Facebook post"
    reach: Reach = Reach.FOLLOWERS
    lengths: Mapping[Action, Length] = field(default_factory=dict)
    # What may be said once more when nobody finds it there, and for how long; None: at any time.
    resend: Mapping[Action, timedelta | None] = field(default_factory=dict)

    def place(self, venue: Venue) -> str:
        """Where on the channel something stands, as its users call it."""
        return self.label if venue is Venue.PUBLIC else self.private_label

    def knows(self, action: Action) -> bool:
        """Whether the platform has this way to speak at all."""
        return action in self.lengths

    def length(self, venue: Venue) -> Length:
        """How long a text there may be: the least of what the venue's ways to speak allow."""
        found = (length for action, length in self.lengths.items() if action.venue is venue)
        return min(found, key=lambda length: length.most, default=SHORT)


NO_CHANNEL = ChannelFacts()  # around what belongs to no customer


class Scheme(StrEnum):
    """How a request is signed; the signing itself is the adapter's."""

    TOKEN_AND_PROOF = "token_and_proof"  # in the query, with the proof that we know the app secret
    OAUTH1 = "oauth1"  # a signature over the whole request, dated


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a platform's API is and how it is spoken to."""

    base: str  # scheme, host and what stands before every call's path
    variable: str  # the environment variable that names another base
    scheme: Scheme
    tokens: tuple[str, ...]  # the keys of the channel that it is signed with, by their names
    rehearsed: Callable[
        [PlatformRequest, str], PlatformResponse
    ]  # what it answers, when all is well, about nobody
    # The path on which it is asked about our own token, which is then named there.
    about_token: str = ""
