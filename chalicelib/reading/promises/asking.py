"""What a sentence asks of the customer: a request makes the promise beside it conditional."""

from __future__ import annotations

from functools import cache

from ..line import Line
from ..owner import promise_guards as words
from ..phrases import PhraseTree, phrases_of
from ..word_lists import listed, phrases
from .made import starts_clause

OPENERS = listed("please just simply kindly then so also and or either")


def request_places(line: Line) -> list[int]:
    """Where a clause of the sentence asks the customer to do something."""
    return [at for at in range(len(line)) if _asks_at(line, at)]


def _asks_at(line: Line, at: int) -> bool:
    word = line[at]
    if word in ("can", "could", "would", "will", "may", "might") and starts_clause(line, at):
        return line[at + 1] == "you" and line[at + 2] not in ("believe", "imagine", "hang", "bear")
    if word == "please":
        return _begins_request(line, _past_openers(line, at))
    if _needs().says(line, at):
        return True
    if not starts_clause(line, at) or line[at - 1] in ("then",):
        return False
    return _begins_request(line, _past_openers(line, at))


def _past_openers(line: Line, at: int) -> int:
    while line[at] in OPENERS:
        at += 1
    return at


def _begins_request(line: Line, at: int) -> bool:
    if line[at] not in words.REQUESTS:
        return False
    if _no_requests().says(line, at) or _courtesy().says(line, at):
        return False
    after = line[at + 1]
    if after in ("nothing", "no"):
        return False
    return after not in ("", "will", "'s", "is", "goes", "coming", "on", "by", "was", "has", "are")


def is_courtesy(line: Line, at: int) -> bool:
    """Whether the clause that begins here is a mere courtesy: "let me know if"."""
    return _courtesy().says(line, _past_openers(line, at))


def asks_for_information(line: Line) -> bool:
    """Whether the sentence asks the customer for something before anything can be done."""
    if line.asks and _is_tag(line, 0):
        return False
    if line.asks:
        said = set(line.words)
        return bool(said & words.YOURS) or line[0] in words.INFORMATION or "which" in said
    return bool(request_places(line))


def _is_tag(line: Line, at: int) -> bool:
    return " ".join(line.words[at:]).strip(" ,") in _tags()


def question_from(line: Line) -> int:
    """Where the asking part of a question begins: after "I'll call at 4," in "..., ok?"."""
    if not line.asks:
        return len(line)
    for at in range(len(line) - 1, 0, -1):
        begins = starts_clause(line, at) and line[at - 1] not in ("and", "or", "but")
        if begins and (_is_tag(line, at) or line[at] in words.INFORMATION):
            return at
    return 0


@cache
def _no_requests() -> PhraseTree[bool]:
    return phrases_of(words.NO_REQUESTS)


@cache
def _courtesy() -> PhraseTree[bool]:
    return phrases_of(words.COURTESY)


@cache
def _needs() -> PhraseTree[bool]:
    return phrases_of(words.NEEDS)


@cache
def _tags() -> frozenset[str]:
    return frozenset(phrases(words.TAGS))
