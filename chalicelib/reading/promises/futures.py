"""Promises made with "will", "going to", "let me": the plain ways to say what one will do."""

from __future__ import annotations

from functools import cache

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner import promise_nouns as words
from ..owner.promise_guards import YOURS
from ..owner.promise_idle import IDLE
from ..owner.promise_objects import DETERMINERS
from ..phrases import PhraseTree, phrases_of
from ..word_lists import listed
from .made import Made, is_boundary
from .objects import is_our_own, object_of
from .subjects import Role, Subject, subject_before
from .things import given, is_general, thing
from .unheard import unheard
from .verbs import Deed, Form, deed_at, is_verb

CAUSED_WORDS_MAX = 4  # "have one of the lads ring you"
THEIRS_REACH = 8  # words after a verb in which "your" may stand
THIRD_SURE = 0.9


def will(line: Line, at: int) -> Made | None:
    """ "will" or "shall" at this place."""
    subject = subject_before(line, at)
    if subject.role is Role.NONE and line[at + 1] in ("you", "i", "we", "it", "that", "this"):
        return None
    return after_future(line, subject, at + 1)


def going_to(line: Line, at: int) -> Made | None:
    """ "going to" at this place, after "am", "are", "is" or at the beginning of a clause."""
    being = at - 1
    while line[being] in words.BETWEEN:
        being -= 1
    if line[being] not in ("am", "are", "is", "'s"):
        subject = subject_before(line, at)
        return after_future(line, subject, at + 2) if subject.role is Role.NONE else None
    return after_future(line, subject_before(line, being), at + 2)


def let_me(line: Line, at: int) -> Made | None:
    """ "let me" or "let us" at this place."""
    if line[at + 1] not in ("me", "us") or line[at + 2] in _LET_IDLE:
        return None
    place = _past_adverbs(line, at + 2)
    if _idle().says(line, place):
        return None
    deed = deed_at(line, place, Form.BASE)
    return Made(at, place, deed.end, deed.kind) if deed else Made(at, place, place + 1, None)


_LET_IDLE = listed("know explain tell answer share add confirm clarify be say assure put")


def promise_to(line: Line, at: int) -> Made | None:
    """ "I promise to", "about to", "on my way to" at this place."""
    if line[at + 1] != "to" or subject_before(line, at).role is not Role.US:
        return None
    return after_future(line, Subject(Role.US, at - 1), at + 2)


def after_future(line: Line, subject: Subject, at: int) -> Made | None:
    """What is promised by the words after "will" and its like."""
    place = _past_adverbs(line, at)
    if line[place] in ("not", "never", "no") or subject.role is Role.NOBODY:
        return None
    if subject.role is Role.CUSTOMER:
        return given(line, subject, place)
    if _idle().says(line, place):
        return None
    if subject.role is Role.THING:
        return thing(line, subject, place)
    if subject.role is Role.OTHER and line[place] in ("be", "get"):
        return thing(line, subject, place) or _done(line, subject, place)
    return _caused(line, subject, place) or _done(line, subject, place)


def _done(line: Line, subject: Subject, place: int) -> Made | None:
    form, verb = Form.BASE, place
    if line[place] == "be" and is_verb(line[place + 1], Form.ING):
        form, verb = Form.ING, place + 1
    deed = deed_at(line, verb, form)
    if deed and (_is_comfort(line, verb) or _is_mine(line, verb, deed)):
        return None
    if (deed is None or deed.kind is None) and (made := unheard(line, subject, place)):
        return made
    if deed and subject.role is Role.OTHER:
        return _by_another(line, subject, verb, deed)
    if deed:
        sure = THIRD_SURE if subject.role is Role.SOMEONE else 0.95
        return Made(subject.start, verb, deed.end, deed.kind, subject.who, sure=sure)
    return None


