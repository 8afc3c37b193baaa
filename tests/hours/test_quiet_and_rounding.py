"""Quiet hours and round times."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.hours.days import local
from chalicelib.hours.open_time import is_open
from chalicelib.hours.quiet import in_quiet, quiet_end
from chalicelib.hours.rounding import round_up
from tests.hours.shops import (
    ALWAYS,
    BAKERY,
    BAR,
    NEVER,
    ZONES,
    every_day,
    hours_of_any_shop,
    minutes,
    moments,
    quarter_hours,
    slots,
    utc,
)

NIGHT = time(21), time(8)


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        ("2026-03-03 01:59", False),  # 20:59
        ("2026-03-03 02:00", True),
        ("2026-03-03 11:59", True),  # Tuesday 6:59
        ("2026-03-03 12:00", False),  # 7:00: open, though the night lasts until 8
        ("2026-03-02 12:59", True),  # Monday 7:59
        ("2026-03-02 13:00", False),
    ],
)
def test_the_night_is_quiet_until_eight_or_until_the_shop_opens(at, quiet):
    assert in_quiet(BAKERY, utc(at), *NIGHT) is quiet


@pytest.mark.parametrize(
    ("at", "end"),
    [
        ("2026-03-02 23:00", "2026-03-02 23:00"),
        ("2026-03-03 03:00", "2026-03-03 12:00"),  # opens at 7
        ("2026-03-02 03:00", "2026-03-02 13:00"),  # closed on Monday: 8
        ("2026-03-02 11:00", "2026-03-02 13:00"),  # after midnight
    ],
)
def test_the_quiet_ends_at_its_hour_or_at_the_opening(at, end):
    assert quiet_end(BAKERY, utc(at), *NIGHT) == utc(end)


def test_a_bars_night_becomes_quiet_when_it_closes():
    assert not in_quiet(BAR, utc("2026-03-03 06:59"), *NIGHT)
    assert in_quiet(BAR, utc("2026-03-03 07:00"), *NIGHT)
    assert quiet_end(BAR, utc("2026-03-03 07:00"), *NIGHT) == utc("2026-03-03 13:00")


def test_who_never_closes_is_never_quiet_and_who_never_opens_still_has_mornings():
    at = utc("2026-03-03 08:00")
    assert not in_quiet(ALWAYS, at, *NIGHT)
    assert quiet_end(NEVER, at, *NIGHT) == utc("2026-03-03 13:00")


def test_two_equal_times_mean_no_quiet_hours():
    for hour in range(24):
        at = utc("2026-03-03 00:00") + timedelta(hours=hour)
        assert not in_quiet(NEVER, at, time(21), time(21))


def test_quiet_hours_may_lie_within_one_day():
    nap = time(13), time(15)
    assert in_quiet(NEVER, utc("2026-03-03 18:00"), *nap)
    assert not in_quiet(NEVER, utc("2026-03-03 20:00"), *nap)
    assert not in_quiet(NEVER, utc("2026-03-03 17:59"), *nap)


def test_an_opening_in_the_middle_of_the_night_ends_the_quiet():
    shop = every_day(exceptions={date(2026, 3, 3): slots("3:00-4:00")})
    assert quiet_end(shop, utc("2026-03-03 05:00"), *NIGHT) == utc("2026-03-03 08:00")
    assert quiet_end(shop, utc("2026-03-03 09:00"), *NIGHT) == utc("2026-03-03 13:00")


def test_the_quiet_ends_after_the_second_half_past_one_when_that_comes_twice():
    night = time(22), time(1, 30)
    first, second = utc("2026-11-01 05:30"), utc("2026-11-01 06:30")
    assert quiet_end(NEVER, first - minutes(5), *night) == first
    assert quiet_end(NEVER, second - minutes(5), *night) == second


def test_the_quiet_ends_at_the_next_minute_that_exists():
    assert quiet_end(NEVER, utc("2026-03-08 06:00"), time(22), time(2, 30)) == utc(
        "2026-03-08 07:00"
    )


@settings(derandomize=True, deadline=None, max_examples=300)
@given(hours_of_any_shop, moments, quarter_hours, quarter_hours)
def test_the_end_of_the_quiet_is_the_first_moment_that_is_not(hours, at, begins, ends):
    end = quiet_end(hours, at, begins, ends)
    assert end >= at
    assert not in_quiet(hours, end, begins, ends)
    before = end - timedelta(microseconds=1)
    assert end == at or in_quiet(hours, before, begins, ends)
    assert not (is_open(hours, at) and in_quiet(hours, at, begins, ends))


@pytest.mark.parametrize(
    ("zone", "at", "step", "result"),
    [
        ("America/New_York", "2026-03-03 19:41", 5, "2026-03-03 19:45"),
        ("America/New_York", "2026-03-03 19:45", 5, "2026-03-03 19:45"),
        ("America/New_York", "2026-03-03 19:45:00.000001", 5, "2026-03-03 19:50"),
        ("Asia/Kolkata", "2026-03-03 19:41", 60, "2026-03-03 20:30"),  # 2:00 there
        ("Pacific/Chatham", "2026-03-03 19:41", 30, "2026-03-03 19:45"),  # 9:30 there
        ("America/New_York", "2026-03-08 06:55", 30, "2026-03-08 07:00"),  # 1:55, then 3:00
        ("America/New_York", "2026-11-01 05:55", 30, "2026-11-01 06:00"),  # 1:55, then 1:00 again
        ("Australia/Lord_Howe", "2026-04-04 14:55", 60, "2026-04-04 15:30"),  # 1:55, 1:30, 2:00
    ],
)
def test_times_are_rounded_up_on_the_local_clock(zone, at, step, result):
    assert round_up(every_day(zone=zone), utc(at), minutes(step)) == utc(result)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.sampled_from(ZONES), moments, st.sampled_from([1, 5, 10, 15, 30, 60]))
def test_a_rounded_time_is_a_multiple_and_the_first_one(zone, at, step):
    hours = every_day(zone=zone)
    up = round_up(hours, at, minutes(step))
    wall = local(hours, up)
    assert up >= at
    assert (wall.hour * 60 + wall.minute) % step == wall.second == wall.microsecond == 0
    assert round_up(hours, up, minutes(step)) == up
    assert up - at < minutes(step) or local(hours, at).utcoffset() != wall.utcoffset()


@pytest.mark.parametrize("step", [0, -5])
def test_a_step_must_be_positive(step):
    with pytest.raises(ValueError, match="positive"):
        round_up(BAKERY, utc("2026-03-03 19:41"), minutes(step))


def test_rounding_needs_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        round_up(BAKERY, datetime(2026, 3, 3), minutes(5))  # noqa: DTZ001
