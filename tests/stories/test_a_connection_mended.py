"""A connection is asked how it is and mended; how it is afterwards is what was seen, not hoped."""

from __future__ import annotations

import pytest

from chalicelib import channels
from chalicelib.channels.facebook.connection.inspections import FIELDS
from chalicelib.channels.x.connection.inspections import EVENTS
from chalicelib.desk.care.inspect import INSPECTIONS_MAX, inspected, mended
from chalicelib.model.health import Check, Health, Inspection
from chalicelib.model.platform import PlatformResponse
from tests.fakes import FakePlatforms
from tests.fakes.clock import NOON
from tests.fakes.platforms import NO_ANSWER
from tests.fakes.vault import ACCOUNTS

URL = "https://kept.example"


@pytest.fixture
def platforms():
    return FakePlatforms()


def states(do, platforms, name, url=URL):
    checks = do(platforms, channels.find(name), ACCOUNTS[name], url, NOON)
    return {check.name: check.state.value for check in checks}


class PretendX:
    """X's webhooks and subscriptions, as far as they are asked about."""

    def __init__(self, platforms):
        self.webhooks, self.events = [], []
        for method, path, reply in (
            ("GET", "/2/usage/tweets", lambda _: PlatformResponse(403, {"title": "Forbidden"})),
            ("GET", "/2/webhooks", lambda _: PlatformResponse(200, {"data": list(self.webhooks)})),
            ("POST", "/2/webhooks", self.register),
            ("PUT", "/2/webhooks/*", self.validate),
            ("GET", "/2/activity/*", lambda _: PlatformResponse(200, {"data": list(self.events)})),
            ("POST", "/2/activity/*", self.subscribe),
        ):
            platforms.will("x", path, *[reply] * 50, method=method)

    def register(self, call):
        self.webhooks.append({"id": "77", "url": call.body["url"], "valid": True})
        return PlatformResponse(200, {"data": self.webhooks[-1]})

    def validate(self, call):
        assert call.path == "/2/webhooks/77"
        self.webhooks[0]["valid"] = True
        return PlatformResponse(200, {"data": {"valid": True}})

    def subscribe(self, call):
        self.events.append(dict(call.body))
        return PlatformResponse(200, {"data": {}})


def test_from_nothing_the_webhook_is_registered_and_every_event_subscribed(platforms):
    pretend = PretendX(platforms)
    assert states(inspected, platforms, "x")["webhook"] == "broken"
    assert platforms.sent("x") == []
    assert states(mended, platforms, "x") == {
        "token": "ok",
        "webhook": "ok",
        "usage": "unknown",
        "subscription": "ok",
    }
    assert [one["event_type"] for one in pretend.events] == list(EVENTS)


def test_an_invalid_webhook_is_asked_for_again_and_nothing_else_is_changed(platforms):
    pretend = PretendX(platforms)
    mended(platforms, channels.find("x"), ACCOUNTS["x"], URL, NOON)
    pretend.webhooks[0]["valid"] = False
    del platforms.calls[:]
    assert states(mended, platforms, "x")["webhook"] == "ok"
    assert [call.path for call in platforms.calls if call.method != "GET"] == ["/2/webhooks/77"]


def test_what_is_well_is_left_alone(platforms):
    PretendX(platforms)
    mended(platforms, channels.find("x"), ACCOUNTS["x"], URL, NOON)
    del platforms.calls[:]
    mended(platforms, channels.find("x"), ACCOUNTS["x"], URL, NOON)
    assert {call.method for call in platforms.calls} == {"GET"}


def test_a_dropped_page_is_subscribed_and_looked_at_again(platforms):
    held = []
    platforms.will(
        "facebook", "/debug_token", *[PlatformResponse(200, {"data": {"is_valid": True}})] * 9
    )
    listed = [lambda _: PlatformResponse(200, {"data": list(held)})] * 9
    platforms.will("facebook", "*/subscribed_apps", *listed, method="GET")
    app = {"id": "9001", "subscribed_fields": list(FIELDS)}
    platforms.will(
        "facebook",
        "*/subscribed_apps",
        lambda _: held.append(app) or PlatformResponse(200, {"success": True}),
        method="POST",
    )
    assert states(mended, platforms, "facebook")["subscription"] == "ok"


def test_a_mending_that_did_not_help_is_not_called_well(platforms):
    platforms.will(
        "facebook", "*/subscribed_apps", PlatformResponse(200, {"success": True}), method="POST"
    )
    assert states(mended, platforms, "facebook")["subscription"] == "broken"


def test_what_nobody_answers_is_unknown_and_nothing_is_mended(platforms):
    platforms.will("facebook", "*", *[NO_ANSWER] * 9)
    assert set(states(mended, platforms, "facebook").values()) == {"unknown"}
    assert platforms.sent() == []


class Endless:
    """A channel whose every answer leads to another question."""

    def inspections(self, account, url, now):
        from chalicelib.model.platform import PlatformRequest

        return (Inspection(PlatformRequest("x", "GET", "/"), self.read),)

    def read(self, answer):
        return (Check("x", Health.OK, "Well.", then=self.inspections(None, "", NOON)),)


def test_questions_come_to_an_end(platforms):
    checks = inspected(platforms, Endless(), ACCOUNTS["x"], URL, NOON)
    assert len(checks) == INSPECTIONS_MAX
