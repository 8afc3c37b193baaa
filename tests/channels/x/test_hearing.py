"""What the desk must know about X's events, in sentences; the fixtures hold every field."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.model.business import Account
from chalicelib.model.message import TEXT_BYTES_MAX, Author, Venue
from chalicelib.model.platform import (
    ConnectionEvent,
    ConnectionEventKind,
    Event,
    InboundEvent,
    Lookup,
    PlatformResponse,
    Trouble,
    Unreadable,
    Verb,
)

NOW = datetime(2026, 3, 3, 15, 0, 0, tzinfo=UTC)
ACCOUNT = Account("x", "1000000000001", "Rosie's Bakery", "rosiesbakery")
HERE = Path(__file__).parent


def events_of(body: Any, account: Account = ACCOUNT) -> list[Event]:
    return x.parse(json.dumps(body).encode(), account, NOW)


def body_of(name: str) -> Any:
    return json.loads((HERE / f"{name}.json").read_text("utf-8"))["body"]


def heard(name: str, account: Account = ACCOUNT) -> InboundEvent:
    (event,) = events_of(body_of(name), account)
    assert isinstance(event, InboundEvent)
    return event


def lookup(name: str = "mention_without_author") -> Lookup:
    (event,) = events_of(body_of(name))
    assert isinstance(event, Lookup)
    return event


@pytest.mark.parametrize(
    ("name", "summoned"),
    [
        ("mention", True),
        ("reply", True),
        ("quote", True),
        ("edited", True),
        ("aaa_mention", True),
        ("aaa_mention_by_name_only", True),
        ("aaa_reply", True),
        ("aaa_quote", True),
        ("aaa_named_between_others", True),
        ("aaa_between_others", False),
    ],
)
def test_summoned_by_a_mention_a_reply_or_a_quote_but_not_by_being_carried_along(
    name: str, summoned: bool
) -> None:
    assert heard(name).message.summoned is summoned


@pytest.mark.parametrize(
    "text", ["Hello @rosiesbakeryfans", "mail me@rosiesbakery", "rosiesbakery is great"]
)
def test_a_name_that_only_looks_like_ours_is_no_mention(text: str) -> None:
    body = body_of("aaa_mention_by_name_only")
    body["tweet_create_events"][0]["text"] = text
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert not event.message.summoned


def test_without_knowing_our_handle_the_text_alone_summons_nobody() -> None:
    nameless = replace(ACCOUNT, handle="")
    assert not heard("aaa_mention_by_name_only", nameless).message.summoned
    assert heard("aaa_mention", nameless).message.summoned, "its list of mentions has our id"
    assert heard("aaa_mention", nameless).message.heard_at == NOW


def test_what_x_calls_a_mention_is_one_even_if_we_cannot_see_our_name() -> None:
    body = body_of("mention_without_users")
    body["data"]["payload"]["text"] = "my order never came"
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.message.summoned
    body["data"]["event_type"] = "post.create"
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert not event.message.summoned


def test_the_parents_author_may_stand_beside_the_post_instead_of_in_it() -> None:
    body = body_of("own_reply")
    payload, includes = body["data"]["payload"], body["data"]["includes"]
    del payload["in_reply_to_user_id"]
    includes["tweets"] = [
        {"id": "1", "author_id": "8"},
        {"id": "3001", "author_id": "2000000000007"},
    ]
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.contact.name == "Dana Prior"
    del includes["tweets"]
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.contact.id == ""


def test_a_quote_of_ours_in_a_mention_hangs_under_our_post() -> None:
    body = body_of("mention")
    body["data"]["payload"]["referenced_tweets"] = [{"type": "quoted", "id": "1500"}]
    for author_id, post_id in ((ACCOUNT.id, "1500"), ("2000000000008", "")):
        body["data"]["includes"]["tweets"] = [{"id": "1500", "author_id": author_id}]
        (event,) = events_of(body)
        assert isinstance(event, InboundEvent)
        assert (event.message.parent_id, event.post_id) == ("1500", post_id)


def test_the_older_webhooks_places_for_one_fact_are_all_looked_into() -> None:
    body = body_of("aaa_quote")
    del body["tweet_create_events"][0]["quoted_status_id_str"]
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert (event.message.parent_id, event.post_id) == ("1500", "1500")
    body = body_of("aaa_between_others")
    post = body["tweet_create_events"][0]
    post["full_text"], span = post.pop("text"), post.pop("display_text_range")
    post["extended_tweet"] = {"display_text_range": span}
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.message.text == "@danaprior @rosiesbakery same here"
    assert not event.message.summoned
    body = body_of("aaa_edited")
    del body["tweet_create_events"][0]["edit_history"]["initial_tweet_id"]
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.message.id == "3005"


def test_an_edit_keeps_the_first_id_so_that_it_changes_the_message_we_know() -> None:
    for name in ("edited", "aaa_edited"):
        event = heard(name)
        assert (event.verb, event.message.id) == (Verb.EDITED, "3005")
        assert event.message.edited_at == NOW - timedelta(minutes=1)


def test_one_post_as_a_mention_and_a_reply_is_the_same_event_twice() -> None:
    first, second = events_of(body_of("mention_and_reply_are_one_post"))
    assert first == second


def test_our_own_words_are_never_a_customers() -> None:
    for name in ("own_reply", "own_reply_to_ourselves", "own_deleted", "dm_sent", "aaa_own"):
        assert heard(name).author is Author.OWNER, name


def test_our_own_reply_names_whom_it_answers_unless_that_is_ourselves() -> None:
    assert heard("own_reply").contact.id == "2000000000007"
    assert heard("own_reply_to_ourselves").contact.id == ""


def test_tags_are_the_others_the_owner_names_and_never_ourselves() -> None:
    body = body_of("own_reply_that_tags")
    body["data"]["payload"]["entities"]["mentions"] += [
        {"start": 30, "username": "rosiesbakery", "id": ACCOUNT.id},
        {"start": 44, "username": "nobody"},
        {"start": 52, "username": "tomvale", "id": "2000000000008"},
    ]
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.tags == ("2000000000008",)


def test_somebody_we_blocked_is_heard_but_never_answered_by_machine() -> None:
    body = body_of("aaa_blocked")
    for value, blocked in (("true", True), (True, True), ("false", False), (False, False)):
        body["user_has_blocked"] = value
        (event,) = events_of(body)
        assert isinstance(event, InboundEvent)
        assert (event.contact.blocked, bool(event.observe_only)) == (blocked, blocked)


def test_a_blocked_person_is_not_answered_in_private_either_and_we_are_not_blocked() -> None:
    theirs, ours = events_of({**body_of("aaa_dm"), "user_has_blocked": True})
    assert isinstance(theirs, InboundEvent)
    assert isinstance(ours, InboundEvent)
    assert theirs.contact.blocked
    assert theirs.observe_only
    assert not ours.observe_only


def test_a_blocked_person_stays_blocked_after_a_lookup() -> None:
    (event,) = events_of({**body_of("aaa_without_author"), "user_has_blocked": "true"})
    assert isinstance(event, Lookup)
    done = event.finish(None)
    assert done is not None
    assert done.contact.blocked


def test_ids_come_from_the_strings_because_the_numbers_are_rounded() -> None:
    body = body_of("aaa_mention")
    assert str(body["tweet_create_events"][0]["id"]) != heard("aaa_mention").message.id
    assert heard("aaa_mention").message.id == "3001"
    assert heard("aaa_mention").contact.id == "2000000000007"


@pytest.mark.parametrize(
    ("profile", "automated"),
    [
        ({"affiliation": {"description": "Automated"}}, True),
        ({"affiliation": {"description": "Automated by @tomvale"}}, True),
        ({"description": "Automated account of the tide tables"}, True),
        ({"description": "Beep. I am a bot."}, True),
        ({"affiliation": {"description": "X"}}, False),
        ({"description": "I am not a bot, promise"}, False),
        ({"description": "This is not an automated account"}, False),
        ({"description": "I build robots for automated warehouses"}, False),
        ({"description": "Abbot of the abbey", "name": "Talbot"}, False),
        ({}, False),
    ],
)
def test_only_a_robot_that_says_so_is_taken_for_one(
    profile: dict[str, Any], automated: bool
) -> None:
    body = body_of("mention")
    body["data"]["includes"]["users"][0] |= profile
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.contact.automated is automated


@pytest.mark.parametrize("count", [None, "3412", -1, 3.5, True, [], {}])
def test_a_strange_follower_count_is_unknown(count: object) -> None:
    body = body_of("mention")
    body["data"]["includes"]["users"][0]["public_metrics"]["followers_count"] = count
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.contact.reach is None


def test_a_text_beyond_all_measure_is_cut_and_says_so() -> None:
    body = body_of("mention")
    body["data"]["payload"]["text"] = "é" * TEXT_BYTES_MAX
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert len(event.message.text.encode()) <= TEXT_BYTES_MAX
    assert event.message.truncated


def test_an_id_that_could_change_the_path_of_a_call_is_no_id() -> None:
    body = body_of("mention_without_author")
    for id_ in ("../users/me", "1?x=1", "..", "1/2", "1#2", "", "a" * 65, "1\n"):
        body["data"]["payload"]["id"] = id_
        assert events_of(body) == [], id_


# Lookups.

TOLD = {
    "data": {
        "id": "3001",
        "text": "@rosiesbakery my order never came",
        "author_id": "2000000000007",
        "conversation_id": "2900",
        "created_at": "2026-03-03T14:57:00.000Z",
    },
    "includes": {
        "users": [
            {
                "id": "2000000000007",
                "name": "Dana Prior",
                "username": "danaprior",
                "public_metrics": {"followers_count": 3412},
            }
        ]
    },
}


def test_a_lookup_brings_the_author_and_the_conversation() -> None:
    event = lookup().finish(PlatformResponse(200, TOLD))
    assert event is not None
    assert (event.contact.name, event.contact.reach) == ("Dana Prior", 3412)
    assert (event.root_id, event.observe_only) == ("2900", "")
    assert event.message.summoned


@pytest.mark.parametrize(
    "response",
    [
        None,
        PlatformResponse(trouble=Trouble.NO_ANSWER),
        PlatformResponse(404, {"errors": [{"title": "Not Found Error"}]}),
        PlatformResponse(200, {"data": {"id": "3001"}}),
        PlatformResponse(200, {"data": {**TOLD["data"], "id": "3002"}}),
        PlatformResponse(200, {"data": [TOLD["data"]]}),
        PlatformResponse(200, {"data": {**TOLD["data"], "author_id": {}}}),
    ],
)
def test_a_lookup_that_fails_leaves_somebody_whom_no_machine_answers(
    response: PlatformResponse | None,
) -> None:
    event = lookup().finish(response)
    assert event is not None
    assert (event.contact.id, event.contact.name) == ("someone:3001", "someone")
    assert event.message.text == "@rosiesbakery my order never came"
    assert event.observe_only, "we may have answered this person an hour ago"


def test_a_lookup_forgets_nothing_that_the_event_knew() -> None:
    body = body_of("reply_without_parent_user")
    del body["data"]["payload"]["author_id"]
    (event,) = events_of(body)
    assert isinstance(event, Lookup)
    parents = {"referenced_tweets": [{"type": "replied_to", "id": "1501"}]}
    told = {**TOLD["data"], **parents, "id": "3002", "text": "is it gluten free?"}
    done = event.finish(PlatformResponse(200, {"data": told}))
    assert done is not None
    assert (done.contact.id, done.post_id) == ("2000000000007", "1501")
    assert done.message.summoned
    body["data"]["event_type"] = "post.mention.create"
    (event,) = events_of(body)
    assert isinstance(event, Lookup)
    done = event.finish(PlatformResponse(200, {"data": told}))
    assert done is not None
    assert (done.post_id, done.message.summoned) == ("", True)


def test_a_lookup_that_finds_ourselves_is_nobody_elses_message() -> None:
    ours = {"data": {**TOLD["data"], "author_id": ACCOUNT.id}}
    assert lookup().finish(PlatformResponse(200, ours)) is None
    ours["data"]["in_reply_to_user_id"] = "2000000000007"
    ours["data"]["referenced_tweets"] = [{"type": "replied_to", "id": "2999"}]
    event = lookup().finish(PlatformResponse(200, ours))
    assert event is not None
    assert event.author is Author.OWNER


def test_the_same_lookup_is_equal_to_itself() -> None:
    assert lookup() == lookup()


# Private messages and the connection.


def test_direct_messages_are_private_and_their_root_is_the_person() -> None:
    for name in ("dm", "dm_without_users", "dm_sent"):
        event = heard(name)
        assert event.message.venue is Venue.PRIVATE
        assert event.root_id == event.contact.id == "2000000000007"


def test_a_message_without_its_recipient_is_ours_and_one_to_others_is_not() -> None:
    body = body_of("dm")
    target = body["data"]["payload"]["direct_message_events"][0]["message_create"]["target"]
    del target["recipient_id"]
    assert len(events_of(body)) == 1
    target["recipient_id"] = "2000000000008"
    assert events_of(body) == []


def test_a_very_long_direct_message_is_cut_and_says_so() -> None:
    body = body_of("dm")
    message = body["data"]["payload"]["direct_message_events"][0]["message_create"]["message_data"]
    message["text"] = "a" * (TEXT_BYTES_MAX + 1)
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert (len(event.message.text), event.message.truncated) == (TEXT_BYTES_MAX, True)


@pytest.mark.parametrize(
    ("attachment", "media"),
    [
        ({"type": "media", "media": {"type": "video"}}, ("video",)),
        ({"type": "media", "media": {"type": "animated_gif"}}, ("gif",)),
        ({"type": "media", "media": {"type": "hologram"}}, ("file",)),
        ({"type": "location", "location": {}}, ("location",)),
        ({}, ()),
        (None, ()),
    ],
)
def test_what_came_with_a_direct_message(attachment: object, media: tuple[str, ...]) -> None:
    body = body_of("dm")
    message = body["data"]["payload"]["direct_message_events"][0]["message_create"]["message_data"]
    message["attachment"] = attachment
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.message.media == media


def test_an_encrypted_message_sends_the_owner_to_the_app() -> None:
    (event,) = events_of(body_of("chat"))
    assert isinstance(event, ConnectionEvent)
    assert event.kind is ConnectionEventKind.LOOK_IN_APP
    assert "X app" in event.plain
    assert event.person_id == "2000000000007"


def test_a_revocation_is_one_control_whichever_webhook_brings_it() -> None:
    assert events_of(body_of("revoked")) == events_of(body_of("aaa_revoked"))
    (event,) = events_of(body_of("revoked"))
    assert isinstance(event, ConnectionEvent)
    assert event.kind is ConnectionEventKind.REVOKED


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-03-03T14:58:00.250Z", datetime(2026, 3, 3, 14, 58, 0, 250_000, tzinfo=UTC)),
        ("2026-03-03T15:58:00+01:00", datetime(2026, 3, 3, 14, 58, tzinfo=UTC)),
        ("2026-03-03T14:58:00", datetime(2026, 3, 3, 14, 58, tzinfo=UTC)),
        ("1970-01-01T00:00:00Z", NOW),
        ("9999-12-31T23:59:59Z", NOW),
        ("0001-01-01T00:00:00+14:00", NOW),
        ("yesterday", NOW),
        (1_772_549_880, NOW),
        (None, NOW),
    ],
)
def test_a_time_is_what_x_says_or_else_the_time_of_receipt(written: object, at: datetime) -> None:
    body = body_of("mention")
    body["data"]["payload"]["created_at"] = written
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.message.sent_at == at


@pytest.mark.parametrize("written", ["nan", "1e999", "-1", "0", "x", True, [], "9" * 400])
def test_an_absurd_number_of_milliseconds_is_the_time_of_receipt(written: object) -> None:
    body = body_of("dm")
    body["data"]["payload"]["direct_message_events"][0]["created_timestamp"] = written
    (event,) = events_of(body)
    assert isinstance(event, InboundEvent)
    assert event.message.sent_at == NOW


# Batches.


def test_a_thousand_events_split_into_a_thousand_small_bodies() -> None:
    message = body_of("dm")["data"]["payload"]["direct_message_events"][0]
    people = {str(n): {"id": str(n), "name": f"Person {n}"} for n in range(5_000, 6_000)}
    events = [
        {**message, "id": id_, "message_create": {**message["message_create"], "sender_id": id_}}
        for id_ in people
    ]
    body = {"for_user_id": ACCOUNT.id, "direct_message_events": events, "users": people}
    pieces = x.split(json.dumps(body).encode())
    assert len(pieces) == 1_000
    assert max(map(len, pieces)) < 1_000
    alone = [event for piece in pieces for event in x.parse(piece, ACCOUNT, NOW)]
    assert alone == events_of(body)
    assert [e.contact.name for e in alone if isinstance(e, InboundEvent)] == [
        person["name"] for person in people.values()
    ]


def test_nesting_that_can_be_read_but_not_written_again_is_unreadable_or_split() -> None:
    for depth in (100, 500, 900, 980, 990, 2_000, 50_000):
        deep = "[" * depth + "]" * depth
        raw = f'{{"data":[{{"payload":{deep}}},{{"payload":{deep}}}]}}'.encode()
        try:
            assert len(x.split(raw)) == 2
            assert x.parse(raw, ACCOUNT, NOW) == []
        except Unreadable:
            assert depth > 500
