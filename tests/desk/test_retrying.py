"""What lost to somebody who saved first is done again; what went and is not on record is logged."""

from __future__ import annotations

import logging

import pytest

from chalicelib.desk.inbound.wake import minute
from chalicelib.desk.ports.errors import Conflict, Erased, Unavailable, Unrecorded
from chalicelib.desk.unit.retrying import retrying
from chalicelib.model.thread import DESK_THREAD
from tests.stories.desk import Desk

BUSY = Conflict("too busy")


def _failing(*errors):
    """An action that fails with these in turn, and then says how often it was asked."""
    left, asked = list(errors), []

    def action():
        asked.append(1)
        if left:
            raise left.pop(0)
        return len(asked)

    return action


@pytest.mark.parametrize("lost", range(5))
def test_it_is_done_again_until_nobody_saves_first(lost):
    assert retrying(_failing(*[Conflict("first")] * lost), 5, busy=BUSY) == lost + 1


@pytest.mark.parametrize("tries", [1, 2, 5])
def test_after_so_many_tries_it_is_too_busy(tries):
    with pytest.raises(Conflict, match="too busy"):
        retrying(_failing(*[Conflict("first")] * tries), tries, busy=BUSY)


@pytest.mark.parametrize("error", [Unavailable, Erased, RuntimeError])
def test_what_no_new_try_can_mend_is_raised_at_once(error):
    action = _failing(error("no use"))
    with pytest.raises(error):
        retrying(action, 5, busy=BUSY)
    assert action() == 2


def test_what_may_be_tried_again_can_be_named():
    action = _failing(Unavailable("once"), Conflict("twice"))
    assert retrying(action, 5, busy=BUSY, after=(Conflict, Unavailable)) == 3


DANA, COLD = "Dana Prior", "My order arrived cold, call me on 555 010 7788"


def _unrecorded(desk, went):
    """From the moment that something has gone out, nothing of this customer's can be saved."""
    save = desk.store.save

    def busy(change):
        if went() and change.thread.id != DESK_THREAD:
            raise Conflict("somebody saved first")
        save(change)

    desk.store.save = busy
    minute(desk.ports)
    del desk.store.save


def _quiet_about(desk, line):
    private = (DANA, "Dana", "cold", "7788", desk.person(DANA), "+1555")
    return not [one for one in private if one in line]


def test_a_send_that_went_and_could_not_be_recorded_is_logged_without_anybodys_words(caplog):
    desk = Desk(at="10:00")
    desk.comment(DANA, COLD)
    desk.clock.advance(minutes=2)
    _unrecorded(desk, desk.platforms.sent)
    [line] = [r.getMessage() for r in caplog.records if r.name == "kept"]
    assert "could not be" in line
    assert _quiet_about(desk, line)


def test_a_text_that_went_and_could_not_be_recorded_is_logged_without_anybodys_words(caplog):
    desk = Desk(at="10:00")
    desk.comment(DANA, COLD)
    desk.at("10:40")
    before = len(desk.texts())
    desk.clock.set(desk.store.next_wake())
    _unrecorded(desk, lambda: len(desk.texts()) > before)
    assert len(desk.texts()) > before
    [line] = [r.getMessage() for r in caplog.records if r.name == "kept"]
    assert "could not be" in line
    assert _quiet_about(desk, line)


def test_somebody_elses_being_at_a_thread_is_no_line_in_the_log(caplog):
    desk = Desk(at="10:00")
    desk.comment(DANA, COLD)
    desk.clock.advance(minutes=2)
    desk.store.conflicts = 1  # another worker leases the send first
    minute(desk.ports)
    assert desk.platforms.sent() == []
    assert [r for r in caplog.records if r.levelno >= logging.INFO and r.name == "kept"] == []


def test_unrecorded_is_a_conflict_for_whoever_does_not_tell_them_apart():
    assert issubclass(Unrecorded, Conflict)
    assert issubclass(Erased, Conflict)
