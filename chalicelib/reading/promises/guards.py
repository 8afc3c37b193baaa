"""What turns the words of a promise into none, or into one that waits for the customer."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from itertools import pairwise

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner import promise_guards as words
from ..owner.times import UNIT_OF, WEEKDAYS
from ..phrases import PhraseTree, phrases_of
from ..word_lists import listed
from .asking import is_courtesy, question_from, request_places
from .made import Made, clause_start, is_boundary, starts_clause
from .objects import is_for_all, object_of

LEADING_WORDS_MAX = 4  # "Hopefully, we'll ..."
EVENT_REACH = 3  # how far from "once" the customer's part may stand


class Standing(StrEnum):
    OWED = "owed"
    ARMED = "armed"  # owed once the customer does their part
    NOTHING = "nothing"


def standing(line: Line, made: Made, zone_end: int) -> Standing:
    """What the words around a promise leave of it; `zone_end` is where the next one begins."""
    start = clause_start(line, made.start)
    if made.start >= question_from(line) or _inverted(line, start, made):
        return Standing.NOTHING
    if _recurs(line, made.end, zone_end) or _is_news(line, made) or _is_rule(line, made):
        return Standing.NOTHING
    if _taken_back(line, start, made) or _hedged_after(line, made, zone_end):
        return Standing.NOTHING
    condition = _condition(line, made)
    if condition is not Standing.OWED:
        return condition
    if any(at < made.start for at in request_places(line)):
        return Standing.ARMED
    return Standing.OWED


def _inverted(line: Line, start: int, made: Made) -> bool:
    """ "Did Bob say he would", "has anyone": a question also without its mark."""
    return line[start] in ("did", "does", "do", "has", "why", "shall", "is") and start < made.start


def _taken_back(line: Line, start: int, made: Made) -> bool:
    """A negation, a hedge or a report before the verb, or right before the clause."""
    before = line.words[start : made.verb]
    if set(before) & words.NEGATIONS or _denied(before):
        return True
    if set(line.words[start : made.start]) & (words.HEDGES | words.REPORTS):
        return not _saying().says(line, start)
    if line[made.start - 1] in words.SUBORDINATE:
        return True
    if start > 0 and line[start - 1] in (",", "-"):
        lead = clause_start(line, start - 1)
        aside = line.words[lead : start - 1]
        return len(aside) <= LEADING_WORDS_MAX and bool(set(aside) & words.HEDGES)
    return False


def _recurs(line: Line, start: int, end: int) -> bool:
    """ "Every Tuesday", "the 1st of each month": the house's terms, owed to nobody."""
    return any(
        line[at] in ("each", "every") and line[at + 1] in _CYCLES for at in range(start, end)
    )


_CYCLES = frozenset({"day", "week", "month", "year", "hour", "morning", "evening", *WEEKDAYS})
_CYCLES |= listed(
    "appointment visit booking order customer guest stay session class lesson patient"
)


def _is_news(line: Line, made: Made) -> bool:
    """ "We'll be dropping a new collection for you": what any customer may come to."""
    return made.kind in _GOODS and is_for_all(object_of(line, made.verb + 1))


_GOODS = frozenset({PromiseKind.SHIP, PromiseKind.FIX, PromiseKind.VISIT, PromiseKind.HOLD})


def _is_rule(line: Line, made: Made) -> bool:
    """ "Hold it for 7 days before returning it", "within 2 days of your order": terms."""
    rest = object_of(line, made.verb + 1)
    pairs = tuple(pairwise(rest))
    returned = any(word == "before" and after.endswith("ing") for word, after in pairs)
    counted = any(word in UNIT_OF and after == "of" for word, after in pairs)
    return (made.kind is PromiseKind.HOLD and returned) or ("within" in rest and counted)


def _denied(before: tuple[str, ...]) -> bool:
    """ "No one", "there's no guarantee"; "they tell us" is a report."""
    nothing = _has_pair(
        before, "no", ("one", "way", "chance", "guarantee", "guarantees", "promise")
    )
    return nothing or _has_pair(before, "tell", ("us", "me"))


