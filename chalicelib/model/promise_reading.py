"""What reading finds in an owner's words: what is owed, and what ends or moves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PromiseKind(StrEnum):
    CALLBACK = "callback"
    REPLY = "reply"
    SHIP = "ship"
    REFUND = "refund"
    FIX = "fix"
    INVESTIGATE = "investigate"
    VISIT = "visit"
    HOLD = "hold"
    NOTIFY = "notify"
    RELAY = "relay"  # "I'll pass that on": logged, nobody is reminded

    @property
    def lasts(self) -> bool:
        """Whether it goes on until its time, instead of being done by then."""
        return self is PromiseKind.HOLD


class Grain(StrEnum):
    """How fine the words named the time."""

    EXACT = "m"  # to the minute
    ABOUT = "a"  # "around 3"
    DAY = "d"
    PART = "p"  # of a day: "this afternoon"
    WEEK = "w"
    OPEN = "open"  # no time was named: the default for its kind was taken


class Act(StrEnum):
    """What a sentence does to a promise (Kalia's four acts)."""

    CREATE = "create"
    DISCHARGE = "discharge"  # "just called you"
    DELEGATE = "delegate"  # "Sam will ring you instead"
    RENEW = "renew"  # "can't make 3, will be 5"
    CANCEL = "cancel"  # "I can't call you after all"


class Flag(StrEnum):
    """Why a reading of a time deserves a question."""

    CLOSED_DAY = "closed_day"
    HOLIDAY = "holiday"
    PAST_END_OF_DAY = "past_end_of_day"
    AMBIGUOUS = "ambiguous"  # two readings are both plain English: see alternatives
    PAST = "past"  # the named time was already over when it was said


@dataclass(frozen=True, slots=True)
class FoundTime:
    """When something is due, as words say it."""

    due_at: datetime  # aware UTC: the last instant that still keeps the words
    grain: Grain = Grain.EXACT
    earliest_at: datetime | None = None  # of a range: "between 2 and 4"
    alternatives: tuple[datetime, ...] = ()  # other due times the words allow
    flags: tuple[Flag, ...] = ()
    confidence: float = 1.0  # 0 to 1


@dataclass(frozen=True, slots=True)
class FoundPromise:
    """A specific act owed to one customer, as the owner's words give it."""

    kind: PromiseKind
    quote: str  # the owner's words that say it
    due_at: datetime  # aware UTC: the last instant at which it is still kept
    heard: str  # the reading as a sentence: "call them by Wed 4 Mar, 10:00am"
    deed: str = ""  # the same without the time, to be filled with a name: "call {them}"
    grain: Grain = Grain.EXACT
    earliest_at: datetime | None = None  # of a range: "between 2 and 4"
    assumed: bool = False  # the words named no time
    alternatives: tuple[datetime, ...] = ()  # other due times the words allow
    confidence: float = 1.0  # 0 to 1
    flags: tuple[Flag, ...] = ()
    who: str = ""  # who will do it, where it is not the speaker: "Sam", "our driver"
    armed: bool = False  # owed once the customer does their part: "DM us and we'll look into it"


@dataclass(frozen=True, slots=True)
class FoundAct:
    """One act in an owner's message, in the order of the words."""

    act: Act
    kind: PromiseKind | None  # None: the words do not say which promise they mean
    quote: str
    promise: FoundPromise | None = None  # what is owed from now on; none for discharge and cancel
