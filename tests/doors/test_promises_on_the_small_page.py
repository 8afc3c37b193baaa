"""Promises on the page behind a text's link: noted, done, moved, called none, and made good."""

import re
from html import unescape
from urllib.parse import urlencode

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendKind, SendState
from tests.doors.lambda_events import CONTEXT, rest
from tests.stories.desk import SECOND, Desk, local

ANGRY = "I want my money back, this cake was rotten"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    desk.first = desk.comment("Dana Prior", ANGRY)
    yield desk
    wiring.use(None)


def path_of(desk):
    text = next(t for t in reversed(desk.texts()) if "/a/" in t)
    return "/a/" + text.rsplit("/a/", 1)[1].split()[0]


def show(desk):
    return unescape(entry.app(rest("GET", path_of(desk)), CONTEXT)["body"])


def press(desk, button, **fields):
    body = urlencode({"button": button, **fields}).encode()
    answer = entry.app(rest("POST", path_of(desk), body, FORM), CONTEXT)
    return answer["statusCode"], unescape(answer["body"])


def note(desk, what="call Dana", day="2026-03-03", time="15:00"):
    return press(desk, "note:", what=what, day=day, time=time)


def own(desk):
    found = [p for p in desk.thread("Dana Prior").promises if p.own]
    return sorted(found, key=lambda p: p.due_at)


def test_a_promise_noted_on_the_page_is_shown_with_who_noted_it(desk):
    status, body = note(desk)
    assert status == 200
    assert "call Dana" in body
    assert "noted by hand" in body
    (promise,) = own(desk)
    assert promise.due_at == local(3, "15:00")
    assert promise.history[0].by == "Maya"


def test_it_is_reminded_of_before_it_is_due_and_done_says_so(desk):
    note(desk)
    desk.owner_comments("So sorry Dana, that was our mistake", to=desk.first)
    desk.at("14:00")
    assert "in 1h: call Dana by 3pm" in desk.texts()[-1]
    texts = len(desk.phone.texts)
    press(desk, f"done:{own(desk)[0].id}")
    assert own(desk)[0].state is PromiseState.KEPT
    desk.at("23:00")
    assert len(desk.phone.texts) == texts


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"day": "tomorrow"}, "I could not read that day and time"),
        ({"time": "25:00"}, "I could not read that day and time"),
        ({"day": "2026-03-02"}, "That time is over already"),
        ({"day": "2028-03-02"}, "more than a year ahead"),
        ({"day": "9999-12-31"}, "more than a year ahead"),
        ({"what": "  "}, "Write what you promised"),
    ],
)
def test_what_cannot_be_noted_is_told_in_a_sentence_and_nothing_is_noted(desk, fields, sentence):
    status, body = note(desk, **fields)
    assert status == 400
    assert sentence in body
    assert own(desk) == []


def test_words_in_the_form_are_never_markup(desk):
    _, body = note(desk, what="<b>call</b> Dana")
    answer = entry.app(rest("GET", path_of(desk)), CONTEXT)["body"]
    assert "<b>call" not in answer
    assert "<b>call" in body


def test_not_a_promise_is_released_and_kept_as_a_misreading(desk):
    note(desk)
    press(desk, f"not:{own(desk)[0].id}")
    assert own(desk)[0].mistaken
    assert own(desk)[0].state is PromiseState.RELEASED


def test_moved_it_is_renewed_and_the_words_for_the_customer_wait_for_a_tap(desk):
    note(desk)
    status, body = press(desk, f"move:{own(desk)[0].id}", day="2026-03-03", time="16:30")
    assert status == 200
    assert "They have not been told" in body
    assert "I'll call you by 4:30 instead" in body
    assert [p.state for p in own(desk)] == [PromiseState.RENEWED, PromiseState.OPEN]
    mend = re.search(r'value="(mend:[^"]+)"', body).group(1)
    press(desk, mend)
    (answer,) = [s for s in desk.thread("Dana Prior").sends if s.kind is SendKind.ANSWER]
    assert answer.state is SendState.SENT
    assert "4:30" in answer.text
    assert not own(desk)[1].untold


def test_the_tap_is_void_when_the_customer_has_written_since(desk):
    note(desk)
    _, body = press(desk, f"move:{own(desk)[0].id}", day="2026-03-03", time="16:30")
    mend = re.search(r'value="(mend:[^"]+)"', body).group(1)
    desk.forward(seconds=20)
    desk.comment("Dana Prior", "never mind, found it")
    status, body = press(desk, mend)
    assert status == 400
    assert "Nothing was sent" in body
    assert all(s.kind is not SendKind.ANSWER for s in desk.thread("Dana Prior").sends)


def test_pressed_twice_the_words_go_once(desk):
    note(desk)
    _, body = press(desk, f"move:{own(desk)[0].id}", day="2026-03-03", time="16:30")
    mend = re.search(r'value="(mend:[^"]+)"', body).group(1)
    press(desk, mend)
    press(desk, mend)
    answers = [s for s in desk.thread("Dana Prior").sends if s.kind is SendKind.ANSWER]
    assert len(answers) == 1


def test_missed_the_owner_is_warned_with_the_second_contact_then_offered_the_apology(desk):
    note(desk)
    desk.owner_comments("So sorry Dana, that was our mistake", to=desk.first)
    desk.at("14:40")
    assert "20 min left" in desk.texts()[-1]
    assert "20 min left" in desk.texts(SECOND)[-1]
    desk.at("15:30")
    assert own(desk)[0].state is PromiseState.BROKEN
    assert "missed" in desk.texts()[-1]
    body = show(desk)
    assert "I'm sorry, Dana, I said 3:00 and missed it. I'll call you by 4:30." in body
    press(desk, re.search(r'value="(mend:[^"]+)"', body).group(1))
    broken, new = own(desk)
    assert (broken.state, broken.owed) == (PromiseState.BROKEN, False)
    assert (new.state, new.due_at, new.untold) == (PromiseState.OPEN, local(3, "16:30"), False)
    assert "missed it" in desk.public_lines()[-1] + "".join(desk.private_lines()[-1:])


def test_closing_a_matter_with_something_owed_asks_first(desk):
    note(desk)
    status, body = press(desk, "say_nothing")
    assert status == 200
    assert "You still owe Dana P something" in body
    assert desk.thread("Dana Prior").waiting
    press(desk, "close:open")
    thread = desk.thread("Dana Prior")
    assert not thread.waiting
    assert own(desk)[0].state is PromiseState.OPEN
    desk.at("14:00")
    assert "in 1h: call Dana" in desk.texts()[-1]


@pytest.mark.parametrize(
    ("how", "state"), [("kept", PromiseState.KEPT), ("released", PromiseState.RELEASED)]
)
def test_closing_may_end_what_is_owed(desk, how, state):
    note(desk)
    press(desk, f"close:{how}")
    assert own(desk)[0].state is state


@pytest.mark.parametrize("button", ["close:", "close:all", "move:nobody", "done:", "mend:x"])
def test_nonsense_changes_nothing(desk, button):
    note(desk)
    before = own(desk)
    press(desk, button, day="2026-03-03", time="16:30")
    assert own(desk) == before


def test_looking_changes_nothing(desk):
    note(desk)
    before = desk.thread("Dana Prior")
    show(desk)
    assert desk.thread("Dana Prior") == before
