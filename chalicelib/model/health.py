"""How a connection to a platform is: what to ask, what the answer shows, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .platform import PlatformRequest, PlatformResponse


class Health(StrEnum):
    """What was seen. What could not be seen is never called well."""

    OK = "ok"
    WARN = "warn"  # works, and will not for long
    BROKEN = "broken"
    UNKNOWN = "unknown"  # the platform did not say


@dataclass(frozen=True, slots=True)
class Check:
    """One thing about a connection, as an answer showed it."""

    name: str  # e.g. "token": the same for ever, the owner is told once by it
    state: Health
    plain: str  # a sentence the owner may read; of what is broken it says what to do
    mend: tuple[
        PlatformRequest, ...
    ] = ()  # BROKEN: what may set it right, in this order; () only a human can
    until: datetime | None = None  # when what works now ends, where the platform says so
    then: tuple[Inspection, ...] = ()  # what can only be asked now that this is known


@dataclass(frozen=True, slots=True)
class Inspection:
    """A question to a platform, and how its answer is read."""

    request: PlatformRequest
    read: Callable[[PlatformResponse], tuple[Check, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was said, with a webhook body that tells of it as the platform would have."""

    id: str
    said_at: datetime
    body: bytes
    ours: bool = False  # the business said it


@dataclass(frozen=True, slots=True)
class Missed:
    """What an answer shows of what was said since."""

    found: tuple[Found, ...] = ()
    more: tuple[Search, ...] = ()  # what else to ask: the next page
    cost: int = 0  # what the platform charges for the answer, in thousandths of a dollar
    seen: bool = True  # False: the answer did not show what was asked for


@dataclass(frozen=True, slots=True)
class Search:
    """A question what was said since a moment, and how its answer is read."""

    request: PlatformRequest
    read: Callable[[PlatformResponse], Missed]
    cost_max: int = 0  # the most its answer can cost, in thousandths of a dollar
