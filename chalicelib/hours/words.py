"""A time as a person would say it: for customers after "by", and short for the owner's texts."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ..model.business import Hours
from .days import MIDNIGHT, ONE_DAY, instant, local, opens_on, spans_from, spans_on, utc
from .spoken import DAYS_BY_NAME, LANGUAGES, MONTHS, NOON, WEEKDAYS, hour, short

NIGHT_ENDS = time(6, 0)  # before it, a bare number would be taken for the afternoon
HALF_A_DAY = timedelta(hours=12)


def say_time(hours: Hours, due: datetime, now: datetime, language: str = "en") -> str:
    """The words that follow "by" (English) or "antes de" (Spanish), on the business's clock.

    "2:45"; "10:00 tomorrow, we open at 9" when it waits for an opening; "10:00 on Monday, we open
    at 9"; "10:00 on Tue 3 March" beyond DAYS_BY_NAME days. Morning or afternoon is said only
    where the opening hours leave it open. An unknown language is said in English.
    """
    due, now = utc(due), utc(now)
    words = LANGUAGES.get(language, LANGUAGES["en"])
    opened = _opening_waited_for(hours, due, now)
    day = _deadline_day(hours, due)
    ahead = (day - local(hours, now).date()).days
    if ahead == 1 and opened is None and _is_tonight(hours, due, now):
        ahead = 0
    half = _needs_half(hours, due, now)
    said = words.clock(_clock(hours, due), half) + words.day(day, ahead)
    if opened is None or ahead > DAYS_BY_NAME or local(hours, opened).date() != day:
        return said
    return said + words.opening(_clock(hours, opened), half, _was_open_before(hours, opened))


def _opening_waited_for(hours: Hours, due: datetime, now: datetime) -> datetime | None:
    """When the open stretch begins that `due` is in, if that is still to come."""
    opened, end = None, now
    for opens, closes in spans_from(hours, now, closed_days_max=max((due - now).days, 0) + 2):
        if opens > due:
            break
        if opens > end:
            opened = opens
        end = closes
    return opened if due <= end else None


def _deadline_day(hours: Hours, due: datetime) -> date:
    """The day a deadline belongs to: midnight ends a day."""
    wall = local(hours, due)
    return wall.date() - ONE_DAY if _clock(hours, due) == MIDNIGHT else wall.date()


def _clock(hours: Hours, at: datetime) -> time:
    return local(hours, at).time().replace(second=0, microsecond=0)


def _is_tonight(hours: Hours, due: datetime, now: datetime) -> bool:
    """Whether it is past midnight, but still the night that has begun."""
    return _clock(hours, due) < NIGHT_ENDS and due - now < HALF_A_DAY


def _needs_half(hours: Hours, due: datetime, now: datetime) -> bool:
    """Whether the number alone could be taken for the other half of the day."""
    wall = local(hours, due)
    if wall.time() < NIGHT_ENDS or not _open_until(hours, wall.date(), due):
        return True
    other = instant(hours, wall.date(), wall.time().replace(hour=(wall.hour + 12) % 24))
    open_then = _open_until(hours, wall.date(), other)
    if wall.date() != local(hours, now).date():
        return open_then
    return other > now and (open_then or other < due)


def _open_until(hours: Hours, day: date, at: datetime) -> bool:
    """Whether that moment of that day is in opening time, the closing instant included."""
    return any(opens <= at <= closes for opens, closes in spans_on(hours, day))


def _was_open_before(hours: Hours, opened: datetime) -> bool:
    wall = local(hours, opened)
    return any(slot.opens < wall.time() for slot in opens_on(hours, wall.date()))


def say_short(hours: Hours, at: datetime) -> str:
    """The clock in a text to the owner: "7:10pm", "9am", "noon"."""
    return short(_clock(hours, at))


def say_day_time(hours: Hours, at: datetime, now: datetime) -> str:
    """The moment in a text to the owner: "9am", "9am tomorrow", "9am Mon", "9am Tue 3 Mar"."""
    day = local(hours, at).date()
    ahead = (day - local(hours, now).date()).days
    near = {-1: " yesterday", 0: "", 1: " tomorrow"}
    name = WEEKDAYS[day.weekday()][:3]
    if 1 < ahead <= DAYS_BY_NAME:
        said = f" {name}"
    else:
        said = near.get(ahead, f" {name} {day.day} {MONTHS[day.month - 1][:3]}")
    return short(_clock(hours, at)) + said


def say_full(hours: Hours, at: datetime) -> str:
    """The moment with its date, whenever it is read: "Wed 4 Mar, 10:00am"."""
    wall = local(hours, at)
    day = f"{WEEKDAYS[wall.weekday()][:3]} {wall.day} {MONTHS[wall.month - 1][:3]}"
    return f"{day}, {hour(wall.time())}:{wall.minute:02}{'am' if wall.time() < NOON else 'pm'}"
