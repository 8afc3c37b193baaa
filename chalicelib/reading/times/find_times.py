"""Finds the times in a sentence and puts their parts together: "Thursday" and "morning"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ..line import Line
from ..owner.times import (
    AHEAD,
    APPROXIMATE,
    EARLY_DAY,
    FIRST_THING,
    MONTHS,
    NAMED_CLOCKS,
    NUMBERS,
    ORDINALS,
    OVER,
    TENS,
    WEEKDAYS,
)
from ..word_lists import listed
from .clocks import clock_at
from .days import day_at
from .parts import beginnings as parts_begin
from .parts import part_at, vague_at
from .pieces import Ahead, Day, When
from .stretches import stretch_at
from .weeks import BEGINNINGS

GAP_WORDS_MAX = 4
# May stand between two parts of one time.
_JOINS = listed(
    "at on by in the of around about before after this sometime some time between from roughly "
    "approx approximately local your itself latest say like - , ( max just or to until that as "
    "probably either next during any for @ through thru"
)
_ORS = frozenset({"or", "to", "-", "until", "through", "thru"})
_TOWARDS = frozenset({"morning", "afternoon", "evening", "night"})


def times_in(line: Line, month_first: bool, lenient: bool = False) -> list[When]:
    """Every time said in a line, in order, apart. Lenient: a bare number is an hour."""
    found: list[When] = []
    at = 0
    starters = _beginnings()
    while at < len(line):
        if line[at] not in starters and not line[at].isdigit():
            at += 1
            continue
        piece = _piece_at(line, at, month_first, lenient or _beside_a_day(found, line, at))
        if piece is None:
            at += 1
            continue
        joined = _joined(line, found[-1], piece) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(_with_relation(line, piece))
        at = max(piece.end, at + 1)
    return [when for when in found if not _is_over(line, when)]


@cache
def _beginnings() -> frozenset[str]:
    """The words that may begin a part of a time, beside numbers in digits."""
    named = {*WEEKDAYS, *MONTHS, *AHEAD, *NUMBERS, *TENS, *ORDINALS, *APPROXIMATE, *NAMED_CLOCKS}
    single = {word.split()[0] for word in named}
    counted = {
        "a",
        "an",
        "another",
        "couple",
        "cpl",
        "few",
        "several",
        "handful",
        "half",
        "quarter",
    }
    return frozenset(
        {*single, *counted, "three", "under", "than", "up"} | parts_begin() | BEGINNINGS
    )


def _piece_at(line: Line, at: int, month_first: bool, lenient: bool) -> When | None:
    """One part of a time. The order decides between readings that begin with the same word."""
    if day := day_at(line, at, month_first):
        return When(at, day[1], day=day[0])
    if vague := vague_at(line, at):
        return When(at, vague[1], vague=vague[0])
    if part := part_at(line, at):
        return _part(line, at, *part)
    if stretch := stretch_at(line, at):
        return When(at, stretch[1], stretch=stretch[0])
    if clock := clock_at(line, at, lenient or _a_day_follows(line, at, month_first)):
        lower, upper, end = clock
        return When(at, end, clock=upper, from_clock=lower)
    if line[at] == "early" and day_at(line, at + 1 + (line[at + 1] in ("on", "next")), month_first):
        return When(at, at + 1, part=EARLY_DAY)
    return None


def _part(line: Line, at: int, part: str, end: int) -> When:
    opened = line[at - 1] in ("this", "the") or line[at] == "tonight"
    today = line[at] == "tonight" or line[at - 1] == "this"
    if part == FIRST_THING and line.says(end, "in the morning"):
        end += 3
    return When(at, end, part=part, opened=opened, day=Ahead(0) if today else None)


def _beside_a_day(found: list[When], line: Line, at: int) -> bool:
    """Whether a bare number follows a day at once: "tomorrow 10", "Tue 10"."""
    return bool(found) and found[-1].end == at and bool(found[-1].day) and not found[-1].clock


def _a_day_follows(line: Line, at: int, month_first: bool) -> bool:
    """Whether a bare number stands before a day: "8 tmrw", "4 today", "7 tonight"."""
    after = at + 1
    if not (line[at].isdigit() or line[at].isalpha()) or line[after] in ("", ","):
        return False
    if line[at - 1] in ("the", "your", "of", "no", "#", "$"):
        return False
    return line[after] in ("today", "tomorrow", "tonight") or line.says(after, "this afternoon")


def _joined(line: Line, last: When, piece: When) -> When | None:
    """The two as one time, if they may be."""
    gap = line.words[last.end : piece.start]
    if gap[:1] == ("and",) and piece.day and last.day and line[_before(line, last)] == "between":
        return _upper(last, piece, gap)
    if len(gap) > GAP_WORDS_MAX or not set(gap) <= _JOINS:
        return None
    if piece.vague and gap:
        return None
    if last.vague and not (last.day or last.clock or last.part or last.stretch):
        merged = replace(_with_relation(line, piece), start=last.start)
        return merged if not set(gap) & {"or"} else None
    if "or" in gap or (set(gap) & _ORS and _same_slot(last, piece)):
        return _upper(last, piece, gap)
    return _filled(line, last, piece)


def _before(line: Line, when: When) -> int:
    at = when.start - 1
    while line[at] in ("the", "on"):
        at -= 1
    return at


def _same_slot(last: When, piece: When) -> bool:
    return bool((last.day and piece.day) or (last.part and piece.part and not piece.day))


def _upper(last: When, piece: When, gap: tuple[str, ...]) -> When | None:
    """ "Tuesday or Wednesday", "today or tomorrow": the later one is the deadline."""
    if piece.day and last.day:
        return replace(piece, start=last.start, from_day=last.day, relation=last.relation)
    if piece.day or piece.clock or piece.part:
        return replace(piece, start=last.start, day=piece.day or last.day, relation=last.relation)
    return None


def _filled(line: Line, last: When, piece: When) -> When | None:
    if piece.stretch:
        return None
    if last.stretch and (last.stretch.unit in ("second", "minute", "hour") or piece.day):
        return None
    day = last.day or piece.day
    part = last.part or piece.part
    clock = last.clock or piece.clock
    if piece.day and last.day and not _same(last.day, piece.day):
        return None
    if (piece.clock and last.clock) or (piece.part and last.part and last.part != piece.part):
        return None
    both = _with_relation(line, piece)
    return replace(
        last,
        end=piece.end,
        day=day,
        clock=clock,
        part=part,
        from_clock=last.from_clock or piece.from_clock,
        relation=last.relation if last.relation != "by" else both.relation,
        opened=last.opened or piece.opened,
        vague="",
    )


def _same(one: Day, other: Day) -> bool:
    return type(one) is type(other) and one == other


def _with_relation(line: Line, when: When) -> When:
    """Whether "after" or "before" stands before the time; "at", "by", "until" say the same."""
    at = when.start - 1
    while line[at] in ("the", "about", "around", "this", "at", "on", "in"):
        at -= 1
    if when.stretch and line[at] == "for":
        return replace(when, relation="for")
    if line[at] == "before" and line[at - 1] != "not":
        return replace(when, relation="before")
    if (
        line[at] == "after"
        or line[when.start - 1] == "past"
        or line.says(at - 1, "not before")
        or _from_on(line, when, at)
    ):
        return replace(when, relation="after")
    if line[at] == "once" and when.part in ("opening", "close"):
        return replace(when, relation="after")
    return when


def _from_on(line: Line, when: When, at: int) -> bool:
    return line[at] == "from" and line[when.end] in ("on", "onwards", "onward")


def _is_over(line: Line, when: When) -> bool:
    """Whether it speaks of the past or of what recurs: "since Friday", "3 days ago"."""
    at = when.start - 1
    while line[at] in ("the", "on", "this", "of"):
        at -= 1
    if line[at] in OVER and not (line[at] == "past" and when.relation == "after"):
        return True
    often = bool(when.stretch) and line[when.start - 1] in ("once", "twice", "times")
    return often or line[when.end] in ("ago", "gone")
