"""The street's clock goes forward only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from infra.local.product.clock import StreetClock, iso, read_time

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def test_a_clock_that_does_not_tick_stands_still_until_it_is_moved():
    clock = StreetClock(NOON, ticking=False)
    assert clock.now() == NOON
    clock.reach(NOON + timedelta(hours=1))
    assert clock.now() == NOON + timedelta(hours=1)


def test_a_ticking_clock_never_reads_earlier_than_before():
    clock = StreetClock(NOON, ticking=True)
    first = clock.now()
    assert NOON <= first <= clock.now()


@pytest.mark.parametrize("ticking", [True, False])
def test_the_clock_never_goes_back(ticking):
    clock = StreetClock(NOON, ticking)
    clock.reach(NOON - timedelta(hours=1))
    assert clock.now() >= NOON


@pytest.mark.parametrize(
    ("text", "hour"),
    [("2026-03-03T15:00:00Z", 15), ("2026-03-03T15:00:00-05:00", 20), ("2026-03-03T15:00:00", 15)],
)
def test_times_are_read_in_any_zone_and_as_utc_without_one(text, hour):
    assert read_time(text) == datetime(2026, 3, 3, hour, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "tomorrow", None, 5, "2026-13-03T15:00:00Z"])
def test_what_is_no_time_is_said_in_a_sentence(text):
    with pytest.raises(ValueError, match="is no time like"):
        read_time(text)


def test_times_are_written_with_a_z():
    assert iso(NOON) == "2026-03-03T12:00:00Z"
