"""Wrong numbers count for the whole shop, wrong codes for their phone; a link lets all go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.desk_state import DeskState, Holding
from chalicelib.model.phone_trust import PhoneTrust, WaitingWords
from chalicelib.policy.commands import guesses
from tests.policy.cast import at

MAYA, SAM = "+15550100", "+15550101"
WAITING = (WaitingWords(MAYA, "t1", "214"), WaitingWords(SAM, "t2", "377"))
START = at("10:00")


def a_desk():
    return DeskState(trust=PhoneTrust(words=WAITING))


def wrong(desk, count, every=timedelta(minutes=1), start=START):
    for turn in range(count):
        desk = guesses.wrong_number(desk, start + turn * every)
    return desk


def test_one_wrong_number_is_a_slip_and_two_put_all_typed_words_aside():
    assert wrong(a_desk(), 1).trust.words == WAITING
    assert wrong(a_desk(), 2).trust.words == ()


def test_words_typed_after_that_wait_for_two_more():
    desk = wrong(a_desk(), 2)
    desk = replace(desk, trust=replace(desk.trust, words=WAITING))
    assert wrong(desk, 1, start=at("10:10")).trust.words == WAITING
    assert wrong(desk, 2, start=at("10:10")).trust.words == ()


def test_two_wrong_numbers_take_the_number_of_a_holding_line_too():
    desk = replace(
        a_desk(), crisis=True, holding=Holding("We know.", START, START, MAYA, False, "9")
    )
    assert wrong(desk, 1).holding.number == "9"
    assert wrong(desk, 2).holding.number == ""


def test_five_in_a_day_rest_go_and_lengthen_the_numbers_for_thirty_days():
    assert not guesses.go_rests(wrong(a_desk(), 4))
    desk = wrong(a_desk(), 5, every=timedelta(hours=5))
    assert guesses.go_rests(desk)
    assert desk.trust.longer_until == START + timedelta(hours=20) + timedelta(days=30)
    assert not guesses.go_rests(wrong(a_desk(), 5, every=timedelta(hours=6)))


def test_whoever_keeps_below_five_a_day_gets_longer_numbers_all_the_same():
    slow = timedelta(hours=7)
    assert wrong(a_desk(), 9, every=slow).trust.longer_until is None
    desk = wrong(a_desk(), 10, every=slow)
    assert not guesses.go_rests(desk)
    assert desk.trust.longer_until == START + 9 * slow + timedelta(days=30)


def test_five_wrong_codes_within_ten_minutes_rest_that_phone_for_an_hour():
    desk = a_desk()
    for turn in range(5):
        assert not guesses.is_resting(desk, MAYA, START)
        desk = guesses.wrong_code(desk, MAYA, START + timedelta(minutes=2 * turn))
    last = START + timedelta(minutes=8)
    assert guesses.is_resting(desk, MAYA, last)
    assert not guesses.is_resting(desk, SAM, last)
    assert guesses.is_resting(desk, MAYA, last + timedelta(minutes=59))
    assert not guesses.is_resting(desk, MAYA, last + timedelta(minutes=60))


def test_five_wrong_codes_that_are_spread_out_or_come_from_two_phones_rest_nobody():
    desk = a_desk()
    for turn in range(12):
        desk = guesses.wrong_code(desk, MAYA, START + timedelta(minutes=3 * turn))
    assert not guesses.any_rest(desk, START)
    for turn in range(8):
        desk = guesses.wrong_code(desk, (MAYA, SAM)[turn % 2], at("14:00"))
    assert not guesses.any_rest(desk, at("14:00"))


def test_a_phone_that_an_earlier_version_locked_rests_until_its_link_is_pressed():
    desk = DeskState(locked=(MAYA,))
    assert guesses.is_resting(desk, MAYA, at("23:00"))
    assert guesses.any_rest(desk, at("23:00"))
    assert not guesses.any_rest(guesses.trusted_again(desk), at("23:00"))


def test_the_link_lets_everything_go_on_but_the_numbers_stay_long():
    desk = wrong(a_desk(), 5)
    for _ in range(5):
        desk = guesses.wrong_code(desk, MAYA, START)
    assert guesses.any_rest(desk, START)
    desk = guesses.trusted_again(desk)
    assert not guesses.any_rest(desk, START)
    assert desk.trust.longer_until > START
    assert not guesses.go_rests(wrong(desk, 4))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 3_000), min_size=1, max_size=60))
def test_however_wrong_numbers_are_spread_never_five_in_a_day_are_taken(gaps):
    desk, now, taken = a_desk(), START, []
    for minutes in gaps:
        now += timedelta(minutes=minutes)
        if guesses.go_rests(desk):
            break
        desk = guesses.wrong_number(desk, now)
        taken.append(now)
        lately = [one for one in taken if now - one < timedelta(hours=24)]
        assert guesses.go_rests(desk) is (len(lately) >= 5)
