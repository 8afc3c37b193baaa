"""Promises without "will": "popping it in Tuesday's post", "back to you in 5"."""

from __future__ import annotations

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner import promise_nouns as words
from ..owner.promise_guards import YOURS
from ..times.parts import vague_at
from ..times.stretches import stretch_at
from ..word_lists import listed
from .going import GOING_SURE, being
from .made import Made, clause_start, starts_clause
from .objects import object_of
from .subjects import Role, subject_before
from .verbs import Form, deed_at

FRAGMENT_SURE = 0.8
_SHORT = (
    ("back to you", PromiseKind.REPLY),
    ("back with you", PromiseKind.REPLY),
    ("back at you", PromiseKind.REPLY),
    ("back on to you", PromiseKind.REPLY),
    ("in touch", PromiseKind.REPLY),
    ("with you", PromiseKind.VISIT),
    ("be with you", PromiseKind.VISIT),
    ("be there", PromiseKind.VISIT),
    ("there by", PromiseKind.VISIT),
    ("there at", PromiseKind.VISIT),
    ("there in", PromiseKind.VISIT),
    ("round to you", PromiseKind.VISIT),
    ("over to you", PromiseKind.VISIT),
    ("ready by", PromiseKind.FIX),
    ("ready in", PromiseKind.FIX),
    ("ready at", PromiseKind.FIX),
    ("ready for you", PromiseKind.FIX),
    ("be ready", PromiseKind.FIX),
    ("all sorted by", PromiseKind.FIX),
    ("sorted by", PromiseKind.FIX),
    ("done by", PromiseKind.FIX),
    ("fixed by", PromiseKind.FIX),
    ("back by", PromiseKind.REPLY),
    ("back in", PromiseKind.REPLY),
    ("update to follow", PromiseKind.REPLY),
    ("more to follow", PromiseKind.REPLY),
    ("details to follow", PromiseKind.REPLY),
    ("reply to follow", PromiseKind.REPLY),
    ("answer to follow", PromiseKind.REPLY),
    ("eta", PromiseKind.VISIT),
    ("out to you", PromiseKind.SHIP),
    ("on the van", PromiseKind.SHIP),
    ("in the post", PromiseKind.SHIP),
    ("in the mail", PromiseKind.SHIP),
    ("out with", PromiseKind.SHIP),
    ("yours by", PromiseKind.SHIP),
    ("speak at", PromiseKind.CALLBACK),
    ("talk at", PromiseKind.CALLBACK),
)
_LEAVE = tuple(
    f"leave {what} {whom}"
    for what in ("it", "this", "that", "her", "him", "them", "all this")
    for whom in ("with", "to")
)
_GOES = listed("goes ships leaves heads lands arrives comes gets dispatches")
_GO = frozenset({"go", "ship", "leave", "arrive"})  # "your peonies go out at two"


def at_clause_start(line: Line, at: int) -> Made | None:
    """A fragment that begins a clause."""
    for said, kind in _SHORT:
        if line.says(at, said):
            end = at + len(said.split()) - (said.split()[-1] in ("by", "in", "at"))
            return Made(at, at, end, kind, timed=True, sure=FRAGMENT_SURE)
    if any(line.says(at, said) for said in _LEAVE):
        end = at + 4 + (line[at + 1] == "all")
        return Made(at, at, end, PromiseKind.INVESTIGATE)
    return _bearing(line, at) or _owed_thing(line, at) or _verb(line, at)


def _bearing(line: Line, at: int) -> Made | None:
    """ "Bear with me while I check"."""
    start = at + (line[at] == "please")
    if line.says(start, "bear with") or line.says(start, "hang on") or line.says(start, "hold on"):
        bearing = line[start] == "bear"
        if bearing and line[start + 2] == "me":
            return Made(
                start, start, start + 3, PromiseKind.INVESTIGATE, sure=GOING_SURE, wait=True
            )
        return None
    return None


def give_me(line: Line, at: int) -> Made | None:
    """ "Give me an hour", "allow us two days", "give us until Friday"."""
    if line[at + 1] not in ("me", "us") or line[at - 1] in ("you", "they", "to", "not", "will"):
        return None
    if line[at + 2] != "until" and not stretch_at(line, at + 2) and not vague_at(line, at + 2):
        return None
    return Made(at, at, at + 2, PromiseKind.INVESTIGATE, timed=True, wait=True)


