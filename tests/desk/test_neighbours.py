"""One that fails holds up no other, whatever it fails of; and its failure is raised at the end."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from chalicelib import channels
from chalicelib.desk.care.care import care, health_page
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.ports.errors import Conflict, NotConnected, Unavailable
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.platform import Unreadable
from tests.stories.desk import PAGE, Desk

FAILURES = [RuntimeError, ValueError, KeyError, AssertionError, Conflict, Unavailable, NotConnected]
PYTHON = (3, 13)


def _comment(desk, number, who):
    value = {
        "item": "comment",
        "verb": "add",
        "comment_id": f"p1_{number}",
        "post_id": f"{PAGE}_p1",
        "parent_id": f"{PAGE}_p1",
        "from": {"id": desk.person(who), "name": who},
        "message": "my cake was stale, so disappointing",
        "created_time": int(desk.clock.now().timestamp()),
    }
    return {"field": "feed", "value": value}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("poisoned", ["Ann", "Ben", "Cleo"])
def test_an_event_that_fails_does_not_hold_up_the_others_of_its_body(failure, poisoned):
    desk = Desk(at="10:00")
    people = ["Ann", "Ben", "Cleo"]
    changes = [_comment(desk, number, who) for number, who in enumerate(people)]
    body = {"object": "page", "entry": [{"id": PAGE, "time": 1, "changes": changes}]}
    context, bad = desk.store.context, desk.person(poisoned)

    def reading(keys):
        if keys.contact_id == bad:
            raise failure("a bug of ours, or the world")
        return context(keys)

    desk.store.context = reading
    with pytest.raises(failure):
        desk.deliver("facebook", body)
    assert {t.name for t in desk.threads()} == set(people) - {poisoned}
    desk.store.context = context
    desk.deliver("facebook", body)
    assert {t.name for t in desk.threads()} == set(people)


@pytest.mark.parametrize("failure", FAILURES)
def test_a_channel_whose_care_fails_does_not_hold_up_the_others(failure):
    desk = Desk(at="10:00")

    def broken(call):
        raise failure("a bug of ours, or the world")

    desk.platforms.will("facebook", "*", *[broken] * 50)
    with pytest.raises(failure):
        care(desk.ports, ["facebook", "x"], PYTHON)
    assert desk.store.job_state(health_page("x"))
    assert desk.store.job_state("care")


def _parsing(desk, failure):
    """The ports where Facebook's reader fails so."""

    def parse(body, account, received_at):
        raise failure("in our own reader")

    broken = SimpleNamespace(**{**vars(channels.find("facebook")), "parse": parse})
    return replace(desk.ports, channel=lambda name: broken)


@pytest.mark.parametrize("failure", [ValueError, UnicodeError, KeyError, RecursionError])
def test_a_fault_of_our_own_reader_leaves_the_body_to_be_tried_again_and_put_aside(failure):
    desk = Desk(at="10:00")
    with pytest.raises(failure):
        receive(_parsing(desk, failure), Inbound("facebook", b"{}", desk.clock.now()))
    assert desk.texts() == []


def test_a_body_that_is_no_json_is_dropped_and_told():
    desk = Desk(at="10:00")
    receive(_parsing(desk, Unreadable), Inbound("facebook", b"{", desk.clock.now()))
    desk.forward(minutes=2)
    assert "cannot read" in desk.texts()[-1]
