"""What Facebook's and X's answers say about our connection to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.channels.facebook import channel as facebook
from chalicelib.channels.facebook.health import FIELDS, PERMISSIONS
from chalicelib.channels.x import channel as x
from chalicelib.channels.x.health import EVENTS
from chalicelib.model.business import Account
from chalicelib.model.health import Health
from chalicelib.model.wire import Answer, Call

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
PAGE = Account("facebook", "1001", app_id="9001")
US = Account("x", "2002", handle="mapleandrye")
URL = "https://kept.example"
OK, WARN, BROKEN, UNKNOWN = Health.OK, Health.WARN, Health.BROKEN, Health.UNKNOWN


def seconds(**later):
    return int((NOW + timedelta(**later)).timestamp())


def token(**data):
    data = {"is_valid": True, "expires_at": 0, "scopes": list(PERMISSIONS), **data}
    read = facebook.inspections(PAGE, URL, NOW)[0].read
    return {check.name: check for check in read(Answer(200, {"data": data}))}


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
    error = Answer(400, {"error": {"code": 190, "error_subcode": 460}})
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
    [check] = facebook.inspections(PAGE, URL, NOW)[1].read(Answer(200, {"data": list(apps)}))
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


def webhook(*listed, url=URL):
    token, check = x.inspections(US, url, NOW)[0].read(Answer(200, {"data": list(listed)}))
    assert token.state is OK
    return check


def listed(id_="77", valid=True, url=f"{URL}/webhooks/x"):
    return {"id": id_, "url": url, "valid": valid}


def test_a_valid_webhook_is_well_and_an_invalid_one_is_asked_for_again():
    assert webhook(listed()).state is OK
    assert webhook(listed(url=f"{URL}/webhooks/twitter")).state is OK
    check = webhook(listed(valid=False))
    assert (check.state, check.mend) == (BROKEN, (Call("x", "PUT", "/2/webhooks/77"),))


@pytest.mark.parametrize("valid", ["true", 1, None, []])
def test_only_true_is_valid(valid):
    assert webhook(listed(valid=valid)).state is BROKEN


def test_a_webhook_of_somebody_else_is_not_ours_and_ours_is_registered():
    check = webhook(listed(url="https://other.example/webhooks/x"))
    assert check.state is BROKEN
    assert check.mend == (x.register(URL),)
    assert check.mend[0].body == {"url": "https://kept.example/webhooks/x"}


def test_without_our_address_the_webhook_that_looks_like_ours_is_ours():
    assert webhook(listed(url="https://any.example/kept/webhooks/x"), url="").state is OK
    assert webhook(listed(url="https://any.example/other"), url="").mend == ()


def test_an_id_that_would_lead_the_call_elsewhere_is_none():
    check = webhook(listed(id_="../users", valid=False))
    assert check.mend == (x.register(URL),)


def events(*subscribed):
    [then] = webhook(listed()).then
    [check] = then.read(Answer(200, {"data": list(subscribed)} if subscribed else {"meta": {}}))
    return check


def event(kind, user="2002", webhook_id="77"):
    about = {"event_type": kind, "filter": {"user_id": user}}
    return {**about, "webhook_id": webhook_id} if webhook_id else about


def test_every_kind_of_event_must_be_subscribed():
    assert events(*map(event, EVENTS)).state is OK
    assert events(*(event(kind, webhook_id="") for kind in EVENTS)).state is OK
    check = events(*map(event, EVENTS[1:]))
    assert check.state is BROKEN
    assert [call.body for call in check.mend] == [
        {
            "event_type": EVENTS[0],
            "filter": {"user_id": "2002"},
            "tag": EVENTS[0].replace(".", "-"),
            "webhook_id": "77",
        }
    ]


def test_subscriptions_of_another_account_or_to_another_webhook_do_not_count():
    assert len(events(*(event(kind, user="1") for kind in EVENTS)).mend) == len(EVENTS)
    assert len(events(*(event(kind, webhook_id="1") for kind in EVENTS)).mend) == len(EVENTS)
    assert len(events().mend) == len(EVENTS)


def usage(status=200, **data):
    [check] = x.inspections(US, URL, NOW)[1].read(Answer(status, {"data": data}))
    return check.state


def test_what_x_lets_us_read():
    assert usage(project_usage="79", project_cap="100") is OK
    assert usage(project_usage="80", project_cap="100") is WARN
    assert usage(project_usage=100, project_cap=100) is BROKEN
    assert usage(project_usage="many", project_cap="100") is UNKNOWN
    assert usage(403) is UNKNOWN
    assert usage(402) is BROKEN


def test_a_dead_sign_in_is_broken_and_nothing_else_is_known():
    token, webhook = x.inspections(US, URL, NOW)[0].read(Answer(401, {"title": "Unauthorized"}))
    assert (token.state, webhook.state) == (BROKEN, UNKNOWN)
    assert (token.mend, webhook.mend) == ((), ())
