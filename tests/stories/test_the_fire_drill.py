"""A drill shows that the phone rings, answers nobody, and leaves nothing behind."""

from __future__ import annotations

import pytest

from chalicelib.desk.ports.errors import NotConnected
from chalicelib.model.business import Mode
from infra.drill import FAILED, RANG, SILENT, drill, main
from tests.stories.desk import OWNER, Desk


@pytest.fixture
def desk():
    return Desk(mode=Mode.LIVE)


def held(desk):
    return drill(desk.ports, lambda seconds: desk.forward(seconds=seconds))


def test_the_phone_rings_within_a_minute_or_two(desk):
    seconds = held(desk)
    assert seconds is not None
    assert seconds <= 120
    assert "This is a fire drill of Kept, nobody is waiting" in desk.texts(OWNER)[0]


def test_nobody_is_answered(desk):
    held(desk)
    assert desk.platforms.sent() == []


def test_nothing_is_left_behind(desk):
    held(desk)
    assert desk.threads() == []
    assert list(desk.store.people.traces(["Fire Drill"])) == []
    desk.forward(hours=6)
    assert len([t for t in desk.texts(OWNER) if "fire drill" in t]) <= 2


def test_a_phone_that_takes_nothing_is_told_of_and_nothing_is_left_behind(desk):
    desk.phone.refuse(10_000)
    assert held(desk) is None
    assert desk.threads() == []


def test_without_any_channel_no_drill_can_be_held(desk):
    desk.vault.disconnect("facebook")
    desk.vault.disconnect("x")
    with pytest.raises(NotConnected, match="No channel"):
        held(desk)


@pytest.mark.parametrize(
    ("refusals", "code", "words"), [(0, RANG, "rang after"), (10_000, SILENT, "did not ring")]
)
def test_the_command_says_how_it_went(desk, refusals, code, words):
    desk.phone.refuse(refusals)
    said = []
    wait = lambda seconds: desk.forward(seconds=seconds)  # noqa: E731
    assert main(["--stage", "test"], lambda stage: desk.ports, said.append, wait) == code
    assert words in said[0]


def test_a_drill_that_cannot_be_held_says_why(desk):
    desk.store.refuse()
    said = []
    assert main([], lambda stage: desk.ports, said.append, lambda seconds: None) == FAILED
    assert "could not be held" in said[0]
