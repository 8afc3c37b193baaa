"""The door as API Gateway meets it: what is let in, what is turned away, and with what."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from hashlib import sha1, sha256

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.adapters.aws.queue import encode
from chalicelib.desk.inbound.webhook import BODY_BYTES_MAX
from tests.doors.lambda_events import CONTEXT, SCHEDULE, queue, rest
from tests.fakes.vault import SECRETS
from tests.stories.desk import Desk

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    yield desk
    wiring.use(None)


def signed(channel, body, secret=None):
    secret = (secret or SECRETS[channel].signing[0]).encode()
    digest = hmac.new(secret, body, sha256)
    if channel == "facebook":
        return {**JSON, "X-Hub-Signature-256": f"sha256={digest.hexdigest()}"}
    return {**JSON, "x-twitter-webhooks-signature": f"sha256={b64encode(digest.digest()).decode()}"}


def post(path, body, headers, **more):
    return entry.app(rest("POST", path, body, headers, **more), CONTEXT)


def get(path, query):
    return entry.app(rest("GET", path, query=query), CONTEXT)


BODY = json.dumps({"object": "page", "entry": []}).encode()


@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_a_signed_body_is_durable_before_it_is_answered_200(desk, channel):
    answer = post(f"/webhooks/{channel}", BODY, signed(channel, BODY))
    assert answer["statusCode"] == 200
    (inbound,) = desk.queue.items
    assert (inbound.channel, inbound.body) == (channel, BODY)


def test_twitter_is_another_name_of_x(desk):
    answer = post("/webhooks/twitter", BODY, signed("x", BODY))
    assert answer["statusCode"] == 200
    assert desk.queue.items[0].channel == "x"


def test_a_queue_that_refuses_is_503_and_nothing_is_lost_when_the_platform_repeats(desk):
    desk.queue.refuse()
    assert post("/webhooks/x", BODY, signed("x", BODY))["statusCode"] == 503
    assert desk.queue.items == []
    assert post("/webhooks/x", BODY, signed("x", BODY))["statusCode"] == 200
    assert len(desk.queue.items) == 1


def test_a_vault_that_does_not_answer_is_503_never_200_or_401(desk):
    desk.vault.lock()
    assert post("/webhooks/x", BODY, signed("x", BODY))["statusCode"] == 503


GOOD = signed("facebook", BODY)
FORGED = {
    "unsigned": JSON,
    "another secret": signed("facebook", BODY, secret="somebody else's"),
    "another body": signed("facebook", BODY + b" "),
    "SHA-1 only": {
        **JSON,
        "X-Hub-Signature": "sha1="
        + hmac.new(SECRETS["facebook"].signing[0].encode(), BODY, sha1).hexdigest(),
    },
    "upper case": {**JSON, "X-Hub-Signature-256": GOOD["X-Hub-Signature-256"].upper()},
    "empty": {**JSON, "X-Hub-Signature-256": "sha256="},
    "odd": {**JSON, "X-Hub-Signature-256": GOOD["X-Hub-Signature-256"][:-1]},
    "not hex": {**JSON, "X-Hub-Signature-256": "sha256=" + "ü" * 64},
    "huge": {**JSON, "X-Hub-Signature-256": "sha256=" + "0" * 10_000},
    "a list": {**JSON, "X-Hub-Signature-256": GOOD["X-Hub-Signature-256"] + ",sha256=00"},
}


@pytest.mark.parametrize("headers", FORGED.values(), ids=FORGED)
def test_what_is_not_signed_by_the_platform_is_401_and_nothing_else_happens(desk, headers):
    assert post("/webhooks/facebook", BODY, headers)["statusCode"] == 401
    assert desk.queue.items == []


NO_OBJECT = {
    "nothing": b"",
    "null": b"null",
    "an array": b"[]",
    "a string": b'"hello"',
    "a number": b"17",
    "a form": b"a=1&b=2",
    "a leading space": b' {"object":"page"}',
}


@pytest.mark.parametrize("body", NO_OBJECT.values(), ids=NO_OBJECT)
@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_a_body_that_is_no_object_is_401_even_with_the_right_signature(desk, channel, body):
    assert post(f"/webhooks/{channel}", body, signed(channel, body))["statusCode"] == 401
    assert desk.queue.items == []


UNREADABLE = {
    "cut": BODY[:-3],
    "deep": b'{"a":' * 100_000,
    "a surrogate": b'{"object":"page","entry":[{"id":"1001","changes":"\\ud800"}]}',
    "NaN": b'{"object":NaN}',
    "a number of 5,000 digits": b'{"object":' + b"7" * 5_000 + b"}",
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
def test_a_signed_body_that_cannot_be_read_is_taken_and_never_stops_the_worker(desk, body):
    assert post("/webhooks/facebook", body, signed("facebook", body))["statusCode"] == 200
    texts = [encode(item) for item in desk.queue.take()]
    assert entry.worker(queue(*texts), CONTEXT) == {"batchItemFailures": []}
    assert desk.platforms.sent() == []


def test_the_owner_is_told_once_a_day_of_what_could_not_be_read(desk):
    for body in (BODY[:-3], BODY[:-5]):
        post("/webhooks/facebook", body, signed("facebook", body))
    entry.worker(queue(*[encode(item) for item in desk.queue.take()]), CONTEXT)
    desk.forward(minutes=2)
    (text,) = desk.texts()
    assert "cannot read" in text


def test_bytes_that_are_no_text_do_not_verify(desk):
    body = b'{"object":"\xff\xfe"}'
    assert post("/webhooks/facebook", body, signed("facebook", body))["statusCode"] == 401


def test_a_body_sent_as_base64_is_verified_over_its_bytes(desk):
    body = '{"object":"page","say":"\u00e4\u00f6\U0001f600"}'.encode()
    answer = post("/webhooks/facebook", body, signed("facebook", body), binary=True)
    assert answer["statusCode"] == 200


def test_broken_base64_is_401_not_500(desk):
    event = rest("POST", "/webhooks/facebook", BODY, GOOD)
    event |= {"isBase64Encoded": True, "body": "!!!"}
    assert entry.app(event, CONTEXT)["statusCode"] == 401


def test_a_body_over_700_kb_is_413(desk):
    body = b"{" + b" " * BODY_BYTES_MAX
    assert post("/webhooks/facebook", body, signed("facebook", body))["statusCode"] == 413
    assert desk.queue.items == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD"])
def test_other_methods_are_405(desk, method):
    event = rest(method, "/webhooks/facebook", BODY, GOOD)
    assert entry.app(event, CONTEXT)["statusCode"] == 405


@pytest.mark.parametrize("segment", ["myspace", "__init__", "fields", "..", "Facebook", "x%2f"])
def test_an_unknown_channel_is_404(desk, segment):
    assert post(f"/webhooks/{segment}", BODY, GOOD)["statusCode"] == 404
    assert get(f"/webhooks/{segment}", {"crc_token": "a"})["statusCode"] == 404


def test_meta_gets_its_challenge_back_as_plain_text(desk):
    query = {
        "hub.mode": "subscribe",
        "hub.challenge": "1158201444",
        "hub.verify_token": "facebook-verify-token",
    }
    answer = get("/webhooks/facebook", query)
    assert (answer["statusCode"], answer["body"]) == (200, "1158201444")
    assert answer["headers"]["Content-Type"] == "text/plain"


@pytest.mark.parametrize(
    "query",
    [
        {"hub.mode": "subscribe", "hub.challenge": "1", "hub.verify_token": "wrong"},
        {
            "hub.mode": "unsubscribe",
            "hub.challenge": "1",
            "hub.verify_token": "facebook-verify-token",
        },
        {"hub.mode": "subscribe", "hub.challenge": "1"},
        {"hub.mode[]": "subscribe", "hub.challenge": "1"},
        {
            "hub.mode": "subscribe",
            "hub.challenge": "<script>",
            "hub.verify_token": "facebook-verify-token",
        },
        {},
    ],
)
def test_a_handshake_that_is_not_metas_is_refused(desk, query):
    assert get("/webhooks/facebook", query)["statusCode"] in {400, 403}


def test_x_gets_its_crc_token_signed(desk):
    answer = get("/webhooks/x", {"crc_token": "9b4507b3-9040-4669-9ca3-6b94edb50553"})
    assert answer["statusCode"] == 200
    digest = hmac.new(
        SECRETS["x"].signing[0].encode(), b"9b4507b3-9040-4669-9ca3-6b94edb50553", sha256
    ).digest()
    expected = {"response_token": f"sha256={b64encode(digest).decode()}"}
    assert json.loads(answer["body"]) == expected


@pytest.mark.parametrize(
    "token", ["", "{", '{"for_user_id":"2002"}', "a b", "é", "a" * 129, ["a", "{"], 'a"b']
)
def test_the_crc_endpoint_never_signs_what_could_be_an_event(desk, token):
    answer = get("/webhooks/x", {"crc_token": token})
    assert answer["statusCode"] == 400 or "{" not in json.dumps(token)
    if not isinstance(token, list):
        assert answer["statusCode"] == 400


def test_a_signature_from_the_crc_endpoint_opens_no_door(desk):
    token = "abcdef0123456789"
    signature = json.loads(get("/webhooks/x", {"crc_token": token})["body"])["response_token"]
    headers = {**JSON, "x-twitter-webhooks-signature": signature}
    assert post("/webhooks/x", token.encode(), headers)["statusCode"] == 401


def comment_body(desk):
    """A comment as Facebook delivers it."""
    comment = {
        "object": "page",
        "entry": [
            {
                "id": "1001",
                "time": 1772550000,
                "changes": [
                    {
                        "field": "feed",
                        "value": {
                            "item": "comment",
                            "verb": "add",
                            "comment_id": "p1_7",
                            "post_id": "1001_p1",
                            "parent_id": "1001_p1",
                            "from": {"id": "3000", "name": "Dana Prior"},
                            "message": "Do you have rye bread left?",
                            "created_time": int(desk.clock.now().timestamp()),
                        },
                    }
                ],
            }
        ],
    }
    return json.dumps(comment).encode()


def test_one_failing_body_does_not_block_its_neighbours(desk):
    body = comment_body(desk)
    post("/webhooks/facebook", body, signed("facebook", body))
    (good,) = [encode(item) for item in desk.queue.take()]
    answer = entry.worker(queue("not one of ours", good), CONTEXT)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m0"}]}
    assert desk.thread("Dana Prior").waiting


def test_the_minute_does_what_is_due(desk):
    desk.comment("Dana Prior", "Do you have rye bread left?")
    assert entry.minute(SCHEDULE, CONTEXT) == {"due": 0}
    desk.clock.advance(minutes=2)
    assert entry.minute(SCHEDULE, CONTEXT) == {"due": 1}
    assert len(desk.public_lines()) == 1


def test_a_body_that_fails_for_the_third_time_is_told_to_the_owner(desk):
    records = queue("not one of ours")
    for count, texts in (("1", 0), ("2", 0), ("3", 1)):
        records["Records"][0]["attributes"]["ApproximateReceiveCount"] = count
        entry.worker(records, CONTEXT)
        desk.forward(minutes=2)
        assert len(desk.texts()) == texts
    assert "kept aside" in desk.texts()[0]


@pytest.fixture
def last_try(desk):
    """One comment's body as the queue brings it for the third time."""
    posted = comment_body(desk)
    post("/webhooks/facebook", posted, signed("facebook", posted))
    (inbound,) = desk.queue.take()
    records = queue(encode(inbound))
    records["Records"][0]["attributes"]["ApproximateReceiveCount"] = "3"
    return records


