"""What is counted for the week: exact however often things are tried, and it adds up."""

from collections import Counter
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.promise import PromiseState
from chalicelib.model.promise_reading import PromiseKind
from chalicelib.policy.commands import promise_actions
from chalicelib.policy.intake import messages
from chalicelib.policy.notices import weekly_figures
from tests.policy.cast import BAKERY, DANA, HOURS, at, decide, message, thread
from tests.policy.promised import REFUND, answer, creates, promising, said_by_owner

W10, W11 = "2026-W10", "2026-W11"


def tallied(*life):
    """The figures after a thread's life, each stage saved over the one before."""
    total, before = {}, None
    for after in life:
        for week, more in weekly_figures.tally(before, after, HOURS).items():
            total.setdefault(week, Counter()).update(more)
        before = after
    return {week: {k: v for k, v in found.items() if v} for week, found in total.items()}


def test_a_promise_counts_in_the_week_in_which_it_is_due():
    of = promising(creates(at("10:00", day=4)), creates(at("10:00", day=9), REFUND))
    kept = promise_actions.done(of, None, at("9:00", day=4))
    assert tallied(of, kept) == {
        W10: {"answered": 1, "first:10": 1, "made": 1, "kept": 1},
        W11: {"made": 1},
    }


def test_saved_twice_it_counts_once():
    of = promising(creates(at("10:00", day=4)))
    assert tallied(of, of) == tallied(of)
    assert weekly_figures.tally(of, of, HOURS) == {}


def test_broken_and_then_done_it_is_late_and_not_both():
    of = promising(creates(at("12:00")))
    broken = decide(of, at("13:00"))
    assert tallied(of, broken)[W10]["broken"] == 1
    late = promise_actions.done(broken, None, at("14:00"))
    assert tallied(of, broken, late)[W10] == {"answered": 1, "first:10": 1, "made": 1, "late": 1}


def test_what_was_no_promise_or_only_passed_on_or_never_armed_counts_as_nothing():
    of = promising(creates(at("12:00")))
    none = promise_actions.not_a_promise(of, None, at("11:00"))
    assert "made" not in tallied(of, none)[W10]
    relay = promising(creates(at("12:00"), PromiseKind.RELAY))
    armed = promising(creates(at("12:00"), armed=True))
    over = decide(armed, at("12:00", day=20))
    assert "made" not in tallied(relay)[W10]
    assert "made" not in tallied(armed, over)[W10]


def test_a_corrected_time_moves_it_to_its_week():
    of = promising(creates(at("12:00"), assumed=True))
    moved = promise_actions.moved_to(of, None, at("12:00", day=10), at("11:00"))
    assert tallied(of, moved) == {W10: {"answered": 1, "first:10": 1}, W11: {"made": 1}}


def test_a_renewed_one_counts_as_renewed_and_the_new_one_as_made():
    of = promising(creates(at("12:00")))
    moved = promise_actions.moved_to(of, None, at("15:00"), at("11:00"))
    figures = weekly_figures.week_said(tallied(of, moved)[W10])
    assert (figures.made, figures.renewed, figures.still_open) == (2, 1, 1)


def test_every_episode_that_a_person_answered_counts_once_with_its_wait():
    one = thread(message("c1"))
    two = said_by_owner(one, answer(when=at("10:25")))
    again = messages.said(two, message("c2", when=at("13:00")), DANA, BAKERY.rules)
    four = said_by_owner(again, answer(when=at("15:10"), id_="o2"))
    said = tallied(one, two, again, four)[W10]
    assert said == {"answered": 2, "first:25": 1, "first:120": 1}


def test_the_middle_of_the_first_answers_is_said():
    counts = {"answered": 5, "first:3": 2, "first:22": 1, "first:600": 2}
    assert weekly_figures.week_said(counts).first_half == timedelta(minutes=22)
    assert weekly_figures.week_said({}).first_half is None


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.data())
def test_whatever_happens_the_figures_add_up(data):
    of = promising(creates(at("12:00")), creates(at("15:00"), REFUND))
    life, now = [of], at("10:10")
    for _ in range(12):
        now += timedelta(minutes=data.draw(st.sampled_from([1, 20, 90])))
        ids = st.sampled_from([p.id for p in of.promises])
        match data.draw(st.integers(0, 4)):
            case 0:
                of = promise_actions.done(of, data.draw(ids), now)
            case 1:
                of = promise_actions.moved_to(of, data.draw(ids), now + timedelta(hours=2), now)
            case 2:
                of = promise_actions.not_a_promise(of, data.draw(ids), now)
            case 3:
                of = decide(of, now)
            case _:
                of = promise_actions.closed(of, now, promises="released")
        life.append(of)
    said = weekly_figures.week_said(tallied(*life)[W10])
    ends = Counter(p.state for p in of.promises if not p.mistaken)
    assert said.made == sum(ends.values())
    assert (said.kept, said.late) == (ends[PromiseState.KEPT], ends[PromiseState.KEPT_LATE])
    assert (said.broken, said.renewed) == (ends[PromiseState.BROKEN], ends[PromiseState.RENEWED])
    assert said.still_open == ends[PromiseState.OPEN]
