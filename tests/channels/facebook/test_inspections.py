"""What Facebook's answers say about our connection to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.channels.facebook import channel as facebook
from chalicelib.channels.facebook.connection.inspections import FIELDS, PERMISSIONS
from chalicelib.model.business import Account
from chalicelib.model.health import Health
from chalicelib.model.platform import PlatformResponse

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
PAGE = Account("facebook", "1001", app_id="9001")
URL = "https://kept.example"
OK, WARN, BROKEN, UNKNOWN = Health.OK, Health.WARN, Health.BROKEN, Health.UNKNOWN


def seconds(**later):
    return int((NOW + timedelta(**later)).timestamp())


def token(**data):
    data = {"is_valid": True, "expires_at": 0, "scopes": list(PERMISSIONS), **data}
    read = facebook.inspections(PAGE, URL, NOW)[0].read
    return {check.name: check for check in read(PlatformResponse(200, {"data": data}))}


@pytest.mark.parametrize(
    ("data", "state"),
    [
        ({}, OK),
        ({"expires_at": seconds(days=60)}, OK),
        ({"expires_at": seconds(days=14, seconds=1)}, OK),
        ({"expires_at": seconds(days=14)}, WARN),
        ({"expires_at": seconds(hours=3)}, WARN),
        ({"expires_at": seconds(seconds=0)}, BROKEN),
        ({"data_access_expires_at": seconds(days=5)}, WARN),
        ({"data_access_expires_at": seconds(days=-5), "expires_at": seconds(days=90)}, BROKEN),
        ({"is_valid": False}, BROKEN),
        ({"is_valid": "true"}, BROKEN),
        ({"expires_at": "never"}, OK),
        ({"expires_at": 10**30}, OK),
    ],
)
def test_the_tokens_life(data, state):
    assert token(**data)["token"].state is state


def test_the_owner_reads_in_how_many_days_the_access_ends():
    assert "in 5 days" in token(expires_at=seconds(days=5, hours=2))["token"].plain
    assert "in 1 day." in token(expires_at=seconds(hours=20))["token"].plain


def test_a_token_that_facebook_refuses_is_broken():
    error = PlatformResponse(400, {"error": {"code": 190, "error_subcode": 460}})
    [check] = facebook.inspections(PAGE, URL, NOW)[0].read(error)
    assert (check.state, check.mend) == (BROKEN, ())
    assert "connect the Page again" in check.plain


def test_every_permission_is_needed():
    assert token()["permissions"].state is OK
    for name in PERMISSIONS:
        check = token(scopes=[p for p in PERMISSIONS if p != name])["permissions"]
        assert (check.state, name in check.plain) == (BROKEN, True)
    assert token(scopes=None)["permissions"].state is UNKNOWN


def subscription(*apps):
    [check] = facebook.inspections(PAGE, URL, NOW)[1].read(
        PlatformResponse(200, {"data": list(apps)})
    )
    return check


def test_a_page_that_sends_us_every_field_is_well():
    assert subscription({"id": "9001", "subscribed_fields": [*FIELDS, "likes"]}).state is OK
    assert subscription({"id": 9001, "subscribed_fields": list(FIELDS)}).state is OK


@pytest.mark.parametrize(
    "apps",
    [
        [],
        [{"id": "9001"}],
        [{"id": "9001", "subscribed_fields": "feed"}],
        [{"id": "9001", "subscribed_fields": list(FIELDS[1:])}],
        [{"id": "7777", "subscribed_fields": list(FIELDS)}],
    ],
)
def test_a_page_that_does_not_is_mended_by_one_call(apps):
    check = subscription(*apps)
    assert check.state is BROKEN
    [call] = check.mend
    assert (call.method, call.path, call.form) == ("POST", "/1001/subscribed_apps", True)
    assert call.body == {"subscribed_fields": ",".join(FIELDS)}
