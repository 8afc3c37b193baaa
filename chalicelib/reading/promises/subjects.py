"""Who or what stands before "will": the speaker, a colleague, the customer, a thing."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ..english.first_names import FIRST_NAMES
from ..line import Line
from ..owner.promise_nouns import BETWEEN, FIRST, INTERJECTIONS, NOBODY, OWED, STAFF, THINGS, THIRD
from .made import is_boundary

NOUN_WORDS_MAX = 6  # "our manager Ana", "a member of our team"
DETERMINERS = frozenset({"our", "the", "my", "a", "an", "your", "one", "this", "that"})
_ENDS = frozenset({"you", "today", "tomorrow", "tonight", "morning", "afternoon", "evening"})


class Role(StrEnum):
    US = "us"
    SOMEONE = "someone"  # a colleague, or somebody named
    CUSTOMER = "customer"
    THING = "thing"  # something they are owed
    OTHER = "other"  # a noun we do not know
    NONE = "none"  # nobody is named: "Will call you"
    NOBODY = "nobody"


class Subject(NamedTuple):
    role: Role
    start: int
    who: str = ""
    theirs: bool = False  # "your order"


def subject_before(line: Line, at: int) -> Subject:
    """The subject that ends right before a place; adverbs between do not count."""
    last = at - 1
    while line[last] in BETWEEN and last > 0 and line[last] not in STAFF:
        last -= 1
    word = line[last]
    if last < 0 or is_boundary(line, last) or word in INTERJECTIONS:
        return Subject(Role.NONE, last + 1)
    if word in BETWEEN:
        return Subject(Role.NONE, last)
    if word in FIRST:
        return Subject(Role.US, last)
    if word == "you":
        return Subject(Role.CUSTOMER, last)
    if word in NOBODY or line.says(last - 1, "no one"):
        return Subject(Role.NOBODY, last)
    if word in THIRD:
        return Subject(Role.SOMEONE, last, "" if word == "they" else word)
    if word in THINGS:
        return Subject(Role.THING, last)
    return _noun(line, last)


def _noun(line: Line, last: int) -> Subject:
    """A noun phrase: "our manager Ana", "your parcel", "Marco", "someone from the shop"."""
    start = _noun_start(line, last)
    words = line.words[start : last + 1]
    who = line.shown(start, last + 1)
    if line[start - 1] == "and" and line[start - 2] in ("me", "myself", "i"):
        return Subject(Role.US, start - 2)
    if words == ("staff",):
        return Subject(Role.OTHER, start, who)  # whoever is on duty, of everybody
    if words[0] in THIRD or set(words) & STAFF or _is_one_of_ours(words):
        return Subject(Role.SOMEONE, start, who)
    if set(words) & OWED or words[0] == "your":
        return Subject(Role.THING, start, theirs=words[0] == "your")
    if _is_name(line, last):
        return Subject(Role.SOMEONE, last, line.shown(last, last + 1))
    if words[0] in ("our", "my"):
        return Subject(Role.SOMEONE, start, who)
    return Subject(Role.OTHER, start, who)


def _is_one_of_ours(words: tuple[str, ...]) -> bool:
    """ "One of our engineers"; of bare "drivers" everybody's are meant."""
    ours = words[0] in ("one", "two", "our", "both")
    return ours and any(word.removesuffix("s") in STAFF for word in words)


def _noun_start(line: Line, last: int) -> int:
    start = last
    for back in range(last, max(last - NOUN_WORDS_MAX, -1), -1):
        if is_boundary(line, back) or line[back] in FIRST or line[back] in _ENDS:
            break
        start = back
        if line[back] in DETERMINERS and line[back - 1] not in ("of", "from", "in", "at"):
            break
        if line[back] in THIRD:
            break
    return start


def _is_name(line: Line, at: int) -> bool:
    """A capital says so, but for the first word, which may be "Trains"."""
    word = line[at]
    if not (line.capital(at) and word.isalpha()):
        return False
    return at > 0 or not word.endswith("s") or word in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(FIRST_NAMES.split())
