"""What nobody answers is told less and less often, and what somebody has taken is theirs."""

from chalicelib.model.promise import PromiseState
from tests.stories.desk import OWNER, SECOND, Desk, local


def asked_and_never_answered():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Kim Lee", "Do you have rye?")
    return desk


def test_a_question_that_nobody_answers_for_a_week_is_a_dozen_texts_at_most():
    desk = asked_and_never_answered()
    desk.until(local(10, "10:00"))
    assert 6 <= len(desk.texts()) <= 12
    assert all("rye" in text for text in desk.texts()), "each carries what they asked"
    desk.until(local(28, "10:00"))
    assert len(desk.texts()) <= 12, "and then no more by itself"
    desk.types("WHO")
    assert "Kim L" in desk.texts()[-1]


def test_drop_lets_it_go_and_says_so():
    desk = asked_and_never_answered()
    desk.until(local(7, "9:05"))
    asked = desk.texts()[-1]
    assert "Let it go? Text" in asked
    code = desk.thread("Kim Lee").code
    lines = len(desk.public_lines())
    desk.types(f"{code} DROP")
    assert "let go" in desk.texts()[-1]
    assert len(desk.public_lines()) == lines, "nothing is said to the customer"
    assert [p.state for p in desk.thread("Kim Lee").promises] == [PromiseState.RELEASED]
    desk.types("WHO")
    assert desk.texts()[-1].startswith("All clear")
    desk.types(f"{code} DROP")
    assert "All clear" not in desk.texts()[-1]


def an_urgent_matter_taken_at_once():
    desk = Desk(at="10:00", two_way=True)
    desk.message("Ines Roy", "My son got sick after eating your pie, he is in hospital")
    [thread] = desk.threads()
    desk.forward(minutes=3)
    desk.types(f"{thread.code} GOT")
    return desk


def test_an_urgent_matter_that_was_taken_rings_once_more_before_its_time_and_not_the_second_phone():
    desk = an_urgent_matter_taken_at_once()
    told = len(desk.texts())
    desk.at("10:59")
    assert len(desk.texts()) == told + 1, desk.texts()[told:]
    assert ["Maya texted GOT" in text for text in desk.texts(SECOND)] == [True], "and no ladder"


def test_where_nobody_answered_by_then_the_ladder_begins_anew_and_not_all_at_once():
    desk = an_urgent_matter_taken_at_once()
    desk.at("11:01")
    at_once = len(desk.texts(SECOND))
    assert at_once == 2, "who took it, and then the promised time, is told to both"
    desk.at("11:14")
    assert len(desk.texts(SECOND)) == at_once
    desk.at("11:31")
    assert len(desk.texts(SECOND)) == at_once + 1
    desk.at("13:00")
    assert len(desk.texts(OWNER)) <= 8


def test_got_after_its_time_names_no_time_that_is_past():
    desk = asked_and_never_answered()
    desk.at("11:01")
    desk.types(f"{desk.thread('Kim Lee').code} GOT")
    assert desk.texts()[-1].endswith("is yours")
