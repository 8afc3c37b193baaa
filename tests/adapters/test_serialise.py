"""Values become JSON and come back the same; times sort as text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from chalicelib.adapters.serialise import UnknownItem, dumps, instant, loads, moment
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.model.contact import Contact, Post
from chalicelib.model.desk_state import DeskState
from chalicelib.model.message import Message
from chalicelib.model.promise import Promise
from chalicelib.model.send import Send
from chalicelib.model.thread import Thread
from tests.adapters.samples import T0, message, send
from tests.adapters.values import TIMES, values

QUICK = settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("kind", [Contact, DeskState, Message, Post, Promise, Send, Thread])
def test_any_value_comes_back_as_it_was(kind):
    @QUICK
    @given(values(kind))
    def holds(value):
        assert loads(kind, dumps(value)) == value

    holds()


@QUICK
@given(TIMES, TIMES)
def test_times_sort_as_their_texts_do_and_come_back(one, other):
    assert moment(instant(one)) == one
    assert (instant(one) < instant(other)) == (one < other)
    assert len(instant(one)) == len("2026-03-03T12:00:00.000000Z")


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        instant(datetime(2026, 3, 3))  # noqa: DTZ001


def test_what_is_empty_is_not_written_and_what_is_not_the_default_is():
    written = json.loads(dumps(message(summoned=False, media=())))
    assert "media" not in written
    assert written["summoned"] is False
    assert json.loads(dumps(message()))["summoned"] is True  # a default that might change


def test_a_reach_of_nobody_is_not_an_unknown_reach():
    contact = Contact("x", "1", "2", reach=0)
    assert loads(Contact, dumps(contact)).reach == 0


@dataclass(frozen=True)
class Wider:
    """A contact as a later Kept might write it."""

    channel: str
    account: str
    id: str
    favourite: str


def test_a_field_of_a_newer_kept_is_passed_over():
    read = loads(Contact, dumps(Wider("x", "1", "2", "scones")))
    assert read == Contact("x", "1", "2")


def test_a_row_from_before_a_field_was_added_takes_its_default():
    short = json.loads(dumps(send()))
    for later in ("line", "looks", "evidence", "tries"):
        short.pop(later, None)
    assert loads(Send, json.dumps(short)) == send()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '"x"',
        "{}",
        "{",
        dumps(send()).replace('"sent"', '"teleported"'),
        dumps(send()).replace("2026-03-03T", "some day "),
    ],
)
def test_what_cannot_be_read_is_a_named_error(text):
    with pytest.raises(UnknownItem):
        loads(Send, text)
    assert issubclass(UnknownItem, Unavailable)


def test_controls_quotes_and_emoji_survive_and_a_lone_surrogate_does_not():
    hostile = "\x00\x1b[31m\u2028'\"\\ 💬 é"
    assert loads(Message, dumps(message(text=hostile))).text == hostile
    assert loads(Message, dumps(message(text="a\ud800b"))).text == "a?b"
    dumps(message(text="a\ud800b")).encode("utf-8")


def test_no_number_that_json_does_not_know_is_written():
    with pytest.raises(ValueError, match="JSON"):
        dumps({"tone": float("nan")})


def test_times_are_written_in_utc():
    assert instant(T0) == "2026-03-03T12:00:00.000000Z"
    assert moment("2026-03-03T12:00:00.000000Z").tzinfo is UTC
