"""The kinds of keys that channels ask for, each with how its answer is checked."""

from __future__ import annotations

from ..model.channel_key import Key

NUMBER = "[0-9]{3,25}"
TOKEN = r"[\x21-\x7e]{8,1000}"  # printable, no spaces


def number(name: str, ask: str) -> Key:
    """A platform's number for a page, a user or an app."""
    wrong = "Write the id: digits only, as the platform's settings page shows it."
    return Key(name, ask, NUMBER, wrong, secret=False)


def token(name: str, ask: str) -> Key:
    """A key or token, which may be anything without spaces; it is never quoted back."""
    return Key(name, ask, TOKEN, "Paste the whole key: at least 8 characters, no spaces.")
