"""Whether words tell something that only their reader should know: numbers, addresses. Pure."""

from __future__ import annotations

import re

READ_MAX = 2_000  # characters looked at
PHONE_DIGITS, CARD_DIGITS = 7, 13

_NUMBER = re.compile(r"(?<![\w.,])\+?\(?\d(?:[\s().-]{0,3}\d){5,24}(?!\w)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_STREET = (
    "street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|way|boulevard|blvd|terrace|"
    "square|sq|place|crescent|gardens|grove|mews|parade|highway|hwy"
)
_ADDRESS = re.compile(rf"\b\d{{1,5}}[a-z]?,?\s+(?:[\w'.]{{2,20}}\s+){{1,3}}(?:{_STREET})\b", re.I)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b")


def private_data(words: str) -> str:
    """What of it should not stand in public: "a phone number"; "" where nothing was found.

    A long order number counts as one too: better one question more than somebody's number online.
    """
    text = words[:READ_MAX]
    counts = [sum(c.isdigit() for c in found[0]) for found in _NUMBER.finditer(text)]
    if any(count >= CARD_DIGITS for count in counts):
        return "a card number"
    if any(count >= PHONE_DIGITS for count in counts):
        return "a phone number"
    if _MAIL.search(text):
        return "an e-mail address"
    if _ADDRESS.search(text) or _POSTCODE.search(text):
        return "an address"
    return ""


def phone_number(words: str) -> str:
    """The first phone number in somebody's words, as they wrote it; "" where there is none."""
    for found in _NUMBER.finditer(words[:READ_MAX]):
        if PHONE_DIGITS <= sum(c.isdigit() for c in found[0]) < CARD_DIGITS:
            return found[0].strip()
    return ""
