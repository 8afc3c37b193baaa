"""The one rule for reminders, at-risk texts and grace, by how far ahead the promise was made."""

import itertools
from datetime import timedelta

import pytest

from chalicelib.model.message import Urgency
from chalicelib.model.promise import PromiseState
from chalicelib.model.promise_reading import Flag, PromiseKind
from chalicelib.model.trigger_id import TriggerKind
from chalicelib.policy.commands import promise_actions
from chalicelib.policy.escalation.rules import triggers
from chalicelib.policy.intake import messages
from tests.policy.cast import BAKERY, DANA, at, decide, message, replace, view
from tests.policy.promised import REFUND, creates, promising, texted, to_owner

SECOND = "+15550101"
MINUTE = timedelta(minutes=1)


def rung(due_at, made="10:10", until=None, **more):
    seen, _ = texted(
        promising(creates(due_at, **more), when=at(made)), until or at("23:59", 28), now=at(made)
    )
    return [one for one in to_owner(seen) if one[1] not in {"opening", "drop_promise"}]


@pytest.mark.parametrize(
    ("due_at", "triggers"),
    [
        # up to a quarter of an hour: only when it is due
        (at("10:20"), [("10:20", "risk"), ("10:35", "broke")]),
        (at("10:25"), [("10:25", "risk"), ("10:40", "broke")]),
        # up to an hour: a quarter of the time before, at least 5 minutes
        (at("10:26"), [("10:21", "remind"), ("10:36", "broke")]),
        (at("11:10"), [("10:55", "remind"), ("11:10", "risk"), ("11:25", "broke")]),
        # up to 4 hours
        (at("11:11"), [("10:41", "remind"), ("11:01", "risk"), ("11:26", "broke")]),
        (at("14:10"), [("13:40", "remind"), ("14:00", "risk"), ("14:25", "broke")]),
        # up to a day
        (at("14:11"), [("13:11", "remind"), ("13:51", "risk"), ("14:41", "broke")]),
    ],
)  # fmt: skip
def test_within_a_day(due_at, triggers):
    assert rung(due_at) == [(at(clock), about) for clock, about in triggers]


def test_one_to_three_days_at_the_days_opening_and_90_minutes_before():
    assert rung(at("15:00", day=5)) == [
        (at("9:00", day=5), "remind"),
        (at("13:30", day=5), "remind"),
        (at("14:30", day=5), "risk"),
        (at("16:00", day=5), "broke"),
    ]


def test_up_to_two_weeks_also_on_the_afternoon_of_the_open_day_before():
    # Monday the 9th: the open day before is Saturday the 7th
    assert rung(at("15:00", day=9)) == [
        (at("16:00", day=7), "remind"),
        (at("9:00", day=9), "remind"),
        (at("13:00", day=9), "remind"),
        (at("14:15", day=9), "risk"),
        (at("17:00", day=9), "broke"),
    ]


def test_further_ahead_three_days_and_a_day_before_and_in_the_morning():
    assert rung(at("15:00", day=26)) == [
        (at("9:00", day=23), "remind"),
        (at("9:00", day=25), "remind"),
        (at("9:00", day=26), "remind"),
        (at("14:00", day=26), "risk"),
        (at("17:00", day=26), "broke"),
    ]


def test_due_while_closed_it_is_reminded_of_at_the_last_open_moment():
    assert rung(at("20:00")) == [
        (at("17:00"), "remind"),
        (at("19:40"), "risk"),
        (at("20:30"), "broke"),
    ]


def test_reminders_leave_quiet_hours_for_the_evening_before():
    # due at 8:10 before opening: at risk 7:40 would be quiet
    assert rung(at("8:10", day=4)) == [
        (at("17:00"), "remind"),
        (at("20:55"), "risk"),
        (at("8:40", day=4), "broke"),
    ]


def test_what_is_due_in_quiet_hours_may_ring_in_them():
    assert rung(at("21:30"), made="20:00") == [
        (at("20:55"), "remind"),
        (at("21:20"), "risk"),
        (at("21:45"), "broke"),
    ]


def test_what_breaks_in_quiet_hours_is_told_after_them_for_the_risk_was_told_before():
    seen = rung(at("20:45"), made="12:00")
    assert seen[-2:] == [(at("20:25"), "risk"), (at("8:00", day=4), "broke")]


