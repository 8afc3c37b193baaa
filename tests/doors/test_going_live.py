"""After a week of drafts Kept asks to go live; only the owner's tap switches it."""

import re
from datetime import timedelta

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.model.business import Mode
from tests.doors.lambda_events import CONTEXT, rest
from tests.stories.desk import Desk, local

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUESTION = "Shall I answer by myself from now on?"


@pytest.fixture
def desk():
    desk = Desk(at="10:00", mode=Mode.DRAFT)
    wiring.use(desk.ports)
    desk.comment("Dana Prior", "the coffee was cold, really disappointing")
    desk.forward(minutes=2)
    yield desk
    wiring.use(None)


def questions(desk):
    return [text for text in desk.texts() if QUESTION in text]


def path_of(text):
    return "/a/" + text.rsplit("/a/", 1)[1].split()[0]


def show(desk):
    return entry.app(rest("GET", path_of(questions(desk)[-1])), CONTEXT)["body"]


def press(desk, button):
    path = path_of(questions(desk)[-1])
    return entry.app(rest("POST", path, f"button={button}".encode(), FORM), CONTEXT)


def test_the_question_comes_a_week_after_the_first_draft_and_changes_nothing(desk):
    desk.at("10:00", day=10)
    assert questions(desk) == []
    desk.at("11:30", day=10)  # the clocks went forward on the 8th
    assert len(questions(desk)) == 1
    assert QUESTION in show(desk)
    assert desk.store.business().mode is Mode.DRAFT


def test_it_is_asked_again_every_week_and_no_oftener(desk):
    asked_at = []
    while desk.clock.now() < local(30, "12:00"):
        before = len(questions(desk))
        desk.forward(hours=1)
        asked_at += [desk.clock.now()] * (len(questions(desk)) - before)
    assert len(asked_at) == 3
    assert asked_at[1] - asked_at[0] == asked_at[2] - asked_at[1] == timedelta(days=7)


def test_one_tap_goes_live_and_the_next_customer_is_answered(desk):
    desk.at("12:00", day=10)
    button = re.search(r'value="(live)"', show(desk)).group(1)
    press(desk, button)
    assert desk.store.business().mode is Mode.LIVE
    assert QUESTION not in show(desk)
    desk.comment("Ben Achebe", "Do you have rye bread left?", post="p2")
    desk.forward(minutes=3)
    assert len(desk.public_lines()) >= 1
    desk.at("12:00", day=24)
    assert len(questions(desk)) == 1


def test_looking_changes_nothing_and_a_second_tap_neither(desk):
    desk.at("12:00", day=10)
    for _ in range(3):
        show(desk)
    assert desk.store.business().mode is Mode.DRAFT
    press(desk, "live")
    desk.store.set_mode(Mode.LIVE, Mode.PAUSED)
    press(desk, "live")
    assert desk.store.business().mode is Mode.PAUSED


def test_a_customers_page_cannot_go_live(desk):
    path = path_of(desk.texts()[0])
    entry.app(rest("POST", path, b"button=live", FORM), CONTEXT)
    assert desk.store.business().mode is Mode.DRAFT


def test_a_week_that_ends_at_night_is_asked_about_in_the_morning():
    desk = Desk(at="20:30", mode=Mode.DRAFT)
    desk.comment("Dana Prior", "I want my money back, the coffee was cold")
    desk.at("6:59", day=11)  # 20:30 has become 21:30 on the 10th
    assert questions(desk) == []
    desk.at("7:01", day=11)
    assert len(questions(desk)) == 1


def test_a_live_desk_is_never_asked():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", "the coffee was cold, really disappointing")
    desk.at("12:00", day=20)
    assert questions(desk) == []
