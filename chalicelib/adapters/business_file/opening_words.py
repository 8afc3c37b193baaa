"""Reading opening hours and dates as a shop owner writes them."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from ...model.business import Day, Slot

CLOCK = re.compile(r"(\d{1,2})(?::(\d{2}))? ?(?:([ap])\.?m\.?)?", re.IGNORECASE | re.ASCII)
BETWEEN = re.compile(r"\s*(?:[-–—]|\bto\b)\s*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MIDNIGHT, NOON = time(0), time(12)
NIGHT_ENDS = time(6)  # who opens after noon may close until then without saying "am"
RANGE_DAYS_MAX = 366
SLOTS_MAX = 8
SHOWN_MAX = 40

LIKE_THIS = 'write it like "8:00-17:00"'


class BadWords(ValueError):
    """What is wrong and what to write: the end of a sentence."""


def read_day(where: str, written: object) -> tuple[Day, list[str]]:
    """A day's slots, and a sentence for each that makes no sense.

    A list of "8:00-17:00", ["8:00", "17:00"] or {"opens": "8:00", "closes": "17:00"}; one text
    alone is a list of one, and "closed" an empty one.
    """
    if written == "closed":
        return (), []
    items = [written] if isinstance(written, str) else written
    if not isinstance(items, list) or len(items) > SLOTS_MAX:
        return (), [f'{where}: list up to {SLOTS_MAX} slots, e.g. ["8:00-17:00"], or [] if closed']
    slots, problems = [], []
    for place, item in enumerate(items):
        try:
            slots.append(read_slot(item))
        except BadWords as problem:
            problems.append(f"{where}[{place}]: {problem}")
    return tuple(slots), problems


def read_slot(written: object) -> Slot:
    """One slot, past midnight only where that is plainly meant. Raises BadWords."""
    begins, ends = _ends(written)
    opens, _ = _read_clock(begins)
    closes, says_am = _read_clock(ends)
    if begins.startswith("24"):
        raise BadWords('opens at the end of its day; write it under the next day, from "0:00"')
    if not (opens < closes or _is_plainly_overnight(opens, closes, says_am)):
        raise BadWords(_order_problem(opens, closes, f"{begins}-{ends}"))
    return Slot(opens, closes)


def _ends(written: object) -> tuple[str, str]:
    parts: object = written
    if isinstance(written, dict):
        parts = [written.get("opens"), written.get("closes")] if len(written) == 2 else []
    elif isinstance(written, str):
        parts = BETWEEN.split(written.strip()) if len(written) <= SHOWN_MAX else []
    match parts:
        case [str(begins), str(ends)]:
            return begins.strip(), ends.strip()
    raise BadWords(LIKE_THIS)


def _read_clock(written: str) -> tuple[time, bool]:
    """The time, and whether it says that it is in the morning. 24:00 is midnight."""
    found = CLOCK.fullmatch(written)
    minutes = _minutes(found) if found else None
    if found is None or minutes is None:
        raise BadWords(f'"{written[:SHOWN_MAX]}" is no time of day; {LIKE_THIS}')
    return time(minutes // 60 % 24, minutes % 60), (found[3] or "").lower() == "a"


def _minutes(found: re.Match[str]) -> int | None:
    """Minutes since midnight. A bare hour needs "am" or "pm": who writes "9-5" means 17:00."""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif found[2] is None:
        return None
    total = hour * 60 + minute
    return total if minute < 60 and total <= 24 * 60 else None


def _is_plainly_overnight(opens: time, closes: time, says_am: bool) -> bool:
    """Whether closing at or before opening is meant: "9:00-5:00" more likely means five p.m."""
    return closes == MIDNIGHT or says_am or (opens >= NOON and closes <= NIGHT_ENDS)


def _order_problem(opens: time, closes: time, shown: str) -> str:
    if opens == closes:
        return f'opens and closes at the same time ({shown}); write "0:00-24:00" if always open'
    hints = []
    if closes < NOON and closes.replace(hour=closes.hour + 12) > opens:
        hints.append(f'"{closes.hour + 12}:{closes.minute:02}" if it closes the same day')
    if closes < NOON:
        hints.append(f'"{closes.hour}:{closes.minute:02}am" if it is open past midnight')
    hint = f"write {', or '.join(hints)}" if hints else "write the earlier time first"
    return f"closes before it opens ({shown}); {hint}"


def read_dates(written: object) -> list[date]:
    """ "2026-12-24", or all days of "2026-08-01..2026-08-14". Raises BadWords."""
    if not isinstance(written, str):
        raise BadWords('write a date like "2026-12-24"')
    first, dots, last = written.partition("..")
    begins = _read_date(first)
    ends = _read_date(last) if dots else begins
    if not timedelta(0) <= ends - begins < timedelta(days=RANGE_DAYS_MAX):
        raise BadWords(f"the range must go forward, over at most {RANGE_DAYS_MAX} days")
    return [begins + timedelta(days=n) for n in range((ends - begins).days + 1)]


def _read_date(written: str) -> date:
    if DATE.fullmatch(written.strip()):
        try:
            return date.fromisoformat(written.strip())
        except ValueError:
            pass
    raise BadWords(f'"{written[:SHOWN_MAX]}" is no date; write it like "2026-12-24"')
