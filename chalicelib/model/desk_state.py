"""What holds for the whole desk: paused, crisis, stopped channels, who is away or locked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .phone_trust import PhoneTrust


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody of the business who takes only what is urgent for a while."""

    number: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Holding:
    """The one line that stands in for every automatic answer while a crisis lasts."""

    words: str
    update_at: datetime  # the time it gives the customers
    made_at: datetime  # when it was last read back to its author
    by: str  # the number of the phone that wrote it
    in_use: bool = False  # its author said GO
    number: str = ""  # with which its author confirms it; empty: it must be read back anew


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch in which a channel takes nothing from us. `at` tells it from every other."""

    channel: str
    at: datetime
    since: datetime  # when the first of several that follow each other began
    writing: bool = False  # it lets us read: only a write shows that it is over
    try_at: datetime | None = None  # when the next real answer may try; None: at the owner's word
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeskState:
    """What holds for the whole desk: one stored row."""

    paused: bool = False
    crisis: bool = False
    stopped: Mapping[str, str] = field(default_factory=dict)  # channel -> why it stopped
    stops: tuple[Stop, ...] = ()  # the newest of each channel, lasting or over
    crisis_at: datetime | None = None  # since when the crisis is on
    holding: Holding | None = None
    away: tuple[Away, ...] = ()
    locked: tuple[str, ...] = ()  # phones of ours that are not listened to: too many wrong codes
    deaf: tuple[str, ...] = ()  # phones of ours that have blocked our texts
    unplaced: tuple[tuple[str, str], ...] = ()  # (channel, thread id): private replies without PSID
    drafting_since: datetime | None = None  # when draft mode first showed the owner a receipt
    trust: PhoneTrust | None = None  # None: no phone was ever wrong, and nothing waits
    version: int = 0
