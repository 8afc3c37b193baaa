"""Failures 1-16 and 21: what knocks at the webhook without being a platform."""

from __future__ import annotations

import gzip
import hmac
import inspect
import json
import logging
from hashlib import sha1, sha256

import pytest

import app as entry
from chalicelib.channels import signed as signing
from chalicelib.desk.inbound.webhook import BODY_BYTES_MAX
from tests.abuse.front import FACEBOOK, body, enters, hears, untouched, value, work
from tests.doors.lambda_events import CONTEXT, rest
from tests.doors.test_the_webhook_door import JSON, post, signed
from tests.fakes.vault import SECRETS

EMPTY = b'{"object":"page","entry":[]}'
SIGNATURE = "X-Hub-Signature-256"
RIGHT = signed("facebook", EMPTY)[SIGNATURE]
BOTH = pytest.mark.parametrize("channel", ["facebook", "x"])


@BOTH
def test_abuse_001_without_a_signature_is_401(desk, channel):
    assert post(f"/webhooks/{channel}", EMPTY, JSON)["statusCode"] == 401
    assert untouched(desk)


@BOTH
def test_abuse_002_a_wrong_signature_is_401_and_is_compared_in_constant_time(desk, channel):
    headers = signed(channel, EMPTY, secret="a guess")
    assert post(f"/webhooks/{channel}", EMPTY, headers)["statusCode"] == 401
    assert untouched(desk)
    assert "compare_digest(signature_of" in inspect.getsource(signing.check)


def test_abuse_003_another_apps_signature_is_401(desk):
    headers = signed("facebook", EMPTY, secret=SECRETS["x"].signing[0])
    assert post(FACEBOOK, EMPTY, headers)["statusCode"] == 401
    assert untouched(desk)


def test_abuse_004_the_old_sha1_header_counts_for_nothing(desk):
    digest = hmac.new(SECRETS["facebook"].signing[0].encode(), EMPTY, sha1).hexdigest()
    for name in ("X-Hub-Signature", SIGNATURE):
        headers = {**JSON, name: f"sha1={digest}"}
        assert post(FACEBOOK, EMPTY, headers)["statusCode"] == 401
    assert untouched(desk)


ODD = {
    "empty": "sha256=",
    "nothing at all": "",
    "odd length": RIGHT[:-1],
    "not hex": "sha256=" + "zz" * 32,
    "upper case": "sha256=" + RIGHT.removeprefix("sha256=").upper(),
    "10 kB": "sha256=" + "0" * 10_240,
    "a comma list": f"{RIGHT},{RIGHT}",
    "spaces": f" {RIGHT} ",
    "umlauts": "sha256=" + "ü" * 64,
    "null": None,
}


@pytest.mark.parametrize("given", ODD.values(), ids=ODD)
def test_abuse_005_a_misshapen_signature_is_401_never_500(desk, given):
    assert post(FACEBOOK, EMPTY, {**JSON, SIGNATURE: given})["statusCode"] == 401
    assert untouched(desk)


def test_abuse_005_one_signature_header_sent_twice_is_401(desk):
    event = rest("POST", FACEBOOK, EMPTY, {**JSON, SIGNATURE: RIGHT})
    event["multiValueHeaders"][SIGNATURE] = ["sha256=" + "0" * 64, RIGHT]
    assert entry.app(event, CONTEXT)["statusCode"] == 401
    assert untouched(desk)


def test_abuse_006_the_same_json_written_otherwise_is_401(desk):
    for other in (json.dumps(json.loads(EMPTY)).encode(), EMPTY + b"\n", EMPTY[:-1] + b" }"):
        assert post(FACEBOOK, other, signed("facebook", EMPTY))["statusCode"] == 401
    assert untouched(desk)


def test_abuse_007_a_cut_body_is_401_and_signed_as_it_is_it_is_kept_out_and_told(desk):
    cut = body(value(desk))[:-9]
    assert post(FACEBOOK, cut, signed("facebook", body(value(desk))))["statusCode"] == 401
    assert untouched(desk)
    hears(desk, cut)  # 200: design section 4
    desk.forward(minutes=2)
    assert desk.threads() == []
    assert ["cannot read" in text for text in desk.texts()] == [True]


@pytest.mark.parametrize("raw", [b"", b"null", b"[]", b'""'])
def test_abuse_008_an_empty_body_is_401_however_it_is_signed(desk, raw):
    assert enters(raw) == 401
    event = rest("POST", FACEBOOK, raw, signed("facebook", raw))
    event["body"] = None
    assert entry.app(event, CONTEXT)["statusCode"] == 401
    assert untouched(desk)


@pytest.mark.parametrize("raw", [b'{"a":' * 100_000, b'{"a":' + b"[" * 100_000])
def test_abuse_009_a_hundred_thousand_brackets_stop_nobody(desk, raw):
    assert enters(raw) == 200
    assert work(desk) == []
    assert desk.threads() == []


def test_abuse_010_half_a_character_in_a_text_stops_nobody(desk):
    hears(desk, body(value(desk, "Do you have rye \ud83d bread left?")))
    (said,) = desk.thread("Dana Prior").messages
    said.text.encode("utf-8")  # no database takes a lone surrogate
    desk.forward(minutes=3)
    assert len(desk.public_lines()) == 1