def test_a_body_whose_tries_ran_out_while_the_table_was_silent_starts_over(desk, last_try):
    desk.store.refuse(times=50)
    assert entry.worker(last_try, CONTEXT) == {"batchItemFailures": []}
    (again,) = desk.queue.items
    assert encode(again) == last_try["Records"][0]["body"]
    desk.store.refuse(times=0)
    entry.worker(queue(*[encode(item) for item in desk.queue.take()]), CONTEXT)
    assert desk.thread("Dana Prior").waiting


def test_the_owner_hears_of_a_silent_table_at_once_by_e_mail_and_text_and_once(desk, last_try):
    desk.store.refuse(times=500)
    for _ in range(5):
        entry.worker(last_try, CONTEXT)
    ((_, mailed),) = desk.mail.mails
    (text,) = desk.texts()
    assert "can't save anything right now" in mailed
    assert "Facebook sent me something" in text


def test_at_night_a_silent_table_is_told_by_e_mail_alone(desk, last_try):
    desk.at("23:30")
    desk.store.refuse(times=500)
    entry.worker(last_try, CONTEXT)
    assert (len(desk.mail.mails), desk.texts()) == (1, [])


def test_where_nobody_took_the_word_of_a_silent_table_it_is_told_again(desk, last_try):
    desk.store.refuse(times=500)
    desk.mail.refuse()
    desk.phone.refuse()
    entry.worker(last_try, CONTEXT)
    assert (desk.mail.mails, desk.texts()) == ([], [])
    entry.worker(last_try, CONTEXT)
    assert (len(desk.mail.mails), len(desk.texts())) == (1, 1)


