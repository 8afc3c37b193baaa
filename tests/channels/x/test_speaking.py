"""What we say on X as calls, and finding it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.model.channel import Length, Measure
from chalicelib.model.platform import PlatformResponse
from chalicelib.model.send import Action, Send, SendKind, SendState

NOW = datetime(2026, 3, 3, 15, 0, 0, tzinfo=UTC)
US = "1000000000001"
REPLY = Send(
    id="0123456789abcdef01234567",
    channel="x",
    account=US,
    action=Action.PUBLIC_REPLY,
    kind=SendKind.ACKNOWLEDGEMENT,
    target_id="3001",
    cause_id="3001",
    state=SendState.UNKNOWN,
    created_at=NOW - timedelta(minutes=9),
    next_at=NOW,
    deadline_at=NOW + timedelta(minutes=5),
    text="So sorry, Dana. You'll hear from us by 4:00 & we mean it.",
    tried_at=NOW,
)
MESSAGE = replace(REPLY, action=Action.PRIVATE_MESSAGE, target_id="2000000000007")


def shown(**changes: Any) -> dict[str, Any]:
    post = {
        "id": "1799",
        "author_id": US,
        "created_at": "2026-03-03T15:00:01.000Z",
        "text": "@danaprior So sorry, Dana. You'll hear from us by 4:00 &amp; we mean it.",
        "referenced_tweets": [{"type": "replied_to", "id": "3001"}],
    }
    return {key: value for key, value in (post | changes).items() if value is not None}


def found(send: Send, *items: Any) -> str | None:
    return x.found(send, PlatformResponse(200, {"data": list(items)}))


def test_a_public_reply_is_a_post_under_theirs() -> None:
    request = x.compose(REPLY)
    assert (request.method, request.path) == ("POST", "/2/tweets")
    assert request.body == {"text": REPLY.text, "reply": {"in_reply_to_tweet_id": "3001"}}
    assert not request.form


def test_a_public_reply_leaves_out_whom_their_post_names_beside_us() -> None:
    body = x.compose(replace(REPLY, not_to=("9100", "9101"))).body or {}
    assert body["reply"]["exclude_reply_user_ids"] == ["9100", "9101"]
    assert "reply" not in (x.compose(replace(MESSAGE, not_to=("9100",))).body or {})


def test_a_direct_message_goes_to_the_person() -> None:
    request = x.compose(MESSAGE)
    assert request.path == "/2/dm_conversations/with/2000000000007/messages"
    assert request.body == {"text": REPLY.text}


def test_x_has_no_private_reply() -> None:
    with pytest.raises(ValueError, match="no private replies"):
        x.compose(replace(REPLY, action=Action.PRIVATE_REPLY))


@pytest.mark.parametrize("id_", ["../../tweets?x=1#", "..", "", "1/2", "someone:3001"])
def test_no_target_can_lead_a_call_elsewhere(id_: str) -> None:
    for way in (x.compose, x.read_back):
        with pytest.raises(ValueError, match="no id"):
            way(replace(MESSAGE, target_id=id_))


def test_looking_back_reads_only_what_was_posted_since_the_first_try() -> None:
    request = x.read_back(REPLY)
    assert request.path == f"/2/users/{US}/tweets"
    assert request.query["start_time"] == "2026-03-03T14:59:55Z"
    never_tried = x.read_back(replace(REPLY, tried_at=None))
    assert never_tried.query["start_time"] == "2026-03-03T14:50:55Z"
    assert x.read_back(MESSAGE).path == "/2/dm_conversations/with/2000000000007/dm_events"


def test_our_reply_is_found_as_x_shows_it() -> None:
    assert found(REPLY, shown()) == "1799"
    assert found(REPLY, {}, None, shown(id="1700", text="Another"), shown()) == "1799"
    assert found(REPLY, shown(author_id=None)) == "1799", "the call asked for our posts only"
    by_field = shown(referenced_tweets=None, in_reply_to_tweet_id="3001")
    assert found(REPLY, by_field) == "1799"


@pytest.mark.parametrize(
    "changes",
    [
        {"author_id": "2000000000007"},
        {"referenced_tweets": [{"type": "replied_to", "id": "3002"}]},
        {"referenced_tweets": [{"type": "quoted", "id": "3001"}]},
        {"referenced_tweets": None},
        {"text": "@danaprior So sorry, Dana. You'll hear from us by 5:00 &amp; we mean it."},
        {"text": ""},
        {"text": "https://t.co/abc"},
        {"created_at": "2026-03-03T14:59:54.999Z"},
        {"created_at": None},
        {"created_at": "soon"},
        {"id": None},
    ],
)
def test_what_differs_is_not_our_reply(changes: dict[str, Any]) -> None:
    assert found(REPLY, shown(**changes)) is None


def test_what_is_five_seconds_early_by_x_s_clock_is_still_ours() -> None:
    assert found(REPLY, shown(created_at="2026-03-03T14:59:55.000Z")) == "1799"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Café  at\nfour", "Cafe\u0301 at four"),
        ("@danaprior Hello", "@danaprior Hello"),
        ("Hello", "@danaprior @tomvale Hello"),
        ("See rosies.example/cake today", "See https://t.co/AbC123 today"),
        ("See https://rosies.example/cake?a=1", "See https://t.co/AbC123"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
    ],
)
def test_a_text_is_the_same_after_what_x_does_to_it(ours: str, theirs: str) -> None:
    assert found(replace(REPLY, text=ours), shown(text=theirs)) == "1799"


def test_a_link_in_the_middle_does_not_excuse_other_words() -> None:
    send = replace(REPLY, text="See rosies.example/cake today")
    assert found(send, shown(text="See https://t.co/AbC123 tomorrow")) is None


def test_a_long_text_is_compared_in_full() -> None:
    long = shown(text="So sorry…", note_tweet={"text": REPLY.text})
    assert found(REPLY, long) == "1799"


def test_our_direct_message_is_found_by_its_sender_and_words() -> None:
    event = {
        "id": "1800",
        "event_type": "MessageCreate",
        "sender_id": US,
        "created_at": "2026-03-03T15:00:01.000Z",
        "text": REPLY.text,
    }
    assert found(MESSAGE, event) == "1800"
    assert found(MESSAGE, {**event, "sender_id": "2000000000007"}) is None
    assert found(MESSAGE, {key: event[key] for key in event if key != "sender_id"}) is None
    assert found(MESSAGE, {**event, "text": "No"}) is None
    assert found(MESSAGE, {**event, "created_at": "2026-03-03T14:00:00.000Z"}) is None


def test_an_answer_without_posts_shows_nothing() -> None:
    for body in ({}, {"data": None}, {"data": {}}, {"meta": {"result_count": 0}}):
        assert x.found(REPLY, PlatformResponse(200, body)) is None


def test_the_limits_are_those_of_a_post_and_a_direct_message() -> None:
    assert x.FACTS.lengths == {
        Action.PUBLIC_REPLY: Length(280, Measure.WEIGHTED),
        Action.PRIVATE_MESSAGE: Length(10_000),
    }
