"""How each step of a promise is put on record: who made it, and by what it is known."""

from __future__ import annotations

# Who made a step, where it was none of the people of the business by name.
KEPT = "Kept"
THE_OWNER = "the owner"
THE_CUSTOMER = "the customer"

# The receipt's promise of an answer.
RECEIPT_GOING_OUT = "the receipt is going out"
SAID = "it was said"
NEVER_SAID = "it was never said"
ANSWERED = "a person answered"
ANSWERED_BEFORE = "answered before it was promised"
ANSWER_DELETED = "the answer was deleted"
NO_ANSWER = "its time came without an answer; owner told"

# What the people of the business promised.
NOTED_BY_HAND = "noted by hand"
PASSED_ON = "passed on: nobody is reminded of it"
THEY_WROTE = "they wrote, as they were asked to"
THEY_DID_NOT_COME_BACK = "they did not come back to it within 7 days"
HELD_LONG_ENOUGH = "the time for which it was to be held is over"
NOT_DONE = "its time and the grace passed, and nobody said it was done; owner told"
TIME_HAD_PASSED = "its time had passed"
MOVED_LATER = "moved to a later time"
REPLACES = "it replaces an earlier one"
REPLACED = "a later promise replaces it"
WITHDRAWN = "the message that said it was deleted"


def said_done(by: str) -> str:
    return f"{by} said it is done"


def said_let_go(by: str) -> str:
    return f"{by} let it go"


def said_when_due(by: str) -> str:
    return f"{by} said when it is due"


def said_no_promise(by: str) -> str:
    return f"{by} said it is not a promise"


def said_right(by: str) -> str:
    return f"{by} said that is right"


def closed_matter(by: str) -> str:
    return f"{by} closed the matter"


def answered_with(words: str) -> str:
    """Somebody of the business wrote this, and it was an answer."""
    return f"answered: {quoted(words)}"


def quoted(words: str) -> str:
    """The words themselves are the evidence."""
    return f"“{words}”"
