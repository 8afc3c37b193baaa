"""What became of a text, for the log, which holds neither its words nor its number."""

from __future__ import annotations

from enum import StrEnum


class Came(StrEnum):
    """What became of a text."""

    DONE = "done"
    AGAIN = "again"
    STRANGER = "stranger"
    LOCKED = "locked"  # not listened to now: too many wrong numbers or codes
    CARRIER = "carrier"
    UNKNOWN = "unknown"
    WRONG = "wrong"  # a number or a code that nothing has
