"""What was decided, as the thread keeps it in a sentence: "I tell Maya: a legal threat."."""

from __future__ import annotations

from ....model.message import Venue
from ....model.send import SendKind


def i_will(kind: SendKind, venue: Venue, who: str, at: str) -> str:
    """Words of ours are planned; `at` is when they go, "" where no time is known."""
    what = {SendKind.THANKS: "thank", SendKind.APOLOGY: "apologise to"}.get(kind, "acknowledge")
    how = "in public" if venue is Venue.PUBLIC else "in private"
    return f"I will {what} {who} {how}{f' at {at}' if at else ''}."


def i_say_nothing(who: str, why: str) -> str:
    return f"I say nothing to {who}: {why}."


def i_tell(who: str, why: str) -> str:
    return f"I tell {who}: {why}."


def i_tell_of_notes(who: str, count: int) -> str:
    """Several notes of the desk thread in one text."""
    return f"I tell {who} of {count} at once."


def i_ask_to_go_live(who: str) -> str:
    return f"I ask {who} whether to go live."
