"""A customer's words made safe and short enough to stand, quoted, in a text to the owner."""

from __future__ import annotations

import re

from .gsm import fold

QUOTE_MAX = 80  # characters of a customer's words in one text
READ_MAX = 1_000  # characters looked at; a quote never needs more
CUT = "..."  # stands where something was left off
LINK = "(link)"
SCRAP_MIN = 8  # fewer characters of a single long word tell nothing
UNREADABLE = 0.3  # share of letters a text message cannot carry, above which nothing is quoted

# Characters that would count double, close our own quotation marks, or need both.
_SOFTER = str.maketrans(
    {
        "[": "(",
        "]": ")",
        "{": "(",
        "}": ")",
        "^": "'",
        "~": "-",
        "|": "/",
        "\\": "/",
        "€": "EUR",
        '"': "'",
        "\f": " ",
        "\n": " ",
    }
)
_LINK = re.compile(r"\b\w+://\S*|\bwww\.\S+", re.IGNORECASE)
# Phones make a link of any "shop.com" they see; with a space after the dot they do not.
_DOMAIN = re.compile(r"(?<=\w)\.(?=[^\W\d]{2})")
_CARD = re.compile(r"(?<!\d)\d(?:[ .-]{0,2}\d){12,}(?!\d)")
_DIALLED = re.compile(r"[*#]+(?=[*#]*\d)|(?<=\d)[*#]+")
_CODE = re.compile(r"\b([A-Za-z])(\d{1,2})\b")
_RUN = re.compile(r"(\S)\1{3,}")
_NUMBER_ENDS = re.compile(r"[\d$+(]$|\d\S?$")
_NUMBER_GOES_ON = re.compile(r"[-+(]?\d")


def quote(words: str, room: int) -> str:
    """At most `room` characters (never over QUOTE_MAX) of a customer's words, cleaned, one line.

    Cut at a word and never inside a number. Links become "(link)", long digit runs
    "(number)"; what looks like our codes or a dialling command is taken apart. Empty when
    nothing of it can be shown.
    """
    if unreadable(words):
        return ""
    return shorten(cleaned(words), min(room, QUOTE_MAX))


def masked(words: str) -> str:
    """The words without what looks like a card's number."""
    return _CARD.sub("(number)", words)


def cleaned(words: str) -> str:
    """The words in plain GSM-7 with nothing in them that acts when a phone shows them."""
    plain = unlinked(soften(words[:READ_MAX]))
    for pattern, instead in (
        (_CARD, "(number)"),
        (_DIALLED, ""),
        (_CODE, r"\1-\2"),
        (_RUN, r"\1\1\1"),
    ):
        plain = pattern.sub(instead, plain)
    return re.sub(r" +", " ", plain).strip()


def unlinked(plain: str) -> str:
    """The text with nothing left that a phone would make tappable as a web address."""
    return _DOMAIN.sub(". ", _LINK.sub(LINK, plain))


def unreadable(words: str) -> bool:
    """Whether too many of the letters are of a script that a text message cannot carry."""
    letters = [char for char in words[:READ_MAX] if char.isalpha()]
    lost = sum(not fold(char) for char in letters)
    return bool(letters) and lost > UNREADABLE * len(letters)


def soften(text: str) -> str:
    """The text in GSM-7 of one unit a character, without double quotation marks."""
    return fold(text).translate(_SOFTER)


def verbatim(words: str) -> str:
    """Words as they were typed. Quotes and dashes are made plain only where nothing is lost."""
    lost = any(not char.isspace() and not fold(char) for char in words)
    return words.strip() if lost else fold(words)


def shorten(text: str, room: int) -> str:
    """The text in `room` characters: cut at a word, never inside a number, ending in "..."."""
    if len(text) <= room:
        return text
    words = text.split(" ")
    kept = _that_fit(words, room - len(CUT))
    while kept and _inside_a_number(kept[-1], words[len(kept)]):
        kept.pop()
    if kept:
        return " ".join(kept).rstrip(" ,;:-(") + CUT
    first = words[0][: max(0, room - len(CUT))]
    return "" if len(first) < SCRAP_MIN or re.search(r"\d", words[0]) else first + CUT


def _that_fit(words: list[str], room: int) -> list[str]:
    kept: list[str] = []
    for word in words:
        room -= len(word) + bool(kept)
        if room < 0:
            break
        kept.append(word)
    return kept


def _inside_a_number(last: str, after: str) -> bool:
    """Whether a cut between these words would show half of "555 010 0199"."""
    return bool(_NUMBER_ENDS.search(last) and _NUMBER_GOES_ON.match(after))
