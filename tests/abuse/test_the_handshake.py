"""Failures 23-28: the handshakes, other methods, and paths that are none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.adapters.aws.vault import SsmVault
from tests.abuse.front import FACEBOOK, untouched
from tests.doors.lambda_events import CONTEXT, rest
from tests.doors.test_the_webhook_door import JSON, get, post, signed

EMPTY = b'{"object":"page","entry":[]}'


def hub(challenge="1158201444", token="facebook-verify-token", mode="subscribe"):
    return {"hub.mode": mode, "hub.challenge": challenge, "hub.verify_token": token}


def test_abuse_023_the_challenge_comes_back_as_plain_text_to_who_knows_the_token(desk):
    answer = get(FACEBOOK, hub())
    assert (answer["statusCode"], answer["body"]) == (200, "1158201444")
    assert answer["headers"]["Content-Type"] == "text/plain"
    assert answer["headers"]["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "query",
    [
        hub("<script>alert(1)</script>"),
        hub("1158201444\r\nSet-Cookie: a=b"),
        hub("١٢٣"),
        hub(""),
        hub("1" * 129),
        hub(token="facebook-verify-toke"),
        hub(token="Facebook-Verify-Token"),
        hub(token="ü"),
        hub(token=""),
    ],
)
def test_abuse_023_a_challenge_that_acts_and_a_wrong_token_are_403(desk, query):
    answer = get(FACEBOOK, query)
    assert answer["statusCode"] == 403
    assert "script" not in answer["body"]
    assert untouched(desk)


def test_abuse_023_a_challenge_is_digits_only(desk):
    assert get(FACEBOOK, hub("abcDEF"))["statusCode"] == 403


MISSING = {
    "no token": {"hub.mode": "subscribe", "hub.challenge": "1"},
    "arrays": {"hub.mode[]": "subscribe", "hub.challenge[]": "1", "hub.verify_token[]": "x"},
    "nothing": {},
}


def test_abuse_024_unsubscribing_is_403(desk):
    assert get(FACEBOOK, hub(mode="unsubscribe"))["statusCode"] == 403
    assert untouched(desk)


@pytest.mark.parametrize("query", MISSING.values(), ids=MISSING)
def test_abuse_024_a_handshake_that_lacks_something_is_refused_and_echoes_nothing(desk, query):
    answer = get(FACEBOOK, query)
    assert (answer["statusCode"] in {400, 403}, answer["body"]) == (True, "")
    assert untouched(desk)


@pytest.mark.parametrize("query", MISSING.values(), ids=MISSING)
def test_abuse_024_a_handshake_that_lacks_something_is_403(desk, query):
    assert get(FACEBOOK, query)["statusCode"] == 403


FORGERIES = {
    "an event": '{"for_user_id":"2002","tweet_create_events":[]}',
    "empty": "",
    "100 kB": "a" * 100_000,
    "not ASCII": "é",
    "full-width": "ａｂｃ",
    "a brace": "{",
    "quotes": 'a"b',
    "a space": "a b",
    "a line": "a\n",
    "NUL": "a\x00",
}


@pytest.mark.parametrize("token", FORGERIES.values(), ids=FORGERIES)
def test_abuse_025_x_never_gets_a_token_signed_that_could_be_an_event(desk, token):
    answer = get("/webhooks/x", {"crc_token": token})
    assert answer["statusCode"] == 400
    assert "response_token" not in answer["body"]


@pytest.mark.parametrize("tokens", [["{", "{}"], ["abc", '{"for_user_id":"2002"}']])
def test_abuse_025_a_list_of_tokens_never_gets_an_event_signed(desk, tokens):
    assert get("/webhooks/x", {"crc_token": tokens})["statusCode"] == 400


def test_abuse_025_a_list_of_tokens_is_400_even_when_its_last_is_harmless(desk):
    answer = get("/webhooks/x", {"crc_token": ['{"for_user_id":"2002"}', "abc"]})
    assert answer["statusCode"] == 400


@pytest.mark.parametrize("token", ["abc", "17", "null", "AAAA+/=_-", "a" * 128])
def test_abuse_025_a_signature_from_the_handshake_opens_no_door(desk, token):
    told = json.loads(get("/webhooks/x", {"crc_token": token})["body"])["response_token"]
    headers = {**JSON, "x-twitter-webhooks-signature": told}
    assert post("/webhooks/x", token.encode(), headers)["statusCode"] == 401
    assert untouched(desk)


class CountedSsm:
    """An SSM that counts how often it is read."""

    def __init__(self):
        self.reads = 0
        self.exceptions = type("Exceptions", (), {"ParameterNotFound": KeyError})

    def client(self, *_names, **_settings):
        return self

    def get_parameter(self, **_named):
        self.reads += 1
        return {"Parameter": {"Value": '{"consumer_secret":"x-consumer-secret"}'}}


def test_abuse_026_a_flood_of_handshakes_reads_the_secrets_once_and_nothing_else(desk):
    ssm = CountedSsm()
    vault = SsmVault(ssm, "test", wiring.channel_door, desk.clock)
    wiring.use(replace(desk.ports, vault=vault))
    statuses = [get("/webhooks/x", {"crc_token": f"t{n}"})["statusCode"] for n in range(200)]
    assert set(statuses) == {200}
    assert ssm.reads == 1
    assert untouched(desk)


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("override", [{}, {"X-HTTP-Method-Override": "POST"}])
def test_abuse_027_other_methods_are_405_whatever_a_header_says(desk, method, override):
    headers = {**signed("facebook", EMPTY), **override}
    event = rest(method, FACEBOOK, EMPTY, headers)
    assert entry.app(event, CONTEXT)["statusCode"] == 405
    assert untouched(desk)


def test_abuse_027_a_header_makes_no_post_of_a_get(desk):
    headers = {**signed("facebook", EMPTY), "X-HTTP-Method-Override": "POST"}
    event = rest("GET", FACEBOOK, EMPTY, headers)
    assert entry.app(event, CONTEXT)["statusCode"] in {400, 403}
    assert untouched(desk)


@pytest.mark.parametrize(
    "path",
    [
        "//webhooks/facebook",
        "/webhooks/facebook/",
        "/webhooks//facebook",
        "/webhooks",
        "/webhooks/",
        "/WEBHOOKS/facebook",
        "/webhooks/facebook/../x",
    ],
)
def test_abuse_028_a_path_that_is_no_route_is_refused(desk, path):
    """API Gateway refuses these by itself; if one came through, the framework answers 405."""
    event = rest("POST", path, EMPTY, signed("facebook", EMPTY), resource=path)
    event["pathParameters"] = None
    assert entry.app(event, CONTEXT)["statusCode"] in {403, 404, 405}
    assert untouched(desk)


@pytest.mark.parametrize(
    "segment", ["%2e%2e", "..", ".", "facebook%00", "FACEBOOK", "fields", "__init__", "signed"]
)
def test_abuse_028_a_segment_that_is_no_channel_is_404(desk, segment):
    answer = post(f"/webhooks/{segment}", EMPTY, signed("facebook", EMPTY))
    assert answer["statusCode"] == 404
    assert untouched(desk)
