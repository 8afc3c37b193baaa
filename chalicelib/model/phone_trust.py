"""How far the phones are trusted: which typed words wait for a number, and how often one was wrong.

A text's sender can be faked, so whoever confirms must know a number that only the real phone saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """Words somebody typed, read back to their phone, that its number may still confirm."""

    to: str  # the phone
    thread_id: str
    number: str


@dataclass(frozen=True, slots=True)
class WrongCode:
    """A text from a phone of ours with a code that nobody has."""

    number: str  # the phone
    at: datetime


@dataclass(frozen=True, slots=True)
class Rest:
    """A phone whose commands with a code or a number are not listened to for a while."""

    number: str
    until: datetime


@dataclass(frozen=True, slots=True)
class PhoneTrust:
    """What is remembered of all the shop's phones."""

    words: tuple[WaitingWords, ...] = ()  # oldest first
    wrong_numbers: tuple[datetime, ...] = ()  # from whichever phone, oldest first
    wrong_since_killed: int = 0  # of these, how many since all typed words were last put aside
    go_rests: bool = False  # until a texted link is pressed, GO and DM confirm nothing
    longer_until: datetime | None = None  # until then new numbers have six digits
    wrong_codes: tuple[WrongCode, ...] = ()
    rests: tuple[Rest, ...] = ()
