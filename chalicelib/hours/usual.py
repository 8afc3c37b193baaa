"""When a day opens and closes, also on a day that is closed: then as it usually does."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time

from ..model.business import Day, Hours, Slot
from .days import MIDNIGHT, ONE_DAY, instant, opens_on

NINE_TO_FIVE = (Slot(time(9), time(17)),)  # of a business that gives no hours at all


def usual_day(hours: Hours) -> Day:
    """The opening that most days of the week have; of two as frequent, the earlier in the week."""
    days = Counter(day for day in hours.week if day)
    return days.most_common(1)[0][0] if days else NINE_TO_FIVE


def usual_opening(hours: Hours, day: date) -> datetime:
    """When that day opens, or would usually open, in UTC."""
    slots = opens_on(hours, day) or usual_day(hours)
    return instant(hours, day, min(slot.opens for slot in slots))


def usual_closing(hours: Hours, day: date) -> datetime:
    """When that day's last slot closes, or usually would, in UTC: after midnight for a bar."""
    slots = opens_on(hours, day) or usual_day(hours)
    return max(_end(hours, day, slot) for slot in slots)


def _end(hours: Hours, day: date, slot: Slot) -> datetime:
    over = slot.closes <= slot.opens or slot.closes == MIDNIGHT
    return instant(hours, day + ONE_DAY if over else day, slot.closes)


def business_days_after(hours: Hours, day: date, count: int) -> date:
    """The last of so many business days after a day: Monday to Friday without public holidays.

    The owner's own exceptions decide over both: a day they closed is none, a holiday on which
    they open is one.
    """
    while count > 0:
        day += ONE_DAY
        count -= _is_business_day(hours, day)
    return day


def _is_business_day(hours: Hours, day: date) -> bool:
    if day.weekday() > 4:
        return False
    if day in hours.exceptions:
        return bool(hours.exceptions[day])
    return day not in hours.holidays
