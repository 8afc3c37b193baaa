"""What an alarm outside our code watches: that the minute comes to its end, and nobody waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.inbound.wake import minute
from tests.stories.desk import Desk


@pytest.fixture
def told():
    return []


@pytest.fixture
def watched(told):
    desk = Desk()
    desk.ports = replace(desk.ports, metrics=lambda *figure: told.append(figure))
    return desk


def test_an_idle_minute_says_that_nobody_is_overdue(watched, told):
    minute(watched.ports)
    assert told == [("OverdueSeconds", 0, watched.clock.now())]


def test_a_thread_that_is_looked_at_is_no_longer_overdue(watched, told):
    watched.comment("Dana Prior", "My cake was stale.")
    watched.clock.advance(timedelta(minutes=5))
    minute(watched.ports)
    assert [seconds for _, seconds, _ in told] == [0]


def test_a_thread_that_somebody_else_is_always_at_is_overdue_for_longer_and_longer(watched, told):
    watched.comment("Dana Prior", "My cake was stale.")
    watched.clock.advance(timedelta(minutes=5))
    [wake] = [watched.store.next_wake()]
    for _ in range(2):
        watched.store.conflicts = 1_000
        minute(watched.ports)
        watched.clock.advance(timedelta(minutes=1))
    late = [seconds for _, seconds, _ in told]
    assert late[0] == (told[0][2] - wake).total_seconds() > 60
    assert late[1] == late[0] + 60


def test_a_minute_in_which_a_thread_fails_is_told_before_the_failure_is_raised(watched, told):
    watched.comment("Dana Prior", "My cake was stale.")
    watched.clock.advance(timedelta(minutes=5))

    def poisoned(thread_id):
        watched.store.before_reading = lambda _: None
        raise RuntimeError("poisoned")

    watched.store.before_reading = poisoned
    with pytest.raises(RuntimeError):
        minute(watched.ports)
    assert len(told) == 1
