"""When many write at once: a handful of texts, and nobody forgotten."""

import pytest

from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.send import SendState
from chalicelib.model.thread import DESK_THREAD
from tests.stories.desk import SECOND, Desk

STALE = "my cake was stale, so disappointing"


def test_a_wave_under_one_post_is_one_text_at_once_and_a_list():
    desk = Desk(at="10:00")
    for number in range(7):
        desk.comment(f"Guest {chr(65 + number)}", STALE)
        desk.forward(seconds=20)
    desk.forward(minutes=4)
    assert any("Many people complain under one Facebook post" in text for text in desk.texts())
    desk.at("12:30")
    listed = " ".join(desk.texts())
    assert all(f"Guest {chr(65 + n)}" in listed for n in range(5, 7))
    assert len(desk.texts()) <= 16
    assert len(desk.public_lines()) < 5


def test_everybody_in_a_wave_is_listed_when_their_time_comes_and_again_while_they_wait():
    desk = Desk(at="10:00")
    for number in range(9):
        desk.comment(f"Guest {chr(65 + number)}", STALE)
        desk.forward(seconds=20)
    desk.at("11:45")
    lists = [text for text in desk.texts() if "waiting:" in text]
    for who in (f"Guest {chr(65 + n)}" for n in range(9)):
        assert {text.count(who) for text in lists if who in text} == {1}, who
    desk.at("13:15")
    again = [text for text in desk.texts() if "waiting:" in text][len(lists) :]
    assert ["9 waiting" in text for text in again] == [True, True]  # at noon and at one


def test_300_complaints_in_ten_minutes_are_a_handful_of_texts_and_all_are_answered_or_listed():
    desk = Desk(at="10:00")
    for number in range(300):
        desk.comment(f"Guest {number}", STALE)
        if number % 30 == 29:
            desk.forward(minutes=1)
    desk.forward(minutes=10)
    assert 1 <= len(desk.texts()) <= 8
    waiting = [t for t in desk.threads() if t.channel == "facebook"]
    assert len(waiting) == 300
    notes = [note.id for note in desk.store.people.whole(DESK_THREAD).messages]
    for thread in waiting:
        answered = SendState.SENT in {send.state for send in thread.sends}
        assert answered or any(thread.id in id_ for id_ in notes), thread.name
    desk.at("11:30")
    assert len(desk.texts()) <= 20
    desk.at("20:00")  # after the shop's hours every time that was said has come
    notes = [note.id for note in desk.store.people.whole(DESK_THREAD).messages]
    unlisted = [t.name for t in waiting if not any(t.id in id_ for id_ in notes)]
    assert unlisted == []


def test_caps_hold_and_the_rest_is_a_digest_and_e_mail():
    desk = Desk(at="10:00")
    for number in range(15):
        desk.comment(f"Guest {number}", "I want my money back, awful", post=f"p{number}")
    desk.forward(minutes=3)
    single = [text for text in desk.texts() if "money back" in text]
    assert len(single) == 6
    assert len(desk.mail.mails) >= 9
    (digest,) = [text for text in desk.texts() if "waiting:" in text]
    assert "Too many to text one by one. 15 waiting: " in digest


def test_everyone_left_over_is_in_the_digest_whatever_else_was_to_be_told_of_them():
    desk = Desk(at="22:00")
    for number in range(9):
        desk.comment(f"Guest {number}", "I want my money back, awful", post=f"p{number}")
    desk.at("7:30", day=4)  # at opening each rings for the money, and for having waited overnight
    (digest,) = [text for text in desk.texts() if "waiting:" in text]
    assert "Too many to text one by one. 9 waiting: " in digest


def test_one_who_is_left_over_is_not_said_to_be_many():
    desk = Desk(at="10:00")
    for number in range(7):
        desk.comment(f"Guest {number}", "I want my money back, awful", post=f"p{number}")
    desk.forward(minutes=3)
    (digest,) = [text for text in desk.texts() if "waiting:" in text]
    assert digest.startswith("7 waiting: ")


