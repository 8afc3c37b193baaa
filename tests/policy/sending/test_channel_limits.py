"""Caps, limits and the circuit of one channel: which send waits, and until when."""

from datetime import timedelta

import pytest

from chalicelib.model.channel_limits import Pace
from chalicelib.model.message import Venue
from chalicelib.model.platform import Outcome, PlatformResponse, SendOutcome, Trouble, Usage
from chalicelib.model.send import SendKind, SendState
from chalicelib.policy.escalation import alerts
from chalicelib.policy.notices import notes
from chalicelib.policy.sending import channel_limits, deferral
from tests.policy.cast import BAKERY, at, decide, message, replace, thread, view

NOW = at("10:02")
FRESH = Pace("facebook", "1001")
DOWN = PlatformResponse(trouble=Trouble.NO_ANSWER)
LOST = Outcome(SendOutcome.UNKNOWN)
FINE = (Outcome(SendOutcome.SENT, platform_id="p9"), PlatformResponse(200, {"id": "p9"}))
RULES = BAKERY.rules


def minutes(count):
    return timedelta(minutes=count)


def waiting(**more):
    """A question's thread and its one receipt, due now."""
    of = decide(thread(message(venue=Venue.PRIVATE)), at("10:00"))
    send = replace(of.sends[0], next_at=NOW, **more)
    return replace(of, sends=(send,)), send


def failed(count, pace=FRESH, now=NOW):
    _, send = waiting()
    for _ in range(count):
        pace = channel_limits.tried(pace, send, LOST, DOWN, now)
    return pace


# limits that a platform tells of


@pytest.mark.parametrize(
    ("percent", "looks", "receipts"),
    [
        (79, False, False),
        (80, True, False),
        (94, True, False),
        (95, True, True),
        (300, True, True),
    ],
)
def test_looks_are_shed_before_receipts(percent, looks, receipts):
    pace = channel_limits.used(FRESH, Usage(percent, percent, minutes(7)), NOW)
    _, send = waiting()
    assert channel_limits.sheds_looks(pace, NOW) is looks
    assert (channel_limits.held_until(send, pace, NOW) == NOW + minutes(7)) is receipts


def test_it_lasts_as_long_as_the_platform_says_and_ten_minutes_where_it_does_not():
    _, send = waiting()
    for wait, lasts in ((minutes(25), 25), (None, 10)):
        pace = channel_limits.used(FRESH, Usage(100, 100, wait), NOW)
        end = NOW + minutes(lasts)
        assert channel_limits.held_until(send, pace, end - minutes(1)) == end
        assert channel_limits.held_until(send, pace, end) is None
        assert not channel_limits.sheds_looks(pace, end)


def test_a_figure_below_ends_it_and_no_figure_ends_nothing():
    held = channel_limits.used(FRESH, Usage(100, 100, minutes(25)), NOW)
    assert channel_limits.used(held, None, NOW) == held
    assert channel_limits.used(held, Usage(), NOW) == held
    assert channel_limits.used(held, Usage(10, 10), NOW) == FRESH
    assert channel_limits.used(held, Usage(reads=10), NOW).receipts_at == held.receipts_at


def test_the_owners_own_words_never_wait():
    _, send = waiting(kind=SendKind.ANSWER)
    assert (
        channel_limits.held_until(send, channel_limits.used(FRESH, Usage(100, 100), NOW), NOW)
        is None
    )
    assert channel_limits.held_until(send, failed(3), NOW) is None


def test_a_plain_no_holds_the_channel_for_what_it_asks_and_at_least_a_minute():
    _, send = waiting()
    for wait, lasts in ((None, 1), (minutes(15), 15)):
        no = Outcome(SendOutcome.NOT_SENT, "slow down", wait=wait, limited=True)
        pace = channel_limits.tried(FRESH, send, no, PlatformResponse(429), NOW)
        assert channel_limits.held_until(send, pace, NOW) == NOW + minutes(lasts)


def test_a_no_of_one_send_holds_nobody_else():
    _, send = waiting()
    no = Outcome(SendOutcome.NOT_SENT, "its clock is wrong", wait=minutes(15))
    assert channel_limits.tried(FRESH, send, no, PlatformResponse(401), NOW) == FRESH


# a platform that is down


def test_the_third_failure_in_a_row_opens_it():
    assert failed(2).retry_at is None
    assert NOW + minutes(1) <= failed(3).retry_at <= NOW + minutes(1.5)


def test_each_further_failure_waits_twice_as_long_up_to_ten_minutes_and_a_half_more():
    waits = [failed(count).retry_at - NOW for count in range(3, 30)]
    assert waits == sorted(waits)
    assert minutes(2) <= waits[1] <= minutes(3)
    assert minutes(10) <= waits[-1] <= minutes(15)


def test_different_sends_come_back_at_different_moments():
    _, send = waiting()
    others = [replace(send, id=f"{n:02x}" + send.id[2:]) for n in range(0, 256, 16)]
    ends = {channel_limits.tried(failed(2), one, LOST, DOWN, NOW).retry_at for one in others}
    assert len(ends) == 16


@pytest.mark.parametrize(
    "answered",
    [
        FINE,
        (Outcome(SendOutcome.REFUSED), PlatformResponse(400)),
        (Outcome(SendOutcome.UNKNOWN), PlatformResponse(200)),
        (Outcome(SendOutcome.NOT_SENT), PlatformResponse(500, {"error": {"code": 613}})),
    ],
    ids=["sent", "refused", "a web page", "a limit, told with a 500"],
)
def test_any_answer_closes_it(answered):
    _, send = waiting()
    pace = channel_limits.tried(failed(5), send, *answered, NOW)
    assert (pace.failures, pace.retry_at) == (0, None)


