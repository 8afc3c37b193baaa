"""Whatever breaks, and however: no second public reply, no false "sent", nobody left in silence."""

from __future__ import annotations

import gc
import json

import pytest

from infra.local.opening import open_street
from infra.local.platforms import speaking
from infra.local.product.clock import read_time
from tests.street.grid import (
    COMPLAINT,
    LONG,
    MENTION,
    MESSAGE,
    RINGING,
    SCENES,
    START,
    TOUCHED,
    WORDS,
    Player,
    by_desk,
    faults_of,
    late,
    long,
    order_of,
    short,
    unserved,
)

MANY = 30


@pytest.fixture(scope="module")
def street():
    server, _ = open_street({"PORT": "0", "KEPT_NOW": START})
    gc.freeze()  # what was imported need not be searched again and again
    yield server.street
    gc.unfreeze()
    server.close()


@pytest.fixture(scope="module")
def player(street):
    return Player(street)


@pytest.fixture
def empty(street):
    """An empty street."""
    street.reset({"now": START})
    return street


def check(player, case):
    played = player.play(case)
    assert faults_of(played) == []
    player.serve_the_next(played)
    assert unserved(played) == []


@pytest.mark.parametrize("case", [*short(), *late()], ids=str)
def test_one_call_goes_wrong(player, case):
    check(player, case)


@pytest.mark.long
@pytest.mark.parametrize("case", long(), ids=str)
def test_every_call_goes_wrong_for_a_while(player, case):
    check(player, case)


@pytest.mark.parametrize("target", list(TOUCHED))
def test_what_breaks_at_one_place_touches_nobody_elsewhere(empty, target):
    """A dead token is the whole platform's; any other fault is of one kind of call."""
    empty.fault({"target": target, "mode": "refuse", "times": LONG})
    others = [scene for scene in SCENES if scene not in TOUCHED[target]]
    for scene in others:
        empty.say(order_of(scene, scene.who, WORDS))
    state = empty.move({"advance_seconds": 300})
    assert {one["customer"] for one in state["world"] if one["by"] == "desk"} == {
        scene.who for scene in others
    }


def test_a_comment_whose_answer_was_lost_stands_there_once_and_is_known(empty):
    empty.fault({"target": "facebook.comment", "mode": "timeout_after", "times": 1})
    empty.say(order_of(COMPLAINT, "Dana Prior", WORDS))
    state = empty.move({"advance_seconds": 1200})
    [public] = [one for one in by_desk(state, "Dana Prior") if one["venue"] == "public"]
    [thread] = state["threads"]
    [known] = [m for m in thread["messages"] if m["text"] == public["text"]]
    assert known["state"] == "sent" or (known["state"] == "needs_owner" and state["phone"])


@pytest.mark.parametrize("mode", ["refuse", "timeout_before", "error500", "throttle"])
def test_a_phone_that_fails_is_told_by_e_mail_within_a_minute_and_texted_when_it_works(empty, mode):
    empty.fault({"target": "sns.sms", "mode": mode, "times": LONG})
    empty.say(order_of(MENTION, "Tom Okafor", RINGING))
    state = empty.move({"advance_seconds": 60})
    assert ["Tom O" in mail["text"] for mail in state["email"]] == [True]
    assert state["phone"] == []
    empty.fault({"target": "sns.sms", "mode": mode, "times": 0})
    state = empty.move({"advance_seconds": 120})
    assert ["Tom O" in text["text"] for text in state["phone"]] == [True]


def test_texts_that_nobody_took_use_up_nothing(empty):
    empty.fault({"target": "sns.sms", "mode": "refuse", "times": LONG})
    for scene in SCENES:
        empty.say(order_of(scene, scene.who, RINGING))
    empty.move({"advance_seconds": 600})
    empty.fault({"target": "sns.sms", "mode": "refuse", "times": 0})
    state = empty.move({"advance_seconds": 900})
    assert len({text["thread"] for text in state["phone"]} - {"desk"}) == len(SCENES)


@pytest.mark.parametrize(
    ("scene", "target"), [(COMPLAINT, "facebook.comment"), (MENTION, "x.reply")]
)
def test_a_dead_token_is_one_text_about_the_channel_in_all(empty, scene, target):
    empty.fault({"target": target, "mode": "token_dead", "times": 1})
    empty.say(order_of(scene, scene.who, WORDS))
    empty.move({"advance_seconds": 1200})
    empty.fault({"target": target, "mode": "token_dead", "times": 0})
    state = empty.move({"advance_seconds": 1200})
    name = "Facebook" if scene.channel == "facebook" else "X"
    about = (f"{name} has stopped", f"{name} works again", f"{name} no longer accepts")
    assert len([t for t in state["phone"] if any(words in t["text"] for words in about)]) == 1


@pytest.mark.parametrize(
    ("scene", "target"), [(COMPLAINT, "facebook.comment"), (MENTION, "x.reply")]
)
def test_blocked_writing_is_tried_ever_more_rarely_until_it_goes_through(empty, scene, target):
    empty.fault({"target": target, "mode": "writing_blocked", "times": 1})
    empty.say(order_of(scene, scene.who, WORDS))
    state = empty.move({"advance_seconds": 3500})
    tried = [c for c in state["platform_calls"] if c["method"] == "POST"]
    assert len(tried) == 3
    assert state["desk"]["channels"][scene.channel]["state"] == "stopped"
    empty.fault({"target": target, "mode": "writing_blocked", "times": 0})
    state = empty.move({"advance_seconds": 1800})
    assert state["desk"]["channels"][scene.channel]["state"] == "working"
    assert [s for s in state["world"] if s["by"] == "desk"]


@pytest.mark.long
def test_many_complaints_in_ten_minutes_are_a_handful_of_texts_and_nobody_is_left_out(empty):
    """As many as the pretend AWS bears; put straight into the world, a minute's at once."""
    for minute in range(10):
        for number in range(MANY // 10):
            who = f"Guest {minute}{chr(65 + number)}"
            scene = (COMPLAINT, MESSAGE, MENTION)[number % 3]
            now = read_time(empty.state()["now"])
            speaking.customer_says(empty._world, order_of(scene, who, WORDS), now)
        empty.move({"advance_seconds": 60})
    state = empty.move({"advance_seconds": 300})
    json.dumps(state, allow_nan=False)
    assert len(state["threads"]) == MANY
    answered = {one["customer"] for one in state["world"] if one["by"] == "desk"}
    left = [t for t in state["threads"] if t["contact"] not in answered and t["alert"] is None]
    assert left == []
    assert len(state["phone"]) <= 6
