"""What is promised: which kind of promise a verb and the words after it name."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner.deeds import DOUBLING, IRREGULAR, TABLES
from ..word_lists import phrases

GAP = "__"
GAP_WORDS_MAX = 5
VAGUE = "vague"


_GAP_ENDS = frozenset({"", ",", ";", ":", "(", ")"})


class Form(StrEnum):
    BASE = "base"  # call
    ING = "ing"  # calling
    PAST = "past"  # called, and gone


class Deed(NamedTuple):
    """A verb phrase found: what it promises, and the place after it. No kind: help, see what."""

    kind: PromiseKind | None
    end: int


Phrase = tuple[tuple[tuple[str, ...], ...], PromiseKind | None]  # the parts after the verb


def deed_at(line: Line, at: int, form: Form) -> Deed | None:
    """The longest phrase of the tables that begins here with its verb in this form."""
    best: Deed | None = None
    for verb in _verbs().get((line[at], form), ()):
        words = verb.split("-")
        if any(line[at + n] != word for n, word in enumerate(words[1:], start=1)):
            continue
        for parts, kind in _phrases().get(verb, ()):
            end = _matched(line, at + len(words), parts, 0)
            if end and (best is None or end > best.end or (end == best.end and kind)):
                best = Deed(kind, end)
    return best


def is_verb(word: str, form: Form) -> bool:
    return (word, form) in _verbs()


def _matched(line: Line, at: int, parts: tuple[tuple[str, ...], ...], which: int) -> int:
    """The place after the parts from one on, or 0. Gaps are few and short: this stays small."""
    if which == len(parts):
        return at
    part = parts[which]
    if part[0] == GAP:
        for skipped in range(GAP_WORDS_MAX + 1):
            if end := _matched(line, at + skipped, parts, which + 1):
                return end
            if line[at + skipped] in _GAP_ENDS:
                return 0
        return 0
    if line[at] in part and (end := _matched(line, at + 1, parts, which + 1)):
        return end
    return _matched(line, at, parts, which + 1) if "" in part else 0


@cache
def _phrases() -> dict[str, list[Phrase]]:
    """Every line of the tables under its verb."""
    found: dict[str, list[Phrase]] = {}
    for name, table in TABLES.items():
        kind = None if name == VAGUE else PromiseKind(name)
        for row in phrases(table):
            first, *rest = row.split()
            parts = tuple(_part(word) for word in rest)
            for verb in first.split("/"):
                found.setdefault(verb, []).append((parts, kind))
    return found


def _part(word: str) -> tuple[str, ...]:
    if word == GAP:
        return (GAP,)
    missing = ("",) if word.endswith("?") else ()
    return (*word.removesuffix("?").split("/"), *missing)


@cache
def _verbs() -> dict[tuple[str, Form], list[str]]:
    """Which verbs a word may be a form of."""
    found: dict[tuple[str, Form], list[str]] = {}
    for verb in _phrases():
        first = verb.split("-")[0]
        if first == "re" or "-" in verb:
            found.setdefault((first, Form.BASE), []).append(verb)
            continue
        past, gone, going = forms_of(verb)
        for word, form in (
            (verb, Form.BASE),
            (going, Form.ING),
            (past, Form.PAST),
            (gone, Form.PAST),
        ):
            verbs = found.setdefault((word, form), [])
            if verb not in verbs:
                verbs.append(verb)
    return found


def forms_of(verb: str) -> tuple[str, str, str]:
    """ "call": "called", "called", "calling"."""
    if verb in IRREGULAR:
        past, gone, going = IRREGULAR[verb].split()
        return past, gone, going
    if verb.endswith("e") and verb != "see":
        return f"{verb}d", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied", f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb + verb[-1] if verb in DOUBLING else verb
    return f"{stem}ed", f"{stem}ed", f"{stem}ing"