def test_a_body_held_up_for_half_a_day_goes_aside(desk, last_try):
    desk.clock.advance(hours=13)
    desk.store.refuse(times=500)
    assert entry.worker(last_try, CONTEXT) == {"batchItemFailures": [{"itemIdentifier": "m0"}]}
    assert desk.queue.items == []
    assert "kept aside" in desk.mail.mails[0][1]


def test_a_body_that_no_queue_takes_back_stays_where_it_is(desk, last_try):
    desk.store.refuse(times=500)
    desk.queue.refuse()
    assert entry.worker(last_try, CONTEXT) == {"batchItemFailures": [{"itemIdentifier": "m0"}]}
    assert "kept aside" in desk.mail.mails[0][1]


def test_what_is_due_while_the_table_takes_nothing_is_told_after_minutes_and_once(desk):
    desk.comment("Dana Prior", "Do you have rye bread left?")
    desk.clock.advance(minutes=2)
    desk.store.refuse(times=500)
    entry.minute(SCHEDULE, CONTEXT)
    assert desk.mail.mails == []  # busy for a moment is no news
    for _ in range(6):
        desk.clock.advance(minutes=1)
        entry.minute(SCHEDULE, CONTEXT)
    ((_, mailed),) = desk.mail.mails
    assert "Customers wait" in mailed
    assert len(desk.texts()) == 1
