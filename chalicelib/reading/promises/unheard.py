"""Promises with a verb of no table: "I'll restitch it for you", "we'll Venmo you for it".

Verbs are an open class, so what counts is the clause around them: it names whom the deed is for,
or a time in which it will be done. The reading is unsure, so that the owner is asked.
"""

from __future__ import annotations

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner.deeds import IRREGULAR
from ..owner.promise_guards import YOURS
from ..owner.promise_nouns import OWED
from ..owner.promise_objects import ANEW, MOVED, NO_GIFTS
from ..owner.promise_states import NOT_DONE, ON_ITS_OWN, ONGOING, STATES
from ..word_lists import listed
from .made import Made
from .objects import (
    head_of,
    is_brought,
    is_for_them,
    is_given,
    is_kept_for,
    is_no_work,
    is_our_own,
    kind_by_object,
    object_of,
)
from .subjects import Role, Subject
from .verbs import Form

UNHEARD_SURE = 0.75  # below what is recorded without asking
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
    """What "will" and a verb that no table knows promise: to somebody, or by some time."""
    word = line[place]
    if word == "be":
        return unheard_going_on(line, subject, place + 1)
    rest = object_of(line, _past_compound(line, place))
    if not word.isalpha() or len(word) < 2 or is_no_work(rest):
        return None
    if (word in STATES and not _is_carried(rest)) or _is_company(rest):
        return None
    if subject.role is Role.OTHER and line[subject.start] not in ("the", "that", "this"):
        return None
    theirs = bool(set(rest) & YOURS)
    if subject.role in (Role.SOMEONE, Role.OTHER) and not theirs:
        return None
    given = word not in NO_GIFTS and (is_for_them(rest) or is_kept_for(line, place))
    if subject.role is Role.NONE and ((word.endswith("s") and not given) or not rest):
        return None
    if word in ("have", "get", "do"):
        return _had_done(line, subject, place, rest, theirs)
    if rest and not (theirs or given) and not _may_follow(rest[0]):
        return None
    return _made(line, subject, place, timed=not given)


def _past_compound(line: Line, verb: int) -> int:
    """The place after a verb of one word or two: "hot-foot"."""
    joined = line[verb + 1] == "-" and line.glued(verb + 1) and line.glued(verb + 2)
    return verb + (3 if joined else 1)


def _is_carried(rest: tuple[str, ...]) -> bool:
    """ "Run <two tubs over to your office>": carried to them, whatever the verb."""
    return bool(rest) and not _moves_off(rest) and is_brought(rest)


def _is_company(rest: tuple[str, ...]) -> bool:
    """ "Pray <for you>", "wow <you with our menu>": no object of a deed."""
    return rest[:2] == ("for", "you") or (rest[:1] == ("you",) and rest[1:2] in _HOW)


_HOW = (("with",), ("at",), ("from",), ("like",), ("as",))


def _moves_off(rest: tuple[str, ...]) -> bool:
    return rest[0] in ON_ITS_OWN - listed("one two some both everything all")


def _may_follow(word: str) -> bool:
    return word in OBJECTS | ON_ITS_OWN or word.isdigit()


def _had_done(
    line: Line, subject: Subject, place: int, rest: tuple[str, ...], theirs: bool
) -> Made | None:
    """ "Have the reservation amended", "get a new pane cut", "have you back on the road"."""
    if rest[:1] == ("you",) and rest[1:2] and _is_mood(rest[1]):
        return None
    for at, word in enumerate(rest[1 : OBJECT_WORDS_MAX + 2], start=place + 2):
        if is_gone(word):
            return Made(
                subject.start, place, at + 1, PromiseKind.FIX, subject.who, rest[0] not in OBJECTS
            )
    if rest and (theirs or _is_owed(rest) or set(rest[1:OBJECT_WORDS_MAX]) & MOVED):
        return _made(line, subject, place, timed=True)
    return None


def _is_owed(rest: tuple[str, ...]) -> bool:
    """ "It", "this one", "the invoice", but not "the dog" or "the heating"."""
    if rest[0] == "the":
        return head_of(rest) in OWED
    return rest[0] in OBJECTS


def _is_mood(word: str) -> bool:
    """ "Have you <dancing>"."""
    return word.endswith("ing") and word not in ("running", "going", "working")


def _made(line: Line, subject: Subject, verb: int, timed: bool, form: Form = Form.BASE) -> Made:
    kind = kind_by_object(line[verb], object_of(line, verb + 1))
    return Made(
        subject.start, verb, verb + 1, kind, subject.who, timed=timed, sure=UNHEARD_SURE, form=form
    )


def unheard_going_on(line: Line, subject: Subject, verb: int) -> Made | None:
    """ "I'm rewriting your invoice tonight": with an object and a time, or a gift."""
    word = line[verb]
    rest = object_of(line, verb + 1)
    if len(word) < 5 or not word.endswith("ing") or not rest:
        return None
    if (word in ONGOING and not _is_carried(rest)) or is_no_work(rest) or is_our_own(rest):
        return None
    if rest[0] in ("for", "of", "with", "about", "on") or _is_to_do(rest):
        return None
    if not (set(rest) & YOURS or _is_owed(rest) or _is_new(rest)):
        return None
    return _made(line, subject, verb, timed=not is_given(rest))


def _is_to_do(rest: tuple[str, ...]) -> bool:
    """ "Dying <to meet you>"."""
    return rest[0] == "to" and rest[1:2] not in (("you",), ("your",), ("yours",))


def _is_new(rest: tuple[str, ...]) -> bool:
    """ "Putting <a new one in>", "fitting <another set>"."""
    begins = [at for at, word in enumerate(rest[:3]) if word in ANEW]
    return bool(begins) and rest[begins[0] + 1 : begins[0] + 2] in _SUCH


_SUCH = (("one",), ("ones",), ("set",), ("pair",), ("lot",), ("batch",))
