"""Numerals as people write them: "10", "forty-five", "a couple of", "half a"."""

from __future__ import annotations

from ..line import Line
from ..owner.times import NUMBERS, TENS

DIGITS_MAX = 4
Found = tuple[float, int]  # the number, and the place after it


def number_at(line: Line, at: int) -> Found | None:
    """A number in digits or words."""
    word = line[at]
    if word.isdigit():
        return _digits(line, at) if len(word) <= DIGITS_MAX else None
    if word in NUMBERS:
        return float(NUMBERS[word]), at + 1
    if word not in TENS:
        return None
    dash = at + 1 + (line[at + 1] == "-")
    ones = NUMBERS.get(line[dash], 0)
    return (float(TENS[word] + ones), dash + 1) if 0 < ones < 10 else (float(TENS[word]), at + 1)


def _digits(line: Line, at: int) -> Found:
    decimals = line[at + 2]
    if line[at + 1] == "." and decimals.isdigit() and line.glued(at + 1) and line.glued(at + 2):
        return float(f"{line[at]}.{decimals[:3]}"), at + 3
    if line.says(at, "1 / 2"):
        return 0.5, at + 3
    return float(line[at]), at + 1


def amount_at(line: Line, at: int) -> Found | None:
    """A number, or a word that counts loosely: "a couple of" is 2, "a few" 3, "an" 1."""
    first = at + (line[at] in ("a", "the", "next", "another"))
    if line[first] in ("couple", "cpl"):
        return 2.0, first + 1 + (line[first + 1] == "of")
    if line[first] in ("few", "several", "handful"):
        return 3.0, first + 1 + (line[first + 1] == "of")
    if line[at] == "half":
        return 0.5, at + 1 + (line[at + 1] in ("a", "an"))
    if line[first] == "half" and first > at:
        return 0.5, first + 1
    if found := number_at(line, first):
        value, after = found
        if line.says(after, "and a half"):
            return value + 0.5, after + 3
        return found
    return (1.0, at + 1) if line[at] in ("a", "an", "another") else None