def _is_comfort(line: Line, verb: int) -> bool:
    """ "Keep you warm" keeps nothing for anybody, "keep you a table" does; "have your back"."""
    if line.says(verb, "have your back"):
        return verb + 3 >= len(line) or is_boundary(line, verb + 3)
    what = line[verb + 2]
    given = what in DETERMINERS or what.isdigit()
    return line.says(verb, "keep you") and not given and what not in _INFORMED


def _is_mine(line: Line, verb: int, deed: Deed) -> bool:
    """ "I'll have my phone off until noon", "I'll hold my tongue"."""
    rest = object_of(line, verb + 1)
    ours = deed.kind in (PromiseKind.FIX, PromiseKind.HOLD)
    return ours and rest[:1] == ("my",) and is_our_own(rest)


_INFORMED = listed("posted updated informed in abreast up right fully regularly well duly")


def _by_another(line: Line, subject: Subject, verb: int, deed: Deed) -> Made | None:
    """A noun we do not know promises only what is done to "you"."""
    if not set(line.words[verb : deed.end + THEIRS_REACH]) & YOURS or is_general(line, subject):
        return None
    return Made(subject.start, verb, deed.end, deed.kind, subject.who, sure=0.8)


def _caused(line: Line, subject: Subject, place: int) -> Made | None:
    """ "have Sam call you", "get the lads to ring you", "ask our driver to drop it off"."""
    if line[place] not in ("have", "get", "ask", "tell", "arrange"):
        return None
    first = place + 1 + (line[place + 1] == "for")
    if line[first] in ("it", "this", "that", "you", "your", "them", "these"):
        return None
    for verb in range(first + 1, first + 1 + CAUSED_WORDS_MAX):
        after = verb + (line[verb] == "to")
        deed = deed_at(line, after, Form.BASE)
        if deed and deed.kind and "you" in line.words[after : deed.end + 1]:
            return Made(subject.start, after, deed.end, deed.kind, line.shown(first, verb))
        if deed and deed.kind and after > verb and line[place] != "arrange":
            return Made(subject.start, after, deed.end, deed.kind, line.shown(first, verb))
        if not line[verb] or not line[verb][0].isalpha():
            return None
    return None


def _past_adverbs(line: Line, at: int) -> int:
    """The place of the verb that counts: past "definitely", "make sure to", "have to"."""
    for _ in range(4):
        if line[at] == "re" and line[at + 1] == "-":
            at += 2
        if phrase := _between().longest(line, at):
            at = phrase[1]
        elif line[at] in words.BETWEEN and not is_verb(line[at], Form.BASE):
            at += 1
        else:
            break
    return at


@cache
def _idle() -> PhraseTree[bool]:
    return phrases_of(IDLE)


@cache
def _between() -> PhraseTree[bool]:
    return phrases_of(words.BETWEEN_PHRASES)


def together(line: Line, made: Made) -> list[Made]:
    """Further verbs of the same subject: "check the stock and let you know"."""
    found: list[Made] = []
    at = made.end
    while at < len(line):
        joined = at
        while line[joined] in ("and", "then", ",", "or", "-", "plus"):
            joined += 1
        verb = _past_adverbs(line, joined) if joined > at else at
        if verb > at and not _idle().says(line, verb):
            deed = deed_at(line, verb, Form.BASE)
            if deed and deed.kind and not _is_noun(line, joined, verb):
                more = Made(verb, verb, deed.end, deed.kind, made.who, sure=made.sure, shared=True)
                found.append(more)
                at = deed.end
                continue
        if joined == at and _ends_sharing(line, at):
            break
        at = max(joined, at + 1)
    return found


def _ends_sharing(line: Line, at: int) -> bool:
    """Whether a new subject or a condition begins here."""
    if line[at] == "you":
        return line[at - 1] in ("and", ",", "so")
    return line[at] in ("will", "shall", "if", "unless", "but", "because")


def _is_noun(line: Line, joined: int, verb: int) -> bool:
    """ "your name and email": after a comma alone only a verb with an object joins."""
    return line[joined - 1] == "," and line[verb + 1] in ("", ",", "and", "or")
