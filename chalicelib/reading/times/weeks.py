"""Weeks, months and holidays in words: "early next week", "month end", "before Christmas"."""

from __future__ import annotations

from ..line import Line
from ..owner.times import ANY_HOLIDAY, FEASTS, MONTHS, MOVING_FEASTS
from ..phrases import PhraseTree
from .pieces import Feast, OfMonth, OfWeek, Weekend

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
WEEK_PARTS = {
    "early": TUESDAY,
    "earlier": TUESDAY,
    "beginning": TUESDAY,
    "start": TUESDAY,
    "first thing": MONDAY,
    "mid": WEDNESDAY,
    "middle": WEDNESDAY,
    "midway": WEDNESDAY,
    "halfway": WEDNESDAY,
    "later": FRIDAY,
    "late": FRIDAY,
    "latter": FRIDAY,
    "latter part": FRIDAY,
    "end": FRIDAY,
    "close": FRIDAY,
    "back end": FRIDAY,
    "tail end": FRIDAY,
}
_MONTH_PARTS: dict[str, int | None] = {
    "early": 10,
    "beginning": 10,
    "start": 10,
    "mid": 15,
    "middle": 15,
}
_MONTH_PARTS |= {"end": None, "late": None, "later": None}
_PARTS = PhraseTree({phrase: phrase for phrase in (*WEEK_PARTS, *_MONTH_PARTS)})
# "week" words after a part, and how many weeks ahead they mean.
_WEEKS = {
    "week after next": 2,
    "the week after next": 2,
    "the week after": 1,
    "week after": 1,
    "the following week": 1,
    "following week": 1,
    "next week": 1,
    "the coming week": 1,
    "coming week": 1,
    "the week": 0,
    "this week": 0,
    "this coming week": 1,
    "week": 0,
}
_MONTHS_AHEAD = {
    "next month": 1,
    "the following month": 1,
    "this month": 0,
    "the month": 0,
    "this coming month": 1,
    "month": 0,
}
_UNITS = PhraseTree({phrase: phrase for phrase in (*_WEEKS, *_MONTHS_AHEAD)})


def week_at(line: Line, at: int) -> tuple[OfWeek | Weekend, int] | None:
    """ "end of the week", "early next week", "this week", "midweek", "the weekend"."""
    if weekend := _weekend(line, at):
        return weekend
    if line[at] == "midweek":
        weeks = 1 if line.says(at + 1, "next week") else 0
        return OfWeek(weeks, WEDNESDAY), at + 1 + 2 * weeks
    if line.says(at, "the week 's out") or line.says(at, "the week is out"):
        return OfWeek(0, FRIDAY), at + 4
    if line.says(at, "week end") or line.says(at, "week 's end") or line.says(at, "eow"):
        return OfWeek(0, FRIDAY), at + (1 if line[at] == "eow" else 2 + (line[at + 1] == "'s"))
    part, start = _part(line, at)
    words = _unit_words(line, start, _WEEKS)
    if not words or (words == "week" and not part):
        return None
    if not part and words == "the week" and line[at - 1] not in ("in", "within", "during"):
        return None
    end = start + len(words.split())
    if words == "week" and line[start - 1] not in ("of", "in", "-", "mid", "the"):
        return None
    return OfWeek(_WEEKS[words], WEEK_PARTS.get(part, FRIDAY), loose=not part), end


def _weekend(line: Line, at: int) -> tuple[Weekend, int] | None:
    end = at + (line[at] in ("the", "this", "next", "coming"))
    end += line[end] == "coming"
    if line.says(end, "end of the weekend") or line.says(end, "end of weekend"):
        return Weekend(), end + 3 + (line[end + 2] == "the")
    if line[end] == "weekend" or line.says(end, "week - end"):
        return Weekend(line[at] == "next"), end + (1 if line[end] == "weekend" else 3)
    return None


def _part(line: Line, at: int) -> tuple[str, int]:
    """The part of a week or month, and where its week or month should stand."""
    start = at + (line[at] == "the")
    found = _PARTS.longest(line, start)
    if not found:
        return "", at
    part, end = found
    end += line[end] == "on"
    end += line[end] == "part"
    return part, end + (line[end] in ("of", "in", "-", "into"))


def _unit_words(line: Line, at: int, units: dict[str, int]) -> str:
    found = _UNITS.longest(line, at)
    return found[0] if found and found[0] in units else ""


def month_at(line: Line, at: int) -> tuple[OfMonth, int] | None:
    """ "end of the month", "month end", "early next month", "next month"."""
    for words in ("month end", "month 's end", "eom"):
        if line.says(at, words):
            return OfMonth(0), at + len(words.split())
    part, start = _part(line, at)
    if line[start] in MONTHS and not line[start + 1].isdigit():
        return _named_month(line, at, part, start)
    words = _unit_words(line, start, _MONTHS_AHEAD)
    if not words or (not part and words not in ("next month", "this month")):
        return None
    return OfMonth(_MONTHS_AHEAD[words], _MONTH_PARTS.get(part)), start + len(words.split())


def _named_month(line: Line, at: int, part: str, month: int) -> tuple[OfMonth, int] | None:
    """ "Mid April", "by the end of April", "in April"; "may" and "march" need it most."""
    if not part and line[at - 1] != "in":
        return None
    return OfMonth(0, _MONTH_PARTS.get(part), MONTHS[line[month]]), month + 1


def feast_at(line: Line, at: int) -> tuple[Feast, int] | None:
    """A holiday by its name, or "the bank holiday"."""
    start = at + (line[at] == "the")
    found = _FEASTS.longest(line, start)
    if not found:
        return None
    name, end = found
    weekend = name.endswith("weekend") or line[end] == "weekend"
    end += line[end] == "weekend"
    return Feast("" if name in ANY_HOLIDAY else name, weekend=weekend), end


_FEASTS = PhraseTree({name: name for name in (*FEASTS, *MOVING_FEASTS, *ANY_HOLIDAY)})
BEGINNINGS = frozenset(
    {"the", "this", "next", "coming", "midweek", "weekend", "week", "month", "eow", "eom"}
    | _PARTS.beginnings
    | _UNITS.beginnings
    | _FEASTS.beginnings
)
