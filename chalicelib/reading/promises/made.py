"""A place where words may make a promise, and the bounds of its clause."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..word_lists import listed
from .verbs import Form

CLAUSE_WORDS = listed("and but so then because though although while plus or")
CLAUSE_MARKS = frozenset(",;:()-")


@dataclass(frozen=True, slots=True)
class Made:
    """Words that may make a promise: words[start:end] of a line, its verb at `verb`."""

    start: int
    verb: int
    end: int
    kind: PromiseKind | None  # none: too vague to be owed without a condition ("we'll help")
    who: str = ""
    timed: bool = False  # a promise only together with a time
    sure: float = 0.95
    form: Form = Form.BASE
    wait: bool = False  # "give me an hour": the time belongs to what comes next
    shared: bool = False  # has its subject from the promise before: "check and call you"


def is_boundary(line: Line, at: int) -> bool:
    """Whether a clause may end at this word."""
    word = line[at]
    if word in CLAUSE_WORDS:
        return True
    if word == "-":
        return not (line.glued(at) and line.glued(at + 1))
    if word == ":":
        return not line[at + 1].isdigit()
    return word in CLAUSE_MARKS


def clause_start(line: Line, at: int) -> int:
    """The first word of the clause that holds this place."""
    while at > 0 and not is_boundary(line, at - 1):
        at -= 1
    return at


def starts_clause(line: Line, at: int) -> bool:
    return at == 0 or is_boundary(line, at - 1)
