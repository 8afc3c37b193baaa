"""On the street Kept finds what was never told, and mends what was cut."""

from __future__ import annotations

import gc

import pytest

from infra.local.opening import open_street

START = "2026-11-17T15:00:00Z"  # Tuesday, ten in the morning at the shop
COMPLAINT = {"channel": "facebook", "author": "Dana Prior", "text": "My cake was stale. Not happy."}
MENTION = {"channel": "x", "author": "Tom Okafor", "text": "My cake was stale. Not happy."}
MESSAGE = COMPLAINT | {"venue": "private", "text": "Do you deliver on Sundays?"}


@pytest.fixture(scope="module")
def opened():
    server, _ = open_street({"PORT": "0", "KEPT_NOW": START})
    gc.freeze()
    yield server.street
    gc.unfreeze()
    server.close()


@pytest.fixture
def street(opened):
    opened.reset({"now": START})
    return opened


def lose(street, platform, times=1):
    street.fault({"target": f"{platform}.webhook", "mode": "lost", "times": times})


def said_by_us(street):
    return [one for one in street.state()["world"] if one["by"] == "desk"]


@pytest.mark.parametrize("order", [COMPLAINT, MESSAGE, MENTION], ids=["comment", "message", "x"])
def test_what_was_never_told_is_answered_within_fifteen_minutes_and_once(street, order):
    lose(street, order["channel"])
    street.say(order)
    assert street.state()["threads"] == []
    street.move({"advance_seconds": 15 * 60})
    [thread] = street.state()["threads"]
    assert thread["contact"] == order["author"]
    said = said_by_us(street)
    assert said
    street.move({"advance_seconds": 2 * 3600})
    assert said_by_us(street) == said


def test_what_was_told_after_all_is_no_second_matter(street):
    said = street.say(COMPLAINT)
    lose(street, "facebook")
    street.say(COMPLAINT | {"author": "Ben Achebe"})
    street.move({"advance_seconds": 20 * 60})
    assert len(street.state()["threads"]) == 2
    street.repeat({"id": said["id"], "times": 2})
    street.move({"advance_seconds": 20 * 60})
    assert len(street.state()["threads"]) == 2


@pytest.mark.parametrize("platform", ["facebook", "x"])
def test_a_connection_that_was_cut_is_mended_and_nobody_is_texted(street, platform):
    street.fault({"target": f"{platform}.connection", "mode": "dropped", "times": 1})
    street.move({"advance_seconds": 3600})
    state = street.state()
    assert state["faults"] == []
    assert state["phone"] == state["email"] == []
    assert street._product.audit() == {}


def test_one_that_cannot_be_mended_is_one_text(street):
    street.fault({"target": "facebook.connection", "mode": "dropped", "times": 1_000})
    street.move({"advance_seconds": 4 * 3600})
    [text] = street.state()["phone"]
    assert "does not send us everything" in text["text"]


def test_questions_that_are_not_answered_ring_nobody(street):
    street.fault({"target": "x.health", "mode": "error500", "times": 1_000})
    street.fault({"target": "facebook.health", "mode": "timeout_before", "times": 1_000})
    street.move({"advance_seconds": 2 * 3600})
    assert street.state()["phone"] == []


def test_after_a_week_one_text_tells_of_it(street):
    street.move({"advance_seconds": 7 * 86_400})
    texts = [one["text"] for one in street.state()["phone"] if "Your week" in one["text"]]
    assert len(texts) == 1
    assert "Facebook and X connected, all is well" in texts[0]


def test_after_a_day_with_customers_everything_holds(street):
    street.say(COMPLAINT)
    street.say(MENTION)
    street.move({"advance_seconds": 86_400})
    assert street._product.audit() == {}


def test_what_nobody_looks_at_is_found_by_the_auditor(street):
    street.say(COMPLAINT)
    street._clock.reach(street._clock.now().replace(hour=20))
    assert street._product.audit()["overdue"] == 1
