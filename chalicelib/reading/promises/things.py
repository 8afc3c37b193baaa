"""Promises about things: "your parcel will go out", "you'll have an answer", "expect a call"."""

from __future__ import annotations

from dataclasses import replace

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner import promise_nouns as words
from ..word_lists import listed, ordered
from .made import Made
from .subjects import Role, Subject
from .unheard import is_gone
from .verbs import Form, deed_at

OBJECT_WORDS_MAX = 8  # how far from "you'll have" the thing may stand
THING_SURE = 0.9
FALLBACK_SURE = 0.8
UNSURE = 0.75  # "the deck will be sealed": whose deck?
_LOOSE = listed("it them everything one that both all")
# After "will be" these are a promise only with a time.
_PLACES = listed("with over on in out there going heading leaving landing arriving coming")
_PLACES |= listed("up back waiting available put taken handed dealt looked en")


def kind_of_done(word: str) -> PromiseKind:
    for kind, done in words.KIND_OF_DONE.items():
        if word in done.split():
            return PromiseKind(kind)
    return PromiseKind.FIX


def thing(line: Line, subject: Subject, place: int) -> Made | None:
    """What will become of a thing: "be ready", "be with you", "go out", "arrive"."""
    regular = _REGULAR & set(line.words[subject.start : place])
    if is_general(line, subject) or (regular and line[place + 1] in _SENT):
        return None
    if line[place] in ("be", "get"):
        return _become(line, subject, place)
    deed = deed_at(line, place, Form.BASE)
    if deed and deed.kind in (PromiseKind.SHIP, PromiseKind.FIX):
        return _made(subject, place, deed.end, PromiseKind.SHIP, timed=True)
    if line[place] in words.ARRIVES and (subject.theirs or _is_owed(line, subject)):
        return _made(subject, place, place + 1, PromiseKind.SHIP, timed=True)
    return None


# What comes to every customer by itself: "your next bill will be issued on the 5th".
_REGULAR = frozenset({"bill", "plan", "subscription", "statement", "membership", "policy"})
_SENT = frozenset({"issued", "sent", "ready", "available", "generated", "posted", "mailed", "due"})


def _is_owed(line: Line, subject: Subject) -> bool:
    return bool(set(line.words[subject.start : subject.start + OBJECT_WORDS_MAX]) & words.OWED)


def _become(line: Line, subject: Subject, place: int) -> Made | None:
    verb = place + 1
    while line[verb] in words.BETWEEN or line[verb] in (
        "all",
        "fully",
        "getting",
        "being",
        "re",
        "-",
    ):
        verb += 1
    word = line[verb]
    if word.endswith("ing") and word not in words.DONE and _is_for_you(line, verb):
        return _made(subject, verb, verb + 1, PromiseKind.SHIP, timed=True)
    known = word in words.DONE and (subject.role is not Role.OTHER or _is_for_you(line, verb))
    if not known and not (is_gone(word) or word in ("ready", "sorted")):
        return None
    if line[place] == "get" and word in _PLACES:
        return None
    if word == "back" and line[verb + 1] in ("on", "open", "in") and line[verb + 2] not in _YOUR:
        return None
    timed = not known or word in _PLACES or not (subject.theirs or _is_sure(word))
    end = verb + 1 + (line[verb + 1] in ("you", "to", "out"))
    made = _made(subject, verb, end, kind_of_done(word), timed)
    return replace(made, sure=UNSURE) if subject.role is Role.OTHER and not known else made


_YOUR = frozenset({"your", "you"})


def _is_for_you(line: Line, verb: int) -> bool:
    return bool(set(line.words[verb : verb + OBJECT_WORDS_MAX]) & _YOUR)


def is_general(line: Line, subject: Subject) -> bool:
    """Whether the subject is everybody's: "all orders", "refunds", "goods once sold"."""
    said = line.words[subject.start : subject.start + OBJECT_WORDS_MAX]
    until = said.index("will") if "will" in said else len(said)
    return bool(set(said[:until]) & words.GENERAL) and not set(said[:until]) & words.PARTICULAR


def _is_sure(word: str) -> bool:
    return word in ordered(
        "refunded credited reimbursed shipped dispatched replaced remade redelivered"
    )


def _made(subject: Subject, verb: int, end: int, kind: PromiseKind, timed: bool) -> Made:
    return Made(subject.start, verb, end, kind, timed=timed, sure=THING_SURE)


def given(line: Line, subject: Subject, place: int) -> Made | None:
    """What the customer will be given: "you'll have an answer", "you'll hear from me"."""
    verb = place
    if line.says(verb, "be the first") or line.says(verb, "be first"):
        return _made(subject, verb, verb + 3, PromiseKind.NOTIFY, timed=False)
    if line[verb] == "be":
        verb += 1
        while line[verb] in words.BETWEEN:
            verb += 1
        kind = words.YOU_PASSIVE.get(line[verb])
        if kind and line[verb] not in ("getting", "receiving"):
            return _made(subject, verb, verb + 1, PromiseKind(kind), timed=False)
    if line[verb] not in (*words.GIVEN_VERBS, "getting", "receiving", "hearing"):
        return None
    if line[verb] in ("hear", "hearing"):
        return _made(subject, verb, verb + 1, PromiseKind.REPLY, timed=False)
    return _given_thing(line, subject.start, verb)


def expected(line: Line, at: int) -> Made | None:
    """ "Expect a call from us", "you can expect your refund"."""
    if line[at - 1] in ("not", "we", "i", "never", "to", "would", "did", "do"):
        return None
    if line[at + 1] == "to" and line[at + 2] == "hear":
        return Made(at, at, at + 3, PromiseKind.REPLY, sure=THING_SURE)
    if line[at + 1] == "to" and line[at + 2] in words.GIVEN_VERBS:
        return _given_thing(line, at, at + 2)
    return _given_thing(line, at, at)


def _given_thing(line: Line, start: int, verb: int) -> Made | None:
    """The first thing named after the verb says which kind of promise it is."""
    for at in range(verb + 1, min(verb + 1 + OBJECT_WORDS_MAX, len(line))):
        word = line[at]
        if word in (",", "if", "when", "to", "with", "at", "because") and at > verb + 1:
            break
        for kind, things in words.GIVEN_KINDS.items():
            if word in things.split():
                timed = word in _LOOSE or kind in ("ship", "fix") or line[verb] == "see"
                return Made(start, verb, at + 1, PromiseKind(kind), timed=timed, sure=THING_SURE)
    if line[verb + 1] in ("the", "your", "that", "them", "it", "those", "these", "this"):
        return Made(start, verb, verb + 2, PromiseKind.SHIP, timed=True, sure=FALLBACK_SURE)
    return None
