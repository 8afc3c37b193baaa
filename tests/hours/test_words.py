"""A time as a person would say it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.hours.days import local
from chalicelib.hours.words import say_day_time, say_short, say_time
from tests.hours.shops import (
    ALWAYS,
    BAKERY,
    BAR,
    NEVER,
    OFFICE,
    every_day,
    hours_of_any_shop,
    moments,
    utc,
)

LONG_DAY = every_day("7:00-21:00")


def at(hours, written):
    """A moment of March 2026 in New York, as in "3 14:05"."""
    day, clock = written.split()
    hour, minute = map(int, clock.split(":"))
    assert hours.zone == "America/New_York"
    shift = timedelta(hours=5 if int(day) < 8 else 4)
    return (
        utc("2026-03-01 00:00") + timedelta(days=int(day) - 1, hours=hour, minutes=minute) + shift
    )


@pytest.mark.parametrize(
    ("hours", "now", "due", "english", "spanish"),
    [
        # Tuesday is the 3rd.
        (OFFICE, "3 14:05", "3 14:45", "2:45", "las 2:45"),
        (OFFICE, "3 11:10", "3 12:00", "12:00", "las 12:00"),
        (OFFICE, "3 12:10", "3 13:05", "1:05", "la 1:05"),
        (
            OFFICE,
            "3 18:00",
            "4 10:00",
            "10:00 tomorrow, we open at 9",
            "las 10:00 de mañana, abrimos a las 9",
        ),
        (
            OFFICE,
            "3 16:50",
            "4 9:50",
            "9:50 tomorrow, we open at 9",
            "las 9:50 de mañana, abrimos a las 9",
        ),
        (OFFICE, "4 7:30", "4 10:00", "10:00, we open at 9", "las 10:00, abrimos a las 9"),
        (
            OFFICE,
            "7 12:00",
            "9 10:00",
            "10:00 on Monday, we open at 9",
            "las 10:00 del lunes, abrimos a las 9",
        ),
        (OFFICE, "3 12:00", "4 10:00", "10:00 tomorrow, we open at 9", None),
        (
            OFFICE,
            "3 12:00",
            "10 10:00",
            "10:00 on Tue 10 March",
            "las 10:00 del martes 10 de marzo",
        ),
        (OFFICE, "3 12:00", "9 10:00", "10:00 on Monday, we open at 9", None),
        (
            BAKERY,
            "4 12:45",
            "4 14:00",
            "2:00, we open again at 1:30",
            "las 2:00, volvemos a abrir a la 1:30",
        ),
        (OFFICE, "3 16:20", "3 17:00", "5:00", "las 5:00"),  # closing time
        (
            OFFICE,
            "3 18:00",
            "4 9:00",
            "9:00 tomorrow, we open at 9",
            "las 9:00 de mañana, abrimos a las 9",
        ),
        # Nobody is there at seven in the evening: somebody said this by hand.
        (OFFICE, "3 14:00", "3 19:00", "7:00pm", "las 7:00 p. m."),
        (OFFICE, "3 14:00", "4 8:00", "8:00am tomorrow", "las 8:00 a. m. de mañana"),
        # A long day has two seven-thirties.
        (LONG_DAY, "3 7:05", "3 7:30", "7:30am", None),
        (LONG_DAY, "3 7:05", "3 19:30", "7:30pm", None),
        (LONG_DAY, "3 19:05", "3 19:30", "7:30", "las 7:30"),  # the morning's is over
        (LONG_DAY, "3 20:50", "4 7:30", "7:30am tomorrow, we open at 7am", None),
        (LONG_DAY, "3 20:50", "4 10:00", "10:00 tomorrow, we open at 7", None),
        (
            LONG_DAY,
            "3 20:50",
            "4 8:00",
            "8:00am tomorrow, we open at 7am",
            "las 8:00 a. m. de mañana, abrimos a las 7 a. m.",
        ),
        # The night.
        (BAR, "3 20:10", "3 21:00", "9:00", "las 9:00"),
        (BAR, "4 0:50", "4 1:30", "1:30am", "la 1:30 a. m."),
        (BAR, "3 23:40", "4 0:30", "12:30am", "las 12:30 a. m."),
        (BAR, "3 23:10", "4 0:00", "midnight", "la medianoche"),
        (BAR, "3 12:00", "3 19:00", "7:00, we open at 6", "las 7:00, abrimos a las 6"),
        (BAR, "3 0:30", "3 18:30", "6:30pm, we open at 6pm", None),
        (BAR, "3 3:00", "4 0:30", "12:30am tomorrow", None),
        (ALWAYS, "3 14:00", "3 15:00", "3:00", None),
        (ALWAYS, "3 11:30", "3 12:15", "12:15", None),
        (ALWAYS, "3 9:00", "3 21:30", "9:30pm", None),
        (ALWAYS, "3 9:00", "4 12:00", "noon tomorrow", "las 12:00 p. m. de mañana"),
        (ALWAYS, "3 9:00", "5 0:00", "midnight tomorrow", "la medianoche de mañana"),
        (ALWAYS, "3 9:00", "6 13:00", "1:00pm on Friday", "la 1:00 p. m. del viernes"),
        (NEVER, "3 9:00", "3 15:00", "3:00pm", None),
        # Over the night in which summer time begins.
        (BAKERY, "7 18:00", "8 8:30", "8:30 tomorrow, we open at 8", None),
        # What is over is dated.
        (OFFICE, "5 9:00", "3 15:00", "3:00 on Tue 3 March", None),
    ],
)
def test_a_time_is_said_as_a_person_would(hours, now, due, english, spanish):
    assert say_time(hours, at(hours, due), at(hours, now)) == english
    if spanish:
        assert say_time(hours, at(hours, due), at(hours, now), "es") == spanish


def test_who_opens_at_midnight_says_so():
    shop = every_day("0:00-5:00")
    said = say_time(shop, at(shop, "4 1:00"), at(shop, "3 12:00"))
    assert said == "1:00am tomorrow, we open at midnight"
    assert say_time(shop, at(shop, "4 1:00"), at(shop, "3 12:00"), "es") == (
        "la 1:00 a. m. de mañana, abrimos a medianoche"
    )


def test_an_unknown_language_is_said_in_english():
    assert say_time(OFFICE, at(OFFICE, "3 14:45"), at(OFFICE, "3 14:05"), "fr") == "2:45"


@pytest.mark.parametrize(
    ("moment", "clock", "day_time"),
    [
        ("3 19:10", "7:10pm", "7:10pm"),
        ("3 9:00", "9am", "9am"),
        ("3 12:00", "noon", "noon"),
        ("3 12:30", "12:30pm", "12:30pm"),
        ("4 0:00", "midnight", "midnight tomorrow"),
        ("4 0:05", "12:05am", "12:05am tomorrow"),
        ("2 17:45", "5:45pm", "5:45pm yesterday"),
        ("5 10:00", "10am", "10am Thu"),
        ("9 10:00", "10am", "10am Mon"),
        ("10 10:00", "10am", "10am Tue 10 Mar"),
        ("1 10:00", "10am", "10am Sun 1 Mar"),
    ],
)
def test_a_text_to_the_owner_says_it_short(moment, clock, day_time):
    assert say_short(OFFICE, at(OFFICE, moment)) == clock
    assert say_day_time(OFFICE, at(OFFICE, moment), at(OFFICE, "3 13:00")) == day_time


@settings(derandomize=True, deadline=None, max_examples=300)
@given(hours_of_any_shop, moments, st.integers(0, 20 * 96), st.sampled_from(["en", "es"]))
def test_what_is_said_names_the_due_minute_and_fits_a_text(hours, now, quarters, language):
    due = now + quarters * timedelta(minutes=15)
    said = say_time(hours, due, now, language)
    wall = local(hours, due)
    number = f"{wall.hour % 12 or 12}:{wall.minute:02}"
    assert number in said or "noon" in said or "midnight" in said or "medianoche" in said
    assert len(said) <= 75
    assert said == said.strip()


def test_naive_moments_are_refused():
    with pytest.raises(ValueError, match="time zone"):
        say_time(OFFICE, datetime(2026, 3, 3), utc("2026-03-03 00:00"))  # noqa: DTZ001


def test_a_holiday_is_jumped_over():
    shop = every_day("9:00-17:00", holidays={date(2026, 3, 4): "a holiday"})
    said = say_time(shop, at(shop, "5 10:00"), at(shop, "3 18:00"))
    assert said == "10:00 on Thursday, we open at 9"