def _owed_thing(line: Line, at: int) -> Made | None:
    """ "Refund coming your way today", "Quote by Friday", "Replacement on its way tomorrow"."""
    start = at + (line[at] in ("your", "the", "a", "full", "new"))
    if line[start] not in words.OWED:
        return None
    after = start + 1
    if line[after] in ("coming", "heading", "following", "incoming", "out"):
        return Made(at, after, after + 1, _kind_of(line[start]), timed=True, sure=FRAGMENT_SURE)
    by = line[after] == "by" and line[start] not in ("call", "reply", "email", "order", "response")
    if by or line.says(after, "to follow") or line.says(after, "with you"):
        return Made(at, after, after, _kind_of(line[start]), timed=True, sure=FRAGMENT_SURE)
    return None


def _kind_of(word: str) -> PromiseKind:
    for kind, things in words.GIVEN_KINDS.items():
        if word in things.split():
            return PromiseKind(kind)
    return PromiseKind.SHIP


def _verb(line: Line, at: int) -> Made | None:
    """ "Call you at 5", "Posting it today": a verb without its subject, only with a time."""
    if line[at] == "have" and line[at + 1] in ("a", "an"):
        return None
    if deed := deed_at(line, at, Form.BASE):
        if deed.kind and "you" in line.words[at : deed.end]:
            return Made(at, at, deed.end, deed.kind, timed=True, sure=FRAGMENT_SURE)
        return None
    place = at + (line[at] in ("just", "also", "now", "then", "only"))
    deed = deed_at(line, place, Form.ING)
    if deed and deed.kind and not _is_at_work(line, place):
        return Made(at, place, deed.end, deed.kind, timed=True, sure=FRAGMENT_SURE, form=Form.ING)
    return None


def _is_at_work(line: Line, verb: int) -> bool:
    """ "Doing <the teatime feeds>": what keeps the speaker busy."""
    rest = object_of(line, verb + 1)
    return line[verb] in _BUSY and rest[:1] == ("the",) and not set(rest) & YOURS


_BUSY = listed("doing finishing cleaning closing dealing preparing prepping handling sorting")


def goes(line: Line, at: int) -> Made | None:
    """ "goes out", "ships", "leaves" at this place, of a thing they are owed."""
    subject = subject_before(line, at)
    if subject.role is not Role.THING or (line[at] in _GO and not subject.theirs):
        return None
    return Made(subject.start, at, at + 1, PromiseKind.SHIP, timed=True, sure=GOING_SURE)


def asked_to(line: Line, at: int) -> Made | None:
    """ "I've asked Sam to call you", "I've got our driver to drop it off" at the verb."""
    subject = subject_before(line, at - (line[at - 1] == "have"))
    if subject.role is not Role.US:
        return None
    for to in range(at + 2, at + 6):
        deed = deed_at(line, to + 1, Form.BASE) if line[to] == "to" else None
        if deed and deed.kind:
            who = line.shown(at + 1 + (line[at + 1] == "for"), to)
            return Made(subject.start, to + 1, deed.end, deed.kind, who, sure=GOING_SURE)
    return None


def can_be_there(line: Line, at: int) -> Made | None:
    """ "I can be there at 4": somebody on the way says it as a promise."""
    subject = subject_before(line, at)
    if subject.role is not Role.US:
        return None
    for said in ("be there", "be with you", "be at yours", "be round"):
        if line.says(at + 1, said):
            end = at + 1 + len(said.split())
            return Made(subject.start, at + 1, end, PromiseKind.VISIT, timed=True, sure=0.7)
    return None


def found_in(line: Line, at: int) -> Made | None:
    """Whichever of these ways begins at this place."""
    word = line[at]
    if word in ("am", "are", "is", "'s"):
        return being(line, at)
    if word in ("asked", "told", "got", "arranged"):
        return asked_to(line, at)
    if word == "can":
        return can_be_there(line, at)
    if (word in _GOES or word in _GO) and (gone := goes(line, at)):
        return gone
    if word in ("coming", "heading", "winging") and line[at + 1] in ("your", "you"):
        return Made(clause_start(line, at), at, at + 2, PromiseKind.SHIP, "", True, FRAGMENT_SURE)
    if word == "way" and line[at - 1] in ("its", "their") and line.says(at + 1, "to you"):
        return Made(clause_start(line, at), at, at + 3, PromiseKind.SHIP, "", True, FRAGMENT_SURE)
    if word in ("give", "allow"):
        return give_me(line, at)
    return at_clause_start(line, at) if starts_clause(line, at) else None
