"""Parts of a day in words, and the words that promise without a time."""

from __future__ import annotations

from functools import cache

from ..line import Line
from ..owner import times as words
from ..phrases import PhraseTree

_GREETINGS = frozenset({"good", "all", "every", "lovely", "great", "nice", "last", "busy", "one"})


def part_at(line: Line, at: int) -> tuple[str, int] | None:
    """The part of a day named at this place, and the place after it."""
    found = _parts().longest(line, at)
    if not found or line[at - 1] in _GREETINGS:
        return None
    part, end = found
    if line[end] in (
        "'s",
        "rush",
        "shift",
        "crew",
        "staff",
        "break",
        "menu",
        "time",
    ) and part not in (
        words.CLOSE,
        words.OPENING,
    ):
        return None
    return part, end


def vague_at(line: Line, at: int) -> tuple[str, int] | None:
    """An urgency without a time: "shortly", "soon", "in a bit"."""
    if line[at - 1] == "as" and line[at + 1] == "as":
        return None
    return _vague().longest(line, at)


@cache
def _parts() -> PhraseTree[str]:
    return _tree({part: phrases.split(";") for part, phrases in words.PART_PHRASES.items()})


@cache
def _vague() -> PhraseTree[str]:
    return _tree(
        {
            "moment": words.MOMENT.split(";"),
            "shortly": words.SHORTLY.split(";"),
            "soon": words.SOON.split(";"),
            "days to come": words.DAYS_TO_COME.split(";"),
            "new year": words.NEW_YEAR.split(";"),
            "later": words.LATER.split(";"),
        }
    )


def _tree(tables: dict[str, list[str]]) -> PhraseTree[str]:
    return PhraseTree(
        {phrase: meaning for meaning, phrases in tables.items() for phrase in phrases}
    )


@cache
def beginnings() -> frozenset[str]:
    """The words that may begin a part of a day or an urgency."""
    return _parts().beginnings | _vague().beginnings
