"""Failures 95-98: platforms that answer with nonsense, and requests in a person's name."""

from __future__ import annotations

import pytest

import app as entry
from chalicelib import channels
from chalicelib.adapters.http.platforms import HttpPlatforms
from chalicelib.adapters.http.request import Timeouts
from chalicelib.channels.x.outbound.outcome import outcome
from chalicelib.model.platform import PlatformRequest, PlatformResponse, SendOutcome
from chalicelib.model.send import SendState
from tests.abuse.front import AWFUL, untouched
from tests.adapters.http.platform_server import running
from tests.channel_facts import endpoints_at
from tests.doors.lambda_events import CONTEXT, rest
from tests.doors.test_data_deletion import STRANGER, ask, page, post, signed
from tests.fakes import FakeVault
from tests.stories.desk import Desk

BRIEF = Timeouts(connect=2.0, read=1.0, total=0.3)


@pytest.fixture(scope="module")
def server():
    with running() as platform:
        yield platform


@pytest.mark.parametrize("channel", ["facebook", "x"])
@pytest.mark.parametrize("path", ["/html", "/large", "/drip", "/chunks", "/redirect", "/deep"])
def test_abuse_095_a_platforms_nonsense_is_bounded_not_followed_and_never_sent(
    server, channel, path
):
    server.asked.clear()
    reach = HttpPlatforms(FakeVault(), endpoints_at(server.base), BRIEF)
    response = reach.call(PlatformRequest(channel, "POST", path, body={"message": "Hi"}))
    assert server.asked == [f"POST {path}"]  # once, and wherever it points nobody follows
    assert response.body == {}
    tongue = channels.find(channel)
    told = tongue.outcome(PlatformRequest(channel, "POST", "/1001/messages"), response)
    assert told.fate is not SendOutcome.SENT


@pytest.mark.parametrize("path", ["//169.254.169.254/", "/\\evil.example/", "/..//evil.example/"])
def test_abuse_095_no_path_leads_to_another_host(server, path):
    server.asked.clear()
    reach = HttpPlatforms(FakeVault(), endpoints_at(server.base), BRIEF)
    reach.call(PlatformRequest("facebook", "GET", path))
    assert len(server.asked) == 1  # it stayed with the platform, which knows no such path


def test_abuse_095_a_path_that_would_change_the_host_is_not_called(server):
    reach = HttpPlatforms(FakeVault(), endpoints_at(server.base), BRIEF)
    with pytest.raises(AssertionError):
        reach.call(PlatformRequest("facebook", "GET", "@169.254.169.254/"))


ERRORS = {
    "an error with 200": PlatformResponse(200, {"error": {"code": 2}}),
    "no object": PlatformResponse(200, {}),
    "an id that is none": PlatformResponse(
        200, {"id": {"a": 1}, "data": {"id": "../1"}, "message_id": []}
    ),
    "data that is a list": PlatformResponse(200, {"data": [1, 2], "id": None}),
    "errors with 200": PlatformResponse(200, {"errors": [{"title": "no"}], "data": None}),
}


@pytest.mark.parametrize("answer", ERRORS.values(), ids=ERRORS)
def test_abuse_095_a_200_without_an_id_is_never_called_sent(answer):
    desk = Desk(at="10:00")
    desk.platforms.will("*", "*", *[answer] * 3, method="POST")
    desk.comment("Dana Prior", AWFUL)
    desk.post_on_x("Tom Okafor", f"@mapleandrye {AWFUL}")
    desk.forward(minutes=2)
    for who in ("Dana Prior", "Tom Okafor"):
        assert SendState.SENT not in desk.states(who)


def test_abuse_097_a_clock_that_x_calls_wrong_is_tried_again_and_the_owner_hears(desk):
    wrong = PlatformResponse(
        401, {"errors": [{"code": 135, "message": "Timestamp out of bounds."}]}
    )
    tried = outcome(PlatformRequest("x", "POST", "/2/tweets"), wrong)
    assert tried.fate is SendOutcome.NOT_SENT
    desk.platforms.will("x", "/2/tweets", *[wrong] * 20)
    desk.post_on_x("Tom Okafor", f"@mapleandrye {AWFUL}")
    desk.forward(minutes=20)
    assert any("Tom O" in text for text in desk.texts())
    assert SendState.SENT not in desk.states("Tom Okafor")


def test_abuse_097_a_clock_that_x_calls_wrong_is_set_by_its_date_header(desk):
    wrong = PlatformResponse(
        401,
        {"errors": [{"code": 135, "message": "Timestamp out of bounds."}]},
        {"date": "Tue, 03 Mar 2026 15:30:00 GMT"},
    )
    desk.platforms.will("x", "/2/tweets", wrong)
    desk.post_on_x("Tom Okafor", f"@mapleandrye {AWFUL}")
    desk.forward(minutes=4)
    assert SendState.SENT in desk.states("Tom Okafor")


FORGED = {
    "another secret": {"secret": "somebody else's"},
    "no algorithm": {"algorithm": "none"},
    "SHA-1": {"algorithm": "HMAC-SHA1"},
    "nobody": {"user_id": ""},
    "over": {"expires": 1_000_000_000},
}


@pytest.mark.parametrize("changes", FORGED.values(), ids=FORGED)
def test_abuse_098_a_forged_or_expired_request_is_400_and_erases_nobody(desk, changes):
    desk.comment("Dana Prior", AWFUL)
    changes = {"user_id": desk.person("Dana Prior"), **changes}
    user_id = changes.pop("user_id")
    request = signed(desk, user_id, **changes)
    assert post("/deletion/facebook", request)["statusCode"] == 400
    assert desk.thread("Dana Prior").waiting
    assert desk.store.people.requests == {}


def test_abuse_098_an_unsigned_request_touches_nothing(desk):
    for request in ("", ".", "a.b", "..", "a" * 9_000, "é.é", "e30.e30"):
        assert post("/deletion/facebook", request)["statusCode"] == 400
    assert untouched(desk)


def test_abuse_098_twice_is_the_same_code_and_an_old_one_erases_nothing_new(desk):
    desk.comment("Dana Prior", AWFUL)
    request = signed(desk, desk.person("Dana Prior"))
    first = post("/deletion/facebook", request)
    assert desk.threads() == []
    desk.forward(minutes=5)
    desk.comment("Dana Prior", "I am back, and the bread was cold")
    second = post("/deletion/facebook", request)
    assert first["body"] == second["body"]
    assert desk.thread("Dana Prior").waiting


def test_abuse_098_nobody_learns_whether_a_person_is_known(desk):
    desk.comment("Dana Prior", AWFUL)
    known, unknown = ask(desk, desk.person("Dana Prior")), ask(desk, STRANGER)
    assert {name: len(v) for name, v in known.items()} == {n: len(v) for n, v in unknown.items()}
    guessed = page("/deletion/0123456789abcdef01234567")
    assert guessed["statusCode"] == 404
    assert "Dana" not in page(known["url"])["body"]
    event = rest("GET", "/deletion/x", resource="/deletion/{channel}")
    event["pathParameters"] = {"channel": "3000"}
    assert entry.app(event, CONTEXT)["statusCode"] == 404


def test_abuse_098_trouble_is_never_taken_for_done(desk):
    desk.comment("Dana Prior", AWFUL)
    request = signed(desk, desk.person("Dana Prior"))
    desk.vault.lock()
    assert post("/deletion/facebook", request)["statusCode"] == 503
    assert desk.threads()
    desk.vault.lock(False)
    assert post("/deletion/facebook", request)["statusCode"] == 200
    assert desk.threads() == []
