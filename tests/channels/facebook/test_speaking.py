"""What the desk says on Facebook, whether it may, and how it finds out that it did."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chalicelib.channels.facebook import channel as facebook
from chalicelib.channels.facebook import words
from chalicelib.model.message import Author, Kind, Message, Venue
from chalicelib.model.platform import PlatformResponse
from chalicelib.model.send import Action, Send, SendKind, SendState
from chalicelib.model.thread import Episode, Thread

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
WORDS = "Sorry about this, Dana. You will hear from us by 4:00."


def a_send(action: Action = Action.PUBLIC_REPLY, **changes: Any) -> Send:
    send = Send(
        id="f00d",
        channel="facebook",
        account="1000",
        action=action,
        kind=SendKind.ACKNOWLEDGEMENT,
        target_id="55_66",
        cause_id="55_66",
        state=SendState.SENDING,
        created_at=NOW - timedelta(minutes=2),
        next_at=None,
        deadline_at=NOW,
        text=WORDS,
        tried_at=NOW,
    )
    return replace(send, **changes)


# Composing.


def test_a_public_reply_is_a_form_under_the_comment() -> None:
    request = facebook.compose(a_send())
    assert (request.method, request.path, request.form) == ("POST", "/55_66/comments", True)
    assert request.body == {"message": WORDS}


@pytest.mark.parametrize(
    ("target", "recipient"),
    [
        ("55_66", {"comment_id": "55_66"}),
        ("1000_77", {"post_id": "1000_77"}),
        ("10001_77", {"comment_id": "10001_77"}),
    ],
)
def test_a_private_reply_names_a_comment_or_a_post_of_the_page(
    target: str, recipient: dict[str, str]
) -> None:
    request = facebook.compose(a_send(Action.PRIVATE_REPLY, target_id=target))
    assert (request.method, request.path, request.form) == ("POST", "/1000/messages", False)
    assert request.body == {
        "recipient": recipient,
        "messaging_type": "RESPONSE",
        "message": {"text": WORDS, "metadata": "kept:f00d"},
    }


def test_a_message_goes_to_the_person() -> None:
    request = facebook.compose(a_send(Action.PRIVATE_MESSAGE, target_id="300"))
    assert request.path == "/1000/messages"
    assert request.body is not None
    assert request.body["recipient"] == {"id": "300"}
    assert request.body["message"]["metadata"] == "kept:f00d"


# Reading back.


def test_each_way_of_speaking_is_read_back_where_it_would_be() -> None:
    public = facebook.read_back(a_send())
    assert public.path == "/55_66/comments"
    assert "created_time" in public.query["fields"]
    message = facebook.read_back(a_send(Action.PRIVATE_MESSAGE, target_id="300"))
    assert (message.path, message.query["user_id"]) == ("/1000/conversations", "300")
    reply = facebook.read_back(a_send(Action.PRIVATE_REPLY))
    assert reply.path == "/55_66"
    assert reply.query["fields"].startswith("private_reply_conversation{messages{")
    to_post = facebook.read_back(a_send(Action.PRIVATE_REPLY, target_id="1000_77"))
    assert (to_post.path, to_post.query["fields"]) == ("/1000_77", "id")
    placed = facebook.read_back(a_send(Action.PRIVATE_REPLY, recipient_id="300"))
    assert placed.query["user_id"] == "300"


def shown(**changes: Any) -> dict[str, Any]:
    return {
        "id": "55_99",
        "from": {"id": "1000", "name": "Rosie's Bakery"},
        "message": WORDS,
        "created_time": "2026-03-03T15:00:01+0000",
        "parent": {"id": "55_66"},
    } | changes


def comments(*items: Any) -> PlatformResponse:
    return PlatformResponse(200, {"data": list(items)})


def test_our_own_words_under_the_comment_are_found() -> None:
    stranger = shown(id="55_98", **{"from": {"id": "9"}})
    assert facebook.found(a_send(), comments(stranger, None, shown())) == "55_99"
    without_parent = shown()
    del without_parent["parent"]  # top-level comments under a visitor's post have none
    assert facebook.found(a_send(target_id="1000_77"), comments(without_parent)) == "55_99"


@pytest.mark.parametrize(
    "changes",
    [
        {"from": {"id": "9001"}},
        {"from": None},
        {"message": WORDS + " Really."},
        {"message": ""},
        {"parent": {"id": "55_67"}},
        {"created_time": "2026-03-03T14:59:54+0000"},
        {"created_time": None},
        {"id": None},
        {"id": {"a": 1}},
    ],
)
def test_what_is_not_ours_not_there_not_the_same_or_older_is_not_found(
    changes: dict[str, Any],
) -> None:
    assert facebook.found(a_send(), comments(shown(**changes))) is None


def test_a_clock_five_seconds_behind_is_forgiven() -> None:
    at = "2026-03-03T14:59:55+0000"
    assert facebook.found(a_send(), comments(shown(created_time=at))) == "55_99"


def test_words_are_compared_after_folding_what_facebook_folds() -> None:
    send = a_send(text="Cafe\u0301  closed.\n\nBack at 9.")
    assert facebook.found(send, comments(shown(message="Caf\u00e9 closed. Back at 9."))) == "55_99"
    assert facebook.found(a_send(text=" "), comments(shown(message=""))) is None


def test_a_send_never_tried_is_compared_with_its_making() -> None:
    send = a_send(tried_at=None)
    at = "2026-03-03T14:57:56+0000"
    assert facebook.found(send, comments(shown(created_time=at))) == "55_99"


@pytest.mark.parametrize("action", [Action.PRIVATE_REPLY, Action.PRIVATE_MESSAGE])
def test_a_private_send_is_found_in_its_conversation(action: Action) -> None:
    said = {"data": [shown(id="m_1", **{"from": {"id": "300"}}), shown(id="m_9")]}
    talk = {"id": "t_1", "messages": said}
    assert facebook.found(a_send(action), PlatformResponse(200, {"data": [talk]})) == "m_9"
    begun = PlatformResponse(200, {"id": "55_66", "private_reply_conversation": talk})
    assert facebook.found(a_send(action), begun) == "m_9"
    assert facebook.found(a_send(), PlatformResponse(200, {"data": [talk]})) is None


def test_a_conversation_tells_its_customers_name_and_the_pages_words() -> None:
    theirs = shown(message="Hello?", **{"from": {"id": "300", "name": "Dana Prior"}})
    talk = {"messages": {"data": [None, theirs, shown(), shown(message=None)]}}
    request = facebook.read_back(a_send(Action.PRIVATE_MESSAGE, target_id="300"))
    held = facebook.conversation_of(request, PlatformResponse(200, {"data": [talk, 7]}))
    assert (held.name, held.ours) == ("Dana Prior", (WORDS,))
    assert facebook.conversation_of(request, PlatformResponse(200, {"data": {}})).ours == ()


# Whether it may.


def said(id_: str, ago: timedelta, venue: Venue = Venue.PUBLIC, **changes: Any) -> Message:
    at = NOW - ago
    message = Message(id_, Author.CUSTOMER, venue, "Hm.", at, at)
    return replace(message, **changes)


def a_thread(*messages: Message, **changes: Any) -> Thread:
    thread = Thread("t", "facebook", "1000", "9001", "55_66", NOW, messages=messages)
    return replace(thread, **changes)


def episode(*ids: str, **changes: Any) -> Episode:
    return replace(Episode(1, Kind.COMPLAINT, ids, NOW, NOW, NOW), **changes)


DAY, WEEK, MOMENT = timedelta(hours=24), timedelta(days=7), timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("ago", "reason"),
    [
        (timedelta(0), ""),
        (DAY - MOMENT, ""),
        (DAY, words.WINDOW_OVER),
        (DAY + MOMENT, words.WINDOW_OVER),
        (timedelta(days=30), words.WINDOW_OVER),
    ],
)
def test_a_message_may_go_within_24_hours_of_their_last(ago: timedelta, reason: str) -> None:
    thread = a_thread(said("m_1", ago, Venue.PRIVATE))
    assert facebook.eligible(thread, Action.PRIVATE_MESSAGE, NOW) == reason


def test_only_the_customers_own_private_words_open_the_window() -> None:
    ours = said("m_2", timedelta(0), Venue.PRIVATE, author=Author.OWNER)
    public = said("55_66", timedelta(0))
    old = said("m_1", timedelta(days=2), Venue.PRIVATE)
    way = Action.PRIVATE_MESSAGE
    assert facebook.eligible(a_thread(old, ours, public), way, NOW) == words.WINDOW_OVER
    assert facebook.eligible(a_thread(ours, public), way, NOW) == words.NOT_WRITTEN
    gone = said("m_1", timedelta(hours=1), Venue.PRIVATE, deleted_at=NOW)
    assert facebook.eligible(a_thread(gone), way, NOW) == ""


def test_the_newest_private_message_counts_in_whatever_order_they_came() -> None:
    new, old = (said(str(n), timedelta(hours=n), Venue.PRIVATE) for n in (1, 48))
    assert facebook.eligible(a_thread(new, old), Action.PRIVATE_MESSAGE, NOW) == ""


@pytest.mark.parametrize(
    ("ago", "reason"),
    [(WEEK - MOMENT, ""), (WEEK, words.TOO_OLD), (WEEK + MOMENT, words.TOO_OLD)],
)
def test_a_private_reply_may_go_within_7_days_of_the_comment(ago: timedelta, reason: str) -> None:
    thread = a_thread(said("55_66", ago))
    assert facebook.eligible(thread, Action.PRIVATE_REPLY, NOW) == reason
    assert facebook.eligible(thread, Action.PUBLIC_REPLY, NOW) == ""


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (SendState.SENT, words.REPLIED_ONCE),
        (SendState.PENDING, ""),
        (SendState.SENDING, ""),
        (SendState.UNKNOWN, ""),
        (SendState.FAILED, ""),
        (SendState.CANCELLED, ""),
    ],
)
def test_one_private_reply_is_allowed_for_each_comment(state: SendState, reason: str) -> None:
    before = a_send(Action.PRIVATE_REPLY, state=state)
    thread = a_thread(said("55_66", timedelta(hours=1)), sends=(before,))
    assert facebook.eligible(thread, Action.PRIVATE_REPLY, NOW) == reason
    newer = replace(thread, messages=(*thread.messages, said("55_70", timedelta(0))))
    assert facebook.eligible(newer, Action.PRIVATE_REPLY, NOW) == ""


def test_nobody_unnamed_can_be_written_to_in_private() -> None:
    thread = a_thread(said("55_66", timedelta(0)), contact_id="someone:55_66")
    assert facebook.eligible(thread, Action.PRIVATE_REPLY, NOW) == words.UNNAMED
    assert facebook.eligible(thread, Action.PUBLIC_REPLY, NOW) == ""


@pytest.mark.parametrize("verdict", ["recommends", "does_not_recommend", "review"])
def test_a_review_is_answered_in_public_only(verdict: str) -> None:
    thread = a_thread(said("8801", timedelta(0), media=(verdict,)))
    assert facebook.eligible(thread, Action.PRIVATE_REPLY, NOW) == words.REVIEW
    assert facebook.eligible(thread, Action.PUBLIC_REPLY, NOW) == ""


@pytest.mark.parametrize("action", [Action.PUBLIC_REPLY, Action.PRIVATE_REPLY])
def test_what_was_deleted_or_said_in_private_is_not_answered_in_public(action: Action) -> None:
    gone = said("55_66", timedelta(0), deleted_at=NOW)
    private = said("m_1", timedelta(0), Venue.PRIVATE)
    owners = said("55_80", timedelta(0), author=Author.OWNER)
    assert facebook.eligible(a_thread(gone, private, owners), action, NOW) == words.NOTHING_PUBLIC


def test_an_old_comment_does_not_stand_in_for_the_deleted_one_of_this_episode() -> None:
    old, gone = said("55_60", DAY), said("55_66", timedelta(0), deleted_at=NOW)
    thread = a_thread(old, gone, episode=episode("55_66"))
    assert facebook.eligible(thread, Action.PUBLIC_REPLY, NOW) == words.NOTHING_PUBLIC
    closed = replace(thread, episode=episode("55_66", closed_at=NOW))
    assert facebook.eligible(closed, Action.PUBLIC_REPLY, NOW) == ""


# Reach.


def test_reach_is_asked_of_the_first_public_message_of_the_open_episode() -> None:
    thread = a_thread(
        said("55_60", DAY),
        said("m_1", timedelta(hours=2), Venue.PRIVATE),
        said("55_66", timedelta(hours=1)),
        said("55_67", timedelta(0)),
        episode=episode("m_1", "55_66", "55_67"),
    )
    request = facebook.reach_call(thread)
    assert request is not None
    assert (request.method, request.path) == ("GET", "/55_66")
    assert request.query == {
        "fields": "reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)"
    }
    quiet = facebook.reach_call(replace(thread, episode=None))
    assert quiet is not None
    assert quiet.path == "/55_67"
    assert facebook.reach_call(replace(thread, episode=episode("m_1"))) is None


@pytest.mark.parametrize(
    ("body", "reach"),
    [
        ({"reactions": 50, "comments": 3}, 53),
        ({"reactions": 0, "comments": 0}, 0),
        ({"reactions": 7}, 7),
        ({"comments": 2, "reactions": -1}, 2),
        ({"reactions": True}, None),
        ({"reactions": "9"}, None),
        ({}, None),
    ],
)
def test_reach_is_reactions_and_replies_together(body: dict[str, Any], reach: int | None) -> None:
    told = {edge: {"summary": {"total_count": count}} for edge, count in body.items()}
    assert facebook.reach_of(PlatformResponse(200, told)) == reach
    assert facebook.reach_of(PlatformResponse(400, told)) is None


@pytest.mark.parametrize(
    ("ago", "reason"),
    [(DAY, ""), (WEEK - MOMENT, ""), (WEEK, words.HUMAN_OVER), (WEEK + MOMENT, words.HUMAN_OVER)],
)
def test_a_humans_own_words_have_seven_days(ago: timedelta, reason: str) -> None:
    thread = a_thread(said("m_1", ago, Venue.PRIVATE))
    way = Action.PRIVATE_MESSAGE
    assert facebook.eligible(thread, way, NOW, SendKind.ANSWER) == reason


@pytest.mark.parametrize(
    ("kind", "ago", "tagged"),
    [
        (SendKind.ANSWER, DAY - MOMENT, False),
        (SendKind.ANSWER, DAY, True),
        (SendKind.ACKNOWLEDGEMENT, DAY, False),
    ],
)
def test_only_a_humans_words_after_a_day_carry_the_tag(kind, ago: timedelta, tagged: bool) -> None:
    send = a_send(Action.PRIVATE_MESSAGE, kind=kind, tried_at=NOW, customer_at=NOW - ago)
    body = facebook.compose(send).body
    assert body is not None
    assert (body["messaging_type"] == "MESSAGE_TAG") is tagged
    assert body.get("tag") == ("HUMAN_AGENT" if tagged else None)