def test_the_second_contact_hears_of_the_risk_and_half_an_hour_after_the_owner_that_it_broke():
    seen, _ = texted(promising(creates(at("14:10"))), at("23:00", day=28))
    assert [(when, about) for when, about, to, _ in seen if to == SECOND] == [
        (at("14:00"), "risk"),
        (at("14:55"), "broke"),
    ]


def test_what_broke_stands_in_seven_morning_lists_and_is_then_asked_about_once():
    of = promising(creates(at("14:10")))
    asked = triggers(of, view(), frozenset())
    mornings = [t.at for t in asked if t.kind is TriggerKind.MORNING]
    assert mornings == [at("9:00", day=day) for day in (4, 5, 6, 7, 9, 10, 11)]
    seen, after = texted(of, at("23:00", day=28))
    assert [(when, about) for when, about in to_owner(seen) if about == "drop_promise"] == [
        (at("9:00", day=12), "drop_promise")
    ]
    assert after.promises[-1].owed, "it stays owed"


def test_what_is_let_go_counts_as_not_kept_and_is_told_of_no_more():
    of = promising(creates(at("14:10")))
    for now, states in ((at("12:00"), 2), (at("16:00"), 2)):
        after = promise_actions.dropped(decide(of, now), "Maya", now)
        steps = [step.what for step in after.promises[-1].history]
        assert steps[-states:] == [PromiseState.BROKEN, PromiseState.RELEASED]
        assert not after.promises[-1].owed
        assert triggers(after, view(), frozenset()) == []


def test_the_second_break_pages_both():
    of = decide(promising(creates(at("12:00"))), at("12:30"))
    of = promise_actions.moved_to(of, None, at("15:00"), at("12:30"))
    seen, _ = texted(of, at("23:00"), now=at("12:30"))
    assert [when for when, about, to, _ in seen if (about, to) == ("broke", SECOND)] == [
        at("15:15")
    ]


def test_reminders_within_ten_minutes_are_one_text():
    of = promising(creates(at("12:00")), creates(at("12:08"), REFUND))
    seen, _ = texted(of, at("11:45"))
    texts = [(when, words) for when, about, _, words in seen if about == "remind"]
    assert [when for when, _ in texts] == [at("11:30")]
    assert "call Dana P" in texts[0][1]
    assert "refund Dana P" in texts[0][1]


def test_no_two_texts_of_one_matter_within_a_quarter_of_an_hour():
    of = promising(creates(at("12:00")), creates(at("12:20"), REFUND), creates(at("12:41"), REFUND))
    seen, _ = texted(of, at("23:00"))
    times = sorted({when for when, _, _, _ in seen})
    assert all(b - a >= 15 * MINUTE for a, b in itertools.pairwise(times))


def test_it_breaks_after_the_grace_and_not_before():
    of = promising(creates(at("14:10")))
    assert decide(of, at("14:24")).promises[0].state is PromiseState.OPEN
    assert decide(of, at("14:25")).promises[0].state is PromiseState.BROKEN


def test_an_unconfirmed_reading_is_reminded_of_all_the_same():
    about = [a for _, a in rung(at("14:10"), flags=(Flag.AMBIGUOUS,))]
    assert about == ["confirm", "remind", "risk", "broke"]


def test_a_business_that_never_opens_still_hears_of_its_promises():
    closed = replace(BAKERY, hours=replace(BAKERY.hours, week=((),) * 7))
    of = promising(creates(at("14:10", day=5)))
    seen, _ = texted(replace(of, episode=None), at("23:00", day=6), around=view(business=closed))
    assert [about for _, about in to_owner(seen)] == ["remind", "risk", "broke"]


def test_what_would_break_untold_is_told_although_the_matter_has_just_texted():
    of = promising(creates(at("12:00")), when=at("11:50"))
    angry = message("c2", when=at("11:58"), urgency=(Urgency.MONEY,))
    of = messages.said(of, angry, DANA, BAKERY.rules)
    seen, _ = texted(of, at("12:20"), now=at("11:58"))
    times = [(when, about) for when, about in to_owner(seen)]
    assert times[0] == (at("11:58"), "again") or times[0][1] == "complaint"
    assert times[1] == (at("12:10"), "broke")


def test_what_is_only_held_is_reminded_of_and_let_go_at_its_time():
    of = promising(creates(at("14:10"), PromiseKind.HOLD))
    seen, of = texted(of, at("20:00"))
    assert to_owner(seen) == [(at("13:40"), "remind")]
    assert "until 2:10pm" in seen[0][3]
    assert of.promises[0].state is PromiseState.RELEASED
    assert of.promises[0].closed_at == at("14:10")
