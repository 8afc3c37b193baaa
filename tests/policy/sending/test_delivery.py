"""Leases, answers, doubts and looks: the laws of design section 6."""

from datetime import timedelta

import pytest

from chalicelib.model.contact import Post
from chalicelib.model.decision import Rendered
from chalicelib.model.message import Kind, Venue
from chalicelib.model.platform import Outcome, SendOutcome
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import Action, SendKind, SendState
from chalicelib.policy.acknowledgement import render
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import episode_end, messages
from chalicelib.policy.promises import states
from chalicelib.policy.sending import delivery, echoes, in_doubt, read_back
from tests.channel_facts import FACEBOOK, X
from tests.policy.cast import BAKERY, DANA, at, decide, message, replace, thread, view

WORDS = Rendered("So sorry, Dana. Maya will answer by 11:00.", "line", at("11:00"))
NOW = at("10:02")


def leased(of=None, which=0, now=NOW):
    of = decide(of or thread(message()), at("10:00"))
    send = of.sends[which]
    of = delivery.leased(of, send, WORDS, now)
    return states.armed(of, of.send(send.id), now), send.id


def result(outcome, now=NOW, **more):
    of, id_ = leased(**more)
    return delivery.resulted(of, of.send(id_), outcome, BAKERY, now), id_


def test_a_lease_counts_the_try_and_arms_the_promise():
    of, id_ = leased()
    send = of.send(id_)
    assert (send.state, send.tries, send.text) == (SendState.SENDING, 1, WORDS.text)
    assert of.promises[0].state is PromiseState.ARMED


def test_an_id_from_the_platform_makes_it_sent_and_opens_the_promise():
    of, id_ = result(Outcome(SendOutcome.SENT, platform_id="p9", recipient_id="9000"))
    of = decide(of, NOW)
    assert of.send(id_).state is SendState.SENT
    assert of.send(id_).evidence == "response"
    assert of.message("p9").text == WORDS.text
    assert of.address_id == "9000"
    assert of.promises[0].state is PromiseState.OPEN


def test_certainly_not_sent_goes_back_to_pending_with_its_words_unwritten():
    of, id_ = result(Outcome(SendOutcome.NOT_SENT, "Facebook is busy"))
    send = of.send(id_)
    assert (send.state, send.text, send.promised_at) == (SendState.PENDING, "", None)
    assert timedelta(seconds=30) <= send.next_at - NOW <= timedelta(seconds=45)


def test_the_platforms_own_wait_is_respected():
    wait = timedelta(minutes=7)
    of, id_ = result(Outcome(SendOutcome.NOT_SENT, "slow down", wait=wait))
    assert of.send(id_).next_at == NOW + wait


def test_tries_end_when_the_promise_would_have_passed():
    of, id_ = result(Outcome(SendOutcome.NOT_SENT, "slow down", wait=timedelta(hours=2)))
    assert of.send(id_).state is SendState.FAILED


def test_a_refusal_fails_and_its_promise_was_never_made():
    question = thread(message(venue=Venue.PRIVATE))
    of, id_ = result(Outcome(SendOutcome.REFUSED, "Facebook refused it"), of=question)
    of = decide(of, NOW)
    assert of.send(id_).state is SendState.FAILED
    assert of.promises[0].state is PromiseState.RELEASED


def test_a_refused_private_message_lets_the_public_line_carry_the_time():
    of, _ = result(Outcome(SendOutcome.REFUSED, "cannot be written to"))
    of = decide(of, NOW)
    (public,) = delivery.due_sends(of, NOW)
    words = render.render(public, of, view(), NOW)
    assert words.promised_at == at("11:00")
    assert of.promises[0].state is PromiseState.ARMED


def test_no_answer_is_unknown_and_is_looked_for_not_sent_again():
    of, id_ = result(Outcome(SendOutcome.UNKNOWN))
    send = of.send(id_)
    assert send.state is SendState.UNKNOWN
    assert send.next_at == NOW + timedelta(seconds=30)
    assert send.text == WORDS.text


def test_a_lease_that_runs_out_is_unknown_too():
    of, id_ = leased()
    later = NOW + timedelta(seconds=60)
    assert decide(of, later - timedelta(seconds=1)).send(id_).state is SendState.SENDING
    assert decide(of, later).send(id_).state is SendState.UNKNOWN


def look(of, id_, found=None, now=None):
    send = of.send(id_)
    facts = {"facebook": FACEBOOK, "x": X}[send.channel]
    return read_back.looked(of, send, found, facts, now or send.next_at)


