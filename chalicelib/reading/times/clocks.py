"""Times on the clock: "10", "2.30pm", "half nine", "quarter to six", "between 2 and 4"."""

from __future__ import annotations

from dataclasses import replace

from ..line import Line
from ..owner.times import (
    APPROXIMATE,
    CLOCK_LEADS,
    COUNTED,
    NAMED_CLOCKS,
    NUMBERS,
    ORDINAL_ENDS,
    UNIT_OF,
    WEEKDAYS,
)
from .numbers import number_at
from .pieces import Clock

Found = tuple[float, int]
Span = tuple[Clock | None, Clock, int]  # from, to, and the place after it

HALVES = {"am": "am", "pm": "pm", "a": "am", "p": "pm"}
TO_MINUTES = (5, 10, 20, 25)


def clock_at(line: Line, at: int, lenient: bool = False) -> Span | None:
    """A clock or a range of clocks; a bare number only after "at" and its like, or if lenient."""
    start = at
    about = line[at - 1] in APPROXIMATE or line.says(at - 1, "or so")
    while line[start] in APPROXIMATE and start - at < 2:
        start, about = start + 1, True
    first = _one(line, start)
    if not first:
        return None
    clock, end, sure = first
    lower, clock, end, ranged = _range(line, at, clock, end)
    led = lenient or line[start - 1] in CLOCK_LEADS or _is_plain_range(line, start, end)
    if not sure and not (led and (ranged or _is_no_count(line, end))):
        return None
    if not sure and line[start - 1] in ("for", "from", "to") and not (lenient or ranged):
        return None
    end, ish = _ish(line, end)
    return lower, replace(clock, about=about or ish or clock.about), end


def _ish(line: Line, end: int) -> tuple[int, bool]:
    dash = end + (line[end] == "-")
    if line[dash] in ("ish", "isch"):
        return dash + 1, True
    if line.says(end, "or so") or line.says(end, "or thereabouts"):
        return end + 2, True
    return end + (line[end] in ("sharp", "prompt", "oclock", "hrs", "hours")), False


def _range(line: Line, at: int, clock: Clock, end: int) -> tuple[Clock | None, Clock, int, bool]:
    """The upper end of "2-4pm", "2 to 4", "between 10 and 12", "10 or 11"."""
    joins = (
        ("to", "-", "or", "until", "/") if line[at - 1] != "between" else ("and", "to", "-", "or")
    )
    upper = _one(line, end + 1) if line[end] in joins else None
    if not upper or (not upper[2] and not _is_no_count(line, upper[1])):
        return None, clock, end, False
    to = upper[0]
    if to.half in ("am", "pm") and not clock.half:
        clock = _half_before(clock, to)
    return clock, to, upper[1], True


def _is_plain_range(line: Line, at: int, end: int) -> bool:
    """ "12-4 on Friday", ", 1-3 Tuesday": hours on both sides of a dash, with a day beside them."""
    if not (line[at + 1] == "-" and line.glued(at + 1) and line.glued(at + 2)):
        return False
    beside = {line[at - 1], line[at - 2], line[end], line[end + 1]}
    return bool(beside & _DAYS) and not line[end].startswith("day")


_DAYS = frozenset({*WEEKDAYS, "today", "tomorrow"})


def _half_before(clock: Clock, to: Clock) -> Clock:
    """ "2-4pm" begins at 2pm, "10-2pm" at 10am."""
    same = clock.hour % 12 <= to.hour % 12
    other = {"am": "pm", "pm": "am"}[to.half]
    return replace(clock, half=to.half if same else other)


def _one(line: Line, at: int) -> tuple[Clock, int, bool] | None:
    """One clock, the place after it, and whether it can be nothing else."""
    start = at + (line[at] == "12" and line[at + 1] in NAMED_CLOCKS)
    if line[start] in NAMED_CLOCKS:
        hour, minute = NAMED_CLOCKS[line[start]]
        return Clock(hour, minute, "24", line[start].endswith("ish")), start + 1, True
    return _spoken(line, at) or _written(line, at)


def _spoken(line: Line, at: int) -> tuple[Clock, int, bool] | None:
    """ "half nine", "half past nine", "quarter to six", "ten past four", "20 to 5"."""
    start = at + (line[at] == "a")
    if line[start] == "half":
        past = line[start + 1] in ("past", "after")
        return _on_hour(line, start + 1 + past, 30)
    if line[start] == "quarter":
        minutes, after = 15, start + 1
    else:
        found = number_at(line, at)
        if not found or found[0] not in TO_MINUTES:
            return None
        minutes, after = int(found[0]), found[1]
        after += line[after] in ("minutes", "mins", "min")
        if line[after] == "to" and line[at - 1] in ("between", "from"):
            return None
        if line[after] == "to" and minutes == 10 and line[at - 1] not in ("at", "by", "before"):
            return None  # "10 to 2" is a range
    if line[after] in ("past", "after"):
        return _on_hour(line, after + 1, minutes)
    return _on_hour(line, after + 1, -minutes) if line[after] in ("to", "of", "till") else None


