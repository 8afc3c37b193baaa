"""Promises with a verb of no table: "I'll swing it past you on Tuesday"."""

from __future__ import annotations

from ...model import PromiseKind
from ..line import Line
from ..words.deeds import IRREGULAR
from ..words.listing import listed
from ..words.promise_guards import YOURS
from ..words.promise_states import NOT_DONE, ON_ITS_OWN, ONGOING, STATES
from .made import Made, is_boundary
from .subjects import Role, Subject

UNHEARD_SURE = 0.8
REACH = 10  # words after the verb in which its object is looked for
OBJECT_WORDS_MAX = 5  # "have <the reservation for two> amended"
OBJECTS = listed("it that them this these those the your you her his their my our another")
_GONE = frozenset(form for forms in IRREGULAR.values() for form in forms.split()[:2])
_GONE |= listed(
    "cut set put hung lit sewn bent shut woven worn hid built dealt lent spun hidden drawn grown"
)


def is_gone(word: str) -> bool:
    """Whether a word can be the participle of something done: "sealed", "lit"."""
    if word in NOT_DONE:
        return False
    return word in _GONE or (len(word) > 4 and word.endswith("ed"))


def unheard(line: Line, subject: Subject, place: int) -> Made | None:
    """What "will" and a verb that no table knows promise; nearly always only with a time."""
    word = line[place]
    if not word.isalpha() or word in STATES or len(word) < 2:
        return None
    if subject.role is Role.OTHER and line[subject.start] not in ("the", "that", "this"):
        return None
    rest = _rest(line, place + 1)
    theirs = bool(set(rest) & YOURS)
    if subject.role in (Role.SOMEONE, Role.OTHER) and not theirs:
        return None
    if subject.role is Role.NONE and (word.endswith("s") or not rest):
        return None
    if word in ("have", "get", "do"):
        return _had_done(line, subject, place, rest, theirs)
    if rest and not theirs and rest[0] not in OBJECTS | ON_ITS_OWN and not rest[0].isdigit():
        return None
    return _made(subject, place, place + 1)


def _rest(line: Line, at: int) -> tuple[str, ...]:
    end = at
    while end < min(at + REACH, len(line)) and not is_boundary(line, end):
        end += 1
    return line.words[at:end]


def _had_done(
    line: Line, subject: Subject, place: int, rest: tuple[str, ...], theirs: bool
) -> Made | None:
    """ "Have the reservation amended", "get a new pane cut", "have you back on the road"."""
    for at, word in enumerate(rest[1 : OBJECT_WORDS_MAX + 2], start=place + 2):
        if is_gone(word):
            return Made(
                subject.start, place, at + 1, PromiseKind.FIX, subject.who, rest[0] not in OBJECTS
            )
    if rest and (rest[0] in OBJECTS or theirs):
        return _made(subject, place, place + 1)
    return None


def _made(subject: Subject, verb: int, end: int) -> Made:
    return Made(
        subject.start, verb, end, PromiseKind.FIX, subject.who, timed=True, sure=UNHEARD_SURE
    )


def unheard_going_on(line: Line, subject: Subject, verb: int) -> Made | None:
    """ "I'm rewriting your invoice tonight": with an object and a time."""
    word = line[verb]
    if len(word) < 5 or not word.endswith("ing") or word in ONGOING:
        return None
    rest = _rest(line, verb + 1)
    if not (set(rest) & YOURS or (rest[:1] and rest[0] in OBJECTS)):
        return None
    return _made(subject, verb, verb + 1)
