"""What Facebook signs about a person: either alphabet, padded or not, and nothing else."""

import hmac
import json
from base64 import b64encode, urlsafe_b64encode
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib import channels
from chalicelib.model.data_requests import SignedRequest
from chalicelib.model.http import Forged, Secrets

SECRETS = Secrets(signing=("current-secret", "previous-secret"))
AT = 1_772_500_000
TOLD = {"algorithm": "HMAC-SHA256", "user_id": "218471", "issued_at": AT, "note": "å?>~"}
facebook = channels.find("facebook")


def signed(told=TOLD, secret="current-secret", *, safe=True, padded=False, raw=None):
    encode = urlsafe_b64encode if safe else b64encode
    strip = (lambda text: text) if padded else (lambda text: text.rstrip("="))
    text = raw if raw is not None else json.dumps(told, ensure_ascii=False).encode()
    payload = strip(encode(text).decode())
    digest = hmac.new(secret.encode(), payload.encode(), sha256).digest()
    return f"{strip(encode(digest).decode())}.{payload}"


def forged(text, secrets=SECRETS):
    try:
        facebook.signed_request(text, secrets)
    except Forged:
        return True
    return False


@pytest.mark.parametrize("secret", SECRETS.signing)
@pytest.mark.parametrize("safe", [True, False])
@pytest.mark.parametrize("padded", [True, False])
def test_any_writing_of_base64_under_any_of_our_secrets_is_understood(secret, safe, padded):
    given = signed(secret=secret, safe=safe, padded=padded)
    at = datetime.fromtimestamp(AT, UTC)
    assert facebook.signed_request(given, SECRETS) == SignedRequest("218471", at)


def test_when_it_runs_out_is_told_and_zero_means_never():
    told = facebook.signed_request(signed(TOLD | {"expires": AT + 60}), SECRETS)
    assert told.expires_at == datetime.fromtimestamp(AT + 60, UTC)
    assert facebook.signed_request(signed(TOLD | {"expires": 0}), SECRETS).expires_at is None


GOOD = signed()
FORGERIES = {
    "nothing": "",
    "one part": "abc-def",
    "no signature": GOOD[GOOD.index(".") :],
    "no payload": GOOD[: GOOD.index(".") + 1],
    "another secret": signed(secret="somebody else's"),
    "an empty secret": signed(secret=""),
    "another payload": GOOD[:-2] + ("A" if GOOD[-2] != "A" else "B") + GOOD[-1],
    "a part too many": GOOD + ".x",
    "not base64": "!" + GOOD[1:],
    "not ASCII": "ä" + GOOD[1:],
    "too long": signed(TOLD | {"more": "x" * 9_000}),
    "another algorithm": signed(TOLD | {"algorithm": "HMAC-SHA1"}),
    "no algorithm": signed({k: v for k, v in TOLD.items() if k != "algorithm"}),
    "algorithm none": signed(TOLD | {"algorithm": "none"}),
    "nobody": signed({k: v for k, v in TOLD.items() if k != "user_id"}),
    "an id that parts our keys": signed(TOLD | {"user_id": "1#2"}),
    "a list": signed(raw=b"[1]"),
    "no JSON": signed(raw=b"{"),
    "no text": signed(raw=b"\xff\xfe"),
}


@pytest.mark.parametrize("text", FORGERIES.values(), ids=FORGERIES)
def test_what_is_not_facebooks_is_forged(text):
    assert forged(text)


def test_without_secrets_nothing_is_believed():
    assert forged(signed(secret=""), Secrets(signing=("",)))
    assert forged(GOOD, Secrets(signing=()))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_forged_and_breaks_nothing(text):
    assert forged(text)
    assert forged(f"{GOOD.split('.')[0]}.{text}")
    assert forged(f"{text}.{GOOD.split('.')[1]}")


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([*TOLD, "expires"]), st.none() | st.floats() | st.text()))
def test_whatever_stands_in_a_signed_payload_breaks_nothing(told):
    forged(signed(TOLD | told, raw=json.dumps(TOLD | told).encode()))
