"""Businesses and moments that the clock's tests speak of."""

from __future__ import annotations

import operator
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from chalicelib.model.business import Day, Hours, Slot


def slots(*written: str) -> Day:
    """ "9:00-17:00" and so on, as a day."""
    return tuple(
        Slot(*(time(*map(int, end.split(":"))) for end in text.split("-"))) for text in written
    )


def every_day(*written: str, zone: str = "America/New_York", **more) -> Hours:
    return Hours(zone, (slots(*written),) * 7, **more)


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


# Tuesday to Saturday, lunch on Wednesday, Sunday morning, closed on Monday.
BAKERY = Hours(
    "America/New_York",
    (
        (),
        slots("7:00-17:00"),
        slots("7:00-12:30", "13:30-17:00"),
        slots("7:00-17:00"),
        slots("7:00-17:00"),
        slots("8:00-16:00"),
        slots("8:00-12:00"),
    ),
)
OFFICE = Hours("America/New_York", (*(slots("9:00-17:00"),) * 5, (), ()))
BAR = every_day("18:00-2:00")
ALWAYS = every_day("0:00-0:00")
NEVER = every_day()

ZONES = (
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",  # half an hour of daylight saving
    "Asia/Kolkata",  # +05:30
    "Pacific/Chatham",  # +12:45, with daylight saving
    "Africa/Cairo",  # clocks change at midnight
    "America/Havana",  # clocks go back over midnight
    "Antarctica/Troll",  # two hours of daylight saving
    "Africa/Casablanca",  # daylight saving the other way round
    "Pacific/Apia",
)

quarter_hours = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
days = st.lists(st.builds(Slot, quarter_hours, quarter_hours), max_size=3).map(tuple)
dates = st.dates(date(2024, 1, 1), date(2028, 12, 31))
# Nights in 2026 in which some of the zones change their clocks.
CHANGES = tuple(
    utc(written)
    for written in (
        *("2026-03-08 05:00", "2026-03-08 07:00", "2026-11-01 05:00", "2026-11-01 06:00"),
        *("2026-03-29 01:00", "2026-10-25 01:00", "2026-04-04 14:15", "2026-04-04 15:00"),
        *("2026-09-26 14:00", "2026-10-03 15:30", "2026-04-23 22:00", "2026-10-29 21:00"),
    )
)
seconds_of_a_day = st.integers(-86_400, 86_400).map(lambda n: timedelta(seconds=n))
moments = st.one_of(
    st.integers(0, 1_700).map(
        lambda n: utc("2024-02-01 00:00") + n * timedelta(hours=25, minutes=7)
    ),
    st.builds(operator.add, st.sampled_from(CHANGES), seconds_of_a_day),
)
amounts = st.timedeltas(timedelta(0), timedelta(hours=30))
hours_of_any_shop = st.builds(
    Hours,
    zone=st.sampled_from(ZONES),
    week=st.tuples(*(days,) * 7).filter(any),
    holidays=st.dictionaries(dates, st.just("a holiday"), max_size=3),
    exceptions=st.dictionaries(dates, days, max_size=3),
)
