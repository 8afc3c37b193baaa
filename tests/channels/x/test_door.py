"""X's challenge and signature, and why the one cannot be used to make the other."""

from __future__ import annotations

import json

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.model.http import Forged, Secrets

SECRETS = Secrets(signing=("now", "before"))
EVENT = b'{"for_user_id":"1","tweet_create_events":[]}'


def signed(secret: str, body: bytes = EVENT) -> dict[str, str]:
    return {"X-Twitter-Webhooks-Signature": x.signature_of(secret, body)}


@pytest.mark.parametrize(
    ("secret", "body", "signature"),
    [
        ("test", b"test=1&other_test=2", "sha256=25Cu3iwbbiqBTwQRzcKJZwisjf736V2Q8UaTlkfLSoc="),
        (
            "test",
            b'{"test_number":1,"test_string":"two"}',
            "sha256=YWHphPn/JFq43jkF0y4/w8R/SelmLjvpunhVFY8JhlI=",
        ),
    ],
)
def test_a_signature_is_the_one_x_publishes(secret: str, body: bytes, signature: str) -> None:
    assert x.signature_of(secret, body) == signature


def test_the_challenge_is_answered_with_the_current_secret() -> None:
    reply = x.challenge({"crc_token": "9b4507b3-9040-4669-9ca3-6b94edb50553"}, SECRETS)
    expected = x.signature_of("now", b"9b4507b3-9040-4669-9ca3-6b94edb50553")
    assert (reply.status, reply.content_type) == (200, "application/json")
    assert json.loads(reply.body) == {"response_token": expected}


@pytest.mark.parametrize("token", ["a", "a" * 128, "AZaz09+/=_-"])
def test_a_plain_token_is_answered(token: str) -> None:
    assert x.challenge({"crc_token": token}, SECRETS).status == 200


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a" * 129,
        "a b",
        "a\n",
        "{}",
        EVENT.decode(),
        "é",
        "a.b",
        'a"',
        "<b>",
        "%7b",
        None,
        ["a"],
        7,
    ],
)
def test_any_other_token_is_answered_400_and_never_signed(token: object) -> None:
    reply = x.challenge({"crc_token": token}, SECRETS)  # type: ignore[dict-item]
    assert (reply.status, reply.body) == (400, "")


def test_without_a_token_or_a_secret_the_challenge_is_answered_400() -> None:
    assert x.challenge({}, SECRETS).status == 400
    assert x.challenge(None, SECRETS).status == 400  # type: ignore[arg-type]
    assert x.challenge({"crc_token": "abc"}, Secrets(signing=())).status == 400
    assert x.challenge({"crc_token": "abc"}, Secrets(signing=("",))).status == 400


def test_the_current_and_the_previous_secret_open_the_door() -> None:
    x.verify(EVENT, signed("now"), SECRETS)
    x.verify(EVENT, signed("before"), SECRETS)


def test_a_signature_got_from_the_challenge_opens_nothing() -> None:
    """Whoever may ask for a challenge gets a signature, but only under what is no event."""
    token = "c29tZXRoaW5n"
    bought = json.loads(x.challenge({"crc_token": token}, SECRETS).body)["response_token"]
    with pytest.raises(Forged):
        x.verify(token.encode(), {"x-twitter-webhooks-signature": bought}, SECRETS)
    assert x.challenge({"crc_token": EVENT.decode()}, SECRETS).status == 400


def test_a_form_body_with_a_right_signature_is_still_no_event() -> None:
    with pytest.raises(Forged):
        x.verify(b"test=1&other_test=2", signed("now", b"test=1&other_test=2"), SECRETS)


def test_two_signatures_are_none() -> None:
    twice = {**signed("now"), "x-twitter-webhooks-signature": signed("now").popitem()[1]}
    with pytest.raises(Forged):
        x.verify(EVENT, twice, SECRETS)