def _on_hour(line: Line, at: int, minutes: int) -> tuple[Clock, int, bool] | None:
    if line[at] in NAMED_CLOCKS:
        hour, half, end = NAMED_CLOCKS[line[at]][0], "24", at + 1
    else:
        found = number_at(line, at)
        if not found or not 1 <= found[0] <= 12 or line[found[1]] in UNIT_OF:
            return None
        hour, end = int(found[0]), found[1]
        half, end = _half(line, end)
    total = (hour * 60 + minutes) % (24 * 60)
    if not half and total // 60 == 0:
        total += 12 * 60
    return Clock(total // 60, total % 60, half), end, True


def _written(line: Line, at: int) -> tuple[Clock, int, bool] | None:
    """ "10", "10am", "4:15", "2.30pm", "16:30", "1630 hrs", "seven", "3 o'clock"."""
    found = number_at(line, at)
    if not found or line[found[1]] in ORDINAL_ENDS or line[found[1]] == "%":
        return None
    if line[at].isdigit() and line[at + 1] in (":", ".") and line.glued(at + 2):
        return _with_minutes(line, at)
    value, end = found
    if line[at].isdigit() and len(line[at]) in (3, 4) and value >= 100:
        return _four_digits(line, at, end)
    minutes = _spoken_minutes(line, at, end)
    if minutes:
        half, end = _half(line, minutes[1])
        return Clock(int(value), int(minutes[0]), half), end, True
    half, end = _half(line, end)
    if not float(value).is_integer() or not 0 <= value <= (12 if half else 24):
        return None
    hour = int(value)
    if half:
        return (Clock(hour, 0, half), end, True) if hour else None
    named = line[end] == "oclock" or (line[end] == "h" and line.glued(end))
    dash = end + (line[end] == "-" and line.glued(end))
    fixed = hour > 12 or hour == 0 or (len(line[at]) == 2 and line[at][0] == "0")
    clock = Clock(hour % 24 if hour != 24 else 24, 0, "24" if fixed else "")
    return clock, end + named, named or (line[dash] == "ish" and line.glued(dash))


def _spoken_minutes(line: Line, at: int, end: int) -> Found | None:
    """The minutes of "seven thirty"."""
    if line[at].isdigit() or not 1 <= NUMBERS.get(line[at], 0) <= 12:
        return None
    minutes = number_at(line, end)
    if not minutes or line[end].isdigit() or not 10 <= minutes[0] < 60:
        return None
    return minutes if line[minutes[1]] not in UNIT_OF else None


def _with_minutes(line: Line, at: int) -> tuple[Clock, int, bool] | None:
    hour, minutes = int(line[at]), line[at + 2]
    if not minutes.isdigit() or len(minutes) != 2 or int(minutes) > 59 or hour > 24:
        return None
    half, end = _half(line, at + 3)
    if half and not 1 <= hour <= 12:
        half = "24"
    fixed = hour > 12 or hour == 0 or line[at][0] == "0"
    sure = bool(half) or line[at + 1] == ":"
    return Clock(hour, int(minutes), half or ("24" if fixed else "")), end, sure


def _four_digits(line: Line, at: int, end: int) -> tuple[Clock, int, bool] | None:
    """ "1630 hrs", "by 1630", "930am"."""
    hour, minute = divmod(int(line[at]), 100)
    half, after = _half(line, end)
    if minute > 59 or hour > 23 or (half and hour > 12):
        return None
    hours = line[after] in ("hrs", "hours", "hr", "h")
    fixed = hour > 12 or line[at][0] == "0" or hours
    sure = bool(half) or hours
    return Clock(hour, minute, half or ("24" if fixed else "")), after + hours, sure


def _half(line: Line, at: int) -> tuple[str, int]:
    """ "am" and "pm"; a lone "p" or "a" only when it is glued to the number: "3p"."""
    word = line[at]
    if word in ("am", "pm") or (word in HALVES and line.glued(at)):
        return HALVES[word], at + 1
    return "", at


def _is_no_count(line: Line, end: int) -> bool:
    """Whether a bare number before this place is an hour, not a count of things."""
    after = line[end]
    if after in COUNTED or after in UNIT_OF or after in ORDINAL_ENDS:
        return False
    if after == "-" and line.glued(end):
        return line[end + 1] == "ish"
    return not (after in ("/", ".", ":", "$") and line[end + 1].isdigit())
