"""Each time given to a customer is told to the owner when it comes, whatever was told before it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.pages.press import pressed, shown
from chalicelib.desk.ports.store import Change
from chalicelib.model.business import Mode
from chalicelib.model.platform import PlatformResponse
from tests.stories.desk import OWNER, Desk, local

DOWN = PlatformResponse(400, {"error": {"code": 190, "message": "token"}})

SIX = ("Ann Ames", "Ben Bell", "Cat Cole", "Dan Dunn", "Eve Egan", "Fay Ford")


def wave(desk):
    """Six people complain under one post within ten minutes; each is given a time."""
    for who in SIX:
        desk.comment(who, f"My bread was stale and hard, {who.split()[0]} is not happy!")
        desk.forward(seconds=90)


def test_six_who_complained_before_closing_are_listed_again_when_their_time_comes():
    desk = Desk(at="16:30")
    wave(desk)
    desk.at("17:30")
    told = len(desk.texts())
    given = {max(p.due_at for p in t.promises) for t in desk.threads() if t.promises}
    assert given
    assert min(given) > desk.clock.now()
    desk.until(max(given) + timedelta(minutes=5))
    since = " ".join(desk.texts()[told:])
    for who in SIX:
        assert f"{who.split()[0]} {who.split()[1][0]}" in since, since


def test_a_wave_that_nobody_answers_is_not_told_once_and_then_forgotten():
    desk = Desk(at="10:00")
    wave(desk)
    desk.at("11:30")
    told = len(desk.texts())
    desk.at("13:30")
    assert len(desk.texts()) > told
    assert all(t.wake_at is not None for t in desk.threads() if t.waiting)


def test_a_time_given_after_the_breach_was_told_is_told_too():
    """Draft mode: the owner taps late, and only then is the customer given a time."""
    desk = Desk(at="10:00", mode=Mode.DRAFT)
    desk.comment("Dana Prior", "My cake was stale and I want my money back")
    desk.at("11:05")
    assert breaches(desk) == 1
    tap_send_it(desk)
    due = given(desk)
    assert due > desk.clock.now()
    desk.until(due + timedelta(minutes=1))
    assert breaches(desk) == 2


def test_a_time_named_once_facebook_works_again_is_told_when_it_comes():
    desk = Desk(at="10:00")
    works = local(3, "11:10")

    def answer(request):
        return desk.platforms._usual(request) if desk.clock.now() >= works else DOWN

    desk.platforms.will("facebook", "*", *[answer] * 200)
    desk.comment("Dana Prior", "My cake was stale and I want my money back")
    desk.until(local(3, "11:05"))
    told = breaches(desk)
    desk.at("11:40")
    due = given(desk)
    assert due > desk.clock.now()
    desk.until(due + timedelta(minutes=1))
    assert breaches(desk) == told + 1


def test_what_is_heard_three_hours_late_is_told_again_at_the_time_it_was_given():
    desk = Desk(at="13:00")
    sent = desk.clock.now() - timedelta(hours=3)
    desk.comment("Dana Prior", "My cake was stale and I want my money back", sent=sent)
    desk.forward(minutes=5)
    due, told = given(desk), breaches(desk)
    assert due > desk.clock.now()
    assert not any("I said by" in words for words in desk.texts()[:told])
    desk.until(due + timedelta(minutes=1))
    assert breaches(desk) == told + 1


@pytest.mark.parametrize("clock", ["10:50", "11:02", "12:10", "13:30"])
def test_what_was_told_before_ids_carried_their_time_does_not_ring_anew(clock):
    """A deploy in the middle of a matter: the stored ids name no time."""
    desk, other = Desk(at="10:00"), Desk(at="10:00")
    for each in (desk, other):
        each.comment("Dana Prior", "My cake was stale and I want my money back")
        each.at(clock)
    as_stored_before(desk)
    for each in (desk, other):
        each.at("17:00")
    assert desk.texts() == other.texts()


def as_stored_before(desk):
    """The thread with its ids as the version before wrote them."""
    [thread] = desk.threads()
    alert = thread.alert
    texts = tuple(replace(t, id=TIME.sub(r"\1", t.id)) for t in alert.texts)
    old = replace(alert, rung=tuple(TIME.sub(r"\1", id_) for id_ in alert.rung), texts=texts)
    assert (old != alert) == any(TIME.search(id_) for id_ in alert.rung)
    desk.store.save(Change(replace(thread, alert=old), thread))


TIME = re.compile(r"((?:warn|breach|nag):1):\d{6,}")


def breaches(desk):
    texts = [t for thread in desk.threads() for t in thread.alert.texts if t.to == OWNER]
    return sum(t.about == "breach" and t.accepted_at is not None for t in texts)


def given(desk):
    """The time the customer was given last."""
    return max(p.due_at for p in desk.thread("Dana Prior").promises if p.owed)


def tap_send_it(desk):
    [words] = desk.texts()[:1]
    token = re.search(r"/a/(\w+)", words)[1]
    button = re.search(r'value="(send:[0-9a-f]+)"', shown(desk.ports, token).body)[1]
    pressed(desk.ports, token, f"button={button}".encode())
