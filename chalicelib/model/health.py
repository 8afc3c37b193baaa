"""How a connection to a platform is: what to ask, what the answer shows, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .wire import Answer, Call


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
    mend: tuple[Call, ...] = ()  # BROKEN: what may set it right, in this order; () only a human can
    until: datetime | None = None  # when what works now ends, where the platform says so
    then: tuple[Inspection, ...] = ()  # what can only be asked now that this is known


@dataclass(frozen=True, slots=True)
class Inspection:
    """A question to a platform, and how its answer is read."""

    call: Call
    read: Callable[[Answer], tuple[Check, ...]]
