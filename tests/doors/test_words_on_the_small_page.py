"""Without two-way texts: words for a customer written behind the link, sent behind a code."""

from __future__ import annotations

import re
from urllib.parse import quote_plus

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.policy.pages.answer_form import PAGE
from tests.doors.lambda_events import CONTEXT, rest
from tests.stories.desk import SECOND, Desk

MONEY = "Third time this month my order is wrong. I want my money back."
SORRY = "So sorry Dana, a fresh one is on us."
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    desk.comment("Dana Prior", MONEY)
    desk.forward(minutes=3)
    yield desk
    wiring.use(None)


def path_of(text):
    return "/a/" + text.rsplit("/a/", 1)[1].split()[0]


def press(path, **fields):
    body = "&".join(f"{name}={quote_plus(value)}" for name, value in fields.items()).encode()
    return entry.app(rest("POST", path, body, FORM), CONTEXT)


def show(path):
    return entry.app(rest("GET", path), CONTEXT)


def code_in(text):
    return re.search(r"^(\d{3}) (\d{3}) is your Kept code", text).expand(r"\1\2")


def button_of(page):
    return re.search(r'name="button" value="(say:\w+)"', page["body"])[1]


def test_words_are_read_back_and_go_with_the_code_that_was_texted(desk):
    path = path_of(desk.texts()[0])
    page = press(path, button="write", words=SORRY, to="public")
    assert page["statusCode"] == 200
    assert "PUBLIC, everyone sees it on Facebook" in page["body"]
    assert SORRY in page["body"]
    assert SORRY not in desk.public_lines()
    code = code_in(desk.texts()[-1])
    assert desk.texts()[-1].endswith(f"@kept.example #{code}")
    done = press(path, button=button_of(page), code=f"{code[:3]} {code[3:]}")
    assert done["statusCode"] == 200
    assert desk.public_lines()[-1] == SORRY
    assert "Nobody waits for an answer here" in done["body"]
    again = press(path, button=button_of(page), code=code)
    assert again["statusCode"] == 200
    assert desk.public_lines().count(SORRY) == 1


def test_a_wrong_code_sends_nothing_and_five_end_it(desk):
    path = path_of(desk.texts()[0])
    page = press(path, button="write", words=SORRY, to="public")
    right = code_in(desk.texts()[-1])
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    for _ in range(5):
        answer = press(path, button=button_of(page), code=wrong)
        assert answer["statusCode"] == 400
        assert "That is not the code" in answer["body"]
    assert "Too many wrong codes" in press(path, button=button_of(page), code=right)["body"]
    assert SORRY not in desk.public_lines()


def test_a_code_is_good_for_ten_minutes(desk):
    path = path_of(desk.texts()[0])
    page = press(path, button="write", words=SORRY, to="public")
    code = code_in(desk.texts()[-1])
    desk.forward(minutes=11)
    answer = press(path, button=button_of(page), code=code)
    assert answer["statusCode"] == 400
    assert SORRY not in desk.public_lines()


def test_looking_again_shows_the_words_that_wait_and_changes_nothing(desk):
    path = path_of(desk.texts()[0])
    press(path, button="write", words=SORRY, to="public")
    before = desk.thread("Dana Prior")
    assert SORRY in show(path)["body"]
    assert desk.thread("Dana Prior") == before
    assert before.draft.by == PAGE


def test_the_code_of_one_text_does_not_send_other_words(desk):
    path = path_of(desk.texts()[0])
    press(path, button="write", words="First words.", to="public")
    old = code_in(desk.texts()[-1])
    desk.forward(seconds=5)
    page = press(path, button="write", words=SORRY, to="public")
    assert press(path, button=button_of(page), code=old)["statusCode"] == 400
    assert SORRY not in desk.public_lines()


def test_public_words_with_a_number_are_refused_and_stay_in_the_form(desk):
    words = "Call us on 555 010 0199 <b>now</b>"
    page = press(path_of(desk.texts()[0]), button="write", words=words, to="public")
    assert page["statusCode"] == 400
    assert "has a phone number in it" in page["body"]
    assert "Call us on 555 010 0199 &lt;b&gt;now&lt;/b&gt;</textarea>" in page["body"]
    assert desk.thread("Dana Prior").draft is None


def test_a_customer_who_wrote_since_voids_it_until_it_is_pressed_again(desk):
    path = path_of(desk.texts()[0])
    page = press(path, button="write", words=SORRY, to="public")
    code = code_in(desk.texts()[-1])
    first = desk.thread("Dana Prior").messages[0].id
    desk.comment("Dana Prior", "never mind, found it", to=first)
    held = press(path, button=button_of(page), code=code)
    assert held["statusCode"] == 400
    assert "Something was said since" in held["body"]
    assert SORRY not in desk.public_lines()
    press(path, button=button_of(held), code=code)
    assert SORRY in desk.public_lines()


def test_empty_words_and_too_long_ones_are_refused(desk):
    path = path_of(desk.texts()[0])
    assert press(path, button="write", words="  ", to="public")["statusCode"] == 400
    desk.post_on_x("Tom Okafor", "@mapleandrye refund me, I want my money back", followers=10)
    on_x = path_of(desk.texts()[-1])
    answer = press(on_x, button="write", words="x" * 281, to="public")
    assert "too long" in answer["body"]


def test_the_second_contacts_link_sends_its_code_to_that_phone(desk):
    desk.at("11:01")
    path = path_of(desk.texts(SECOND)[0])
    before = len(desk.texts())
    press(path, button="write", words=SORRY, to="public")
    assert "is your Kept code" in desk.texts(SECOND)[-1]
    assert len(desk.texts()) == before


def test_nobody_can_have_a_phone_flooded_with_codes(desk):
    path = path_of(desk.texts()[0])
    for number in range(9):
        press(path, button="write", words=f"{SORRY} {number}", to="public")
    assert sum("is your Kept code" in text for text in desk.texts()) == 5


def test_every_target_is_large_enough_to_tap_and_nothing_is_scripted(desk):
    body = show(path_of(desk.texts()[0]))["body"]
    assert "<textarea" in body
    assert "<select" in body
    assert "textarea,select{width:100%;min-height:44px" in body
    assert "<script" not in body
