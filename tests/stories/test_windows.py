"""Before a platform stops us from answering somebody who still waits, the owner is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from chalicelib.desk.pages.press import pressed
from chalicelib.desk.ports.store import Change
from chalicelib.model.promise import Promise, PromiseSource, PromiseState
from tests.stories.desk import Desk, local

ASKS = "Can you do 40 boxed lunches on Thursday?"


def last_chances(desk):
    return [text for text in desk.texts() if "last chance" in text]


def plain(desk):
    return [text for text in desk.texts() if "words you write yourself" in text]


def test_the_owner_is_told_hours_before_the_24_hours_end():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    desk.at("11:59", day=4)
    assert plain(desk) == []
    desk.at("12:20", day=4)
    (text,) = plain(desk)
    assert "From 3pm Messenger takes only words you write yourself" in text
    desk.at("20:00", day=6)
    assert len(plain(desk)) == 1


def test_the_owner_is_told_a_day_before_the_7_days_end_and_once():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    desk.at("15:59", day=9)  # the clocks went forward on the 8th
    assert last_chances(desk) == []
    desk.at("16:30", day=9)
    (text,) = last_chances(desk)
    assert "a customer on Messenger, last chance: Messenger stops us answering" in text
    assert "4pm tomorrow" in text
    desk.at("20:00", day=12)
    assert len(last_chances(desk)) == 1


def test_what_would_fall_into_the_night_comes_before_it():
    desk = Desk(at="7:00")  # the 24 hours end at 7, the owner sleeps at 4
    desk.message("Ben Achebe", ASKS)
    desk.at("20:44")
    assert plain(desk) == []
    desk.at("21:00")
    (text,) = plain(desk)
    assert "From 7am tomorrow" in text


def test_no_two_texts_within_a_quarter_of_an_hour():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    told_at = []
    for _ in range(36 * 60):
        before = len(desk.texts())
        desk.forward(minutes=1)
        told_at += [desk.clock.now()] * (len(desk.texts()) - before)
    gaps = [later - earlier for earlier, later in pairwise(told_at)]
    assert plain(desk)
    assert min(gaps) >= timedelta(minutes=15)


def test_a_new_message_opens_a_new_window():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    desk.at("11:00", day=4)
    desk.message("Ben Achebe", "Hello? Can you do them or not?")
    desk.at("15:00", day=4)
    assert plain(desk) == []
    desk.at("8:30", day=5)
    assert len(plain(desk)) == 1


def test_nobody_is_told_of_somebody_who_was_answered():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    desk.at("15:30")
    desk.owner_messages("Ben Achebe", "We can, see you Thursday!")
    desk.at("15:00", day=12)
    assert plain(desk) + last_chances(desk) == []


def test_a_promise_still_owed_is_reason_enough():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    desk.at("15:30")
    (thread,) = desk.threads()
    owed = Promise(
        id="own",
        what="send Ben the menu",
        kind="notify",
        due_at=local(20, "12:00"),
        state=PromiseState.OPEN,
        source=PromiseSource.OWNER,
        made_at=desk.clock.now(),
    )
    desk.store.save(Change(replace(thread, promises=(*thread.promises, owed)), thread))
    desk.owner_messages("Ben Achebe", "We can! The menu follows.")
    desk.at("17:00", day=9)
    assert len(last_chances(desk)) == 1


def test_x_has_no_windows_and_a_comment_can_be_answered_in_public_for_ever():
    desk = Desk(at="15:00")
    desk.direct_message("Kim Sato", ASKS)
    desk.comment("Dana Prior", ASKS)
    desk.at("15:00", day=12)
    assert plain(desk) + last_chances(desk) == []


def test_whoever_has_it_still_hears_of_the_last_chance():
    desk = Desk(at="15:00")
    desk.message("Ben Achebe", ASKS)
    desk.at("16:01")
    token = desk.texts()[-1].rsplit("/a/", 1)[1].split()[0].rstrip(".")
    assert pressed(desk.ports, token, b"button=taken").status == 200
    desk.at("16:30", day=9)
    assert len(last_chances(desk)) == 1
