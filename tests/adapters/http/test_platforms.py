"""Calls to the platforms against a real server: what arrives, and what may be said of trouble."""

from __future__ import annotations

import json
import logging
import time
from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from chalicelib import channels
from chalicelib.adapters.http.platforms import HttpPlatforms
from chalicelib.adapters.http.request import Timeouts
from chalicelib.adapters.http.signing import appsecret_proof, oauth1, signed
from chalicelib.model.http import Secrets
from chalicelib.model.platform import PlatformRequest, PlatformResponse, Trouble
from tests.adapters.http.platform_server import closed_port, running
from tests.channel_facts import endpoints_at
from tests.fakes import FakePlatforms, FakeVault
from tests.fakes.vault import SECRETS

META = channels.find("facebook").ENDPOINT
NOT_SENT = PlatformResponse(trouble=Trouble.NOT_SENT)
NO_ANSWER = PlatformResponse(trouble=Trouble.NO_ANSWER)
PROOF = "c3d0b5076a3fbdc591eb4c02784744c53e67b95a3a1571c9fe5d2ec3e2613860"
SIGNATURE = "SlaADtQgyWZG9Zm2zVLtJ%2FHaw%2FQ%3D"
SHORT = Timeouts(connect=2.0, read=0.2, total=5.0)
BRIEF = Timeouts(connect=2.0, read=2.0, total=0.2)


@pytest.fixture(scope="module")
def server():
    with running() as platform:
        yield platform


@pytest.fixture
def reach(server):
    """Calls with a base of one's own, and little patience."""

    def made(base=server.base, patience=SHORT, vault=None):
        vault = vault or FakeVault()
        return HttpPlatforms(vault, endpoints_at(base), patience)

    return made


def get(path: str, channel: str = "facebook") -> PlatformRequest:
    return PlatformRequest(channel, "GET", path)


class PlatformsContract:
    """Subclasses give `platforms`, which answer /list with no object and /error with a 500."""

    def test_an_answer_has_its_status_and_its_object(self, platforms):
        response = platforms.call(get("/error"))
        assert (response.status, response.body) == (500, {"error": {"code": 2}})
        assert response.trouble is Trouble.NONE

    def test_what_is_no_object_is_an_empty_one(self, platforms):
        response = platforms.call(get("/list", "x"))
        assert (response.status, response.body) == (200, {})

    def test_trouble_is_an_answer(self, platforms):
        assert platforms.call(PlatformRequest("facebook", "POST", "/reset", body={})) == NO_ANSWER


class TestInMemory(PlatformsContract):
    @pytest.fixture
    def platforms(self):
        platforms = FakePlatforms()
        platforms.will("facebook", "/error", PlatformResponse(500, {"error": {"code": 2}}))
        platforms.will("*", "/list", PlatformResponse(200))
        platforms.will("facebook", "*", NO_ANSWER, method="POST")
        return platforms

    def test_scripts_are_used_up_and_then_all_is_well(self, platforms):
        platforms.will(
            "x", "/2/tweets", lambda request: PlatformResponse(403, {"told": request.body})
        )
        request = PlatformRequest("x", "POST", "/2/tweets", body={"text": "Hello"})
        assert platforms.call(request) == PlatformResponse(403, {"told": {"text": "Hello"}})
        assert platforms.call(request).body["data"]["text"] == "Hello"
        assert platforms.sent("x") == [request, request]
        assert platforms.sent("facebook") == []

    def test_unscripted_sends_get_ids_of_their_own(self):
        platforms = FakePlatforms()
        comment = PlatformRequest(
            "facebook", "POST", "/v26.0/1_2/comments", body={"message": "Hello"}
        )
        ids = {platforms.call(comment).body["id"] for _ in range(3)}
        assert len(ids) == 3
        private = PlatformRequest(
            "facebook", "POST", "/1/messages", body={"recipient": {"comment_id": "1"}}
        )
        assert platforms.call(private).body["recipient_id"]
        message = PlatformRequest(
            "facebook", "POST", "/1/messages", body={"recipient": {"id": "77"}}
        )
        assert platforms.call(message).body["recipient_id"] == "77"
        direct = PlatformRequest(
            "x", "POST", "/2/dm_conversations/with/1/messages", body={"text": "Hello"}
        )
        assert platforms.call(direct).body["data"]["dm_event_id"]
        assert platforms.call(get("/1/comments")) == PlatformResponse(200, {"data": []})


