"""Promises of what is going on: "I'm posting it today", "it's going out on the 21st"."""

from __future__ import annotations

from itertools import pairwise

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner import promise_nouns as words
from ..owner.promise_guards import YOURS
from ..word_lists import listed
from .made import Made
from .objects import is_given, is_our_own, object_of
from .subjects import Role, Subject, subject_before
from .things import is_general, kind_of_done
from .unheard import is_gone, unheard_going_on
from .verbs import Form, deed_at, is_verb

GOING_SURE = 0.85
SCHEDULED_SURE = 0.8
_GOING = listed("going heading leaving coming arriving landing winging en following")


def being(line: Line, at: int) -> Made | None:
    """ "am", "are", "is" at this place, with "posting it today", "going out on the 21st"."""
    subject = subject_before(line, at)
    verb = _past_adverbs(line, at + 1)
    if line[verb] == "not" or subject.role in (Role.CUSTOMER, Role.NOBODY, Role.NONE):
        return None
    if line[verb - 1] == "to" and verb > at + 1:
        return _scheduled(line, subject, verb)
    if subject.role in (Role.THING, Role.OTHER):
        return _thing_going(line, subject, verb)
    return _doing(line, subject, verb)


def _past_adverbs(line: Line, at: int) -> int:
    while line[at] in words.BETWEEN or line[at] in ("about", "due", "set", "scheduled", "to"):
        at += 1
    return at + 2 * line.says(at, "re -")


def _doing(line: Line, subject: Subject, verb: int) -> Made | None:
    """ "I'm posting it today", "Sam's dropping it off"; nobody is owed what we do for us."""
    if line.says(verb, "telling you"):
        return None
    deed = deed_at(line, verb, Form.ING) if is_verb(line[verb], Form.ING) else None
    rest = object_of(line, verb + 1)
    if deed and deed.kind in _OURS_TOO and (is_our_own(rest) or rest[:1] in _JUST_WHEN):
        return None
    if not deed or not deed.kind:
        return unheard_going_on(line, subject, verb)
    if deed.kind is PromiseKind.VISIT and _is_errand(line, verb):
        return None
    if deed.kind is PromiseKind.HOLD and not set(line.words[verb:]) & YOURS:
        return None
    timed = not (deed.kind is PromiseKind.HOLD and is_given(object_of(line, verb + 1)))
    return Made(subject.start, verb, deed.end, deed.kind, subject.who, timed, GOING_SURE, Form.ING)


def _is_errand(line: Line, verb: int) -> bool:
    """ "Heading to the wholesaler": on the way to somebody else."""
    rest = object_of(line, verb + 1)
    elsewhere = any(pair in _ELSEWHERE for pair in pairwise(rest))
    return (rest[:1] == ("to",) or elsewhere) and not set(rest) & YOURS


_ELSEWHERE = frozenset({("to", "the"), ("to", "my"), ("to", "our"), ("to", "a")})


# "Changing our hours" and "picking up my kids" are no deeds for a customer.
_OURS_TOO = frozenset({PromiseKind.FIX, PromiseKind.VISIT})
_JUST_WHEN = (("early",), ("late",))  # "finishing early"


def _scheduled(line: Line, subject: Subject, verb: int) -> Made | None:
    """ "is due to go out on Friday", "is set to be delivered"."""
    if subject.role is Role.US:
        return None
    if line[verb] == "be" and line[verb + 1] in words.DONE:
        kind = kind_of_done(line[verb + 1])
        return Made(subject.start, verb, verb + 2, kind, timed=True, sure=SCHEDULED_SURE)
    deed = deed_at(line, verb, Form.BASE)
    if not deed or not deed.kind or not (subject.theirs or subject.role is Role.SOMEONE):
        return None
    return Made(subject.start, verb, deed.end, deed.kind, subject.who, True, SCHEDULED_SURE)


def _thing_going(line: Line, subject: Subject, verb: int) -> Made | None:
    if line[verb] in _GOING and not is_general(line, subject):
        return Made(subject.start, verb, verb + 1, PromiseKind.SHIP, timed=True, sure=GOING_SURE)
    if line[verb] == "being" and (line[verb + 1] in words.DONE or is_gone(line[verb + 1])):
        kind = kind_of_done(line[verb + 1])
        return Made(subject.start, verb, verb + 2, kind, timed=True, sure=GOING_SURE)
    return None
