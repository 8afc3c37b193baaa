"""The owner's own promises: how they come about, how they end, and who has said so."""

from datetime import timedelta

import pytest

from chalicelib.model.alert import AlertState
from chalicelib.model.promise import PromiseSource, PromiseState
from chalicelib.model.promise_reading import Act, Flag, PromiseKind
from chalicelib.model.thread import Status, Thread
from chalicelib.policy.commands import promise_actions
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import episode_end, messages, reach_and_reopen
from chalicelib.policy.promises import ledger, owner_words
from chalicelib.policy.promises import states as promising_rules
from tests.policy.cast import BAKERY, DANA, at, decide, message, replace, thread
from tests.policy.promised import (
    CALL,
    REFUND,
    REPLY,
    act,
    answer,
    creates,
    promising,
    said_by_owner,
    texted,
)

TEN_TOMORROW = at("10:00", day=4)


def states(of: Thread):
    return [p.state for p in of.promises]


def test_what_the_owner_said_becomes_a_promise_with_its_words_and_its_evidence():
    of = promising(creates(TEN_TOMORROW))
    (promise,) = of.promises
    assert (promise.state, promise.source) == (PromiseState.OPEN, PromiseSource.OWNER)
    assert (promise.what, promise.due_at) == ("call Dana P", TEN_TOMORROW)
    assert (promise.quote, promise.message_id) == ("I'll call you", "o1")
    (step,) = promise.history
    assert (step.by, step.what) == ("the owner", "open")
    assert "I'll call you" in step.evidence
    assert of.status is Status.OWED


def test_the_same_message_twice_makes_one_promise():
    of = promising(creates(TEN_TOMORROW))
    again = owner_words.heard_from_owner(
        of, answer(), (creates(TEN_TOMORROW),), BAKERY, at("10:10")
    )
    assert again == of


def test_two_promises_in_one_message_are_two():
    of = promising(creates(TEN_TOMORROW), creates(at("16:00", day=4)), creates(at("17:00"), REFUND))
    assert len(ledger.owed(of)) == 3


def test_said_again_it_stays_one_and_said_with_another_time_it_is_renewed():
    of = promising(creates(TEN_TOMORROW))
    of = said_by_owner(of, answer(when=at("11:00"), id_="o2"), creates(TEN_TOMORROW))
    assert states(of) == [PromiseState.OPEN]
    of = said_by_owner(of, answer(when=at("12:00"), id_="o3"), creates(at("15:00", day=4)))
    old, new = of.promises
    assert (old.state, new.state) == (PromiseState.RENEWED, PromiseState.OPEN)
    assert (new.renews, new.renewals, new.untold) == (old.id, 1, False)


def test_a_vague_repetition_does_not_move_a_time_that_was_given():
    of = promising(creates(TEN_TOMORROW))
    of = said_by_owner(of, answer(when=at("11:00"), id_="o2"), creates(at("17:00"), assumed=True))
    assert [p.due_at for p in ledger.owed(of)] == [TEN_TOMORROW]


@pytest.mark.parametrize(
    ("when", "state"),
    [
        (at("16:59"), PromiseState.KEPT),
        (at("17:00"), PromiseState.KEPT),
        (at("17:01"), PromiseState.KEPT_LATE),
    ],
)
def test_the_discharging_act_of_the_same_kind_keeps_it_in_time_or_late(when, state):
    of = promising(creates(at("17:00")), creates(at("17:00"), REFUND))
    of = said_by_owner(of, answer("Just called you", when=when, id_="o2"), act(Act.DISCHARGE))
    assert states(of) == [state, PromiseState.OPEN]
    assert of.promises[0].history[-1].evidence == "“just called you”"


def test_an_act_of_a_kind_that_the_same_words_may_mean_ends_it_where_none_is_nearer():
    visit = promising(creates(at("17:00"), PromiseKind.VISIT))
    both = promising(
        creates(at("16:00"), PromiseKind.VISIT), creates(at("17:00"), PromiseKind.SHIP)
    )
    said = answer("Just dropped it off", when=at("15:00"), id_="o2")
    dropped = act(Act.DISCHARGE, PromiseKind.SHIP)
    assert states(said_by_owner(visit, said, dropped)) == [PromiseState.KEPT]
    assert states(said_by_owner(both, said, dropped)) == [PromiseState.OPEN, PromiseState.KEPT]
    called = act(Act.DISCHARGE, CALL)
    assert states(said_by_owner(visit, said, called)) == [PromiseState.OPEN]


