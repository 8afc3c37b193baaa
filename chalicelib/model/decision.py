"""What `decide` may know beside the thread, and what it decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .alert import Alert
from .business import Business
from .channel import NO_CHANNEL, ChannelFacts
from .channel_limits import Pace
from .contact import Contact, Post
from .desk_state import DeskState
from .promise import Promise
from .send import Action, Send


@dataclass(frozen=True, slots=True)
class Windows:
    """Until when a platform lets us write privately to a customer who does not write again."""

    message_id: str = ""  # their last private message, from which both count
    automatic_until: datetime | None = None  # for a machine's words and a plain answer
    human_until: datetime | None = None  # for words that a human wrote


@dataclass(frozen=True, slots=True)
class View:
    """What `decide` may know beside the thread."""

    business: Business
    contact: Contact
    post: Post | None = None
    two_way: bool = False  # whether the owner's phone can answer our texts
    desk: DeskState = field(default_factory=DeskState)
    eligible: Mapping[Action, str] = field(default_factory=dict)  # action -> "" or why not
    by_hand: Mapping[Action, str] = field(default_factory=dict)  # the same for a human's own words
    pace: Pace | None = None  # of the thread's channel, where it was asked for
    windows: Windows = Windows()
    channel: ChannelFacts = NO_CHANNEL  # of the thread's channel


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done about a thread. Sends and promises are those that are new or changed."""

    sends: tuple[Send, ...] = ()
    promises: tuple[Promise, ...] = ()
    alert: Alert | None = None
    wake_at: datetime | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a send will say: words, the name of the line, and the time it gives the customer."""

    text: str
    line: str
    promised_at: datetime | None = None
