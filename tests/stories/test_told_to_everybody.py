"""Whatever a text quietens, every phone and every mailbox of the shop hears of it.

Whoever fakes one phone's number closes nothing urgent unseen.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.desk.unit.unit_of_work import desk_context
from tests.stories.desk import OWNER, SECOND, Desk

ILL = "My son got ill after your cake, he is in hospital"
COLD = "third time this month the coffee is cold. Come on."


def an_urgent_matter(at="10:00"):
    """It has rung; the desk and the code."""
    desk = Desk(at=at, two_way=True)
    desk.comment("Nadia Cole", ILL)
    return desk, desk.thread("Nadia Cole").code


def mails(desk):
    return [words for _, words in desk.mail.mails]


@pytest.mark.parametrize("verb", ["DONE", "GOT", "MUTE"])
@pytest.mark.parametrize(("by", "other", "name"), [(OWNER, SECOND, "Maya"), (SECOND, OWNER, "Sam")])
def test_what_ends_the_ringing_of_an_urgent_matter_is_told_to_the_others(verb, by, other, name):
    desk, code = an_urgent_matter()
    before = len(desk.texts(by))
    desk.types(f"{code} {verb.lower()}", by, times=3)
    told = [text for text in desk.texts(other) if f"{name} texted {verb}" in text]
    assert len(told) == 1
    assert told[0].startswith(f"{code} URGENT Nadia C on Facebook, PUBLIC")
    assert "my son got ill" in told[0].casefold()
    assert len([words for words in mails(desk) if f"{name} texted {verb}" in words]) == 1
    assert len(desk.texts(by)) == before + 1  # the answer tells it


def test_it_is_told_at_night_and_to_whoever_is_away():
    desk, code = an_urgent_matter()
    desk.types("AWAY 2D", SECOND)
    desk.at("23:30")
    desk.types(f"{code} done")
    assert any("Maya texted DONE" in text for text in desk.texts(SECOND))


def test_done_twice_at_other_times_is_told_twice():
    desk, code = an_urgent_matter()
    desk.types(f"{code} got")
    desk.forward(minutes=5)
    desk.types(f"{code} got", SECOND)
    desk.types(f"{code} done", SECOND)
    assert sum("texted" in text for text in desk.texts(OWNER)) == 2
    assert sum("texted" in text for text in desk.texts(SECOND)) == 1


def test_a_text_that_no_carrier_takes_is_told_again():
    desk, code = an_urgent_matter()
    desk.phone.refuse(2)  # the answer, and the text to Sam
    desk.types(f"{code} done")
    assert not any("texted DONE" in text for text in desk.texts(SECOND))
    desk.forward(minutes=3)
    assert any("Maya texted DONE" in text for text in desk.texts(SECOND))


def test_of_an_ordinary_matter_only_those_hear_who_were_texted():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", COLD)
    desk.at("10:46")
    before = len(mails(desk))
    desk.types(f"{desk.thread('Dana Prior').code} done")
    assert desk.texts(SECOND) == []
    assert len(mails(desk)) == before


@pytest.mark.parametrize(
    ("first", "text", "said"),
    [
        ("", "AWAY 2H", "Maya texted AWAY: until "),
        ("AWAY 2H", "BACK", "Maya texted BACK: that phone gets its texts again"),
        ("", "CRISIS ON", "Maya texted CRISIS ON: I say nothing by myself"),
        ("CRISIS ON", "CRISIS OFF", "Maya texted CRISIS OFF: I answer by myself again"),
    ],
)
@pytest.mark.parametrize("at", ["10:00", "23:30"])
def test_what_changes_the_whole_desk_is_told_within_a_minute_day_and_night(first, text, said, at):
    desk = Desk(at="10:00", two_way=True)
    if first:
        desk.types(first)
    desk.at(at)
    desk.types(text, times=2)
    desk.forward(minutes=1)
    assert sum(said in words for words in desk.texts(SECOND)) == 1
    assert sum(said in words for words in mails(desk)) == 1
    assert not any(said in words for words in desk.texts(OWNER))


def test_back_from_nowhere_is_no_news():
    desk = Desk(at="10:00", two_way=True)
    desk.types("BACK")
    desk.forward(minutes=1)
    assert desk.texts(SECOND) == []


def test_several_phones_and_boxes_each_hear_once():
    desk = Desk(at="10:00", two_way=True)
    people = desk.store.business().contacts
    third = replace(people[1], name="Ana", phone="+15550102")
    desk.store.put_business(replace(desk.store.business(), contacts=(*people, third)))
    desk.types("CRISIS ON", SECOND)
    desk.forward(minutes=1)
    for phone in (OWNER, "+15550102"):
        assert sum("Sam texted CRISIS ON" in words for words in desk.texts(phone)) == 1
    assert desk_context(desk.ports).desk.crisis
