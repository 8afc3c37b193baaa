"""Which calendar days a day in words means, by the business's calendar."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from ...hours.usual import business_days_after
from ...model.business import Hours
from ..owner.times import BY_EASTER, FEASTS
from .pieces import Ahead, Day, Feast, OfMonth, OfWeek, OnDate, Stretch, Weekday, Weekend

FAR_DAYS = 300  # a date so far ahead was more likely one of the past
YEARS_LOOKED_MAX = 8  # the 29th of February may be that far away
SUNDAY, FRIDAY = 6, 4


@dataclass(frozen=True, slots=True)
class Dates:
    """The day meant, and others that the same words may mean."""

    day: date
    others: tuple[date, ...] = ()


def dates_of(said: Day, today: date, hours: Hours, before: bool = False) -> Dates | None:
    """The day that words mean on a day; none where the calendar has no such day.

    `before` stands before the words: of a weekend or a holiday it means the eve.
    """
    if isinstance(said, Ahead):
        return Dates(today + timedelta(said.days))
    if isinstance(said, Weekday):
        return _weekday(said, today)
    if isinstance(said, OnDate):
        return _on_date(said, today)
    if isinstance(said, OfWeek):
        return _of_week(said, today)
    if isinstance(said, OfMonth):
        return _of_month(said, today)
    if isinstance(said, Weekend):
        return _weekend(said, today, before)
    return _feast(said, today, hours, before)


def _weekday(said: Weekday, today: date) -> Dates:
    """The next such day strictly after today.

    "next Friday" earlier in the same week is plain English for this week's and for next week's.
    """
    if said.of_week is not None:
        return Dates(_monday(today) + timedelta(7 * said.of_week + said.number))
    coming = today + timedelta((said.number - today.weekday() - 1) % 7 + 1)
    day = coming + timedelta(7 * said.weeks)
    if said.next and said.number > today.weekday():
        return Dates(day + timedelta(7), (day,))
    return Dates(day)


def _monday(today: date) -> date:
    return today - timedelta(today.weekday())


def _on_date(said: OnDate, today: date) -> Dates | None:
    day = _next_date(said, today)
    if day is None:
        return None
    others: tuple[date, ...] = ()
    if said.weekday is not None and day.weekday() != said.weekday:
        others = (today + timedelta((said.weekday - today.weekday() - 1) % 7 + 1),)
    elif said.year is None and (day - today).days > FAR_DAYS:
        others = (_year_before(day),)
    return Dates(day, others)


def _year_before(day: date) -> date:
    return day - timedelta(365)


def _next_date(said: OnDate, today: date) -> date | None:
    """The first day from today on that has this date."""
    if said.month is None:
        return _next_of_month(said.day, today)
    if said.year is not None:
        return _real(said.year, said.month, said.day)
    days = (_real(today.year + n, said.month, said.day) for n in range(YEARS_LOOKED_MAX + 1))
    return next((day for day in days if day and day >= today), None)


def _next_of_month(number: int, today: date) -> date | None:
    for ahead in range(3):
        year, month = divmod(today.month - 1 + ahead, 12)
        day = _real(today.year + year, month + 1, number)
        if day and day >= today:
            return day
    return None


def _real(year: int, month: int, day: int) -> date | None:
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _of_week(said: OfWeek, today: date) -> Dates:
    """A weekday of a calendar week; where this week's is over, its Sunday, or next week's."""
    day = _monday(today) + timedelta(7 * said.weeks + said.number)
    if day >= today or said.weeks:
        return Dates(day)
    sunday = _monday(today) + timedelta(SUNDAY)
    if said.number == FRIDAY:
        return Dates(sunday, (day + timedelta(7),))
    return Dates(day + timedelta(7), (sunday,))


def _of_month(said: OfMonth, today: date) -> Dates:
    ahead = said.months if said.month is None else (said.month - today.month) % 12
    year, month = divmod(today.month - 1 + ahead, 12)
    last = monthrange(today.year + year, month + 1)[1]
    day = date(today.year + year, month + 1, said.day or last)
    if day >= today:
        return Dates(day)
    return Dates(day.replace(day=last))


def _weekend(said: Weekend, today: date, before: bool) -> Dates:
    sunday = _monday(today) + timedelta(SUNDAY)
    day = sunday + timedelta(7 * said.weeks)
    if before:
        friday = day - timedelta(2)
        return Dates(friday if friday >= today else friday + timedelta(7))
    if said.weeks and today.weekday() < FRIDAY + 1:
        return Dates(day, (sunday,))
    return Dates(day)


def _feast(said: Feast, today: date, hours: Hours, before: bool) -> Dates | None:
    day = _fixed_feast(said.name, today) or _by_easter(said.name, today)
    day = day or _public_holiday(said.name, today, hours)
    if day is None:
        return None
    if before:
        if said.weekend and day.weekday() in (0, 1):
            return Dates(day - timedelta(day.weekday() + 3))
        return Dates(day - timedelta(1))
    return Dates(day + timedelta(said.shift))


def _fixed_feast(name: str, today: date) -> date | None:
    if name not in FEASTS:
        return None
    month, number = FEASTS[name]
    day = date(today.year, month, number)
    return day if day >= today else day.replace(year=today.year + 1)


def _by_easter(name: str, today: date) -> date | None:
    if name not in BY_EASTER:
        return None
    days = (easter(year) + timedelta(BY_EASTER[name]) for year in (today.year, today.year + 1))
    return next(day for day in days if day >= today)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus, Meeus 1991)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _public_holiday(name: str, today: date, hours: Hours) -> date | None:
    """The next public holiday whose name holds all the words."""
    words = set(name.replace("'s", "").split())
    days = (
        day
        for day, called in hours.holidays.items()
        if day > today and words <= set(called.lower().replace("'s", "").split())
    )
    return min(days, default=None)


def days_after(stretch: Stretch, today: date, hours: Hours) -> date:
    """The day a stretch of days, weeks or months ends on."""
    if stretch.business:
        each = {"week": 5, "fortnight": 10}.get(stretch.unit, 1)
        return business_days_after(hours, today, _whole(stretch.high * each))
    if stretch.unit == "month":
        year, month = divmod(today.month - 1 + _whole(stretch.high), 12)
        last = monthrange(today.year + year, month + 1)[1]
        return date(today.year + year, month + 1, min(today.day, last))
    days = {"day": 1, "week": 7, "fortnight": 14}[stretch.unit]
    return today + timedelta(_whole(stretch.high * days))


def _whole(count: float) -> int:
    """Half a day more is a day more."""
    return int(-(-count // 1))
