"""Facebook's handshake and signature, beyond what every channel's contract holds."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import pytest

from chalicelib.channels.facebook.door import challenge, verify
from chalicelib.model.http import Forged, Secrets

SECRETS = Secrets(signing=("now", "before"), verify_token="open sesame é")


def asked(**changes: Any) -> dict[str, Any]:
    query = {"mode": "subscribe", "verify_token": "open sesame é", "challenge": "1158201444"}
    query |= changes
    return {f"hub.{key}": value for key, value in query.items() if value is not ...}


def test_who_knows_the_token_gets_the_challenge_back_verbatim() -> None:
    reply = challenge(asked(), SECRETS)
    assert (reply.status, reply.body, reply.content_type) == (200, "1158201444", "text/plain")


@pytest.mark.parametrize("value", ["0", "7", "1" * 128])
def test_challenges_of_plain_characters_are_echoed(value: str) -> None:
    assert challenge(asked(challenge=value), SECRETS).body == value


@pytest.mark.parametrize(
    "changes",
    [
        {"mode": "unsubscribe"},
        {"mode": ""},
        {"mode": ["subscribe"]},
        {"verify_token": "wrong"},
        {"verify_token": ""},
        {"verify_token": "open sesame e"},
        {"verify_token": "\ud800"},
        {"verify_token": ["open sesame é"]},
        {"challenge": ""},
        {"challenge": "<script>alert(1)</script>"},
        {"challenge": "12 34"},
        {"challenge": "12\n"},
        {"challenge": "1" * 129},
        {"challenge": "٣"},
        {"challenge": 7},
    ],
)
def test_anything_else_is_refused_and_not_echoed(changes: dict[str, Any]) -> None:
    reply = challenge(asked(**changes), SECRETS)
    assert (reply.status, reply.body) == (403, "")


@pytest.mark.parametrize("missing", ["mode", "verify_token", "challenge"])
def test_a_handshake_that_lacks_something_is_refused(missing: str) -> None:
    assert challenge(asked(**{missing: ...}), SECRETS).status == 403
    assert challenge(asked(**{missing: None}), SECRETS).status == 403


def test_without_a_verify_token_of_our_own_nobody_knows_it() -> None:
    assert challenge(asked(verify_token=""), Secrets(signing=("now",))).status == 403


def test_only_the_exact_lower_case_sha256_hex_of_the_raw_bytes_opens() -> None:
    body = rb'{"message":"\u00e4 a\/b"}'
    digest = hmac.new(b"before", body, hashlib.sha256).hexdigest()
    verify(body, {"x-hub-SIGNATURE-256": f"sha256={digest}"}, SECRETS)
    wrong = [digest, f"sha256={digest.upper()}", f"sha256={digest} ", f"sha1={digest}"]
    for header in wrong:
        with pytest.raises(Forged):
            verify(body, {"X-Hub-Signature-256": header}, SECRETS)
    with pytest.raises(Forged):
        verify('{"message":"ä a/b"}'.encode(), {"X-Hub-Signature-256": f"sha256={digest}"}, SECRETS)


def test_a_right_old_signature_beside_a_wrong_new_one_is_forged() -> None:
    old = hmac.new(b"now", b"{}", hashlib.sha1).hexdigest()
    headers = {"X-Hub-Signature": f"sha1={old}", "X-Hub-Signature-256": "sha256=" + "0" * 64}
    with pytest.raises(Forged):
        verify(b"{}", headers, SECRETS)


def test_two_signatures_are_one_too_many() -> None:
    right = "sha256=" + hmac.new(b"now", b"{}", hashlib.sha256).hexdigest()
    with pytest.raises(Forged):
        verify(b"{}", {"X-Hub-Signature-256": right, "x-hub-signature-256": right}, SECRETS)
