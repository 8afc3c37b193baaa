"""Opening, closing, and counting in open time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings

from chalicelib.hours.days import NeverOpen, local, opens_on
from chalicelib.hours.open_time import (
    add_open_time,
    is_open,
    next_close,
    next_open,
    open_time_between,
)
from chalicelib.model.business import Hours, Slot
from tests.hours.shops import (
    ALWAYS,
    BAKERY,
    BAR,
    NEVER,
    OFFICE,
    amounts,
    every_day,
    hours_of_any_shop,
    minutes,
    moments,
    slots,
    utc,
)

TICK = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("at", "open_then"),
    [
        ("2026-03-03 11:59", False),  # Tuesday 6:59 in New York
        ("2026-03-03 12:00", True),
        ("2026-03-03 21:59", True),
        ("2026-03-03 22:00", False),  # the closing instant is closed
        ("2026-03-04 17:29", True),  # Wednesday's lunch is 12:30 to 13:30
        ("2026-03-04 17:30", False),
        ("2026-03-04 18:30", True),
        ("2026-03-02 15:00", False),  # Monday
    ],
)
def test_the_bakery_is_open_when_its_door_says_so(at, open_then):
    assert is_open(BAKERY, utc(at)) is open_then


@pytest.mark.parametrize(
    ("at", "opens", "closes"),
    [
        ("2026-03-03 15:00", "2026-03-03 15:00", "2026-03-03 22:00"),
        ("2026-03-03 22:00", "2026-03-04 12:00", "2026-03-04 17:30"),
        ("2026-03-04 17:45", "2026-03-04 18:30", "2026-03-04 22:00"),
        ("2026-03-08 18:00", "2026-03-10 11:00", "2026-03-10 21:00"),  # summer time came on Sunday
    ],
)
def test_the_next_opening_and_closing_of_the_bakery(at, opens, closes):
    assert next_open(BAKERY, utc(at)) == utc(opens)
    assert next_close(BAKERY, utc(at)) == utc(closes)


def test_a_bar_is_open_past_midnight_on_the_day_it_opened():
    bar = Hours("America/New_York", ((), (), (), (), slots("18:00-2:00"), (), ()))
    assert is_open(bar, utc("2026-03-07 06:59"))  # Saturday 1:59
    assert not is_open(bar, utc("2026-03-07 07:00"))
    assert not is_open(bar, utc("2026-03-06 06:30"))  # Friday 1:30: Thursday was closed


def test_last_night_goes_on_into_a_holiday():
    bar = every_day("18:00-2:00", holidays={date(2026, 12, 25): "Christmas Day"})
    assert is_open(bar, utc("2026-12-25 06:30"))
    assert not is_open(bar, utc("2026-12-26 00:00"))


def test_a_holiday_is_closed_and_the_owners_exception_beats_both():
    christmas, eve = date(2026, 12, 25), date(2026, 12, 24)
    shop = every_day(
        "9:00-17:00",
        holidays={christmas: "Christmas Day", eve: "Christmas Eve"},
        exceptions={eve: slots("8:00-12:00"), date(2026, 12, 28): ()},
    )
    assert opens_on(shop, christmas) == ()
    assert opens_on(shop, eve) == slots("8:00-12:00")
    assert opens_on(shop, date(2026, 12, 28)) == ()
    assert opens_on(shop, date(2026, 12, 29)) == slots("9:00-17:00")
    assert next_open(shop, utc("2026-12-24 18:00")) == utc("2026-12-26 14:00")


def test_slots_that_touch_or_overlap_are_one_stretch():
    shop = every_day("9:00-12:00", "12:00-14:00", "13:00-17:00")
    assert next_close(shop, utc("2026-03-03 14:30")) == utc("2026-03-03 22:00")
    assert open_time_between(shop, utc("2026-03-03 05:00"), utc("2026-03-04 05:00")) == timedelta(
        hours=8
    )


def test_a_slot_until_midnight_and_one_from_midnight_are_one_stretch():
    club = every_day("20:00-0:00", "0:00-4:00")
    assert next_close(club, utc("2026-03-03 03:00")) == utc("2026-03-03 09:00")


def test_a_long_night_that_covers_the_next_mornings_slot_counts_once():
    shop = every_day("10:00-10:00", "6:00-7:00")
    start = utc("2026-03-03 15:00")
    assert add_open_time(shop, start, timedelta(hours=-20)) == start - timedelta(hours=20)
    assert open_time_between(shop, start - timedelta(hours=20), start) == timedelta(hours=20)


def test_who_never_closes_is_open_at_every_moment_and_closes_far_away():
    at = utc("2026-03-03 15:00")
    assert is_open(ALWAYS, at)
    assert next_close(ALWAYS, at) == at + timedelta(days=8)
    assert add_open_time(ALWAYS, at, timedelta(hours=100)) == at + timedelta(hours=100)


def test_who_never_opens_is_said_so_by_name():
    at = utc("2026-03-03 15:00")
    for ask in (next_open, next_close):
        with pytest.raises(NeverOpen):
            ask(NEVER, at)
    for amount in (minutes(0), minutes(5), minutes(-5)):
        with pytest.raises(NeverOpen):
            add_open_time(NEVER, at, amount)
    assert not is_open(NEVER, at)
    assert open_time_between(NEVER, at, at + timedelta(days=900)) == minutes(0)


def test_a_single_open_day_is_found_up_to_a_year_ahead_and_not_beyond():
    at = utc("2026-03-03 15:00")
    near = every_day(exceptions={date(2027, 3, 7): slots("9:00-10:00")})
    far = every_day(exceptions={date(2027, 3, 8): slots("9:00-10:00")})
    assert next_open(near, at) == utc("2027-03-07 14:00")
    with pytest.raises(NeverOpen):
        next_open(far, at)


@pytest.mark.parametrize(
    ("at", "amount", "result"),
    [
        ("2026-03-03 19:05", 60, "2026-03-03 20:05"),
        ("2026-03-03 21:30", 30, "2026-03-03 22:00"),  # stays at closing, not at the next opening
        ("2026-03-03 21:30", 31, "2026-03-04 12:01"),
        ("2026-03-03 23:00", 0, "2026-03-04 12:00"),
        ("2026-03-03 23:00", 30, "2026-03-04 12:30"),
        ("2026-03-04 17:00", 60, "2026-03-04 19:00"),  # over lunch
        ("2026-03-08 15:30", 60, "2026-03-10 11:30"),  # Sunday to Tuesday
        ("2026-03-03 15:00", 0, "2026-03-03 15:00"),
        ("2026-03-03 15:00", -15, "2026-03-03 14:45"),
        ("2026-03-04 12:00", -15, "2026-03-03 21:45"),
        ("2026-03-04 12:10", -15, "2026-03-03 21:55"),
        ("2026-03-04 12:15", -15, "2026-03-04 12:00"),  # stays at opening
        ("2026-03-04 18:40", -15, "2026-03-04 17:25"),
        ("2026-03-10 11:05", -15, "2026-03-08 15:50"),
    ],
)
def test_open_time_is_added_and_taken_away(at, amount, result):
    assert add_open_time(BAKERY, utc(at), minutes(amount)) == utc(result)


@pytest.mark.parametrize(
    ("zone", "night", "opens", "closes"),
    [
        # The night before, in local time; open from 22:00 to 4:00.
        ("America/New_York", date(2026, 3, 7), "2026-03-08 03:00", "2026-03-08 08:00"),
        ("America/New_York", date(2026, 10, 31), "2026-11-01 02:00", "2026-11-01 09:00"),
        ("Europe/London", date(2026, 3, 28), "2026-03-28 22:00", "2026-03-29 03:00"),
        ("Europe/London", date(2026, 10, 24), "2026-10-24 21:00", "2026-10-25 04:00"),
        ("Australia/Lord_Howe", date(2026, 4, 4), "2026-04-04 11:00", "2026-04-04 17:30"),
        ("Australia/Lord_Howe", date(2026, 10, 3), "2026-10-03 11:30", "2026-10-03 17:00"),
        ("Asia/Kolkata", date(2026, 3, 7), "2026-03-07 16:30", "2026-03-07 22:30"),
        ("Pacific/Chatham", date(2026, 4, 4), "2026-04-04 08:15", "2026-04-04 15:15"),
        ("Pacific/Chatham", date(2026, 9, 26), "2026-09-26 09:15", "2026-09-26 14:15"),
    ],
)
def test_a_night_in_which_the_clock_changes_has_its_real_length(zone, night, opens, closes):
    club = every_day(zone=zone, exceptions={night: slots("22:00-4:00")})
    assert next_open(club, utc(opens) - minutes(600)) == utc(opens)
    assert next_close(club, utc(opens)) == utc(closes)
    length = utc(closes) - utc(opens)
    assert open_time_between(club, utc(opens) - minutes(600), utc(closes) + minutes(600)) == length
    assert add_open_time(club, utc(opens), length) == utc(closes)


def test_a_slot_that_begins_in_the_skipped_hour_begins_at_its_end():
    shop = every_day(exceptions={date(2026, 3, 8): slots("2:30-9:00")})
    assert next_open(shop, utc("2026-03-08 05:00")) == utc("2026-03-08 07:00")  # 3:00 EDT


def test_a_slot_within_the_skipped_hour_does_not_exist():
    shop = every_day(exceptions={date(2026, 3, 8): slots("2:10-2:50", "10:00-11:00")})
    assert next_open(shop, utc("2026-03-08 05:00")) == utc("2026-03-08 14:00")


def test_a_slot_that_begins_in_the_repeated_hour_begins_the_first_time():
    shop = every_day(exceptions={date(2026, 11, 1): slots("1:30-3:00")})
    assert next_open(shop, utc("2026-11-01 04:00")) == utc("2026-11-01 05:30")
    assert next_close(shop, utc("2026-11-01 04:00")) == utc("2026-11-01 08:00")


def test_a_slot_means_the_first_of_two_equal_times_even_when_written_as_the_second():
    second = Slot(time(1, 31, fold=1), time(3))
    shop = every_day(exceptions={date(2026, 11, 1): (second,)})
    assert next_open(shop, utc("2026-11-01 04:00")) == utc("2026-11-01 05:31")


def test_open_time_may_reach_over_years():
    later = add_open_time(OFFICE, utc("2026-03-02 14:00"), timedelta(hours=8 * 5 * 104))
    assert later == utc("2028-02-25 22:00")  # a Friday's closing
    assert add_open_time(OFFICE, later, timedelta(hours=-8 * 5 * 104)) == utc("2026-03-02 14:00")


def test_a_day_that_a_zone_left_out_swallows_its_slots():
    shop = every_day(zone="Pacific/Apia", exceptions={date(2011, 12, 30): slots("9:00-17:00")})
    with pytest.raises(NeverOpen):
        next_open(shop, utc("2011-12-29 00:00"))


def test_clocks_that_go_back_over_midnight_lose_no_moment():
    # St John's went from 0:01 back to 23:01 of the day before.
    shop = every_day("0:00-0:00", zone="America/St_Johns")
    changed = utc("2010-11-07 02:31")
    for n in range(-90, 90, 10):
        assert is_open(shop, changed + minutes(n))
        assert add_open_time(shop, changed + minutes(n), minutes(-5)) == changed + minutes(n - 5)


def test_the_hour_before_midnight_that_comes_again_belongs_to_the_day_that_had_begun():
    shop = every_day(zone="America/St_Johns", exceptions={date(2010, 11, 7): slots("0:00-1:00")})
    again = utc("2010-11-07 03:00")  # 23:30 on the 6th, for the second time
    assert local(shop, again).day == 6
    assert is_open(shop, again)
    assert next_close(shop, again) == utc("2010-11-07 04:30")
    assert add_open_time(shop, again, minutes(-10)) == again - minutes(10)


@pytest.mark.parametrize("ask", [is_open, next_open, next_close, local])
def test_a_moment_without_a_zone_is_refused(ask):
    with pytest.raises(ValueError, match="time zone"):
        ask(OFFICE, datetime(2026, 3, 3, 12, 0))  # noqa: DTZ001


def test_between_an_end_and_an_earlier_start_no_time_passes():
    assert open_time_between(ALWAYS, utc("2026-03-04 00:00"), utc("2026-03-01 00:00")) == minutes(0)


def test_a_bar_on_the_long_night_closes_at_the_first_half_past_one():
    bar = every_day("18:00-1:30")
    assert next_close(bar, utc("2026-11-01 03:00")) == utc("2026-11-01 05:30")
    assert next_close(BAR, utc("2026-11-01 03:00")) == utc("2026-11-01 07:00")


@settings(derandomize=True, deadline=None, max_examples=200)
@given(hours_of_any_shop, moments)
def test_the_next_opening_is_open_and_everything_before_it_closed(hours, at):
    opens = next_open(hours, at)
    assert opens >= at
    assert is_open(hours, opens)
    assert opens == at or not is_open(hours, opens - TICK)
    assert open_time_between(hours, at, opens) == minutes(0)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(hours_of_any_shop, moments)
def test_the_next_closing_ends_one_unbroken_stretch(hours, at):
    opens, closes = next_open(hours, at), next_close(hours, at)
    assert closes > opens
    assert is_open(hours, closes - TICK)
    assert open_time_between(hours, opens, closes) == closes - opens
    assert not is_open(hours, closes) or closes - at >= timedelta(days=8)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(hours_of_any_shop, moments, amounts)
def test_adding_open_time_is_the_inverse_of_counting_it(hours, at, amount):
    later = add_open_time(hours, at, amount)
    assert later.utcoffset() == timedelta(0)
    assert open_time_between(hours, at, later) == amount
    earlier = add_open_time(hours, at, -amount - TICK)
    assert earlier.utcoffset() == timedelta(0)
    assert open_time_between(hours, earlier, at) == amount + TICK


@settings(derandomize=True, deadline=None, max_examples=300)
@given(hours_of_any_shop, moments, amounts)
def test_a_result_is_open_or_the_instant_of_closing(hours, at, amount):
    later = add_open_time(hours, at, amount)
    assert is_open(hours, later) or is_open(hours, later - TICK)
    assert is_open(hours, add_open_time(hours, at, -amount - TICK))


@settings(derandomize=True, deadline=None, max_examples=200)
@given(hours_of_any_shop, moments, amounts, amounts)
def test_more_open_time_never_ends_earlier_and_parts_add_up(hours, at, some, more):
    middle = add_open_time(hours, at, some)
    assert add_open_time(hours, at, some + more + TICK) == add_open_time(hours, middle, more + TICK)
    assert add_open_time(hours, at + more, some) >= middle


@settings(derandomize=True, deadline=None, max_examples=60)
@given(hours_of_any_shop, moments)
def test_open_moments_agree_with_a_clock_read_minute_by_minute(hours, at):
    at = at.replace(second=0, microsecond=0)
    step = minutes(15)
    for n in range(0, 26 * 4, 3):
        moment = at + n * step
        wall = local(hours, moment)
        if _clock_changes_near(hours, moment):
            continue
        today, eve = opens_on(hours, wall.date()), opens_on(hours, wall.date() - timedelta(days=1))
        now = wall.time()
        expected = any(
            slot.opens <= now < slot.closes if slot.opens < slot.closes else slot.opens <= now
            for slot in today
        ) or any(slot.closes <= slot.opens and now < slot.closes for slot in eve)
        assert is_open(hours, moment) is expected


def _clock_changes_near(hours, moment):
    around = (moment + timedelta(hours=n) for n in (-30, 3))
    return len({local(hours, near).utcoffset() for near in around}) > 1
