"""The page behind a text's link: GET shows, POST acts, and a stranger's words stay words."""

from html import unescape

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.model.alert import AlertState
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from tests.doors.lambda_events import CONTEXT, rest
from tests.fakes.platforms import NO_ANSWER
from tests.stories.desk import Desk

ANGRY = "<script>alert(1)</script> I want my money back, this cake was rotten"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    desk.comment("Dana Prior", ANGRY)
    yield desk
    wiring.use(None)


def path_of(text):
    return "/a/" + text.rsplit("/a/", 1)[1].split()[0]


def show(path):
    return entry.app(rest("GET", path), CONTEXT)


def press(path, button):
    return entry.app(rest("POST", path, f"button={button}".encode(), FORM), CONTEXT)


def test_it_shows_who_said_what_and_why_the_owner_was_told(desk):
    answer = show(path_of(desk.texts()[0]))
    assert answer["statusCode"] == 200
    assert "Dana P" in answer["body"]
    assert "a complaint about money" in answer["body"]
    assert "I have it" in answer["body"]
    assert "Done, say nothing" in answer["body"]


def test_what_a_customer_wrote_is_never_markup(desk):
    body = show(path_of(desk.texts()[0]))["body"]
    assert "<script" not in body
    assert "&lt;script&gt;" in body