@pytest.mark.parametrize(
    "unanswered",
    [
        (LOST, DOWN),
        (Outcome(SendOutcome.NOT_SENT), PlatformResponse(trouble=Trouble.NOT_SENT)),
        (LOST, PlatformResponse(500)),
        (LOST, PlatformResponse(503)),
    ],
)
def test_what_counts_as_no_answer(unanswered):
    _, send = waiting()
    assert channel_limits.tried(FRESH, send, *unanswered, NOW).failures == 1


def test_one_try_goes_when_its_time_comes_and_keeps_the_others_waiting():
    _, send = waiting()
    pace = failed(3)
    then = pace.retry_at
    assert channel_limits.held_until(send, pace, then) is None
    leased = channel_limits.begun(pace, send, then)
    assert channel_limits.held_until(send, leased, then) > then
    assert channel_limits.begun(FRESH, send, NOW).retry_at is None


def test_what_waits_for_its_channel_goes_once_it_is_back():
    of, _ = waiting()
    down = failed(3)
    of = deferral.postponed(of, view(pace=down), NOW)
    assert of.sends[0].next_at == down.retry_at
    assert deferral.freed(of, down, failed(4), NOW) == of
    back = deferral.freed(of, down, FRESH, NOW + minutes(1))
    assert back.sends[0].next_at == NOW + minutes(1)


def test_what_is_held_keeps_its_deadline_and_the_owner_hears_of_the_channel_at_it():
    of, send = waiting()
    around = view(pace=channel_limits.used(FRESH, Usage(100, 100, minutes(40)), NOW))
    of = decide(of, NOW, around)
    assert of.sends[0].deadline_at == send.deadline_at
    of = decide(of, send.deadline_at, around)
    (text,) = of.alert.texts
    assert text.about == "held"
    note = notes.note_of(text, of, around, send.deadline_at)
    assert "Facebook asks me to slow down" in note.words
    assert "until 10:42" in note.words


def test_a_send_that_waits_for_its_own_time_is_not_held():
    _, send = waiting()
    assert not channel_limits.holds(send, None)
    assert not channel_limits.holds(send, FRESH)
    assert not channel_limits.holds(replace(send, next_at=None), FRESH)


# read-backs


def looking(tried_at):
    of, send = waiting(state=SendState.UNKNOWN, in_doubt=True, tried_at=tried_at, text="words")
    return of, send


def test_a_read_back_waits_for_the_limit_but_no_longer_than_a_quarter_of_an_hour():
    for wait, until in ((5, NOW + minutes(5)), (60, NOW + minutes(14))):
        of, _ = looking(NOW - minutes(1))
        around = view(pace=channel_limits.used(FRESH, Usage(reads=80, wait=minutes(wait)), NOW))
        of = deferral.postponed(of, around, NOW)
        assert of.sends[0].next_at == until
        assert of.sends[0].looks == 0


def test_after_that_the_owner_is_asked_without_a_look():
    of, _ = looking(NOW - minutes(15))
    around = view(pace=channel_limits.used(FRESH, Usage(reads=80, wait=minutes(60)), NOW))
    assert deferral.postponed(of, around, NOW).sends[0].state is SendState.NEEDS_OWNER


# our own caps


def counted(count, pace=FRESH, now=NOW):
    _, send = waiting()
    for _ in range(count):
        pace = channel_limits.begun(pace, send, now)
    return pace


@pytest.mark.parametrize(
    ("count", "after", "cap"),
    [
        (RULES.channel_quarter_max - 1, 0, ""),
        (RULES.channel_quarter_max, 0, "quarter"),
        (RULES.channel_quarter_max, 14, "quarter"),
        (RULES.channel_quarter_max, 15, ""),
        (RULES.channel_day_max, 0, "day"),
        (RULES.channel_day_max, 24 * 60 - 1, "day"),
        (RULES.channel_day_max, 24 * 60, ""),
        (0, 0, ""),
    ],
)
def test_the_caps_and_when_they_end(count, after, cap):
    of, send = waiting()
    around = view(pace=counted(count))
    assert channel_limits.full(send, of, around, NOW + minutes(after)) == cap


def test_a_count_begins_anew_when_its_time_is_over():
    later = counted(1, counted(7), NOW + minutes(15))
    assert (later.quarter, later.day) == (1, 8)
    assert later.quarter_at == NOW + minutes(15)
    assert later.day_at == NOW


def test_what_was_counted_before_the_owners_words_and_second_halves_are_not_counted_again():
    _, send = waiting()
    for one in (
        replace(send, tries=1),
        replace(send, after="first"),
        replace(send, kind=SendKind.ANSWER),
    ):
        assert channel_limits.begun(FRESH, one, NOW) == FRESH


def test_what_the_owner_tapped_goes_and_so_do_their_own_words():
    of, send = waiting()
    around = view(pace=counted(RULES.channel_quarter_max))
    tapped = replace(of, episode=replace(of.episode, approved=True))
    assert channel_limits.full(send, tapped, around, NOW) == ""
    assert channel_limits.full(replace(send, kind=SendKind.ANSWER), of, around, NOW) == ""
    assert channel_limits.full(send, of, view(), NOW) == ""


def test_whom_a_cap_passed_over_is_listed_for_the_owner_and_rings_at_their_time():
    of, send = waiting()
    gone = replace(send, state=SendState.CANCELLED, reason=channel_limits.CAPPED, next_at=None)
    of = decide(replace(of, sends=(gone,)), NOW)
    (text,) = of.alert.texts
    assert (text.about, text.medium) == ("digest", "desk")
    of = decide(alerts.accepted(of, text, view(), "", NOW), NOW)
    assert of.wake_at == at("10:45")
