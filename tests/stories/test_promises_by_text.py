"""What the owner promised is kept, moved, renewed and owned up to from the phone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.desk.inbound.wake import minute
from chalicelib.desk.unit.unit_of_work import load, viewed
from chalicelib.model.promise import PromiseState
from chalicelib.policy.pages.thread_page import page_of_closing
from tests.stories.desk import OWNER, SECOND, Desk, local

COLD = "third time this month the coffee is cold. Come on."
CALL = "So sorry Dana, I'll call you by 3pm today."


def a_promise(words=CALL):
    """The owner has answered by text, and promised something; the desk and the code."""
    desk = Desk(at="10:00", two_way=True)
    first = desk.comment("Dana Prior", COLD)
    desk.at("10:46")
    code = desk.texts()[0].split()[0]
    desk.types(f"{code} {words}")
    desk.confirms()
    assert words in desk.public_lines()
    return desk, code, first


def promises(desk):
    return [p for p in desk.thread("Dana Prior").promises if p.own]


def test_words_by_text_are_read_for_promises_like_any_answer():
    desk, code, _ = a_promise()
    [promise] = promises(desk)
    assert promise.due_at == local(3, "15:00")
    assert desk.thread("Dana Prior").code == code
    assert desk.texts()[-1].startswith("Sent to Dana P, PUBLIC on Facebook")
    assert "I heard" in desk.texts()[-1]
    assert "I'll remind you at " in desk.texts()[-1]


def test_the_code_alone_says_what_is_owed():
    desk, code, _ = a_promise()
    desk.types(code)
    assert "Owed: call Dana P by 3pm. Text" in desk.texts()[-1]
    desk.types(f"{code} done")
    desk.types(code)
    assert "Owed" not in desk.texts()[-1]


def test_what_is_left_is_said_in_round_minutes_though_the_text_goes_seconds_later():
    desk, code, _ = a_promise("So sorry Dana, I'll call you by 11:46am.")
    desk.at("11:30")
    desk.clock.set(local(3, "11:31") + timedelta(seconds=20))
    minute(desk.ports)
    assert any(t.startswith(f"{code} in 15 min: call Dana P") for t in desk.texts())


def test_the_reminder_says_what_to_type_and_done_keeps_it():
    desk, code, _ = a_promise()
    desk.at("14:59")
    [reminder] = [t for t in desk.texts() if f"{code} DONE" in t][:1]
    assert "call Dana P" in reminder
    desk.types(f"{code} done")
    assert promises(desk)[0].state is PromiseState.KEPT
    assert desk.texts()[-1] == f"{code} done: call Dana P. Nothing else is owed there"
    before = len(desk.phone.texts)
    desk.forward(hours=12)
    assert len(desk.phone.texts) == before


def test_another_time_drafts_the_honest_note_that_waits_for_go():
    desk, code, _ = a_promise()
    desk.at("14:00")
    desk.types(f"{code} 4:30pm")
    assert desk.texts()[-1].startswith("PUBLIC, everyone sees it")
    assert "4:30" in desk.texts()[-1]
    posted = len(desk.public_lines())
    old, new = promises(desk)
    assert (old.state, new.state) == (PromiseState.RENEWED, PromiseState.OPEN)
    assert new.due_at == local(3, "16:30")
    desk.forward(minutes=55)  # Kept's own words wait for a day
    desk.confirms()
    assert len(desk.public_lines()) == posted + 1
    assert "4:30" in desk.public_lines()[-1]
    assert sum(p.owed for p in promises(desk)) == 1


def test_late_drafts_a_note_with_a_new_time():
    desk, code, _ = a_promise()
    desk.at("14:55")
    desk.types(f"{code} LATE", SECOND)
    assert "running behind" in desk.texts(SECOND)[-1]
    desk.confirms(phone=SECOND)
    assert "running behind" in desk.public_lines()[-1]
    assert sum(p.owed for p in promises(desk)) == 1
    assert promises(desk)[-1].due_at > local(3, "15:00")


def test_a_promise_moved_without_a_word_to_the_customer_is_told_of_before_the_old_time():
    desk, code, _ = a_promise()
    desk.types(f"{code} TUE 10")
    desk.types(f"{code} WAIT")
    desk.at("14:58")
    told = [t for t in desk.texts() if "still expect" in t]
    assert len(told) == 1
    assert "by 3" in told[0]


def test_once_the_customer_knows_the_new_time_nobody_is_told_of_the_old_one():
    desk, code, _ = a_promise()
    desk.types(f"{code} 4:30pm")
    desk.confirms()
    desk.at("15:10")
    assert not [t for t in desk.texts() if "still expect" in t]


def test_a_broken_promise_is_owned_up_to_but_in_public_only_after_it_was_read_back():
    desk, code, _ = a_promise()
    desk.at("15:45")
    assert promises(desk)[0].state is PromiseState.BROKEN
    missed = [t for t in desk.texts() if f"{code} missed" in t]
    assert missed
    posted = len(desk.public_lines())
    desk.types(f"{code} GO")
    assert "everyone sees it" in desk.texts()[-1]
    assert len(desk.public_lines()) == posted
    desk.confirms()
    assert len(desk.public_lines()) == posted + 1
    assert "sorry" in desk.public_lines()[-1]


def test_not_drops_what_was_no_promise_and_ok_confirms_what_was():
    desk, code, _ = a_promise()
    desk.types(f"{code} OK")
    assert desk.texts()[-1].startswith(f"Good. {code}: call Dana P by 3")
    assert promises(desk)[0].confirmed_at is not None
    desk.types(f"{code} NOT")
    assert promises(desk)[0].state is PromiseState.RELEASED
    assert desk.texts()[-1].startswith(f"OK, {code} is no promise: call Dana P")
    desk.types(f"{code} LATE")
    assert desk.texts()[-1].startswith("I know of no promise to Dana P")


def test_a_time_where_nothing_was_promised_is_a_promise_to_answer():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", COLD)
    desk.at("10:46")
    code = desk.texts()[0].split()[0]
    desk.types(f"{code} 1pm")
    assert desk.texts()[-1].startswith(f"{code} heard: answer Dana P by 1pm")
    assert promises(desk)[0].due_at == local(3, "13:00")
    desk.types(f"{code} 9am yesterday")
    assert len(promises(desk)) == 1


def test_a_time_that_is_none_changes_nothing():
    desk, code, _ = a_promise()
    desk.types(f"{code} 31:99")
    assert "cannot make a time" in desk.texts()[-1] or "everyone sees it" in desk.texts()[-1]
    assert promises(desk)[0].due_at == local(3, "15:00")


def test_p_and_a_name_note_a_promise_made_elsewhere():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", COLD)
    desk.at("10:46")
    code = desk.texts()[0].split()[0]
    desk.types("P Dana call Tue 10")
    [promise] = promises(desk)
    assert promise.what == "call Dana"
    assert promise.due_at == local(10, "10:00")
    assert desk.texts()[-1].startswith(f"{code} heard: call Dana by")
    desk.types("P Luz refund Friday")
    assert desk.texts()[-1].startswith("No open matter with a Luz, so nothing is noted.")
    desk.types("OWE")
    assert f"{code} call Dana by" in desk.texts()[-1]


def test_p_and_a_name_that_two_have_asks_which_and_one_that_is_settled_has_no_matter():
    desk = Desk(at="10:00", two_way=True)
    first = desk.comment("Dana Prior", COLD)
    desk.comment("Dana Webb", COLD, post="p2")
    desk.at("10:46")
    desk.types("P Dana call Tue 10")
    assert desk.texts()[-1].startswith("Nothing noted: I cannot tell which Dana you mean.")
    desk.comment("Ann Lee", COLD, post="p3")
    desk.owner_comments("Sorry Dana, all paid back", to=first)
    desk.types("P Prior call Tue 10")
    assert desk.texts()[-1].startswith("No open matter with a Prior, so nothing is noted. Waiting:")
    desk.types("P Ona call Tue 10")
    assert desk.texts()[-1].startswith("No open matter with an Ona, so nothing is noted.")


@pytest.mark.parametrize("verb", ["hold", "keep", "reserve"])
def test_what_is_held_is_held_until_wherever_it_is_named(verb):
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", COLD)
    desk.at("10:46")
    code = desk.texts()[0].split()[0]
    desk.types(f"P Dana {verb} Tue 10")
    said = f"{verb} Dana until "
    assert f"{code} heard: {said}" in desk.texts()[-1]
    for asked in ("OWE", "WHO", code, f"{code} OK"):
        desk.types(asked)
        assert said in desk.texts()[-1], asked
    assert said in page_of_closing(desk.thread("Dana Prior"), _view(desk), desk.clock.now())
    assert not [t for t in desk.texts() if f"{verb} Dana by " in t]
    desk.types(f"{code} DONE")
    assert f"{verb} Dana" in desk.texts()[-1]


def _view(desk):
    return viewed(desk.ports, load(desk.ports, desk.thread("Dana Prior").id))[1]


def test_a_go_on_a_note_that_we_are_late_says_what_is_due_now_and_when_it_is_reminded_of():
    desk, code, _ = a_promise()
    desk.at("14:00")
    desk.types(f"{code} 4:30pm")
    desk.confirms()
    assert "Now due 4:30pm. I'll remind you at " in desk.texts()[-1]
    assert "I heard" not in desk.texts()[-1]


def test_a_go_on_an_apology_says_what_is_due_now():
    desk, code, _ = a_promise()
    desk.at("15:45")
    desk.types(f"{code} LATE")
    desk.confirms()
    assert desk.texts()[-1].startswith("Sent to Dana P")
    assert "Now due " in desk.texts()[-1]


def test_a_promise_noted_twice_by_the_same_text_is_one():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", COLD)
    desk.at("10:46")
    desk.types("P Dana call Tue 10", OWNER, times=4)
    assert len(promises(desk)) == 1