class TestOverHttp(PlatformsContract):
    @pytest.fixture
    def platforms(self, reach):
        return reach()


class TestWhatArrives:
    def test_a_facebook_call_carries_token_and_proof(self, reach):
        request = PlatformRequest(
            "facebook", "POST", "/echo", {"fields": "id,from"}, {"message": "é 💬"}
        )
        seen = reach().call(request).body
        assert seen["method"] == "POST"
        assert parse_qs(seen["query"]) == {
            "fields": ["id,from"],
            "access_token": ["facebook-page-token"],
            "appsecret_proof": [appsecret_proof("facebook-page-token", "facebook-app-secret")],
        }
        assert json.loads(seen["body"]) == {"message": "é 💬"}
        assert seen["headers"]["content-type"] == "application/json"

    def test_our_token_is_asked_about_in_the_apps_own_name(self):
        assert signed(get("/debug_token"), META, SECRETS["facebook"], 0)["params"] == {
            "input_token": "facebook-page-token",
            "access_token": "9001|facebook-app-secret",
        }

    def test_without_the_apps_id_the_token_asks_about_itself(self):
        unnamed = replace(SECRETS["facebook"], tokens={"page_token": "the-token"})
        params = signed(get("/debug_token"), META, unnamed, 0)["params"]
        assert params["input_token"] == params["access_token"] == "the-token"
        assert params["appsecret_proof"] == appsecret_proof("the-token", "facebook-app-secret")

    def test_a_form_is_sent_as_a_form(self, reach):
        request = PlatformRequest("facebook", "POST", "/echo", body={"message": "a & b"}, form=True)
        seen = reach().call(request).body
        assert parse_qs(seen["body"]) == {"message": ["a & b"]}
        assert seen["headers"]["content-type"] == "application/x-www-form-urlencoded"

    def test_a_call_without_a_body_has_none(self, reach):
        assert reach().call(get("/echo")).body["body"] == ""

    def test_an_x_call_is_signed_and_its_json_is_left_alone(self, reach):
        seen = reach().call(PlatformRequest("x", "POST", "/echo", body={"text": "Hello"})).body
        header = seen["headers"]["authorization"]
        assert header.startswith("OAuth ")
        for part in ("oauth_consumer_key", "oauth_token", "oauth_signature", "oauth_nonce"):
            assert f'{part}="' in header
        assert 'oauth_signature_method="HMAC-SHA1"' in header
        assert "secret" not in header
        assert json.loads(seen["body"]) == {"text": "Hello"}

    def test_one_connection_serves_one_call_and_asks_for_no_compression(self, reach):
        headers = reach().call(get("/echo")).body["headers"]
        assert headers["connection"] == "close"
        assert headers["accept-encoding"] == "identity"
        assert headers["user-agent"] == "Kept"

    def test_the_environments_proxies_are_not_used(self, reach, monkeypatch):
        dead = f"http://127.0.0.1:{closed_port()}"
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, dead)
        monkeypatch.delenv("no_proxy", raising=False)
        assert reach().call(get("/echo")).status == 200

    def test_no_token_is_logged(self, reach, caplog):
        caplog.set_level(logging.DEBUG)
        for channel in ("facebook", "x"):
            reach().call(PlatformRequest(channel, "POST", "/echo", body={"text": "my words"}))
            reach(f"http://127.0.0.1:{closed_port()}").call(get("/echo", channel))
        for secret in ("page-token", "access-token", "appsecret_proof", "my words"):
            assert secret not in caplog.text

    def test_the_real_platforms_are_asked_over_https_only(self):
        bases = [channels.find(name).ENDPOINT.base for name in channels.NAMES]
        assert all(base.startswith("https://") for base in bases)

    def test_a_path_cannot_change_the_host(self, reach):
        with pytest.raises(AssertionError):
            reach().call(get("@evil.example/"))


class TestAnswers:
    def test_headers_are_named_in_lower_case(self, reach):
        assert reach().call(get("/error")).headers["x_app_usage"] == "high"

    @pytest.mark.parametrize("path", ["/text", "/empty", "/latin", "/deep", "/digits"])
    def test_what_cannot_be_read_is_an_empty_object(self, reach, path):
        assert (reach().call(get(path)).status, reach().call(get(path)).body) == (200, {})

    def test_a_page_of_html_keeps_its_status(self, reach):
        response = reach().call(get("/html"))
        assert (response.status, response.body, response.trouble) == (502, {}, Trouble.NONE)

    def test_a_redirect_is_an_answer_and_is_not_followed(self, reach, server):
        server.asked.clear()
        assert reach().call(get("/redirect")).status == 302
        assert server.asked == ["GET /redirect"]

    def test_a_body_of_just_a_megabyte_is_read(self, reach):
        assert len(reach().call(get("/full")).body["id"]) == 1_000_000 - 10


