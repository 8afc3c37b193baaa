"""Each of these went wrong once."""

from datetime import timedelta

import pytest

from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.platform import PlatformResponse, Trouble
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from chalicelib.model.thread import DESK_THREAD, Thread
from chalicelib.policy import decide
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import messages
from chalicelib.policy.notices import desk_thread
from tests.policy.cast import at, view
from tests.stories.desk import Desk

LOST = PlatformResponse(trouble=Trouble.NO_ANSWER)
AWFUL = "This cake is awful and nobody answers"


def test_a_hundred_nights_of_lists_are_a_hundred_texts():
    around, of, count = view(), Thread(DESK_THREAD, "desk", "desk", "", "", at("7:00")), 0
    for night in range(100):
        now = at("9:00", day=3) + timedelta(days=night)
        note = Message(
            desk_thread.note_id(desk_thread.OPENING, str(night)),
            Author.DESK,
            Venue.PRIVATE,
            "D47 Dana W",
            now,
            now,
        )
        of = messages.with_message(of, note)
        for later in (0, 2, 4, 6):
            when = now + timedelta(minutes=later)
            of = decide.applied(of, decide.decide(of, around, when), when)
            for text in alerts.pending_texts(of, when):
                count += 1
                of = alerts.accepted(of, text, around, "words", when)
    assert count == 100


@pytest.mark.parametrize("channel", ["x", "facebook"])
def test_a_reply_in_doubt_is_not_sent_again_after_the_owner_answered(channel):
    desk = Desk(at="10:00")
    if channel == "x":
        desk.platforms.will("x", "/2/tweets", LOST)
        first = desk.post_on_x("Dana Ruiz", f"@mapleandrye {AWFUL}")
    else:
        desk.platforms.will("facebook", "*/messages", LOST)
        first = desk.comment("Dana Ruiz", AWFUL)
    desk.forward(minutes=2)
    tried = len(desk.platforms.sent())
    if channel == "x":
        desk.owner_posts_on_x("So sorry Dana", to=first, who="Dana Ruiz")
    else:
        desk.owner_comments("So sorry Dana", to=first)
    desk.forward(minutes=30)
    assert len(desk.platforms.sent()) == tried
    assert SendState.NEEDS_OWNER not in desk.states("Dana Ruiz")


@pytest.mark.parametrize(
    "second",
    ["stop sending me automatic messages", "my son is in hospital, allergic reaction to nuts"],
)
def test_a_reply_in_doubt_is_not_sent_again_after_what_forbids_it(second):
    desk = Desk(at="10:00")
    desk.platforms.will("x", "/2/tweets", LOST)
    desk.post_on_x("Dana Ruiz", f"@mapleandrye {AWFUL}")
    desk.forward(minutes=3)
    desk.post_on_x("Dana Ruiz", f"@mapleandrye {second}")
    desk.forward(minutes=30)
    assert len(desk.platforms.sent("x")) == 1


def test_a_silent_table_delays_the_receipt_by_a_minute_not_by_an_hour():
    desk = Desk(at="10:00")
    desk.comment("Dana Ruiz", AWFUL)
    desk.clock.advance(minutes=2)
    from chalicelib.desk.inbound.wake import minute

    desk.store.refuse(times=1)
    minute(desk.ports)
    assert desk.platforms.sent() == []
    desk.clock.advance(minutes=1)
    minute(desk.ports)
    assert len(desk.private_lines()) == 1


def test_a_first_line_deleted_after_the_receipt_brings_no_second_one():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Ruiz", AWFUL)
    desk.forward(seconds=20)
    desk.comment("Dana Ruiz", "And I paid 80 dollars for it")
    desk.forward(minutes=5)
    texts = len(desk.texts())
    desk.delete_comment(first, "Dana Ruiz")
    desk.forward(minutes=10)
    assert len(desk.private_lines()) == 1
    assert len(desk.public_lines()) == 1
    assert len(desk.texts()) == texts


def test_a_first_line_deleted_before_the_receipt_leaves_the_second_to_be_answered():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Ruiz", AWFUL)
    desk.forward(seconds=20)
    desk.comment("Dana Ruiz", "my order is late and nobody picks up")
    desk.delete_comment(first, "Dana Ruiz")
    desk.forward(minutes=5)
    assert len(desk.private_lines()) == 1


def test_a_burst_of_more_lines_than_are_kept_still_gets_its_receipt():
    desk = Desk(at="10:00")
    for number in range(60):
        desk.message("Ben Achebe", f"Do you have bread number {number}?")
    desk.forward(minutes=10)
    assert len(desk.private_lines()) == 1


def test_an_urgent_matter_nobody_takes_never_begins_again():
    desk = Desk(at="10:00")
    desk.comment("Ines Roy", "my son threw up after your pie")
    by_hour = []
    for _ in range(72):
        before = len(desk.texts())
        desk.forward(hours=1)
        by_hour.append(len(desk.texts()) - before)
    assert max(by_hour[2:]) == 1


def test_every_urgent_text_quotes_what_was_urgent():
    desk = Desk(at="10:00")
    desk.comment("Ines Roy", AWFUL)
    desk.forward(minutes=6)
    desk.comment("Ines Roy", "my son is in hospital from it, allergic reaction to nuts")
    desk.forward(minutes=40)
    urgent = [text for text in desk.texts() if "URGENT" in text]
    assert len(urgent) >= 2
    assert all("hospital" in text for text in urgent)


def test_a_doubtful_receipt_is_not_said_to_be_still_tried():
    desk = Desk(at="10:00")
    desk.platforms.will("facebook", "*/comments", PlatformResponse(500, {}), method="POST")
    desk.platforms.will("facebook", "*/comments", *[PlatformResponse(500, {})] * 50, method="GET")
    desk.comment("Ben Achebe", "Do you have rye bread left?")
    desk.forward(minutes=12)
    assert any("I cannot tell yet whether" in text for text in desk.texts())
    assert not any("has not gone out" in text for text in desk.texts())


def test_praise_that_turns_urgent_says_that_our_thanks_still_stand_there():
    desk = Desk(at="10:00")
    id_ = desk.comment("Grace Lind", "Best cinnamon buns in town, fight me.")
    desk.forward(minutes=3)
    desk.edit_comment(id_, "Grace Lind", "I found glass in my bun, my mouth is bleeding")
    assert "I have said nothing yet" not in desk.texts()[0]
    assert "nothing more" in desk.texts()[0]


def test_a_text_from_x_begins_with_their_words_not_with_our_name():
    desk = Desk(at="10:00")
    desk.post_on_x("Tom Okafor", "@mapleandrye the coffee is cold, third time", followers=9_000)
    assert '"the coffee is cold' in desk.texts()[0]


def test_a_promise_whose_words_were_never_said_is_released():
    desk = Desk(at="10:00")
    desk.platforms.will("x", "/2/tweets", LOST)
    first = desk.post_on_x("Dana Ruiz", f"@mapleandrye {AWFUL}")
    desk.forward(minutes=2)
    desk.owner_posts_on_x("So sorry Dana", to=first, who="Dana Ruiz")
    desk.forward(minutes=30)
    assert desk.thread("Dana Ruiz").promises[0].state is PromiseState.RELEASED
