"""Failures 17-20 and 29-32: signed events that are too many, too often, or strangely made."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from chalicelib.desk.inbound.receive import EVENTS_MAX, receive
from chalicelib.model.contact import SOMEONE
from chalicelib.model.message import Author
from tests.abuse.front import AWFUL, FACEBOOK, body, enters, hears, mention, untouched, value, work
from tests.doors.test_the_webhook_door import JSON, post
from tests.stories.desk import PAGE


def test_abuse_017_ten_thousand_changes_are_413_or_split_before_any_is_heard(desk):
    values = [value(desk, comment_id=f"p1_{n}") for n in range(10_000)]
    assert enters(body(*values)) == 413
    assert untouched(desk)
    assert enters(body(*values[:2_000])) == 200
    (whole,) = desk.queue.take()
    receive(desk.ports, whole)
    assert len(desk.queue.items) == 2_000
    assert desk.store.saves == 0  # one turn of the worker only parts them
    assert max(len(item.body) for item in desk.queue.items) < 1_000
    desk.queue.items = desk.queue.items[: EVENTS_MAX + 5]
    assert work(desk) == []
    assert len(desk.thread("Dana Prior").messages) == EVENTS_MAX + 5


def test_abuse_017_ten_thousand_changes_that_say_nothing_cost_nothing(desk):
    hears(desk, body(*[{}] * 10_000))
    assert untouched(desk)


@pytest.mark.parametrize("later", [timedelta(minutes=1), timedelta(days=30)])
@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_abuse_018_a_captured_body_that_comes_again_does_nothing(desk, channel, later):
    raw = body(value(desk, AWFUL)) if channel == "facebook" else mention(desk, AWFUL)
    hears(desk, raw, channel)
    desk.forward(minutes=3)
    desk.clock.advance(later)
    sent, texts = len(desk.platforms.sent()), len(desk.phone.texts)
    before = desk.threads()
    hears(desk, raw, channel)
    assert desk.threads() == before
    assert (len(desk.platforms.sent()), len(desk.phone.texts)) == (sent, texts)


def test_abuse_019_an_event_of_a_page_that_is_not_ours_is_ignored(desk):
    hears(desk, body(value(desk), page="6666"))
    raw = json.loads(mention(desk, AWFUL))
    raw["data"]["filter"] = {"user_id": "6666"}
    hears(desk, json.dumps(raw).encode(), "x")
    assert untouched(desk)


@pytest.mark.parametrize(
    "more",
    [
        {"__proto__": {"admin": True}, "constructor": {"prototype": {}}},
        {"__class__": "Thread", "__dict__": {}, "hasOwnProperty": 1},
        {"k" * 100_000: 1},
        {"": "", "\x00": "\x00", "$where": "1"},
    ],
)
def test_abuse_020_strange_keys_change_nothing(desk, more):
    hears(desk, body({**value(desk), **more}))
    thread = desk.thread("Dana Prior")
    assert thread.messages[0].text == "Do you have rye bread left?"
    assert len(repr(thread)) < 10_000


TIMES = {
    "1970": 0,
    "9999": 253_402_300_799,
    "negative": -1,
    "in milliseconds": 1_772_550_000_000,
    "endless": 10**300,
    "a word": "yesterday",
    "a list": [1],
}


@pytest.mark.parametrize("when", TIMES.values(), ids=TIMES)
def test_abuse_029_an_absurd_time_becomes_the_time_of_receipt(desk, when):
    now = desk.clock.now()
    hears(desk, body(value(desk, AWFUL, created_time=when)))
    assert desk.thread("Dana Prior").messages[0].sent_at == now


@pytest.mark.parametrize("when", ["1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "-1", 7])
def test_abuse_029_an_absurd_time_on_x_becomes_the_time_of_receipt(desk, when):
    now = desk.clock.now()
    hears(desk, mention(desk, AWFUL, created_at=when), "x")
    assert desk.thread("Tom Okafor").messages[0].sent_at == now


def test_abuse_029_what_has_an_absurd_time_gets_no_automatic_text_and_rings(desk):
    hears(desk, body(value(desk, AWFUL, created_time=0)))
    desk.forward(minutes=10)
    (text,) = desk.texts()
    assert "The time it carries makes no sense" in text
    assert desk.platforms.sent() == []


def test_abuse_029_praise_with_an_absurd_time_is_not_thanked(desk):
    hears(desk, body(value(desk, "Best cinnamon buns in town!", created_time=-1)))
    desk.forward(minutes=30)
    assert desk.platforms.sent() == []


def test_abuse_029_a_clock_that_is_hours_ahead_is_mended_and_answered(desk):
    ahead = int((desk.clock.now() + timedelta(hours=5)).timestamp())
    hears(desk, body(value(desk, AWFUL, created_time=ahead)))
    desk.forward(minutes=3)
    assert len(desk.public_lines()) == 1


def test_abuse_030_an_id_is_the_same_as_a_number_and_as_a_string(desk):
    long = 12345678901234567891  # 20 digits: a float would lose the last ones
    person = {"id": 98765432109876543210, "name": "Dana Prior"}
    hears(desk, body(value(desk, comment_id=long, **{"from": person})))
    hears(desk, body(value(desk, comment_id=str(long), **{"from": person})))
    (thread,) = desk.threads()
    assert [message.id for message in thread.messages] == ["12345678901234567891"]
    assert thread.contact_id == "98765432109876543210"
    desk.forward(minutes=3)
    (call,) = desk.platforms.sent()
    assert call.path == "/12345678901234567891/comments"


@pytest.mark.parametrize("id_", [1.5, 1e20, True, None, {}, [], ["p1_7"]])
def test_abuse_030_what_is_no_id_is_nobodys(desk, id_):
    hears(desk, body({**value(desk), "comment_id": id_}))
    assert desk.threads() == []


def test_abuse_031_without_an_author_it_is_someone_and_nobody_is_named(desk):
    hears(desk, body(value(desk, **{"from": None})))
    (thread,) = desk.threads()
    assert thread.name == SOMEONE
    assert thread.waiting
    desk.at("11:00")
    assert desk.platforms.sent() == []  # whom nobody names gets nothing automatic
    assert "a customer" in desk.texts()[0]  # and is the owner's to answer


def test_abuse_032_a_forged_author_that_is_ourselves_is_401(desk):
    raw = body(value(desk, "pause", **{"from": {"id": PAGE, "name": "Maple & Rye"}}))
    assert post(FACEBOOK, raw, {**JSON, "X-Hub-Signature-256": "sha256=00"})["statusCode"] == 401
    assert untouched(desk)


@pytest.mark.parametrize("words", ["PAUSE", "CRISIS", "approve", "taken", "done", "D47 go"])
def test_abuse_032_signed_words_of_our_own_are_an_answer_and_never_a_command(desk, words):
    first = desk.comment("Dana Prior", AWFUL)
    us = {"id": PAGE, "name": "Maple & Rye"}
    hears(desk, body(value(desk, words, comment_id="p1_99", parent_id=first, **{"from": us})))
    state = desk.store._desk
    assert (state.paused, state.crisis, dict(state.stopped)) == (False, False, {})
    newest = desk.thread("Dana Prior").messages[-1]
    assert (newest.author, newest.text) == (Author.OWNER, words)
    desk.comment("Ben Achebe", "Do you have rye bread left?", post="p2")
    desk.forward(minutes=3)
    assert len(desk.public_lines()) == 1  # everybody else is answered as ever
