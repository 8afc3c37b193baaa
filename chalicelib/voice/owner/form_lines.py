"""What the small page says where words to a customer are written, read back and sent by a code."""

from __future__ import annotations

# Who will read the words.
ONLY_THEY = "Only they see it"
EVERYONE = "Everyone sees it"

# Before they go.
POST = "Post it"
SEND = "Send it"
CODE_PLACE = "your phone or your e-mail"
CODE_SUBJECT = "Your Kept code"

# Why they did not go.
EMPTY = "There are no words yet."
READ_AGAIN = "Nothing was sent: please read your words again."
SOMETHING_SAID = "Something was said since you wrote: look, then send it again."
NO_CODE_SENT = "I could not send you a code just now. Please try again in a minute."
TOO_MANY_CODES = "Too many codes for now. Please try again in an hour, or answer in the app."
WRONG_CODE = "That is not the code. Nothing was sent."
TOO_MANY_TRIES = "Too many wrong codes. Please read your words back again for a new one."


def private_in_public(what: str) -> str:
    """`what` is named as reading found it: "a phone number"."""
    return f"Not posted: that has {what} in it, and everyone would see it."


def not_sent(why: str) -> str:
    return f"Not sent. {why}"


def to_everyone(place: str) -> str:
    return f"PUBLIC, everyone sees it on {place}"


def to_one(who: str) -> str:
    return f"To {who}, PRIVATE"