class TestTrouble:
    @pytest.mark.parametrize(
        "path", ["/reset", "/hangup", "/half", "/nonsense", "/silence", "/large", "/chunks"]
    )
    def test_after_the_request_left_its_fate_is_not_known(self, reach, server, path):
        server.asked.clear()
        assert (
            reach().call(PlatformRequest("facebook", "POST", path, body={"message": "Hi"}))
            == NO_ANSWER
        )
        assert server.asked == [f"POST {path}"]  # and it was not tried again

    def test_an_answer_that_only_drips_is_given_up(self, reach):
        assert reach(patience=BRIEF).call(get("/drip")) == NO_ANSWER

    def test_a_refused_connection_is_certainly_not_sent(self, reach):
        assert reach(f"http://127.0.0.1:{closed_port()}").call(get("/echo")) == NOT_SENT

    def test_a_name_nobody_has_is_certainly_not_sent(self, reach):
        assert reach("http://kept.invalid").call(get("/echo")) == NOT_SENT

    def test_failed_tls_is_certainly_not_sent(self, reach, server):
        server.asked.clear()
        assert reach(server.base.replace("http:", "https:")).call(get("/echo")) == NOT_SENT
        assert server.asked == []

    def test_an_address_that_makes_no_sense_is_certainly_not_sent(self, reach):
        assert reach("http://[::").call(get("/echo")) == NOT_SENT

    def test_without_secrets_nothing_is_sent(self, reach, server):
        server.asked.clear()
        locked = FakeVault()
        locked.lock()
        bare = FakeVault({name: Secrets(secrets.signing) for name, secrets in SECRETS.items()})
        for vault in (locked, FakeVault({}), bare):
            for channel in ("facebook", "x"):
                assert reach(vault=vault).call(get("/echo", channel)) == NOT_SENT
        assert server.asked == []


class TestSigning:
    """Computed once with OpenSSL over strings put together by hand."""

    def test_the_proof_is_the_tokens_hmac_under_the_app_secret(self):
        assert appsecret_proof("maple-token", "rye-secret") == PROOF

    def test_an_oauth_signature_covers_the_query_and_not_the_json(self):
        from requests import Request

        auth = oauth1([*SECRETS["x"].tokens.values()], nonce="n0nce", timestamp="1772539200")
        request = Request(
            "POST",
            "https://api.x.com/2/tweets",
            params={"dry_run": "a b"},
            json={"text": "Hello"},
            auth=auth,
        )
        header = request.prepare().headers["Authorization"]
        header = header.decode() if isinstance(header, bytes) else header
        assert f'oauth_signature="{SIGNATURE}"' in header


class TestAClockThatIsWrong:
    """X refuses a signature dated minutes away from its own clock, and tells the time it has."""

    def sent(self, server, ahead, path="/dated"):
        far = HttpPlatforms(
            FakeVault(), endpoints_at(server.base), SHORT, seconds=lambda: time.time() + ahead
        )
        server.asked.clear()
        return far, far.call(PlatformRequest("x", "POST", path, body={"text": "Hello"}))

    @pytest.mark.parametrize("ahead", [3_600, -86_400])
    def test_the_same_request_goes_once_more_dated_by_x(self, server, ahead):
        far, answer = self.sent(server, ahead)
        assert answer.status == 201
        assert server.asked == ["POST /dated"] * 2
        assert (
            far.call(PlatformRequest("x", "POST", "/dated", body={"text": "Hello"})).status == 201
        )
        assert len(server.asked) == 3  # it has learnt

    def test_a_refusal_for_another_reason_is_not_repeated(self, server):
        _, answer = self.sent(server, 0, "/forbidden")
        assert answer.status == 401
        assert server.asked == ["POST /forbidden"]

    def test_a_refusal_that_stays_is_repeated_once(self, server):
        _, answer = self.sent(server, 3_600, "/forbidden")
        assert answer.status == 401
        assert server.asked == ["POST /forbidden"] * 2
