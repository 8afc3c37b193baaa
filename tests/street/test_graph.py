"""The pretend Graph API keeps Facebook's rules."""

from __future__ import annotations

from datetime import timedelta

import pytest

from infra.local.platforms import speaking
from infra.local.platforms.facebook import api as graph
from infra.local.platforms.facebook.account import known
from tests.street.people import ACCOUNTS, NOW, graph_call, say, world

PAGE = ACCOUNTS["facebook"].page_id


def comment_on(place, said, text="So sorry.", at=NOW):
    return graph.answer(
        place, graph_call("POST", f"/v26.0/{said.id}/comments", {"message": text}), at
    )


def private_reply(place, said, at=NOW):
    body = {
        "recipient": {"comment_id": said.id},
        "message": {"text": "Hello", "metadata": "kept:1"},
    }
    return graph.answer(place, graph_call("POST", f"/{PAGE}/messages", body), at)


def message(place, psid, at=NOW, **more):
    body = {"recipient": {"id": psid}, "message": {"text": "Hello"}, **more}
    return graph.answer(place, graph_call("POST", f"/{PAGE}/messages", body), at)


def code(told):
    return told.body["error"]["code"], told.body["error"].get("error_subcode")


def test_a_comment_is_shown_and_comes_back_as_the_pages_own():
    place = world()
    said = say(place)
    told = comment_on(place, said)
    assert told.status == 200
    shown = place.shown()[-1]
    assert (shown.id, shown.by, shown.person.name) == (told.body["id"], "desk", "Dana Prior")
    assert place.outbox[-1].about_id == told.body["id"]
    assert f'"from":{{"id":"{PAGE}"'.encode() in place.outbox[-1].body


def test_a_deleted_comment_cannot_be_answered():
    place = world()
    said = say(place)
    speaking.customer_deletes(place, said, NOW)
    assert code(comment_on(place, said)) == (100, 33)
    assert place.shown() == []


def test_a_comment_is_answered_privately_once_and_gives_the_psid():
    place = world()
    said = say(place)
    first = private_reply(place, said)
    assert first.body["recipient_id"] == known(said.person).psid
    assert code(private_reply(place, said)) == (10900, None)
    assert b'"metadata":"kept:1"' in place.outbox[-1].body


def test_a_comment_older_than_seven_days_cannot_be_answered_privately():
    place = world()
    said = say(place)
    assert code(private_reply(place, said, NOW + timedelta(days=7, seconds=1))) == (10903, None)
    assert private_reply(place, said, NOW + timedelta(days=7)).status == 200


def test_a_private_reply_does_not_open_the_window():
    place = world()
    said = say(place)
    private_reply(place, said)
    assert code(message(place, known(said.person).psid)) == (10, 2018278)


@pytest.mark.parametrize(("hours", "status"), [(0, 200), (24, 200), (25, 400)])
def test_messages_go_within_24_hours_of_the_customers_last(hours, status):
    place = world()
    said = say(place, venue="private")
    assert message(place, known(said.person).psid, NOW + timedelta(hours=hours)).status == status


@pytest.mark.parametrize(("days", "status"), [(7, 200), (8, 400)])
def test_a_humans_own_words_go_within_seven_days(days, status):
    place = world()
    said = say(place, venue="private")
    told = message(place, known(said.person).psid, NOW + timedelta(days=days), tag="HUMAN_AGENT")
    assert told.status == status


def test_nobody_is_found_under_a_comments_id_of_a_person():
    place = world()
    said = say(place, venue="private")
    assert code(message(place, known(said.person).user_id)) == (100, 2018001)


def test_a_wrong_token_or_a_missing_proof_is_refused():
    place = world()
    said = say(place)
    path = f"/{said.id}/comments"
    wrong = graph.answer(place, graph_call("POST", path, {"message": "x"}, token="other"), NOW)
    unproven = graph_call("POST", path, {"message": "x"}, appsecret_proof="0")
    assert code(wrong)[0] == 190
    assert code(graph.answer(place, unproven, NOW))[0] == 100
    assert len(place.shown()) == 1


def test_reactions_are_only_seen_by_asking():
    place = world()
    said = say(place, reactions=60)
    assert b"60" not in place.outbox[-1].body.replace(said.id.encode(), b"")
    fields = "reactions.limit(0).summary(total_count)"
    told = graph.answer(place, graph_call("GET", f"/{said.id}", fields=fields), NOW)
    assert told.body["reactions"]["summary"]["total_count"] == 60


def test_what_was_said_under_a_comment_and_in_messenger_can_be_read_back():
    place = world()
    said = say(place)
    ours = comment_on(place, said).body["id"]
    private = private_reply(place, said).body["message_id"]
    under = graph.answer(place, graph_call("GET", f"/{said.id}/comments"), NOW).body["data"]
    asked = graph_call("GET", f"/{PAGE}/conversations", user_id=known(said.person).psid)
    [talk] = graph.answer(place, asked, NOW).body["data"]
    assert [one["id"] for one in under if one["from"]["id"] == PAGE] == [ours]
    assert [one["id"] for one in talk["messages"]["data"]] == [private]


@pytest.mark.parametrize("text", ["", "x" * 2001, None, 5])
def test_a_message_without_fitting_text_is_refused(text):
    place = world()
    said = say(place, venue="private")
    body = {"recipient": {"id": known(said.person).psid}, "message": {"text": text}}
    assert code(graph.answer(place, graph_call("POST", f"/{PAGE}/messages", body), NOW))[0] == 100


@pytest.mark.parametrize(
    ("method", "path"), [("DELETE", "/1_2"), ("POST", "/1_2"), ("GET", "/a/b")]
)
def test_anything_else_is_refused(method, path):
    assert graph.answer(world(), graph_call(method, path), NOW).status == 400
