"""What ends a promise in an owner's words: "just called you", "I can't call you after all"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ...model.promise_reading import Act, Grain, PromiseKind
from ..line import Line
from ..owner import promise_ends as words
from ..owner import promise_guards as guards
from ..owner import promise_nouns as nouns
from ..phrases import PhraseTree, phrases_of
from ..times.pieces import When
from ..word_lists import listed
from .made import clause_start, is_boundary
from .subjects import Role, Subject, subject_before
from .things import kind_of_done
from .verbs import Form, deed_at, is_verb

NOT_ENDS = frozenset({PromiseKind.RELAY, PromiseKind.HOLD})
_UNDONE = listed(
    "not never should would could might will to you if when once until unless "
    "going supposed meant trying tried nobody who that what how because"
)


class Ending(NamedTuple):
    """An act that leaves nothing owed: words[start:end] of its line."""

    act: Act
    kind: PromiseKind | None
    start: int
    end: int


def endings_in(line: Line, times: list[When]) -> list[Ending]:
    """Each discharge and cancellation of a sentence, in order."""
    if line.asks:
        return []
    found: list[Ending] = []
    at = 0
    while at < len(line):
        ending = _done_at(line, at) or _off_at(line, at, times)
        if ending:
            found.append(ending)
        at = max(ending.end if ending else 0, at + 1)
    return found


def _done_at(line: Line, at: int) -> Ending | None:
    """ "Called you", "refund's done", "your order went out"."""
    word = line[at]
    if not (is_verb(word, Form.PAST) or word in words.ALL_DONE):
        return None
    helped = at - 1
    while line[helped] in _HELPING and not is_boundary(line, helped):
        helped -= 1
    subject = subject_before(line, helped + 1)
    start = clause_start(line, at)
    if set(line.words[start:at]) & (_UNDONE | guards.HEDGES | guards.NEGATIONS):
        return None
    if subject.role in (Role.US, Role.NONE, Role.SOMEONE):
        return _by_us(line, at, subject)
    return _of_a_thing(line, at, subject)


_HELPING = listed("have has had just already now been is are was were 's all finally both")


def _by_us(line: Line, at: int, subject: Subject) -> Ending | None:
    deed = deed_at(line, at, Form.PAST)
    if deed and deed.kind and deed.kind not in NOT_ENDS:
        return Ending(Act.DISCHARGE, deed.kind, min(subject.start, at), deed.end)
    bare = subject.role is Role.NONE and line[at] in words.ALL_DONE
    if bare and (line[at + 1] in ("", ",", "now", "for", "and") or line[at - 1] == "all"):
        return Ending(Act.DISCHARGE, kind_of_done(line[at]), min(subject.start, at), at + 1)
    return None


def _of_a_thing(line: Line, at: int, subject: Subject) -> Ending | None:
    helped = line[at - 1] in _HELPING or line[at] in ("went", "came")
    if subject.role is not Role.THING or not helped:
        return None
    if line[at] in ("went", "came") and line[at + 1] not in ("out", "off", "in"):
        return None
    if line[at] not in nouns.DONE and line[at] not in ("went", "came", "gone"):
        return None
    kind = PromiseKind.SHIP if line[at] in ("went", "came", "gone") else kind_of_done(line[at])
    if "refund" in line.words[subject.start : at]:
        kind = PromiseKind.REFUND
    return Ending(Act.DISCHARGE, kind, subject.start, at + 1)


def _off_at(line: Line, at: int, times: list[When]) -> Ending | None:
    """ "I can't call you today after all": only with words or a time that make it one promise."""
    unable = _unable().longest(line, at)
    if not unable or subject_before(line, at).role not in (Role.US, Role.NONE):
        return None
    deed = deed_at(line, unable[1], Form.BASE)
    named = any(when.day or when.clock or when.part for when in times if when.start >= at)
    off = any(_off().says(line, place) for place in range(at, len(line)))
    if not deed or not deed.kind or not (named or off):
        return None
    return Ending(Act.CANCEL, deed.kind, max(subject_before(line, at).start, 0), deed.end)


def slip_in(line: Line) -> int:
    """Where a sentence says that a time cannot be kept, or -1."""
    return next((at for at in range(len(line)) if _slips().says(line, at)), -1)


def hands_on(line: Line) -> bool:
    """Whether somebody else does it "instead"."""
    return any(_handed_on().says(line, at) for at in range(len(line)))


def new_time(line: Line, times: list[When]) -> When | None:
    """The time after "will be" and its like: of "can't make 3, will be 5" it is 5."""
    if line.asks or set(line.words) & (guards.HEDGES | guards.CONDITIONS):
        return None
    for when in times:
        start = clause_start(line, when.start)
        if when.grain is Grain.OPEN:
            continue
        lead = line.words[start : when.start]
        if lead and set(lead) <= words.NEW_TIME:
            return when
    return None


@cache
def _slips() -> PhraseTree[bool]:
    return phrases_of(words.SLIPS)


@cache
def _handed_on() -> PhraseTree[bool]:
    return phrases_of(words.HANDED_ON)


@cache
def _unable() -> PhraseTree[bool]:
    return phrases_of(words.UNABLE)


@cache
def _off() -> PhraseTree[bool]:
    return phrases_of(words.OFF)
