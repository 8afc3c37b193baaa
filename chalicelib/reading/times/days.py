"""Days in words: "tomorrow", "next Friday", "the 10th", "3/7", "end of next week", "Christmas"."""

from __future__ import annotations

from ..line import Line
from ..owner.times import AHEAD, MONTHS, ORDINAL_ENDS, ORDINALS, TENS, UNIT_OF, WEEKDAYS
from ..phrases import PhraseTree
from .numbers import amount_at, number_at
from .pieces import Ahead, Day, Feast, OnDate, Weekday
from .weeks import feast_at, month_at, week_at

Found = tuple[Day, int]  # the day, and the place after it

TWO_DIGIT_YEAR = 2000


def day_at(line: Line, at: int, month_first: bool) -> Found | None:
    """A day named at this place. `month_first`: 3/7 is the 7th of March."""
    for reader in (_ahead, _weeks_from, _weekday, week_at, month_at, feast_at):
        if found := reader(line, at):
            return found
    return _date(line, at, month_first)


def _ahead(line: Line, at: int) -> Found | None:
    for words in ("the day after", "day after"):
        if line.says(at, words) and (feast := feast_at(line, at + len(words.split()))):
            return Feast(feast[0].name, shift=1), feast[1]
        if line.says(at, words) and line[at + len(words.split())] in WEEKDAYS:
            number = WEEKDAYS[line[at + len(words.split())]]
            return Weekday((number + 1) % 7), at + len(words.split()) + 1
    found = _AHEAD.longest(line, at)
    if not found:
        return None
    days, end = found
    if line[end] == "week" and line[end - 1] in ("today", "tomorrow"):
        return Ahead(days + 7), end + 1
    if line[end] == "or" and "next" in line.words[at:end]:
        return None  # "in the next day or two"
    if line[at] == "same" and line[at - 1] not in ("the", "on", "by"):
        return None
    return Ahead(days), end


_AHEAD = PhraseTree(AHEAD)


def _weeks_from(line: Line, at: int) -> Found | None:
    """ "a week from Friday", "two weeks on Monday", "a week today", "week tomorrow"."""
    found = amount_at(line, at)
    if line[at] == "week":
        found = (1.0, at)
    if not found or UNIT_OF.get(line[found[1]]) not in ("week", "fortnight"):
        return None
    weeks = int(found[0]) * (2 if UNIT_OF[line[found[1]]] == "fortnight" else 1)
    after = found[1] + 1
    joined = after + (line[after] in ("from", "on", "after", "come", "this"))
    if line[joined] in WEEKDAYS and weeks <= 52:
        return Weekday(WEEKDAYS[line[joined]], weeks), joined + 1
    if line[joined] in ("today", "tomorrow") and weeks <= 52:
        return Ahead(7 * weeks + (line[joined] == "tomorrow")), joined + 1
    return None


def _weekday(line: Line, at: int) -> Found | None:
    start, lead = at, ""
    if line.says(at, "next week 's") or line.says(at, "next week on"):
        start, lead = at + 3, "next week"
    elif line.says(at, "next week") and line[at + 2] in WEEKDAYS:
        start, lead = at + 2, "next week"
    elif line.says(at, "this coming") or line.says(at, "this week 's"):
        start, lead = at + 2 + (line[at + 1] == "week"), "this"
    elif line[at] in ("this", "next", "coming", "following"):
        start, lead = at + 1, line[at]
    if line[start] not in WEEKDAYS:
        return None
    return _weekday_with_rest(line, WEEKDAYS[line[start]], start + 1, lead)


def _weekday_with_rest(line: Line, number: int, end: int, lead: str) -> Found:
    dated = _date_after_weekday(line, end)
    if dated:
        day, end = dated
        return OnDate(day.day, day.month, day.year, number), end
    if lead == "next week":
        return Weekday(number, of_week=1), end
    for words, weeks in (("of next week", 1), ("next week", 1), ("week after next", 2)):
        if line.says(end, words) or (line.says(end + 1, words) and line[end] in ("the", "of")):
            return Weekday(number, of_week=weeks), end + len(words.split()) + (
                not line.says(end, words)
            )
    if line[end] == "week" and line[end + 1] != "in":
        return Weekday(number, weeks=1), end + 1
    if line.says(end, "after next"):
        return Weekday(number, weeks=1), end + 2
    if line.says(end, "fortnight"):
        return Weekday(number, weeks=2), end + 1
    if line[end] == "next" and line[end + 1] not in UNIT_OF:
        return Weekday(number, next=True), end + 1
    if line[end] == "coming" or line.says(end, "this week"):
        return Weekday(number), end + 1 + (line[end] == "this")
    return Weekday(number, next=lead == "next"), end


