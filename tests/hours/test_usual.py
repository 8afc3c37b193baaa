"""When a day opens and closes, also a closed one, and which days are business days."""

from __future__ import annotations

from datetime import date

from chalicelib.hours.days import local
from chalicelib.hours.usual import business_days_after, usual_closing, usual_day, usual_opening
from chalicelib.hours.words import say_full
from chalicelib.model.business import Hours
from tests.hours.shops import ALWAYS, BAKERY, BAR, NEVER, OFFICE, slots, utc

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)


def wall(hours, at):
    return f"{local(hours, at):%a %H:%M}"


def test_a_day_closes_with_its_last_slot():
    assert wall(BAKERY, usual_closing(BAKERY, date(2026, 3, 4))) == "Wed 17:00"
    assert wall(BAKERY, usual_opening(BAKERY, date(2026, 3, 4))) == "Wed 07:00"


def test_a_closed_day_has_the_usual_times():
    assert wall(BAKERY, usual_closing(BAKERY, MONDAY)) == "Mon 17:00"
    assert wall(OFFICE, usual_opening(OFFICE, SUNDAY)) == "Sun 09:00"
    assert usual_day(OFFICE) == slots("9:00-17:00")


def test_a_bar_closes_after_midnight_and_who_never_closes_at_midnight():
    assert wall(BAR, usual_closing(BAR, MONDAY)) == "Tue 02:00"
    assert wall(ALWAYS, usual_closing(ALWAYS, MONDAY)) == "Tue 00:00"


def test_who_gives_no_hours_is_taken_to_work_from_nine_to_five():
    assert wall(NEVER, usual_closing(NEVER, MONDAY)) == "Mon 17:00"


def test_business_days_leave_out_weekends_holidays_and_what_the_owner_closed():
    thursday = date(2026, 12, 24)
    holidays = {date(2026, 12, 25): "Christmas Day"}
    hours = Hours("America/New_York", OFFICE.week, holidays)
    assert business_days_after(hours, thursday, 1) == date(2026, 12, 28)
    closed = Hours("America/New_York", OFFICE.week, holidays, {date(2026, 12, 28): ()})
    assert business_days_after(closed, thursday, 1) == date(2026, 12, 29)
    opened = Hours(
        "America/New_York", OFFICE.week, holidays, {date(2026, 12, 25): slots("9:00-12:00")}
    )
    assert business_days_after(opened, thursday, 1) == date(2026, 12, 25)


def test_a_moment_is_said_with_its_date():
    assert say_full(OFFICE, utc("2026-03-04 15:00")) == "Wed 4 Mar, 10:00am"
    assert say_full(OFFICE, utc("2026-03-04 17:00")) == "Wed 4 Mar, 12:00pm"
