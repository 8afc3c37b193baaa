"""The whole street over HTTP: its fixed interface, with the product behind it."""

from __future__ import annotations

import json
import re
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from infra.local.demo import scene
from infra.local.opening import CannotOpen, open_street
from infra.local.platforms import webhooks
from tests.street.people import ACCOUNTS

START = "2026-11-17T15:00:00Z"  # Tuesday, ten in the morning at the shop
COMPLAINT = {"channel": "facebook", "author": "Dana Prior", "text": "My cake was stale. Not happy."}


@pytest.fixture(scope="module")
def where():
    with scene.opened() as address:
        yield address


@pytest.fixture(scope="module")
def asking(where):
    """The street as it stands."""

    def ask(call, **order):
        reading = call in ("state", "secrets")
        body = b"" if reading else json.dumps(order).encode()
        status, _, answer = knock(where, "GET" if reading else "POST", f"/street/{call}", body)
        return json.loads(answer) | {"HTTP": status}

    return ask


@pytest.fixture
def street(asking):
    """An empty street."""
    asking("reset", now=START)
    return asking


def knock(where, method, path, body=b"", **headers):
    url = urlsplit(where)
    with closing(HTTPConnection(url.hostname, url.port, timeout=30)) as line:
        line.request(method, path, body, {k.replace("_", "-"): v for k, v in headers.items()})
        answer = line.getresponse()
        return answer.status, answer.headers, answer.read()


def by_desk(state):
    return [one for one in state["world"] if one["by"] == "desk"]


def test_an_empty_street_knows_its_shop_and_nothing_else(street):
    state = street("state")
    assert state["now"] == START
    assert state["next_at"] is None
    assert {state["queue"], state["dead_letters"]} == {0}
    for name in ("phone", "email", "platform_calls", "world", "threads"):
        assert state[name] == [], name
    assert state["desk"]["mode"] == "live"
    assert set(state["desk"]["channels"]) == {"facebook", "x"}


def test_a_complaint_is_answered_with_a_time_and_the_time_is_promised(street):
    said = street("say", **COMPLAINT)
    assert (said["status"], said["HTTP"]) == (200, 200)
    state = street("next")
    assert state["now"] == "2026-11-17T15:02:00Z"
    assert {one["venue"] for one in by_desk(state)} == {"public", "private"}
    [thread] = state["threads"]
    assert (thread["id"], thread["status"], thread["kind"]) == (
        said["thread"],
        "waiting",
        "complaint",
    )
    assert [m["state"] for m in thread["messages"]] == [None, "sent", "sent"]
    assert [p["state"] for p in thread["promises"]] == ["open"]
    assert thread["why"]


def test_the_owner_who_answers_first_is_not_spoken_over(street):
    said = street("say", **COMPLAINT)
    street("owner", thread=said["thread"], venue="public", text="So sorry Dana, new one is coming.")
    state = street("clock", advance_seconds=3600)
    assert by_desk(state) == []
    assert state["phone"] == []


def test_a_question_nobody_answers_rings_the_phone_and_a_link_opens_it(street, where):
    street("say", channel="x", author="Leo Marsh", text="do you have anything gluten free?")
    state = street("clock", advance_seconds=46 * 60)
    [text] = state["phone"]
    assert text["to"] == "+15550100"
    assert (text["parts"], text["at"]) == (1, "2026-11-17T15:45:00Z")
    assert text["why"]
    link = next(word for word in text["text"].split() if word.startswith("http"))
    status, headers, page = knock(where, "GET", urlsplit(link).path)
    assert status == 200
    assert b"Leo" in page
    assert headers["Content-Type"].startswith("text/html")


def test_the_same_webhook_five_times_more_changes_nothing(street):
    said = street("say", **COMPLAINT)
    assert street("repeat", id=said["id"], times=5)["status"] == 200
    state = street("clock", advance_seconds=600)
    assert len(state["threads"][0]["messages"]) == 3
    assert len(by_desk(state)) == 2


def test_a_comment_that_arrived_without_an_answer_is_not_said_twice(street):
    street("fault", target="facebook.comment", mode="timeout_after", times=1)
    street("say", **COMPLAINT)
    state = street("clock", advance_seconds=1800)
    assert [one["venue"] for one in by_desk(state)].count("public") == 1
    assert 0 in [call["status"] for call in state["platform_calls"]]


def test_a_refused_queue_is_answered_503_and_nothing_is_lost(street):
    street("fault", target="sqs.send", mode="error500", times=1)
    said = street("say", **COMPLAINT)
    assert (said["status"], said["thread"]) == (503, None)
    assert len(street("clock", advance_seconds=60)["threads"]) == 1


def test_a_failing_database_delays_but_does_not_lose(street):
    street("fault", target="dynamodb.write", mode="error500", times=1)
    assert street("say", **COMPLAINT)["status"] == 200
    assert street("state")["queue"] == 1
    state = street("clock", advance_seconds=60)
    assert (len(state["threads"]), state["queue"]) == (1, 0)


def test_no_token_is_shown_in_what_the_platforms_were_asked(street):
    street("say", **COMPLAINT)
    state = json.dumps(street("clock", advance_seconds=600))
    assert ACCOUNTS["facebook"].page_token not in state
    assert "appsecret_proof" not in state


