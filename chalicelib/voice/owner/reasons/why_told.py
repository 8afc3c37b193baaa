"""Why a text came, as its e-mail and its page say it: "Why you got this: a legal threat."

Also put after "I tell Maya:". Each begins small and ends without a stop.
"""

from __future__ import annotations

from ....model.message import Urgency

# What makes a matter ring at once: every urgency, and what the desk itself sees.
BY_REASON: dict[str, str] = {
    Urgency.SAFETY: "somebody may have been hurt",
    Urgency.LEGAL: "a legal threat",
    Urgency.PRESS: "the press is asking",
    Urgency.DISCRIMINATION: "a claim of discrimination",
    Urgency.SELF_HARM: "somebody may harm themselves",
    Urgency.MONEY: "a complaint about money",
    Urgency.LEAVING: "a customer says they are leaving",
    Urgency.GOING_PUBLIC: "a customer says they will tell everyone",
    Urgency.TIME_CRITICAL: "a complaint that cannot wait",
    "reach": "many people can see it",
    "private_after_public": "they wrote privately after complaining in public",
    "exposed": "a card or account number stands there for all to see",
    "changed": "they changed what they wrote after our answer",
}

# Somebody waits.
PRAISED = "praised by somebody many people follow"
TIME_NEAR = "the promised time is near"
TIME_COME = "the promised time has come"
NO_ANSWER_YET = "still no answer"
STILL_OPEN = "it is still open this morning"
LET_IT_GO = "nobody has answered for days"
CLOSING_FIRST = "you close before the promised time"
WAITED_OVERNIGHT = "waited overnight"
REMIND_NOW = "you asked to be reminded now"
PLATFORM_TIME_ENDS = "the platform's time to answer runs out"

# Many wait.
WAVE = "many complain under one post"
LIST_AT_OPENING = "the list at opening"
TOO_MANY_WROTE = "more wrote than may be texted one by one"

# What became of a receipt.
BUSY = "the platform takes nothing just now"
RECEIPT_IN_DOUBT = "nobody knows whether it arrived"
RECEIPT_LATE = "the receipt is not out yet"
RECEIPT_MAYBE_OUT = "nobody knows yet whether it is out"
YOU_APPROVE = "you approve each answer"
DRAFT_WEEK = "a week of draft mode is over"

# What became of the owner's own words.
NO_WORDS = "no words came"
WORDS_OUT = "your words are out"
WORDS_LATE = "your words are not out yet"
WORDS_IN_DOUBT = "nobody knows whether your words arrived"
WORDS_LOST = "it could not be sent"

# What was promised.
HEARD_RIGHT = "is this what you promised?"
YOU_PROMISED = "you promised this"
ABOUT_TO_BREAK = "a promise is about to break"
NOT_KEPT = "a promise was not kept"
EARLIER_TIME_EXPECTED = "a customer expects the earlier time"

KEPT_BROKEN = "something of mine is broken"


def has_it(who: str) -> str:
    """Somebody else of the business has taken it."""
    return f"{who} has it"


def did(who: str, what: str) -> str:
    """Somebody did something to an urgent matter by text: "Sam texted DONE"."""
    return f"{who} texted {what}"