def looked(action, channel="facebook", tries=1):
    contact = replace(DANA, channel=channel)
    venue = Venue.PRIVATE if action is Action.PRIVATE_MESSAGE else Venue.PUBLIC
    of = decide(thread(message(venue=venue), channel=channel, contact=contact), at("10:00"))
    send = next(s for s in of.sends if s.action is action)
    of = delivery.leased(of, send, WORDS, NOW)
    of = delivery.resulted(of, of.send(send.id), Outcome(SendOutcome.UNKNOWN), BAKERY, NOW)
    held = replace(of.send(send.id), tries=tries)
    of = replace(of, sends=(held,))
    for _ in range(3):
        of = look(of, send.id)
    return of.send(send.id)


@pytest.mark.parametrize(
    ("action", "channel", "tries", "state"),
    [
        (Action.PUBLIC_REPLY, "facebook", 1, SendState.NEEDS_OWNER),
        (Action.PRIVATE_MESSAGE, "facebook", 1, SendState.NEEDS_OWNER),
        (Action.PRIVATE_MESSAGE, "x", 1, SendState.NEEDS_OWNER),
        (Action.PRIVATE_REPLY, "facebook", 1, SendState.PENDING),
        (Action.PUBLIC_REPLY, "x", 1, SendState.PENDING),
        (Action.PUBLIC_REPLY, "x", 2, SendState.NEEDS_OWNER),
    ],
)
def test_what_three_looks_did_not_find(action, channel, tries, state):
    assert looked(action, channel, tries).state is state


def test_what_is_tried_again_after_a_doubt_keeps_its_words_to_the_letter():
    send = looked(Action.PUBLIC_REPLY, "x")
    of = replace(thread(message(), channel="x"), sends=(send,))
    assert render.render(send, of, view(), at("10:40")).text == WORDS.text


def test_a_look_that_finds_it_makes_it_sent():
    of, id_ = result(Outcome(SendOutcome.UNKNOWN))
    of = decide(look(of, id_, "p9", at("10:03")), at("10:03"))
    assert (of.send(id_).state, of.send(id_).evidence) == (SendState.SENT, "read back")
    assert of.promises[0].state is PromiseState.OPEN


def test_a_platform_that_will_not_show_us_proves_nothing():
    of, id_ = result(Outcome(SendOutcome.UNKNOWN))
    now = NOW
    while of.send(id_).state is SendState.UNKNOWN:
        now = max(now, of.send(id_).next_at)
        of = read_back.looked_in_vain(of, of.send(id_), now)
    assert of.send(id_).state is SendState.NEEDS_OWNER
    assert now - NOW >= timedelta(minutes=15)


def test_the_owner_is_asked_about_what_nobody_knows():
    send = looked(Action.PUBLIC_REPLY)
    of = decide(replace(thread(message()), sends=(send,)), at("10:08"))
    assert "unknown" in [t.about for t in alerts.pending_texts(of, at("10:08"))]


def test_a_receipt_not_out_after_five_minutes_is_told_while_tries_go_on():
    of, id_ = result(Outcome(SendOutcome.NOT_SENT, "Facebook is busy"))
    of = decide(of, at("10:05"))
    (text,) = alerts.pending_texts(of, at("10:05"))
    assert text.about == "undelivered"
    assert of.send(id_).state is SendState.PENDING


def test_the_public_line_waits_for_its_private_message_but_not_past_the_deadline():
    of, _ = leased()
    assert delivery.due_sends(of, at("10:04")) == ()
    assert [s.action for s in delivery.due_sends(of, at("10:05"))] == [Action.PUBLIC_REPLY]


def test_our_own_words_seen_early_are_recognised():
    of, id_ = leased()
    seen = replace(message("own", venue=Venue.PRIVATE), text=WORDS.text + " ")
    assert echoes.waiting_twin(of, seen).id == id_
    assert echoes.waiting_twin(of, replace(seen, text="something a human wrote")) is None


def doubted():
    """A private question whose receipt nobody knows about, and the promise it may have made."""
    of, id_ = result(Outcome(SendOutcome.UNKNOWN), of=thread(message(venue=Venue.PRIVATE)))
    for _ in range(3):
        of = decide(look(of, id_), at("10:07"))
    assert of.send(id_).state is SendState.NEEDS_OWNER
    assert of.promises[0].state is PromiseState.ARMED
    return of, id_


def test_what_the_owner_saw_there_is_out_and_its_promise_is_owed():
    of, id_ = doubted()
    of = decide(in_doubt.seen_there(of, id_, at("10:20")), at("10:20"))
    assert (of.send(id_).state, of.send(id_).evidence) == (SendState.SENT, "the owner saw it")
    assert of.promises[0].state is PromiseState.OPEN
    assert in_doubt.seen_there(of, id_, at("10:21")) == of


