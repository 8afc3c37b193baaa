"""Lengths of time: "20 minutes", "an hour and a half", "3-5 business days", "in ten"."""

from __future__ import annotations

from dataclasses import replace

from ..line import Line
from ..owner.times import APPROXIMATE, BUSINESS, GLUED_UNITS, UNIT_OF
from ..word_lists import listed
from .numbers import amount_at, number_at
from .pieces import Stretch

Found = tuple[Stretch, int]

FEW_MINUTES = 10  # "a few minutes", "several minutes"
BARE_MINUTES_MAX = 90  # "back in 20" means minutes up to here
HOURS_MAX, DAYS_MAX = 1_000, 730  # what is further away was not meant as a promise
_MAX = {"second": 90_000, "minute": 60_000, "hour": HOURS_MAX, "day": DAYS_MAX}
_MAX |= {"week": 104, "fortnight": 52, "month": 24}
_FILLERS = listed("short full whole more solid odd good quick further clear")
_NOT_ENDS = listed("ago late early earlier long old away delay wait guarantee warranty")


def stretch_at(line: Line, at: int) -> Found | None:
    """A length of time that begins at this place, whatever stands before it."""
    start = at
    about = False
    while line[start] in APPROXIMATE and start - at < 2:
        start, about = start + 1, True
    if line[start] in ("under", "than") or line.says(start, "up to"):
        start += 1 + (line[start] == "up")
    found = _fraction(line, start) or _counted(line, start) or _the_unit(line, start)
    if not found:
        return _bare_minutes(line, start)
    stretch, end = found
    if not 0 < stretch.high <= _MAX[stretch.unit] or line[end] in _NOT_ENDS:
        return None
    return (replace(stretch, about=True) if about else stretch), end


def _counted(line: Line, at: int) -> Found | None:
    """ "3 to 5 business days", "a couple of hours", "1hr 30"."""
    first = amount_at(line, at)
    if not first:
        return None
    high, after = first
    low: float | None = None
    few = "few" in line.words[at:after] or "several" in line.words[at:after]
    loose = few or "couple" in line.words[at:after]
    if line[after] in ("to", "-", "or", "/") and (upper := number_at(line, after + 1)):
        low, (high, after) = high, upper
    if line[after] == "+":
        after += 1
    while line[after] in _FILLERS:
        after += 1
    dash = after + (line[after] == "-")  # "30-minute", "2-3 -hour"
    business = line[dash] in BUSINESS
    unit, end = _unit(line, dash + business)
    if not unit:
        return None
    if few and unit == "minute":
        high = FEW_MINUTES
    return _with_rest(line, Stretch(high, unit, low, business, about=loose), end)


def _unit(line: Line, at: int) -> tuple[str, int]:
    word = line[at]
    if word in GLUED_UNITS and line.glued(at) and line[at - 1].isdigit():
        return GLUED_UNITS[word], at + 1
    return UNIT_OF.get(word, ""), at + 1


def _with_rest(line: Line, stretch: Stretch, end: int) -> Found:
    """What may follow the unit: "and a half", "or two", "or so", "'s time", "30 minutes"."""
    if line.says(end, "and a half"):
        stretch, end = replace(stretch, high=stretch.high + 0.5), end + 3
    elif line.says(end, "and a quarter"):
        stretch, end = replace(stretch, high=stretch.high + 0.25), end + 3
    elif stretch.unit == "hour":
        stretch, end = _and_minutes(line, stretch, end)
    if line[end] == "or" and (more := number_at(line, end + 1)) and more[0] > stretch.high:
        if line[more[1]] not in UNIT_OF or UNIT_OF[line[more[1]]] == stretch.unit:
            stretch = replace(stretch, low=stretch.high, high=more[0], about=False)
            end = more[1] + (line[more[1]] in UNIT_OF)
    elif line.says(end, "or so") or line[end] == "ish":
        stretch, end = replace(stretch, about=True), end + 1 + (line[end] == "or")
    for ending in ("'s time", "' time", "time", "from now", "'", "'s"):
        if line.says(end, ending):
            return stretch, end + len(ending.split())
    return stretch, end


def _and_minutes(line: Line, stretch: Stretch, end: int) -> Found:
    """ "an hour and 20 minutes", "1h30"."""
    start = end + (line[end] == "and")
    minutes = number_at(line, start)
    if not minutes or minutes[0] >= 60:
        return stretch, end
    unit, after = _unit(line, minutes[1])
    if unit == "minute":
        return replace(stretch, high=stretch.high + minutes[0] / 60), after
    if line.glued(start) and line[start].isdigit():
        return replace(stretch, high=stretch.high + minutes[0] / 60), minutes[1]
    return stretch, end


def _fraction(line: Line, at: int) -> Found | None:
    """ "half an hour", "three quarters of an hour", "an hour and a half" is elsewhere."""
    start = at + (line[at] in ("a", "the"))
    if line[start] == "half":
        article = start + 1 + (line[start + 1] in ("a", "an", "-"))
        if line[article] in ("hour", "hr"):
            return _with_rest(line, Stretch(0.5, "hour"), article + 1)
        return None
    for words, share in (("three quarters", 0.75), ("3 quarters", 0.75), ("quarter", 0.25)):
        if line.says(start, words):
            of = start + len(words.split())
            of += line[of] == "of"
            of += line[of] in ("an", "a")
            return (Stretch(share, "hour"), of + 1) if line[of] in ("hour", "hr") else None
    return None


def _the_unit(line: Line, at: int) -> Found | None:
    """ "within the hour", "the next day or two", "the hour"; "the day" is no length."""
    the_next = line.says(at, "the next")
    start = at + 2 if the_next else at + 1
    if line[start - 1] == "next" and line[start] in BUSINESS and line[start + 1] == "day":
        return Stretch(1.0, "day", business=True), start + 2
    if line[at] not in ("the", "next") or line[start] not in UNIT_OF:
        return None
    if UNIT_OF[line[start]] == "hour" and line[at - 1] in ("within", "inside", "in", "next"):
        return _with_rest(line, Stretch(1.0, "hour"), start + 1)
    if UNIT_OF[line[start]] == "hour" and the_next:
        return _with_rest(line, Stretch(1.0, "hour"), start + 1)
    if the_next and line[start + 1] == "or":
        return _with_rest(line, Stretch(1.0, UNIT_OF[line[start]]), start + 1)
    return None


def _bare_minutes(line: Line, at: int) -> Found | None:
    """ "back in ten", "give me 5": minutes."""
    lead = line[at - 1]
    if lead != "in" and not (lead in ("me", "us") and line[at - 2] in ("give", "gimme", "allow")):
        return None
    found = number_at(line, at)
    if not found or not 0 < found[0] <= BARE_MINUTES_MAX or not _ends(line, found[1]):
        return None
    return Stretch(found[0], "minute"), found[1]


def _ends(line: Line, at: int) -> bool:
    """Whether the number stands alone: "in 5 and", not "in 5 shops", "in 5th place"."""
    after = line[at]
    return not line.glued(at) and (
        not after
        or not after[0].isalnum()
        or after
        in ("and", "or", "so", "with", "then", "mate", "to", "if", "max", "tops", "ok", "i")
    )
