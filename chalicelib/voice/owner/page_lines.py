"""What the small page of a thread says: its title, how things stand, each line, each button."""

from __future__ import annotations

from collections.abc import Iterable

FROM_KEPT = "From Kept"
KEPT = "Kept"
YOU = "You"

# How things stand.
ASKS_TO_GO_LIVE = "You approve each answer before it goes. Shall I answer by myself from now on?"
SEEN = "You have seen this."
TO_KNOW = "For you to know."
NOBODY_WAITS = "Nobody waits for an answer here."
NO_TIME_GIVEN = "I have given no time."

# Lines.
DELETED = "(deleted)"
WOULD_SAY = "Kept would say"
IF_YOU_TAP = "if you tap Send it"
NOT_SENT = "You wrote, NOT sent"
NOBODY_KNOWS = "nobody knows"
PROMISED = "Promised"
STILL_OPEN = "open"

# Buttons.
SEND = "Send it"
HAVE_IT = "I have it"
SAY_NOTHING = "Done, say nothing"
GO_LIVE = "Go live: answer by yourself"
IN_HALF_AN_HOUR = "Remind me in 30 minutes"
IN_AN_HOUR = "Remind me in an hour"
AT_OPENING = "Remind me when we open next"
CODES_WERE_MINE = "That was me: take my texts again"

# Before a matter is closed in which something is owed.
ALL_DONE = "Yes, and all of it is done"
STILL_OWED = "Yes, but I still owe this"
NOT_OWED = "Yes, and it is not owed any more"

# The page of a link that opens nothing any more.
OVER_TITLE = "Nothing to do here"
OVER = "This link is over: the matter is closed, or a day has passed."


def title(who: str, place: str) -> str:
    return f"{who} on {place}"


def still_owing(who: str) -> str:
    """Asked before the matter is closed."""
    return f"You still owe {who} something. Close the matter?"


def time_given(when: str) -> str:
    return f"I said by {when}."


def has_it(who: str) -> str:
    return f"{who} has it."


def careful(whose: str) -> str:
    """Their name could be taken for another's: "yours", "Facebook's"."""
    return f"Careful: this name looks like {whose}, and need not be."


def in_doubt(answers: Iterable[str]) -> str:
    """Nobody knows whether these arrived; each is an `answer_of`."""
    return f"I don't know whether {' and '.join(answers)} arrived: please look."


def where_to_answer(place: str) -> str:
    return f"Write below, or answer in {place}'s own app: I will see it there."


def answer_of(by_hand: bool) -> str:
    return "your answer" if by_hand else "my answer"


def spoke(who: str, public: bool) -> str:
    """Who said a line, and to whom."""
    return f"{who} {_audience(public)}"


def spoke_perhaps(who: str, public: bool) -> str:
    return f"{who} {_audience(public)}, perhaps"


def is_there(by_hand: bool, public: bool) -> str:
    """The button after looking: it has arrived."""
    return f"{answer_of(by_hand).capitalize()} {_audience(public)} is there"


def is_not_there(by_hand: bool, public: bool) -> str:
    """The button after looking in vain."""
    return f"{answer_of(by_hand).capitalize()} {_audience(public)} is not there"


def _audience(public: bool) -> str:
    return "in public" if public else "in private"