def test_abuse_010_half_a_character_in_a_name_or_an_id_stops_nobody(desk):
    hears(desk, body(value(desk, **{"from": {"id": "3000", "name": "Dana \udc00 Prior"}})))
    hears(desk, body(value(desk, comment_id="p1_\ud800")))
    (thread,) = desk.threads()
    thread.name.encode("utf-8")


@pytest.mark.parametrize("text", ["!!!", "AAA", "=", "ä", ""])
def test_abuse_011_broken_base64_is_401_not_500(desk, text):
    event = rest("POST", FACEBOOK, EMPTY, signed("facebook", EMPTY))
    event |= {"isBase64Encoded": True, "body": text}
    assert entry.app(event, CONTEXT)["statusCode"] == 401
    assert untouched(desk)


def test_abuse_012_bytes_that_are_no_text_are_401_as_the_gateway_mends_them(desk):
    raw = b'{"object":"page","entry":"\xff\xfe"}'
    assert post(FACEBOOK, raw, signed("facebook", raw))["statusCode"] == 401
    assert untouched(desk)
    assert post(FACEBOOK, raw, signed("facebook", raw), binary=True)["statusCode"] == 200
    assert work(desk) == []
    assert desk.threads() == []


STRANGE = {
    "NaN": b'{"object":"page","entry":[NaN]}',
    "Infinity": b'{"object":"page","entry":[-Infinity]}',
    "5,000 digits": b'{"object":"page","entry":[' + b"7" * 5_000 + b"]}",
}


@pytest.mark.parametrize("raw", STRANGE.values(), ids=STRANGE)
def test_abuse_013_what_is_no_json_is_kept_out_and_told(desk, raw):
    hears(desk, raw)
    desk.forward(minutes=2)
    assert ["cannot read" in text for text in desk.texts()] == [True]


def test_abuse_013_a_key_that_stands_twice_is_kept_out(desk):
    raw = body(value(desk)).replace(b'"verb": "add"', b'"verb": "remove", "verb": "add"')
    assert raw.count(b'"verb"') == 2
    hears(desk, raw)
    assert desk.threads() == []


LABELS = {
    "missing": None,
    "upper case": "Application/JSON",
    "with its alphabet": "application/json; charset=UTF-8",
}


@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_abuse_014_a_json_body_is_read_whatever_its_label(desk, label):
    raw = body(value(desk))
    headers = {name: v for name, v in signed("facebook", raw).items() if name != "Content-Type"}
    headers |= {"Content-Type": label} if label else {}
    assert post(FACEBOOK, raw, headers)["statusCode"] == 200
    assert work(desk) == []
    assert desk.thread("Dana Prior").waiting


@pytest.mark.parametrize(
    "label", ["application/xml", "text/xml", "application/x-www-form-urlencoded", "multipart/form"]
)
def test_abuse_014_xml_and_forms_are_415(desk, label):
    headers = {**signed("facebook", EMPTY), "Content-Type": label}
    assert post(FACEBOOK, EMPTY, headers)["statusCode"] == 415
    assert untouched(desk)


def test_abuse_014_a_wrong_label_does_not_lose_a_signed_event(desk):
    raw = body(value(desk))
    headers = {**signed("facebook", raw), "Content-Type": "text/plain"}
    assert post(FACEBOOK, raw, headers)["statusCode"] == 200


@pytest.mark.parametrize("size", [BODY_BYTES_MAX + 1, 1_000_000, 10_000_000])
def test_abuse_015_a_huge_body_is_413_and_never_cut_and_taken(desk, size):
    raw = b"{" + b" " * (size - 2) + b"}"
    assert enters(raw) == 413
    assert untouched(desk)


def test_abuse_015_the_largest_body_that_is_taken_is_worked_off_at_one_go(desk):
    raw = body(value(desk, "x" * (BODY_BYTES_MAX - 1_000)))
    assert len(raw) <= BODY_BYTES_MAX
    hears(desk, raw)
    assert desk.thread("Dana Prior").messages[0].truncated


def test_abuse_016_a_compressed_body_is_never_unfolded(desk):
    bomb = gzip.compress(b" " * 20_000_000)
    headers = {**signed("facebook", bomb), "Content-Encoding": "gzip"}
    event = rest("POST", FACEBOOK, bomb, headers, binary=True)
    assert entry.app(event, CONTEXT)["statusCode"] == 401  # it begins with no "{": design section 4
    headers = {**signed("facebook", EMPTY), "Content-Encoding": "gzip"}
    assert post(FACEBOOK, EMPTY, headers)["statusCode"] == 200
    assert desk.queue.items[0].body == EMPTY  # the label alone makes nobody unfold anything


def test_abuse_021_forged_bodies_touch_no_table_no_queue_and_no_log(desk, caplog):
    caplog.set_level(logging.DEBUG)
    raw = body(value(desk, "my secret words"))
    desk.store.context = desk.store.thread = desk.store.save = None  # whoever calls them fails
    statuses = {
        post(FACEBOOK, raw, {**JSON, SIGNATURE: f"sha256={n:064x}"})["statusCode"]
        for n in range(200)
    }
    assert statuses == {401}
    assert desk.queue.items == []
    assert "secret words" not in caplog.text
    assert enters(raw) == 200  # and a real event still passes
    assert len(desk.queue.items) == 1


def test_abuse_021_the_right_digest_of_another_body_is_still_forged(desk):
    digest = sha256(EMPTY).hexdigest()
    assert post(FACEBOOK, EMPTY, {**JSON, SIGNATURE: f"sha256={digest}"})["statusCode"] == 401
