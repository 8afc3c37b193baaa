"""The real clock and the fixed one speak in aware UTC times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.clock import SystemClock
from tests.fakes import FixedClock


@pytest.mark.parametrize("clock", [SystemClock(), FixedClock()])
def test_a_clock_gives_aware_utc_times(clock):
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.now() <= clock.now()


def test_the_fixed_clock_moves_only_when_it_is_told():
    clock = FixedClock(datetime(2026, 3, 3, 12, tzinfo=UTC))
    assert clock.advance(minutes=5) == clock.now() == datetime(2026, 3, 3, 12, 5, tzinfo=UTC)
    clock.advance(timedelta(hours=1))
    clock.set(clock.now() + timedelta(seconds=1))
    assert clock.now() == datetime(2026, 3, 3, 13, 5, 1, tzinfo=UTC)


def test_the_fixed_clock_refuses_a_time_without_a_zone():
    with pytest.raises(AssertionError):
        FixedClock(datetime(2026, 3, 3))  # noqa: DTZ001