def test_what_the_owner_looked_for_in_vain_was_never_promised_and_is_not_said_again():
    of, id_ = doubted()
    of = decide(in_doubt.not_there(of, id_), at("10:20"))
    assert of.send(id_).state is SendState.CANCELLED
    assert of.promises[0].state is PromiseState.RELEASED
    assert of.waiting
    assert delivery.due_sends(of, at("12:00")) == ()
    assert in_doubt.not_there(of, id_) == of


@pytest.mark.parametrize(
    "press", [in_doubt.not_there, lambda of, i: in_doubt.seen_there(of, i, NOW)]
)
def test_only_what_the_owner_is_asked_about_can_be_told(press):
    of, id_ = leased()
    assert press(of, id_) == of
    assert press(of, "nobody's") == of


ENDS = {
    "done": lambda of: episode_end.say_nothing(of, at("10:30")),
    "answered": lambda of: episode_end.answered(of, message("own", at("10:30")), at("10:30")),
    "deleted": lambda of: messages.without_message(of, "c1", at("10:30")),
}


@pytest.mark.parametrize("end", list(ENDS))
def test_the_end_of_the_matter_ends_the_doubt_and_its_promise(end):
    of, id_ = doubted()
    of = decide(ENDS[end](of), at("10:30"))
    assert of.send(id_).state is SendState.CANCELLED
    assert of.send(id_).reason.startswith("nobody knows whether it arrived")
    assert of.promises[0].state is PromiseState.RELEASED
    assert of.wake_at is None


def test_a_doubt_that_is_over_is_still_known_for_ours_when_it_shows_up():
    of, id_ = doubted()
    of = episode_end.say_nothing(of, at("10:30"))
    seen = message("own", venue=Venue.PRIVATE, text=WORDS.text)
    assert echoes.waiting_twin(of, seen).id == id_
    out = delivery.sent(of, of.send(id_), "p9", "", "echo", at("10:31"))
    assert echoes.waiting_twin(out, seen) is None


def test_a_thank_you_in_doubt_is_let_go_and_asks_nobody():
    of = decide(thread(message(kind=Kind.PRAISE)), at("10:00"))
    (send,) = of.sends
    of = delivery.leased(of, send, Rendered("Thank you!", "line"), NOW)
    of = delivery.resulted(of, of.send(send.id), Outcome(SendOutcome.UNKNOWN), BAKERY, NOW)
    for _ in range(3):
        of = look(of, send.id)
    assert of.send(send.id).state is SendState.CANCELLED
    assert decide(of, at("10:08")).alert is None


def test_a_receipt_not_shown_to_us_after_a_person_answered_asks_nobody():
    of, id_ = result(Outcome(SendOutcome.UNKNOWN))
    of = episode_end.answered(of, message("own", at("10:05")), at("10:05"))
    of = read_back.looked_in_vain(of, of.send(id_), at("10:40"))
    assert of.send(id_).state is SendState.CANCELLED


def test_tries_that_fail_move_no_clock_and_end_at_the_target():
    """Each try would say a later time; none is said, so the owner's clock stands still."""
    of, now, tries = decide(thread(message()), at("10:00")), NOW, 0
    while of.sends[0].state is SendState.PENDING:
        send = of.sends[0]
        late = Rendered("So sorry.", "line", now + timedelta(minutes=40))
        of = states.armed(delivery.leased(of, send, late, now), send, now)
        of = delivery.resulted(
            of, of.send(send.id), Outcome(SendOutcome.NOT_SENT, "busy"), BAKERY, now
        )
        now, tries = (of.sends[0].next_at or now), tries + 1
    assert of.sends[0].state is SendState.FAILED
    assert at("10:45") < now <= at("11:00")
    assert tries < 12


def test_a_line_that_was_not_said_after_all_is_free_for_the_next_try():
    of, id_ = result(Outcome(SendOutcome.NOT_SENT, "busy"), which=1)
    send = replace(of.send(id_), line="l1")
    around = view(post=Post("facebook", "1001", "1001_p1", lines=("l0", "l1")))
    plain = render.render(replace(send, line=""), of, around, at("10:03"))
    again = render.render(send, of, around, at("10:03"))
    assert isinstance(again, Rendered)
    assert isinstance(plain, Rendered)
    one = replace(send, line=again.line)
    used = replace(around, post=replace(around.post, lines=("l0", again.line)))
    assert render.render(one, of, used, at("10:03")).line == again.line
    assert render.render(replace(one, line=""), of, used, at("10:03")).line != again.line


def test_the_owners_own_words_in_doubt_end_with_the_matter_too():
    """Else they would bar every receipt of the next one."""
    of, id_ = doubted()
    of = replace(of, sends=(replace(of.send(id_), kind=SendKind.ANSWER),))
    of = episode_end.say_nothing(of, at("10:30"))
    assert of.send(id_).state is SendState.CANCELLED
