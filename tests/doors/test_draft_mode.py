"""Draft mode, the default for the first week: the owner reads first, one tap sends exactly that."""

import html
import re

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.model.business import Mode
from chalicelib.model.promise import PromiseState
from tests.doors.lambda_events import CONTEXT, rest
from tests.stories.desk import Desk

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def desk():
    desk = Desk(at="10:00", mode=Mode.DRAFT)
    wiring.use(desk.ports)
    desk.comment("Dana Prior", "the coffee was cold, really disappointing")
    desk.forward(minutes=2)
    yield desk
    wiring.use(None)


def path_of(desk):
    return "/a/" + desk.texts()[0].rsplit("/a/", 1)[1].split()[0]


def show(desk):
    return entry.app(rest("GET", path_of(desk)), CONTEXT)["body"]


def send_button(page):
    return re.search(r'value="(send:[0-9a-f]+)"', page).group(1)


def press(desk, button):
    return entry.app(rest("POST", path_of(desk), f"button={button}".encode(), FORM), CONTEXT)


def test_the_owner_is_texted_what_would_be_said_and_nothing_goes(desk):
    assert "I'd say" in desk.texts()[0]
    assert desk.platforms.sent() == []


def test_one_tap_sends_exactly_what_the_page_showed(desk):
    page = html.unescape(show(desk))
    press(desk, send_button(page))
    said = desk.private_lines() + desk.public_lines()
    assert len(said) == 2
    assert all(words in page for words in said)
    assert desk.thread("Dana Prior").promises[0].state is PromiseState.OPEN


def test_a_second_tap_sends_nothing_more(desk):
    button = send_button(show(desk))
    press(desk, button)
    press(desk, button)
    assert len(desk.private_lines()) == 1
    assert len(desk.public_lines()) == 1


def test_a_time_gone_stale_shows_the_new_words_first(desk):
    button = send_button(show(desk))
    desk.forward(minutes=40)
    page = press(desk, button)["body"]
    assert desk.platforms.sent() == []
    press(desk, send_button(page))
    assert "11:15" in desk.private_lines()[0]


def test_the_ladder_goes_on_while_nobody_taps(desk):
    desk.at("11:01")
    assert any("nobody has answered" in text.lower() for text in desk.texts())