def test_an_act_without_a_kind_ends_the_only_promise_and_none_of_two():
    one = promising(creates(at("17:00")))
    two = promising(creates(at("17:00")), creates(at("17:00"), REFUND))
    said = answer("All done!", when=at("15:00"), id_="o2")
    assert states(said_by_owner(one, said, act(Act.DISCHARGE, None))) == [PromiseState.KEPT]
    assert states(said_by_owner(two, said, act(Act.DISCHARGE, None))) == [PromiseState.OPEN] * 2


def test_any_real_answer_keeps_a_promised_reply_and_leaves_a_promised_call():
    of = promising(creates(at("17:00"), REPLY), creates(at("17:00"), CALL))
    said = answer("The driver had a flat tyre, your cake comes at 4", when=at("15:00"), id_="o2")
    assert states(said_by_owner(of, said)) == [PromiseState.KEPT, PromiseState.OPEN]


@pytest.mark.parametrize("text", ["Hello Dana", "Which order was it, please?", "Hi!"])
def test_a_greeting_or_a_question_does_not_keep_a_promised_reply(text):
    of = promising(creates(at("17:00"), REPLY))
    assert states(said_by_owner(of, answer(text, when=at("15:00"), id_="o2"))) == [
        PromiseState.OPEN
    ]


def test_promising_the_reply_again_does_not_keep_it():
    of = promising(creates(at("12:00"), REPLY))
    said = answer("Still looking, I'll let you know by 5", when=at("11:00"), id_="o2")
    of = said_by_owner(of, said, creates(at("17:00"), REPLY))
    assert states(of) == [PromiseState.RENEWED, PromiseState.OPEN]


def test_what_the_customer_writes_never_closes_a_promise():
    of = promising(creates(TEN_TOMORROW))
    for text, over in (("ok thanks", True), ("no need, found it", False)):
        line = message(text, when=at("11:00"), text=text, closing=over)
        of = messages.said(of, line, DANA, BAKERY.rules)
        of = promising_rules.their_part_done(of, line, BAKERY)
    assert [p.state for p in of.promises if p.own] == [PromiseState.OPEN]


def test_somebody_else_will_do_it_and_the_time_stays():
    of = promising(creates(TEN_TOMORROW))
    said = answer("Sam will ring you instead", when=at("11:00"), id_="o2")
    of = said_by_owner(of, said, act(Act.DELEGATE, due_at=at("17:00"), assumed=True, who="Sam"))
    (promise,) = of.promises
    assert (promise.who, promise.due_at) == ("Sam", TEN_TOMORROW)
    assert promise.history[-1].what == "delegated"


def test_moved_in_the_owners_own_words_the_customer_knows():
    of = promising(creates(at("15:00")))
    said = answer("Can't make 3, will be 5", when=at("14:00"), id_="o2")
    of = said_by_owner(of, said, act(Act.RENEW, None, at("17:00")))
    old, new = of.promises
    assert (old.state, new.state, new.kind) == (PromiseState.RENEWED, PromiseState.OPEN, CALL)
    assert not new.untold
    assert new.due_at == at("17:00")


def test_called_off_in_the_owners_own_words_it_is_released():
    of = promising(creates(at("15:00")))
    of = said_by_owner(of, answer(when=at("14:00"), id_="o2"), act(Act.CANCEL))
    assert states(of) == [PromiseState.RELEASED]


def test_what_is_passed_on_is_logged_and_nobody_is_reminded():
    of = promising(creates(TEN_TOMORROW, PromiseKind.RELAY))
    assert states(of) == [PromiseState.RELEASED]
    assert decide(of, at("10:11")).wake_at is None


# armed


def armed(**more):
    of = thread(message("c1"))
    said = answer("DM us your number and I'll call you")
    return said_by_owner(of, said, creates(at("12:10"), armed=True, assumed=True, **more))


def test_an_offer_is_armed_and_texts_nobody_and_ends_after_seven_days():
    of = armed()
    seen, of = texted(of, at("23:00", day=20))
    assert seen == []
    (promise,) = of.promises
    assert promise.state is PromiseState.RELEASED
    assert promise.history[-1].at == at("10:10") + timedelta(days=7)


def test_the_customers_next_message_arms_it_with_its_time_from_then():
    of = armed()
    line = message("c2", when=at("15:00"), text="555 0100")
    of = promising_rules.their_part_done(of, line, BAKERY)
    (promise,) = of.promises
    assert promise.state is PromiseState.OPEN
    assert promise.due_at == at("17:00")
    assert promise.history[-1].by == "the customer"


def test_late_in_the_day_what_is_armed_is_due_on_the_next_as_any_such_promise():
    of = promising_rules.their_part_done(
        armed(), message("c2", when=at("16:30"), text="555 0100"), BAKERY
    )
    assert [p.due_at for p in of.promises] == [at("12:00", day=4)]


