"""What to text back: the end of every text to a phone that can answer."""

from __future__ import annotations

URGENT = "{code} GOT when you're on it"
PRAISE = "Text {code} THX to thank them, or {code} and your words"
REMINDER = "Text {code} and your words, or {code} GOT to say you're on it"
DROP = "Text {code} DROP, or {code} and your words"
USUAL = "Text {code} and your words"
HINTS = {
    "urgent": URGENT,
    "praise": PRAISE,
    "warn": REMINDER,
    "breach": REMINDER,
    "nag": REMINDER,
    "drop": DROP,
    "closing": REMINDER,
}
BY_PAGE = frozenset({"draft", "unknown"})  # what only a page can show or ask
SILENT = frozenset({"has", "did"})  # nothing to do


def hint(about: str, code: str) -> str:
    """What may be typed to answer a text of this sort; "" where a page is needed or nothing."""
    if about in BY_PAGE or about in SILENT:
        return ""
    return HINTS.get(about, USUAL).format(code=code)
