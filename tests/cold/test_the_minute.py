"""The minute in a fresh process, with one thing due at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.doors.lambda_events import SCHEDULE

from .cases import Case
from .worlds import SAID, world_of

MINUTES = {
    # What was said is due to be answered.
    **{world_of(what): 16 for what in SAID if what != "an advertisement"},
    "wrote_to_the_page": 2,
    "posted_on_x": 2,
    "wrote_on_x": 2,
    # The owner is to be told.
    "one": 42,
    "away": 42,
    "deaf": 42,
    "several": 300,
    "owed": 23 * 60 + 57,
    "doubted": 30,
    "crisis_in_use": 360,
    "locked": 2,
    "written_on_the_page": 8 * 60,
}


def at(world, minutes):
    about = f"{world} and {minutes} minutes"
    return Case(about, world, lambda _: SCHEDULE, "minute", timedelta(minutes=minutes))


@pytest.mark.parametrize("case", [at(*one) for one in MINUTES.items()], ids=str)
def test_what_is_due_is_done(answer, case):
    told = answer(case)
    assert told["gave"]["due"] > 0
    assert told["texts"] or told["mails"] or told["calls"]


@pytest.mark.parametrize("case", [at("quiet", 1)], ids=["quiet"])
def test_where_nothing_is_due_nothing_is_done(answer, case):
    told = answer(case)
    assert told["gave"] == {"due": 0}
    assert told["rows"] == []