def test_thanks_are_not_their_part():
    of = armed()
    assert (
        promising_rules.their_part_done(of, message("c2", when=at("15:00"), closing=True), BAKERY)
        == of
    )


def test_the_end_of_an_episode_does_not_end_what_is_armed():
    of = armed()
    of = messages.said(of, message("c2", when=at("15:00")), DANA, BAKERY.rules)
    of = said_by_owner(of, answer("Here it is, all you need", when=at("15:10"), id_="o2"))
    assert PromiseState.ARMED in states(of)


# by hand


def test_a_promise_noted_by_hand_is_owed_and_needs_no_confirmation():
    of = promise_actions.noted(thread(), " call  Dana ", TEN_TOMORROW, CALL, "Maya", at("10:10"))
    (promise,) = of.promises
    assert (promise.what, promise.source) == ("call Dana", PromiseSource.MANUAL)
    assert promise.history[0].by == "Maya"
    seen, _ = texted(of, at("10:30"))
    assert seen == []


def test_noted_twice_it_is_one_and_noted_again_after_it_was_done_another():
    of = promise_actions.noted(thread(), "call", TEN_TOMORROW, CALL, "Maya", at("10:10"))
    assert promise_actions.noted(of, "call", TEN_TOMORROW, CALL, "Maya", at("10:11")) == of
    of = promise_actions.done(of, None, at("10:12"))
    of = promise_actions.noted(of, "call", TEN_TOMORROW, CALL, "Maya", at("10:13"))
    assert states(of) == [PromiseState.KEPT, PromiseState.OPEN]


# what the owner says of it


def test_done_keeps_the_one_due_soonest_and_says_who_said_so():
    of = promising(creates(TEN_TOMORROW), creates(at("17:00"), REFUND))
    of = promise_actions.done(of, None, at("16:00"), by="Sam")
    assert states(of) == [PromiseState.OPEN, PromiseState.KEPT]
    assert of.promises[1].evidence == "Sam said it is done"


def test_done_after_its_time_is_late_even_after_it_broke():
    of = promising(creates(at("12:00")))
    assert states(promise_actions.done(of, None, at("12:05"))) == [PromiseState.KEPT_LATE]
    of = decide(of, at("13:00"))
    assert states(of) == [PromiseState.BROKEN]
    assert states(promise_actions.done(of, None, at("13:05"))) == [PromiseState.KEPT_LATE]


def test_done_twice_changes_nothing_more():
    of = promise_actions.done(promising(creates(at("12:00"))), None, at("11:00"))
    assert promise_actions.done(of, of.promises[0].id, at("11:30")) == of
    assert promise_actions.done(of, None, at("11:30")) == of


def test_done_where_only_an_answer_is_owed_ends_the_matter():
    of = decide(thread(message("c1")), at("10:00"))
    of = promise_actions.done(of, None, at("10:30"))
    assert not of.waiting
    assert of.episode.closed_by == "done"


def test_not_a_promise_is_released_and_remembered_as_read_wrongly():
    of = promise_actions.not_a_promise(promising(creates(TEN_TOMORROW)), None, at("10:20"))
    (promise,) = of.promises
    assert (promise.state, promise.mistaken) == (PromiseState.RELEASED, True)
    assert of.status is Status.QUIET


def test_moved_before_it_is_due_it_is_renewed_and_the_customer_has_yet_to_hear():
    of = promise_actions.moved_to(promising(creates(at("12:00"))), None, at("15:00"), at("11:00"))
    old, new = of.promises
    assert (old.state, new.state, new.due_at) == (
        PromiseState.RENEWED,
        PromiseState.OPEN,
        at("15:00"),
    )
    assert new.untold
    assert (new.renews, new.quote) == (old.id, old.quote)


@pytest.mark.parametrize("when", [at("12:05"), at("13:00")])
def test_moved_after_its_time_it_is_broken_all_the_same_and_no_longer_owed(when):
    of = decide(promising(creates(at("12:00"))), when)
    of = promise_actions.moved_to(of, None, at("15:00"), when)
    old, new = of.promises
    assert (old.state, old.owed) == (PromiseState.BROKEN, False)
    assert (new.state, new.breaks) == (PromiseState.OPEN, 1)
    assert [p.id for p in ledger.owed(of)] == [new.id]


def test_a_time_in_the_past_or_the_same_time_moves_nothing():
    of = promising(creates(at("12:00")))
    assert promise_actions.moved_to(of, None, at("10:00"), at("11:00")) == of
    assert promise_actions.moved_to(of, None, at("12:00"), at("11:00")) == of


