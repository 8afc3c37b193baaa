"""A number confirms one draft, for the phone that was shown it, once, and for a while."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.draft import DraftAbout
from chalicelib.model.phone_trust import PhoneTrust
from chalicelib.model.send import Action
from chalicelib.policy.sending import drafts, numbers
from tests.policy.cast import at, message, thread

MAYA, SAM = "+15550100", "+15550101"
WORDS = "So sorry Dana, a fresh one is on its way."


def a_draft(about=DraftAbout.ANSWER, of=None):
    of = of if of is not None else thread(message())
    return drafts.drafted(of, "in-1", WORDS, Action.PUBLIC_REPLY, at("10:05"), MAYA, about)


def shown(of, number="214", to=MAYA, now=None):
    """The thread and the phones after a read-back."""
    after = numbers.draft_shown(of, number, to, now or at("10:05"))
    return after, numbers.trust_after(None, after, number)


def live(of, trust, number="214", to=MAYA, now=None):
    given = numbers.read_back_of(of, number, to)
    return given is not None and numbers.is_live(given, of, trust, now or at("10:06"))


def test_only_the_phone_it_was_texted_to_has_the_number():
    of, trust = shown(a_draft())
    assert live(of, trust)
    assert not live(of, trust, to=SAM)
    assert not live(of, trust, number="215")


@pytest.mark.parametrize(
    ("about", "minutes"),
    [
        (DraftAbout.ANSWER, 15),
        (DraftAbout.CLOSED, 15),
        (DraftAbout.LATE, 24 * 60),
        (DraftAbout.BROKEN, 24 * 60),
        (DraftAbout.THANKS, 24 * 60),
    ],
)
def test_typed_words_wait_a_quarter_of_an_hour_and_what_kept_made_a_day(about, minutes):
    of, trust = shown(a_draft(about))
    end = at("10:05") + timedelta(minutes=minutes)
    assert live(of, trust, now=end - timedelta(seconds=1))
    assert not live(of, trust, now=end)


def test_read_back_anew_to_the_same_phone_the_old_number_is_dead():
    of, trust = shown(a_draft())
    of = numbers.draft_shown(of, "377", MAYA, at("10:06"))
    trust = numbers.trust_after(trust, of, "377")
    assert not live(of, trust)
    assert live(of, trust, "377")


def test_two_phones_that_were_shown_the_same_draft_have_a_number_each():
    of, trust = shown(a_draft())
    of = numbers.draft_shown(of, "377", SAM, at("10:06"))
    trust = numbers.trust_after(trust, of, "377")
    assert live(of, trust)
    assert live(of, trust, "377", SAM)


def test_the_mark_is_another_once_the_draft_says_something_else_or_to_others():
    mark = numbers.draft_mark(a_draft().draft)
    other = drafts.drafted(thread(message()), "in-1", "Else.", Action.PUBLIC_REPLY, at("10:05"))
    turned = drafts.turned(a_draft(), Action.PRIVATE_REPLY, at("10:05"))
    again = drafts.drafted(thread(message()), "in-2", WORDS, Action.PUBLIC_REPLY, at("10:05"))
    assert len({mark, *(numbers.draft_mark(t.draft) for t in (other, turned, again))}) == 4


def test_a_phone_is_known_to_have_been_shown_the_words_as_they_stand():
    of, _ = shown(a_draft())
    assert numbers.was_shown(of, MAYA)
    assert not numbers.was_shown(of, SAM)
    assert not numbers.was_shown(drafts.turned(of, Action.PRIVATE_REPLY, at("10:06")), MAYA)
    assert not numbers.was_shown(replace(of, draft=None), MAYA)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from((MAYA, SAM)), st.integers(1, 6)), max_size=20))
def test_a_phone_has_three_typed_words_waiting_at_most_and_the_newest_are_among_them(said):
    trust, threads = None, {}
    for turn, (phone, which) in enumerate(said):
        of = threads.get(which) or replace(a_draft(), id=f"t{which}")
        number = str(100 + turn)
        threads[which] = numbers.draft_shown(of, number, phone, at("10:05"))
        trust = numbers.trust_after(trust, threads[which], number)
    for phone in (MAYA, SAM):
        mine = [which for to, which in said if to == phone]
        newest = list(dict.fromkeys(reversed(mine)))[: numbers.WORDS_MAX]
        waiting = [w.thread_id for w in trust.words if w.to == phone] if trust else []
        assert waiting == [f"t{which}" for which in reversed(newest)]


def test_words_that_went_or_were_put_aside_wait_no_more():
    of, trust = shown(a_draft())
    assert trust.words
    assert numbers.trust_after(trust, replace(of, draft=None), "").words == ()
    assert numbers.trust_after(trust, of, "") == trust
    assert numbers.trust_after(trust, replace(of, id="other", draft=None), "") == trust


def test_numbers_have_three_digits_and_six_while_somebody_may_be_guessing():
    assert numbers.digits_now(None, at("10:05")) == 3
    guessed = PhoneTrust(longer_until=at("10:06"))
    assert numbers.digits_now(guessed, at("10:05")) == 6
    assert numbers.digits_now(guessed, at("10:06")) == 3
