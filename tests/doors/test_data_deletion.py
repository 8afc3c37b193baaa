"""Facebook's callbacks about a person, as they come through the door: deletion and farewell."""

import hmac
import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from urllib.parse import urlencode

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.desk.privacy.requests import done
from tests.doors.lambda_events import CONTEXT, rest
from tests.fakes.vault import SECRETS
from tests.stories.desk import Desk

FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
STRANGER = "55501234"


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    yield desk
    wiring.use(None)


def signed(desk, user_id, secret=SECRETS["facebook"].signing[0], **more):
    told = {
        "algorithm": "HMAC-SHA256",
        "user_id": user_id,
        "issued_at": int(desk.clock.now().timestamp()),
    }
    payload = urlsafe_b64encode(json.dumps(told | more).encode()).decode().rstrip("=")
    digest = hmac.new(secret.encode(), payload.encode(), sha256).digest()
    return f"{urlsafe_b64encode(digest).decode().rstrip('=')}.{payload}"


def post(path, request, headers=FORM):
    body = request if isinstance(request, bytes) else urlencode({"signed_request": request})
    body = body if isinstance(body, bytes) else body.encode()
    resource = f"/{path.split('/')[1]}/{{channel}}"
    event = rest("POST", path, body, headers, resource=resource)
    event["pathParameters"] = {"channel": path.split("/")[2]}
    return entry.app(event, CONTEXT)


def page(url):
    path = url.removeprefix("https://kept.example")
    event = rest("GET", path, resource="/deletion/{channel}")
    event["pathParameters"] = {"channel": path.split("/")[2]}
    return entry.app(event, CONTEXT)


def ask(desk, user_id, **more):
    answer = post("/deletion/facebook", signed(desk, user_id, **more))
    assert answer["statusCode"] == 200
    assert answer["headers"]["Content-Type"] == "application/json"
    told = json.loads(answer["body"])
    assert set(told) == {"url", "confirmation_code"}
    assert told["url"] == f"https://kept.example/deletion/{told['confirmation_code']}"
    return told


def test_who_is_known_is_erased_at_once_and_the_page_says_so(desk):
    desk.comment("Dana Prior", "My cake was rotten")
    told = ask(desk, desk.person("Dana Prior"))
    assert desk.threads() == []
    shown = page(told["url"])
    assert shown["statusCode"] == 200
    assert "On 3 March 2026 Maple" in shown["body"]
    assert "deleted what it had stored" in shown["body"]


def test_who_cannot_be_matched_becomes_the_owners_task_and_the_page_says_so(desk):
    told = ask(desk, STRANGER)
    assert "a person at Maple" in page(told["url"])["body"]
    desk.forward(minutes=2)
    [text] = desk.texts()
    assert "asked Facebook to have their data deleted" in text
    assert told["confirmation_code"] in text
    done(desk.ports, told["confirmation_code"])
    assert "deleted what it had stored" in page(told["url"])["body"]


def test_the_same_request_twice_has_the_same_code_and_is_told_once(desk):
    first = ask(desk, STRANGER)
    issued_at = int(desk.clock.now().timestamp())
    desk.forward(minutes=5)
    assert ask(desk, STRANGER, issued_at=issued_at) == first
    assert ask(desk, STRANGER) == first
    desk.forward(hours=5)
    assert len(desk.texts()) == 1


def test_an_old_request_that_comes_again_erases_nothing_new(desk):
    desk.comment("Dana Prior", "My cake was rotten")
    request = signed(desk, desk.person("Dana Prior"))
    post("/deletion/facebook", request)
    desk.forward(minutes=5)
    desk.comment("Dana Prior", "I am back, and the bread was cold")
    assert post("/deletion/facebook", request)["statusCode"] == 200
    assert desk.thread("Dana Prior").waiting
    ask(desk, desk.person("Dana Prior"))
    assert not [t for t in desk.threads() if t.name == "Dana Prior"]


def test_the_answer_does_not_tell_whether_somebody_is_known(desk):
    desk.comment("Dana Prior", "My cake was rotten")
    known, unknown = ask(desk, desk.person("Dana Prior")), ask(desk, STRANGER)
    assert known["confirmation_code"] != unknown["confirmation_code"]
    assert [len(v) for v in known.values()] == [len(v) for v in unknown.values()]
    assert desk.person("Dana Prior") not in json.dumps(known)


def test_the_secret_before_counts_while_secrets_change(desk):
    old, new = SECRETS["facebook"].signing[0], "the-new-secret"
    desk.vault._secrets["facebook"] = type(SECRETS["facebook"])(signing=(new, old))
    for secret in (new, old):
        assert post("/deletion/facebook", signed(desk, "1", secret))["statusCode"] == 200


@pytest.mark.parametrize("path", ["/deletion/facebook", "/deauthorise/facebook"])
def test_what_is_not_facebooks_is_400_and_does_nothing(desk, path):
    good = signed(desk, STRANGER)
    bad = [
        signed(desk, STRANGER, "somebody else's"),
        signed(desk, STRANGER, algorithm="HMAC-SHA1"),
        signed(desk, STRANGER, expires=int(desk.clock.now().timestamp()) - 1),
        good[:-3],
        "",
        b"",
        b"signed_request",
        b"\xff\xfe",
        b"signed_request=" + good.encode() + b"&signed_request=" + good.encode(),
        b"&".join([b"a=b"] * 50),
        b"x" * 30_000,
    ]
    for request in bad:
        assert post(path, request)["statusCode"] == 400, request
    assert desk.threads() == []
    assert desk.store.people.requests == {}


def test_a_channel_without_such_requests_and_one_that_is_none(desk):
    assert post("/deletion/x", signed(desk, STRANGER))["statusCode"] == 400
    assert post("/deletion/myspace", signed(desk, STRANGER))["statusCode"] == 404
    desk.vault.disconnect("facebook")
    assert post("/deletion/facebook", signed(desk, STRANGER))["statusCode"] == 404


def test_what_cannot_be_done_now_is_asked_for_again(desk):
    desk.vault.lock()
    assert post("/deletion/facebook", signed(desk, STRANGER))["statusCode"] == 503
    desk.vault.lock(False)
    desk.store.refuse()
    request = signed(desk, STRANGER)
    assert post("/deletion/facebook", request)["statusCode"] == 503
    assert post("/deletion/facebook", request)["statusCode"] == 200
    desk.forward(minutes=2)
    assert len(desk.texts()) == 1


def test_another_kind_of_body_is_415(desk):
    answer = post("/deletion/facebook", b"{}", {"Content-Type": "application/json"})
    assert answer["statusCode"] == 415


def test_the_page_loads_nothing_and_a_guessed_code_shows_nothing(desk):
    shown = page("/deletion/0123456789abcdef01234567")
    assert shown["statusCode"] == 404
    assert shown["headers"]["Content-Security-Policy"].startswith("default-src 'none'")


def test_somebody_removed_the_app_and_the_owner_hears_it_once(desk):
    request = signed(desk, STRANGER)
    for _ in range(3):
        assert post("/deauthorise/facebook", request)["statusCode"] == 200
    desk.forward(hours=3)
    [text] = desk.texts()
    assert "removed Kept from their Facebook account" in text
