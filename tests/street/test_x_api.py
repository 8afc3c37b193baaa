"""The pretend X API keeps X's rules."""

from __future__ import annotations

from datetime import timedelta

import pytest

from infra.local.platforms import speaking
from infra.local.platforms.wire import Asked
from infra.local.platforms.x import api as x_api
from infra.local.platforms.x.account import known
from tests.street.people import ACCOUNTS, NOW, say, world, x_call

US = ACCOUNTS["x"].user_id


def reply(place, said, text="So sorry.", at=NOW):
    body = {"text": text, "reply": {"in_reply_to_tweet_id": said.id}}
    return x_api.answer(place, x_call("POST", "/2/tweets", body), at)


def direct(place, person, text="Hello"):
    path = f"/2/dm_conversations/with/{known(person).id}/messages"
    return x_api.answer(place, x_call("POST", path, {"text": text}), NOW)


def test_who_mentioned_us_may_be_answered():
    place = world()
    told = reply(place, say(place, channel="x"))
    assert told.status == 201
    assert place.shown()[-1].id == told.body["data"]["id"]
    assert b'"event_type":"post.create"' in place.outbox[-1].body


def test_who_did_not_mention_us_may_not_be_answered():
    place = world()
    told = reply(place, say(place, channel="x", summoned=False))
    assert told.status == 403
    assert "have not been mentioned" in told.body["detail"]
    assert [one.by for one in place.shown()] == ["customer"]


def test_the_same_words_to_the_same_post_are_refused_for_a_day():
    place = world()
    said, other = say(place, channel="x"), say(place, channel="x", author="Tom")
    assert reply(place, said).status == 201
    assert "duplicate" in reply(place, said).body["detail"]
    assert reply(place, other).status == 201
    assert reply(place, said, at=NOW + timedelta(days=1)).status == 201


def test_a_deleted_post_cannot_be_answered():
    place = world()
    said = say(place, channel="x")
    speaking.customer_deletes(place, said, NOW)
    assert reply(place, said).status == 403


def test_direct_messages_go_only_to_who_wrote_first():
    place = world()
    stranger = say(place, channel="x").person
    assert direct(place, stranger).status == 403
    friend = say(place, channel="x", venue="private", author="Ben").person
    told = direct(place, friend)
    assert told.status == 201
    assert set(told.body["data"]) == {"dm_conversation_id", "dm_event_id"}
    assert b'"event_type":"dm.sent"' in place.outbox[-1].body


def test_own_posts_and_direct_messages_can_be_read_back():
    place = world()
    said = say(place, channel="x")
    ours = reply(place, said).body["data"]["id"]
    listed = x_api.answer(place, x_call("GET", f"/2/users/{US}/tweets"), NOW).body["data"]
    friend = say(place, channel="x", venue="private", author="Ben").person
    sent = direct(place, friend).body["data"]["dm_event_id"]
    path = f"/2/dm_conversations/with/{known(friend).id}/dm_events"
    talk = x_api.answer(place, x_call("GET", path), NOW).body["data"]
    assert [post["id"] for post in listed] == [ours]
    assert talk[0]["id"] == sent


def test_a_post_comes_with_its_authors_followers():
    place = world()
    said = say(place, channel="x", followers=5000)
    told = x_api.answer(place, x_call("GET", f"/2/tweets/{said.id}"), NOW)
    [author] = told.body["includes"]["users"]
    assert author["public_metrics"]["followers_count"] == 5000


def test_what_is_not_there_is_a_partial_answer():
    told = x_api.answer(world(), x_call("GET", "/2/tweets/1"), NOW)
    assert told.status == 200
    assert told.body["errors"][0]["title"] == "Not Found Error"


@pytest.mark.parametrize("header", ["", "Bearer x", 'OAuth oauth_token="street-x-access-token"'])
def test_a_call_without_our_oauth_header_is_refused(header):
    asked = Asked("POST", "/2/tweets", {}, {"authorization": header}, {"text": "x"})
    assert x_api.answer(world(), asked, NOW).status == 401


@pytest.mark.parametrize("path", ["/2/anything", "/1.1/statuses/update.json"])
def test_an_unknown_path_is_404(path):
    assert x_api.answer(world(), x_call("POST", path), NOW).status == 404