def _date_after_weekday(line: Line, end: int) -> tuple[OnDate, int] | None:
    """The date of "Friday the 19th", "Thursday 28 May", "Friday, 3 April", "Friday 27"."""
    start = end + (line[end] == ",")
    start += line[start] == "the"
    if found := _worded_date(line, start):
        return found
    bare = line[start]
    if start == end and bare.isdigit() and 24 < int(bare) <= 31 and len(bare) == 2:
        return OnDate(int(bare)), start + 1
    return None


def _date(line: Line, at: int, month_first: bool) -> Found | None:
    start = at + (line[at] == "the")
    return _worded_date(line, start) or _numeric_date(line, at, month_first)


def _worded_date(line: Line, at: int) -> tuple[OnDate, int] | None:
    """ "10th", "9th of March", "28 May", "March 9th", "January 4, 2027"."""
    if line[at] in MONTHS:
        return _month_then_day(line, at)
    found = _day_number(line, at)
    if not found:
        return None
    day, end, ordinal = found
    of = end + (line[end] == "of")
    of += line[of] == "-" and line.glued(of)
    if line[of] in MONTHS:
        year, after = _year(line, of + 1)
        return OnDate(day, MONTHS[line[of]], year), after
    if line.says(end, "of next month") or line.says(end, "of the month"):
        return OnDate(day), end + 3
    return (OnDate(day), end) if ordinal else None


def _day_number(line: Line, at: int) -> tuple[int, int, bool] | None:
    """ "9", "9th", "ninth", "twenty-fifth"; whether it is an ordinal. "The second one" is none."""
    word = line[at]
    if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
        ordinal = line[at + 1] in ORDINAL_ENDS
        return int(word), at + 1 + ordinal, ordinal
    dash = at + 1 + (line[at + 1] == "-")
    if word in ("twenty", "thirty") and ORDINALS.get(line[dash], 10) < 10:
        return TENS[word] + ORDINALS[line[dash]], dash + 1, True
    if word not in ORDINALS or line[at - 1] != "the":
        return None
    dated = line[at + 1] == "of" and (line[at + 2] in MONTHS or line[at + 2] == "the")
    if ORDINALS[word] > 3 or dated or line[at - 2] in ("on", "by", "before", *WEEKDAYS):
        return (ORDINALS[word], at + 1, True) if line[at + 1] in _AFTER_DATE else None
    return None


_AFTER_DATE = frozenset(
    {"", ",", "of", "and", "at", "or", "in", "with", "so", "by", "-", "for", "to"}
)


def _month_then_day(line: Line, at: int) -> tuple[OnDate, int] | None:
    place = at + 1 + (line[at + 1] == "the")
    found = number_at(line, place)
    if not found or not found[0].is_integer() or not 1 <= found[0] <= 31:
        return None
    if not line[place].isdigit() or len(line[place]) > 2:
        return None
    end = found[1] + (line[found[1]] in ORDINAL_ENDS)
    year, end = _year(line, end)
    return OnDate(int(found[0]), MONTHS[line[at]], year), end


def _year(line: Line, at: int) -> tuple[int | None, int]:
    place = at + (line[at] == ",")
    place += line[place] == "-" and line.glued(place)
    word = line[place]
    if word.isdigit() and len(word) == 4 and word.startswith("20"):
        return int(word), place + 1
    return None, at


def _numeric_date(line: Line, at: int, month_first: bool) -> Found | None:
    """ "3/7", "01/06/2026", "16-01-2026", "28.5.", "2026-06-01"."""
    first, mark, second = line[at], line[at + 1], line[at + 2]
    if mark not in ("/", "-", ".") or not (first.isdigit() and second.isdigit()):
        return None
    third = line[at + 4] if line[at + 3] == mark and line[at + 4].isdigit() else ""
    if len(first) == 4 and third and first.startswith("20"):
        return _as_date(int(third), int(second), int(first), at + 5)
    if len(first) > 2 or len(second) > 2 or (not third and mark != "/"):
        return None
    if not third and (line.says(at, "24 / 7") or line[at + 3] in UNIT_OF or line[at + 3] == "of"):
        return None
    day, month = (int(second), int(first)) if month_first else (int(first), int(second))
    if month > 12 >= day:
        day, month = month, day
    year = int(third) + (TWO_DIGIT_YEAR if len(third) == 2 else 0) if third else None
    return _as_date(day, month, year, at + (5 if third else 3))


def _as_date(day: int, month: int, year: int | None, end: int) -> Found | None:
    fine = 1 <= day <= 31 and 1 <= month <= 12 and (year is None or 2000 <= year < 2100)
    return (OnDate(day, month, year), end) if fine else None