def test_what_is_urgent_breaks_the_caps():
    desk = Desk(at="10:00")
    for number in range(15):
        desk.comment(f"Guest {number}", "I want my money back, awful", post=f"p{number}")
    desk.comment("Ines Roy", "my son threw up after your pie", post="p99")
    assert any("URGENT" in text for text in desk.texts())


def test_a_phone_that_fails_is_told_by_e_mail_within_a_minute_and_gets_its_text_later():
    desk = Desk(at="10:00")
    desk.phone.refuse(times=4)
    desk.comment("Dana Prior", "I want my money back, awful")
    desk.forward(minutes=1)
    assert any("Dana P" in subject for subject, _ in desk.mail.mails)
    desk.forward(minutes=30)
    assert len(desk.texts()) == 1


def test_the_first_text_to_a_phone_is_preceded_by_a_welcome():
    desk = Desk(at="10:00", welcomed=False)
    desk.comment("Dana Prior", "I want my money back, awful")
    assert desk.texts()[0].startswith("Kept for Maple & Rye")
    assert len(desk.texts()) == 2
    desk.at("11:00")
    assert desk.texts(SECOND)[0].startswith("Kept for Maple & Rye")


def test_a_broken_promise_reaches_owner_second_contact_and_mailbox():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", STALE)
    desk.at("11:00")
    assert desk.texts(SECOND)
    assert any("nobody has answered" in words for _, words in desk.mail.mails)
    assert all("Why you got this" in words for _, words in desk.mail.mails)


def test_the_months_money_is_not_overdrawn_and_the_owner_hears_of_it_before():
    desk = Desk(at="10:00")
    business = desk.store.business()
    from dataclasses import replace

    desk.store.put_business(replace(business, rules=replace(business.rules, month_budget_usd=1)))
    desk.store.count("parts/2026-03", 100, 10**9, desk.clock.now())
    for number in range(30):
        desk.comment(f"Guest {number}", "I want my money back, awful", post=f"p{number}")
        desk.forward(hours=1)
    assert any("of your $1 for texts" in text for text in desk.texts())
    single = [text for text in desk.texts() if "money back" in text]
    assert len(single) <= 11


def _at_the_wave(desk, fails):
    """Five complain; while the fifth is heard, `fails` stands in for the store's save."""
    for number in range(4):
        desk.comment(f"Guest {number}", STALE)
    desk.store.save = fails
    with pytest.raises(Unavailable):
        desk.comment("Guest 4", STALE)
    del desk.store.save
    received_at = desk.clock.now()
    for _ in range(3):  # the queue brings it again
        desk.clock.advance(minutes=5)
        receive(desk.ports, Inbound(*desk.bodies[-1], received_at))
    desk.forward(minutes=4)
    return [t for t in desk.texts() if "Many people complain" in t]


@pytest.mark.parametrize("where", ["the note", "the message"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_wave_is_told_once_whatever_fails_while_it_is_heard(where, when):
    desk = Desk(at="10:00")
    save = desk.store.save

    def fails(change):
        if (change.thread.id == DESK_THREAD) is not (where == "the note"):
            save(change)
            return
        if when == "after":
            save(change)
        raise Unavailable("the table does not answer")

    assert len(_at_the_wave(desk, fails)) == 1
    assert len([t for t in desk.threads() if t.waiting]) == 5


def test_of_two_who_make_the_same_wave_at_once_one_is_told_of():
    desk = Desk(at="10:00")
    for number in range(4):
        desk.comment(f"Guest {number}", STALE)
    context = desk.store.context

    def another_first(keys):
        found = context(keys)
        if keys.post_id:
            desk.store.context = context
            desk.comment("Guest 5", STALE)
        return found

    desk.store.context = another_first
    desk.clock.advance(minutes=1)
    desk.comment("Guest 4", STALE)
    desk.forward(minutes=4)
    assert len([t for t in desk.texts() if "Many people complain" in t]) == 1
    assert len([n for n in desk.store.thread(DESK_THREAD).messages if "wave:" in n.id]) == 1
