"""What the small page says of promises: notes on their cards, buttons, and what a form answers."""

from __future__ import annotations

# Notes on a card.
COUNTS_LATER = "It counts once they write again."
NO_TIME_NAMED = "You named no time: this one is assumed."
HEARD_RIGHT = "Did I hear that right?"
NOT_TOLD = "They have not been told of this time yet."
TIME_OVER = "Its time is over."

# Buttons.
SEND = "Send it"
RIGHT = "Yes, that is right"
DONE = "It is done"
NO_PROMISE = "This is not a promise"

# What a form is answered.
NO_TIME = "I could not read that day and time. Choose both, for example 2026-03-04 and 17:00."
PAST = "That time is over already. Choose one that is still to come."
TOO_FAR = "That is more than a year ahead. Choose an earlier day."
MOVED = "Moved. They have not been told yet: the words for it are below."
CHANGED = "Nothing was sent: the words or the time have changed. Please look again."
NO_WORDS = "Write what you promised, for example: call Dana."


def your_words(quote: str) -> str:
    return f"Your words: “{quote}”"


def will_do_it(who: str) -> str:
    """Somebody of the business, where it is not the owner."""
    return f"{who} will do it."


def step(what: str, by: str, evidence: str) -> str:
    """One thing that happened to a promise."""
    return f"{what}, by {by}: {evidence}"
