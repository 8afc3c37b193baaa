"""A dead token or a policy block stops a channel: one text, nothing lost, nothing blasted."""

from chalicelib.desk.outbound.stop_channel import probe, stop
from chalicelib.desk.unit.unit_of_work import desk_context
from chalicelib.model.platform import PlatformResponse
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from chalicelib.model.thread import DESK_THREAD
from tests.stories.desk import Desk

FACEBOOK, X = "facebook", "x"
DEAD = PlatformResponse(400, {"error": {"message": "expired", "code": 190, "error_subcode": 463}})


def killed(desk, times=400):
    """Facebook refuses everything until it is told otherwise."""
    desk.platforms.will("facebook", "*", *[DEAD] * times)


def revived(desk):
    desk.platforms._script.clear()


def test_ten_complaints_on_a_dead_channel_are_one_text_about_the_channel():
    desk = Desk(at="10:00")
    killed(desk)
    for number in range(10):
        desk.comment(f"Guest {number}", "my cake was stale, so disappointing", post=f"p{number}")
        desk.forward(minutes=1)
    desk.forward(minutes=8)
    (text,) = desk.texts()
    assert "Facebook has stopped Kept" in text
    assert all(s is not SendState.SENT for t in desk.threads() for s in desk.states(t.name))


def test_nothing_is_tried_on_a_stopped_channel_but_whether_it_works_again():
    desk = Desk(at="10:00")
    killed(desk)
    desk.comment("Dana Prior", "my cake was stale, so disappointing")
    desk.forward(minutes=3)
    tried = len(desk.platforms.sent())
    desk.forward(minutes=25)
    assert len(desk.platforms.sent()) == tried
    assert len([c for c in desk.platforms.calls if c.path == "/1001"]) >= 2


def test_when_it_works_again_what_still_makes_sense_goes_out_with_a_true_time():
    desk = Desk(at="10:00")
    killed(desk)
    desk.comment("Dana Prior", "my cake was stale, so disappointing")
    desk.forward(minutes=20)
    revived(desk)
    desk.forward(minutes=20)
    assert len(desk.private_lines()) >= 1
    (promise,) = desk.thread("Dana Prior").promises
    assert promise.state is PromiseState.OPEN
    assert any("works again" in words for _, words in desk.mail.mails)


def test_what_is_a_day_old_by_then_is_not_answered_by_machine():
    desk = Desk(at="10:00")
    killed(desk)
    desk.comment("Dana Prior", "my cake was stale, so disappointing")
    desk.forward(hours=25)
    tried = len(desk.platforms.sent())
    revived(desk)
    desk.forward(hours=1)
    assert len(desk.platforms.sent()) == tried
    assert desk.thread("Dana Prior").waiting


def test_the_other_channel_goes_on():
    desk = Desk(at="10:00")
    killed(desk)
    desk.comment("Dana Prior", "my cake was stale, so disappointing")
    desk.post_on_x("Tom Okafor", "@mapleandrye do you have rye bread left?")
    desk.forward(minutes=5)
    assert desk.states("Tom Okafor") == [SendState.SENT]


def test_who_waits_on_a_stopped_channel_still_rings_when_their_time_comes():
    desk = Desk(at="10:00")
    killed(desk)
    desk.comment("Dana Prior", "my cake was stale, so disappointing")
    desk.at("11:01")
    assert any("Dana P" in text for text in desk.texts())


def _meanwhile(desk, happens):
    """Something happens once, between what another worker reads and what it saves."""

    def once(thread_id):
        if thread_id == DESK_THREAD:
            desk.store.before_reading = lambda thread_id: None
            happens()

    desk.store.before_reading = once


def test_of_two_channels_that_stop_at_once_both_are_stopped():
    desk = Desk(at="10:00")
    now = desk.clock.now()
    _meanwhile(desk, lambda: stop(desk.ports, X, "the keys were taken back", now))
    stop(desk.ports, FACEBOOK, "the token has ended", now)
    assert set(desk_context(desk.ports).desk.stopped) == {FACEBOOK, X}


def test_a_channel_that_stops_while_another_comes_back_stays_stopped():
    desk = Desk(at="10:00")
    now = desk.clock.now()
    stop(desk.ports, FACEBOOK, "the token has ended", now)
    _meanwhile(desk, lambda: stop(desk.ports, X, "the keys were taken back", now))
    probe(desk.ports)
    assert set(desk_context(desk.ports).desk.stopped) == {X}
