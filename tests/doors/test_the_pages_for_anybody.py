"""/privacy and /terms: true words about this business, for whoever asks, platforms included."""

from dataclasses import replace
from datetime import timedelta

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.desk.privacy.erase import TOMBSTONES_KEPT
from chalicelib.voice.pages.legal import MARKER_DAYS
from tests.doors.lambda_events import CONTEXT, rest
from tests.stories.desk import Desk

PAGES = ("/privacy", "/terms")
HOSTILE = "<script>alert(1)</script> & $name"


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    yield desk
    wiring.use(None)


def change(desk, **values):
    desk.store.put_business(replace(desk.store.business(), **values))


def page(path):
    return entry.app(rest("GET", path), CONTEXT)


@pytest.mark.parametrize("path", PAGES)
def test_they_name_the_business_and_need_no_key(desk, path):
    answer = page(path)
    assert answer["statusCode"] == 200
    assert "text/html" in answer["headers"]["Content-Type"]
    assert "Maple &amp; Rye" in answer["body"]
    assert "Some messages are automatic" in answer["body"]


@pytest.mark.parametrize("path", PAGES)
def test_the_name_and_the_address_are_never_markup(desk, path):
    change(desk, name=HOSTILE, public_email="<b>@x.example")
    body = page(path)["body"]
    assert "<script" not in body
    assert "<b>" not in body
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; $name" in body


@pytest.mark.parametrize("path", PAGES)
def test_the_address_for_customers_is_told_and_the_owners_own_never(desk, path):
    assert "private message where you wrote before" in page(path)["body"]
    change(desk, public_email="hello@mapleandrye.example")
    body = page(path)["body"]
    assert "Write to hello@mapleandrye.example" in body
    for person in desk.store.business().contacts:
        assert person.phone not in body
        assert not person.email or person.email not in body


def test_the_privacy_page_tells_how_long_things_are_really_kept(desk):
    assert "180 days after a conversation" in page("/privacy")["body"]
    rules = replace(desk.store.business().rules, keep_for=timedelta(days=30))
    change(desk, rules=rules)
    assert "30 days after a conversation" in page("/privacy")["body"]
    assert timedelta(days=MARKER_DAYS) == TOMBSTONES_KEPT


def test_the_first_message_is_said_to_tell_that_it_is_automatic_only_if_it_does(desk):
    assert "The first private one says so" in page("/privacy")["body"]
    change(desk, disclose=False)
    assert "The first private one says so" not in page("/privacy")["body"]


@pytest.mark.parametrize("path", PAGES)
def test_where_the_table_has_no_business_the_page_says_to_try_again(desk, path):
    desk.store.put_business(None)
    assert page(path)["statusCode"] == 503


@pytest.mark.parametrize("path", PAGES)
def test_they_load_nothing_from_elsewhere(desk, path):
    answer = page(path)
    assert answer["headers"]["Content-Security-Policy"].startswith("default-src 'none'")
    assert "http" not in answer["body"]