def test_an_outside_client_can_sign_with_the_streets_secrets(street, where):
    assert street("secrets")["facebook"]["app_secret"] == ACCOUNTS["facebook"].app_secret
    body = webhooks.encode("facebook", {"object": "page", "entry": []})
    signed = webhooks.sign("facebook", body, ACCOUNTS)
    assert knock(where, "POST", "/webhooks/facebook", body, **signed)[0] == 200
    forged = signed | {"X-Hub-Signature-256": "sha256=" + "0" * 64}
    assert knock(where, "POST", "/webhooks/facebook", body, **forged)[0] == 401


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/webhooks/myspace", 404),
        ("PUT", "/webhooks/facebook", 405),
        ("DELETE", "/webhooks/x", 405),
        ("GET", "/nowhere", 403),
        ("GET", "/street/nowhere", 404),
        ("GET", "/street/say", 405),
        ("POST", "/street/state", 405),
        ("GET", "/page/../server.py", 403),
        ("GET", "/", 200),
        ("GET", "/page/page.js", 200),
    ],
)
def test_doors_answer_as_deployed(where, method, path, status):
    headers = {"Content_Type": "application/json"}
    assert knock(where, method, path, b"{}", **headers)[0] == status


@pytest.mark.parametrize(
    ("call", "order", "status"),
    [
        ("clock", {"set": "2026-11-17T14:59:59Z"}, 400),
        ("clock", {"advance_seconds": -1}, 400),
        ("clock", {"advance_seconds": "soon"}, 400),
        ("clock", {"advance_seconds": 1e12}, 400),
        ("clock", {}, 400),
        ("clock", {"set": START, "advance_seconds": 1}, 400),
        ("say", {"channel": "facebook"}, 400),
        ("say", {**COMPLAINT, "in_reply_to": "nothing"}, 404),
        ("edit", {"id": "nothing", "text": "x"}, 404),
        ("delete", {}, 404),
        ("repeat", {"id": "nothing"}, 404),
        ("owner", {"thread": "nothing", "text": "x"}, 404),
        ("phone", {"from": "me", "text": "hi"}, 400),
        ("fault", {"target": "sns.sms", "mode": "token_dead", "times": 1}, 400),
        ("fault", {"target": "sns.email", "mode": "refuse", "times": 1}, 200),
        ("reset", {"now": "yesterday"}, 400),
        ("next", {}, 200),
    ],
)
def test_nonsense_is_answered_in_a_sentence(asking, call, order, status):
    answer = asking(call, **order)
    assert answer["HTTP"] == status
    assert status == 200 or " " in answer["error"]


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b"null"])
def test_a_body_that_is_no_object_is_refused(where, body):
    assert knock(where, "POST", "/street/say", body)[0] == 400


@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}]
)
def test_strange_pages_cannot_reach_the_street(where, headers):
    assert knock(where, "POST", "/street/reset", b"{}", **headers)[0] == 403


def test_a_port_in_use_is_said_in_one_sentence(where):
    with pytest.raises(CannotOpen, match=r"^Port \d+ is in use"):
        open_street({"PORT": str(urlsplit(where).port)})


def test_a_bad_business_file_says_all_that_is_wrong(tmp_path):
    file = tmp_path / "shop.json"
    file.write_text('{"name": "Shop", "contacts": []}')
    with pytest.raises(CannotOpen) as told:
        open_street({"PORT": "0", "KEPT_BUSINESS": str(file)})
    assert len(told.value.args) >= 3


@pytest.mark.parametrize("environ", [{"KEPT_NOW": "noon"}, {"PORT": "high"}, {"PORT": "99999"}])
def test_a_setting_that_makes_no_sense_is_said_in_a_sentence(environ):
    with pytest.raises(CannotOpen):
        open_street({"PORT": "0"} | environ)


def test_the_scene_ends_as_it_should(where):
    scene.play(where, scene.steps())
    state = scene.ask(where, "state")
    promises = {t["contact"]: [p["state"] for p in t["promises"]] for t in state["threads"]}
    assert promises["Kelly-Ann Price"] == ["kept"]
    assert promises["Dana Whitfield"] == ["kept"]
    assert promises["Grace Lindqvist"] == []
    assert {text["to"] for text in state["phone"]} == {"+15550100", "+15550101"}
    assert state["dead_letters"] == 0


def test_a_newcomer_answers_a_customer_from_the_phone(street):
    street("say", **COMPLAINT)
    state = street("clock", advance_seconds=46 * 60)
    [rang] = [t for t in state["phone"] if t["to"] == "+15550100"]
    code = rang["text"].split()[0]
    assert f"Text {code} and your words" in rang["text"]
    state = street("phone", **{"from": "+15550100", "text": f"{code} So sorry Dana, come by."})
    assert state["phone"][-1]["text"].startswith("PUBLIC, everyone sees it")
    assert [one["text"] for one in by_desk(state)].count("So sorry Dana, come by.") == 0
    [number] = re.findall(r"GO (\d{3}) posts it", state["phone"][-1]["text"])
    state = street("phone", **{"from": "+15550100", "text": f"go {number}"})
    assert [one["text"] for one in by_desk(state)].count("So sorry Dana, come by.") == 1
    assert state["phone"][-1]["text"].startswith("Sent to Dana P, PUBLIC on Facebook")
    assert state["threads"][0]["status"] == "quiet"
    assert [typed["text"] for typed in state["phone_typed"]] == [
        f"{code} So sorry Dana, come by.",
        f"go {number}",
    ]


def test_a_strangers_text_moves_nothing(street):
    street("say", **COMPLAINT)
    before = street("state")
    state = street("phone", **{"from": "+15559999999", "text": "GO"})
    assert state["phone"] == before["phone"]
    assert state["threads"] == before["threads"]