def _has_pair(said: tuple[str, ...], first: str, seconds: tuple[str, ...]) -> bool:
    return any(
        word == first and said[at + 1 : at + 2] and said[at + 1] in seconds
        for at, word in enumerate(said)
    )


def _hedged_after(line: Line, made: Made, zone_end: int) -> bool:
    return any(_hedges_after().says(line, at) for at in range(made.end, zone_end))


def _condition(line: Line, made: Made) -> Standing:
    for at in range(len(line)):
        if _is_condition(line, at) and _governs(line, at, made):
            after = line.words[at + 1 : at + 1 + EVENT_REACH]
            return Standing.ARMED if set(after) & words.YOURS else Standing.NOTHING
        if _waits_for_them(line, at) and _governs(line, at, made):
            return Standing.ARMED
    return Standing.OWED


def _is_condition(line: Line, at: int) -> bool:
    if line[at] in words.CONDITIONS:
        if _harmless().says(line, at) or _harmless().says(line, at - 1):
            return False
        return not _means_whether(line, at)
    return _conditions().says(line, at)


def _means_whether(line: Line, at: int) -> bool:
    """ "I'll check if we have any": not a condition."""
    if line[at] != "if" or _not_whether().says(line, at):
        return False
    return bool(set(line.words[max(at - 3, 0) : at]) & words.WHETHER)


def _waits_for_them(line: Line, at: int) -> bool:
    """ "Once you return it", "as soon as you've sent it", "when we receive your photo"."""
    if _on_receipt().says(line, at):
        return True
    end = at + 1
    if line[at] not in words.EVENTS:
        event = _events().longest(line, at)
        if not event:
            return False
        end = event[1]
    if line[at] == "when" and line[at - 1] in words.WHETHER:
        return False
    if line[at] == "until" or line.says(at, "after"):
        return line[end] == "you" and line[at] != "until"
    if line[end] == "you" or "payment" in line.words[end : end + 3]:
        return True
    got = line.words[end : end + 5]
    receiving = set(got) & {"receive", "received", "get", "got", "have", "has", "arrives", "return"}
    return bool(receiving) and bool(set(got) & {"your", "you"}) and "us" not in got


def _governs(line: Line, at: int, made: Made) -> bool:
    """Whether a condition in the sentence is the promise's own."""
    if at < made.start:
        between = line.words[at : made.start]
        if "but" in between or "either" in between:
            return False
        if line[made.start - 1] == "and":
            return True
        return not is_courtesy(line, clause_start(line, max(at - 1, 0)))
    own_clause = is_boundary(line, at - 1)
    return not (own_clause and _asks_later(line, at))


def _asks_later(line: Line, at: int) -> bool:
    """ "I'll call at 5, if you need anything let me know": the condition is of what follows."""
    rest = range(at + 1, len(line))
    return any(
        line[place] in ("let", "just", "please", "shout", "give", "dm", "call", "text", "message")
        and line[place - 1] not in ("to", "we", "i", "will", "you", "can", "not", "do")
        for place in rest
    ) or any(starts_clause(line, place) and is_courtesy(line, place) for place in rest)


@cache
def _saying() -> PhraseTree[bool]:
    return phrases_of(words.SAYING)


@cache
def _hedges_after() -> PhraseTree[bool]:
    return phrases_of(words.HEDGES_AFTER)


@cache
def _harmless() -> PhraseTree[bool]:
    return phrases_of(words.HARMLESS_IF)


@cache
def _conditions() -> PhraseTree[bool]:
    return phrases_of(words.CONDITION_PHRASES)


@cache
def _not_whether() -> PhraseTree[bool]:
    return phrases_of(words.WHETHER_NOT)


@cache
def _events() -> PhraseTree[bool]:
    return phrases_of(words.EVENT_PHRASES)


@cache
def _on_receipt() -> PhraseTree[bool]:
    return phrases_of(words.ON_RECEIPT)