def test_a_time_that_nobody_had_named_is_set_not_moved():
    of = promising(creates(at("12:00"), assumed=True))
    of = promise_actions.moved_to(of, None, at("15:00"), at("11:00"))
    (promise,) = of.promises
    assert (promise.due_at, promise.assumed, promise.untold) == (at("15:00"), False, False)


def test_a_time_that_answers_our_question_corrects_the_reading():
    of = decide(promising(creates(TEN_TOMORROW, flags=(Flag.AMBIGUOUS,))), at("10:10"))
    of = promise_actions.moved_to(of, None, at("15:00", day=4), at("10:20"))
    (promise,) = of.promises
    assert (promise.due_at, promise.state) == (at("15:00", day=4), PromiseState.OPEN)
    assert promise.history[-1].what == "corrected"


# the question whether we heard right


@pytest.mark.parametrize(
    "acts",
    [
        (creates(TEN_TOMORROW, flags=(Flag.CLOSED_DAY,)),),
        (creates(TEN_TOMORROW, confidence=0.79),),
        (creates(TEN_TOMORROW), creates(at("17:00"), REFUND)),
    ],
)
def test_a_doubtful_reading_is_asked_about_in_one_text(acts):
    seen, of = texted(promising(*acts), at("10:30"))
    assert [(when, about) for when, about, _, _ in seen] == [(at("10:10"), "confirm")]
    assert "call Dana P by 10am tomorrow" in seen[0][3]
    after = promise_actions.confirmed(of, None, at("10:20"))
    assert all(p.confirmed_at for p in after.promises)
    assert promise_actions.confirmed(after, None, at("10:21")) == after


def test_a_sure_reading_is_recorded_silently():
    seen, _ = texted(promising(creates(TEN_TOMORROW, confidence=0.8)), at("10:30"))
    assert seen == []


# closing


def test_closing_asks_what_becomes_of_what_is_owed():
    of = promising(creates(TEN_TOMORROW))
    assert states(promise_actions.closed(of, at("11:00"), promises="kept")) == [PromiseState.KEPT]
    assert states(promise_actions.closed(of, at("11:00"), promises="released")) == [
        PromiseState.RELEASED
    ]
    stays = promise_actions.closed(of, at("11:00"), promises="open")
    assert states(stays) == [PromiseState.OPEN]
    assert stays.status is Status.OWED


def test_saying_nothing_to_a_matter_leaves_what_was_promised_before():
    of = promising(creates(TEN_TOMORROW))
    of = messages.said(of, message("c2", when=at("15:00")), DANA, BAKERY.rules)
    of = episode_end.say_nothing(of, at("15:10"))
    assert states(of) == [PromiseState.OPEN]
    assert not of.waiting


def test_a_customer_who_deletes_everything_is_still_owed_what_was_promised():
    of = promising(creates(TEN_TOMORROW))
    of = messages.said(of, message("c2", when=at("15:00")), DANA, BAKERY.rules)
    of = messages.without_message(of, "c2", at("15:01"))
    of = messages.without_message(of, "c1", at("15:01"))
    assert not of.waiting
    assert states(of) == [PromiseState.OPEN]


def test_words_that_the_owner_took_back_are_quoted_no_more():
    of = messages.without_message(promising(creates(TEN_TOMORROW)), "o1", at("11:00"))
    (promise,) = of.promises
    assert promise.state is PromiseState.OPEN
    assert "call you" not in promise.quote + promise.evidence
    assert all("call you" not in step.evidence for step in promise.history)


def test_somebody_who_is_owed_something_comes_back_to_the_same_thread_after_any_time():
    of = promising(creates(at("10:00", day=30)))
    assert reach_and_reopen.still_open(of, at("10:00", day=29), BAKERY.rules)
    assert not reach_and_reopen.still_open(
        promise_actions.done(of, None, at("11:00")), at("10:00", day=29), BAKERY.rules
    )


def test_the_end_of_an_episode_keeps_a_reminder_that_is_being_retried():
    of = decide(promising(creates(at("12:00"))), at("11:30"))
    (text,) = alerts.pending_texts(of, at("11:30"))
    of = messages.said(of, message("c2", when=at("11:31")), DANA, BAKERY.rules)
    of = said_by_owner(of, answer("Here is the whole answer", when=at("11:32"), id_="o2"))
    assert alerts.pending_texts(of, at("11:32")) == (text,)


def test_a_waiting_reminder_is_taken_back_when_it_is_done():
    of = decide(promising(creates(at("12:00"))), at("11:30"))
    of = promise_actions.done(of, None, at("11:30"))
    assert alerts.pending_texts(of, at("11:30")) == ()
    assert of.alert.state is AlertState.CLOSED
    assert decide(replace(of), at("12:30")).wake_at is None