def test_the_page_loads_nothing_and_is_kept_nowhere(desk):
    headers = show(path_of(desk.texts()[0]))["headers"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Referrer-Policy"] == "no-referrer"


def test_looking_changes_nothing(desk):
    before = desk.thread("Dana Prior")
    for _ in range(3):
        show(path_of(desk.texts()[0]))
    assert desk.thread("Dana Prior") == before


def test_i_have_it_rests_the_ladder_but_not_the_promise(desk):
    desk.forward(minutes=3)
    path = path_of(desk.texts()[0])
    answer = press(path, "taken")
    assert answer["statusCode"] == 200
    assert "Maya has it" in answer["body"]
    assert desk.thread("Dana Prior").alert.state is AlertState.TAKEN
    desk.at("10:45")
    assert len(desk.texts()) == 2  # the warning still comes
    press(path, "taken")
    desk.at("14:00")
    assert len(desk.texts()) == 4  # at 11:00 its time came, and once more at noon


def test_done_say_nothing_ends_it(desk):
    desk.forward(seconds=60)
    path = path_of(desk.texts()[0])
    assert press(path, "say_nothing")["statusCode"] == 200
    desk.forward(hours=5)
    assert desk.platforms.sent() == []
    assert len(desk.texts()) == 1
    assert show(path)["statusCode"] == 404


def test_done_releases_the_promise(desk):
    desk.forward(minutes=3)
    press(path_of(desk.texts()[0]), "say_nothing")
    assert desk.thread("Dana Prior").promises[0].state is PromiseState.RELEASED


def test_an_unknown_button_does_nothing(desk):
    before = desk.thread("Dana Prior")
    assert press(path_of(desk.texts()[0]), "delete")["statusCode"] == 400
    assert desk.thread("Dana Prior") == before


def test_a_guessed_link_opens_nothing(desk):
    assert show("/a/aaaaaaaaaaaa")["statusCode"] == 404
    assert press("/a/aaaaaaaaaaaa", "taken")["statusCode"] == 404


def test_a_link_is_over_after_a_day(desk):
    path = path_of(desk.texts()[0])
    desk.clock.advance(hours=24, minutes=1)
    assert show(path)["statusCode"] == 404


def test_the_token_is_stored_nowhere(desk):
    token = path_of(desk.texts()[0]).removeprefix("/a/")
    assert token not in repr(desk.store._links)


def test_taken_by_one_tells_the_other(desk):
    desk.at("11:00")
    sam = [text for to, text in desk.phone.texts if to == "+15550101"][-1]
    assert "Sam has it" in press(path_of(sam), "taken")["body"]
    assert desk.texts()[-1].endswith("Sam has Dana P now. Nothing for you to do.")
    desk.at("13:00")
    assert desk.texts()[-1].endswith("Nothing for you to do.")


def test_remind_me_holds_texts_until_then_but_not_past_the_promised_time(desk):
    desk.forward(minutes=3)
    path = path_of(desk.texts()[0])
    assert "Remind me in 30 minutes" in press(path, "later:60")["body"]
    desk.at("10:59")
    assert len(desk.texts()) == 1  # the warning at 10:45 is held
    desk.at("11:00")
    assert len(desk.texts()) == 2  # its time has come


def test_remind_me_reminds(desk):
    desk.forward(minutes=3)
    press(path_of(desk.texts()[0]), "later:30")
    desk.at("10:32")
    assert len(desk.texts()) == 1
    desk.at("10:34")
    assert len(desk.texts()) == 2


def test_a_button_with_a_strange_time_does_nothing(desk):
    before = desk.thread("Dana Prior").alert
    assert press(path_of(desk.texts()[0]), "later:9999")["statusCode"] == 200
    assert desk.thread("Dana Prior").alert == before


@pytest.fixture
def doubt(desk):
    """A question whose receipt was lost on the way; its thread's page."""
    desk.forward(minutes=3)  # Dana has hers
    desk.platforms.will("facebook", "*/comments", NO_ANSWER, method="POST")
    desk.comment("Ben Achebe", "Do you have rye bread left?", post="p2")
    desk.forward(minutes=25)
    assert desk.states("Ben Achebe") == [SendState.NEEDS_OWNER]
    text = next(t for t in desk.texts() if "know whether this reached" in t)
    return path_of(text)


def buttons_of(body, word):
    return [part.split('"')[0] for part in body.split('value="') if part.startswith(word)]


def test_the_page_asks_about_what_nobody_knows_and_shows_its_words(desk, doubt):
    body = unescape(show(doubt)["body"])
    (send,) = desk.thread("Ben Achebe").sends
    assert "My answer in public is there" in body
    assert "My answer in public is not there" in body
    assert send.text in body


def test_the_owner_who_saw_it_there_is_believed_and_the_promise_is_owed(desk, doubt):
    (button,) = buttons_of(show(doubt)["body"], "there:")
    answer = press(doubt, button)
    assert "is not there" not in answer["body"]
    assert "I said by" in answer["body"]
    assert desk.states("Ben Achebe") == [SendState.SENT]
    (promise,) = desk.thread("Ben Achebe").promises
    assert promise.state is PromiseState.OPEN
    press(doubt, button)
    assert len(desk.thread("Ben Achebe").messages) == 2


def test_the_owner_who_did_not_see_it_is_believed_and_it_is_not_said_again(desk, doubt):
    tried = len(desk.public_lines())
    (button,) = buttons_of(show(doubt)["body"], "missing:")
    answer = press(doubt, button)
    assert "I have given no time" in answer["body"]
    assert desk.states("Ben Achebe") == [SendState.CANCELLED]
    (promise,) = desk.thread("Ben Achebe").promises
    assert promise.state is PromiseState.RELEASED
    desk.forward(hours=2)
    assert len(desk.public_lines()) == tried
    assert desk.thread("Ben Achebe").waiting


def test_our_own_words_that_show_up_late_are_not_taken_for_the_owners_answer(desk, doubt):
    (send,) = desk.thread("Ben Achebe").sends
    (button,) = buttons_of(show(doubt)["body"], "there:")
    press(doubt, button)
    desk.owner_comments(send.text, to=send.target_id, post="p2")
    assert desk.thread("Ben Achebe").waiting


@pytest.mark.parametrize("button", ["there:nobody", "missing:nobody", "missing", "there:"])
def test_a_button_for_a_send_that_is_not_in_doubt_changes_nothing(desk, doubt, button):
    assert press(doubt, button)["statusCode"] == 200
    assert desk.states("Ben Achebe") == [SendState.NEEDS_OWNER]
