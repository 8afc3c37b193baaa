"""What X's answers say about our connection to it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.channels.x.connection.inspections import EVENTS
from chalicelib.model.business import Account
from chalicelib.model.health import Health
from chalicelib.model.platform import PlatformRequest, PlatformResponse

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
US = Account("x", "2002", handle="mapleandrye")
URL = "https://kept.example"
OK, WARN, BROKEN, UNKNOWN = Health.OK, Health.WARN, Health.BROKEN, Health.UNKNOWN


def webhook(*listed, url=URL):
    token, check = x.inspections(US, url, NOW)[0].read(
        PlatformResponse(200, {"data": list(listed)})
    )
    assert token.state is OK
    return check


def listed(id_="77", valid=True, url=f"{URL}/webhooks/x"):
    return {"id": id_, "url": url, "valid": valid}


def test_a_valid_webhook_is_well_and_an_invalid_one_is_asked_for_again():
    assert webhook(listed()).state is OK
    assert webhook(listed(url=f"{URL}/webhooks/twitter")).state is OK
    check = webhook(listed(valid=False))
    assert (check.state, check.mend) == (BROKEN, (PlatformRequest("x", "PUT", "/2/webhooks/77"),))


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
    [check] = then.read(
        PlatformResponse(200, {"data": list(subscribed)} if subscribed else {"meta": {}})
    )
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
    [check] = x.inspections(US, URL, NOW)[1].read(PlatformResponse(status, {"data": data}))
    return check.state


def test_what_x_lets_us_read():
    assert usage(project_usage="79", project_cap="100") is OK
    assert usage(project_usage="80", project_cap="100") is WARN
    assert usage(project_usage=100, project_cap=100) is BROKEN
    assert usage(project_usage="many", project_cap="100") is UNKNOWN
    assert usage(403) is UNKNOWN
    assert usage(402) is BROKEN


def test_a_dead_sign_in_is_broken_and_nothing_else_is_known():
    token, webhook = x.inspections(US, URL, NOW)[0].read(
        PlatformResponse(401, {"title": "Unauthorized"})
    )
    assert (token.state, webhook.state) == (BROKEN, UNKNOWN)
    assert (token.mend, webhook.mend) == ((), ())
