"""The owner's own words as a send: read back, void when anything changed, never capped, told of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.model.alert import AlertState
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.platform import Outcome, SendOutcome
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import Action, SendState
from chalicelib.policy.acknowledgement import render
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import contact_and_post, episode_end, messages
from chalicelib.policy.owner_texts import text_facts
from chalicelib.policy.promises import states
from chalicelib.policy.sending import delivery, drafts
from tests.policy.cast import ALL_OPEN, at, decide, message, thread, view

MAYA, SAM = "+15550100", "+15550101"
WORDS = "So sorry Dana, a fresh one is on its way."
OPEN = view(by_hand=ALL_OPEN)
PUBLIC, PRIVATE = Action.PUBLIC_REPLY, Action.PRIVATE_REPLY


def a_draft(of=None, action=PRIVATE, now=None, by=MAYA):
    of = of if of is not None else thread(message())
    return drafts.drafted(of, "in-1", WORDS, action, now or at("10:05"), by)


def went(of=None, action=PRIVATE, around=OPEN):
    """A thread whose owner said GO at once, and the send that was made."""
    done = drafts.gone(a_draft(of, action), MAYA, around, at("10:05"))
    assert done.how is drafts.Go.GOING
    return done.thread, done.thread.sends[-1]


def leased(of, send, now):
    around = OPEN
    rendered = render.render(send, of, around, now)
    return delivery.leased(of, send, rendered, now)


def test_a_go_makes_one_send_of_the_words_as_they_were_read_back():
    of, send = went()
    assert send.text == WORDS
    assert send.target_id == "c1"
    assert send.by == MAYA
    again = drafts.gone(of, MAYA, OPEN, at("10:06"))
    assert again.how is drafts.Go.GONE
    assert again.thread == of


def test_the_same_words_written_again_are_another_answer():
    of, first = went()
    of = drafts.drafted(of, "in-2", WORDS, PRIVATE, at("10:06"), MAYA)
    of = drafts.gone(of, MAYA, OPEN, at("10:06")).thread
    assert of.sends[-1].id != first.id


def test_a_go_without_words_sends_nothing():
    done = drafts.gone(thread(message()), MAYA, OPEN, at("10:05"))
    assert (done.how, done.thread.sends) == (drafts.Go.NOTHING, ())


def customer_wrote(of):
    return messages.with_message(of, message("c2", at("10:05"), text="never mind, found it"))


def customer_edited(of):
    return replace(of, messages=(replace(of.messages[0], edited_at=at("10:05")),))


def customer_deleted(of):
    return messages.without_message(of, "c1", at("10:05"))


def sam_answered(of):
    answer = Message("o1", Author.OWNER, Venue.PUBLIC, "Hi", at("10:05"), at("10:05"))
    return delivery.owner_said(of, answer, at("10:05"))


@pytest.mark.parametrize(
    "change", [customer_wrote, customer_edited, customer_deleted, sam_answered]
)
def test_a_go_is_void_when_anything_changed_even_within_the_same_second(change):
    done = drafts.gone(change(a_draft()), MAYA, OPEN, at("10:05"))
    assert done.how is drafts.Go.CHANGED
    assert done.since
    assert done.thread.sends == ()
    assert drafts.gone(done.thread, MAYA, OPEN, at("10:06")).how is drafts.Go.GOING


def test_a_go_is_not_void_because_the_desk_itself_spoke():
    ours = Message("d1", Author.DESK, Venue.PUBLIC, "Sorry", at("10:06"), at("10:06"))
    done = drafts.gone(messages.with_message(a_draft(), ours), MAYA, OPEN, at("10:07"))
    assert done.how is drafts.Go.GOING


def test_the_words_are_told_of_to_whoever_confirmed_them():
    done = drafts.gone(a_draft(), SAM, OPEN, at("10:06"))
    assert done.how is drafts.Go.GOING
    assert done.thread.sends[-1].by == SAM


def test_turning_a_draft_to_another_audience_makes_it_wait_anew():
    of = drafts.turned(a_draft(action=PRIVATE), PUBLIC, at("10:50"))
    assert of.draft.action is PUBLIC
    assert of.draft.made_at == at("10:50")
    assert drafts.turned(thread(message()), PUBLIC, at("10:50")).draft is None


def test_words_that_have_gone_are_not_turned():
    of, _ = went()
    assert drafts.turned(of, PUBLIC, at("10:06")) == of


def test_what_the_platform_bars_is_said_before_it_is_tried():
    barred = view(by_hand={**ALL_OPEN, PRIVATE: "One private reply only."})
    done = drafts.gone(a_draft(), MAYA, barred, at("10:05"))
    assert (done.how, done.reason) == (drafts.Go.BARRED, "One private reply only.")


def test_words_too_long_for_the_platform_are_barred():
    long = drafts.drafted(thread(message()), "i", "x" * 2_001, PRIVATE, at("10:05"), MAYA)
    assert drafts.gone(long, MAYA, OPEN, at("10:05")).how is drafts.Go.BARRED
    post = replace(long, draft=replace(long.draft, action=PUBLIC))
    assert drafts.gone(post, MAYA, OPEN, at("10:05")).how is drafts.Go.GOING


def test_an_answer_goes_where_the_customer_last_spoke():
    public = thread(message())
    private = messages.with_message(public, message("m2", at("10:01"), venue=Venue.PRIVATE))
    assert drafts.usual_action(public, OPEN) is PUBLIC
    assert drafts.usual_action(private, OPEN) is Action.PRIVATE_MESSAGE
    never = view(by_hand={**ALL_OPEN, Action.PRIVATE_MESSAGE: "not yet"})
    assert drafts.usual_action(private, never) is PRIVATE


def test_a_sent_answer_closes_the_episode_and_keeps_the_promise_like_an_echo():
    of = decide(thread(message()), at("10:00"))
    receipt = leased(of, of.sends[0], at("10:02"))
    receipt = states.armed(receipt, receipt.sends[0], at("10:02"))
    of = decide(
        delivery.sent(receipt, receipt.sends[0], "d1", "", "response", at("10:02")), at("10:02")
    )
    of, send = went(of)
    held = leased(of, send, at("10:05"))
    done = delivery.sent(held, held.send(send.id), "m9", "p1", "response", at("10:05"))
    assert not done.waiting
    assert done.message("m9").author is Author.OWNER
    assert done.promises[0].state is PromiseState.KEPT
    assert done.auto_count == of.auto_count


def test_the_receipt_waits_while_the_owners_words_are_on_their_way():
    of = decide(thread(message()), at("10:00"))
    of, send = went(of)
    now = at("10:05")
    assert [s.id for s in delivery.due_sends(of, now)] == [send.id]
    held = leased(of, send, now)
    assert delivery.due_sends(held, now) == ()


def test_no_cap_of_automatic_replies_holds_for_a_humans_words():
    around = view(by_hand=ALL_OPEN, eligible={a: "no" for a in Action})
    around = replace(around, contact=replace(around.contact, last_public_at=at("10:00")))
    of, send = went(replace(thread(message()), auto_count=9), PUBLIC, around)
    assert render.render(send, of, around, at("10:05")).text == WORDS
    contact, post = contact_and_post.spoken(
        around.contact,
        around.post,
        send,
        render.render(send, of, around, at("10:05")),
        at("10:05"),
    )
    assert (contact, post) == (around.contact, around.post)


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome(SendOutcome.REFUSED, "Facebook refused it."), SendState.FAILED),
        (
            Outcome(SendOutcome.NOT_SENT, "Facebook is dead.", stop="the token is dead"),
            SendState.FAILED,
        ),
        (Outcome(SendOutcome.NOT_SENT, "Too many."), SendState.PENDING),
        (Outcome(SendOutcome.UNKNOWN, "No answer."), SendState.UNKNOWN),
    ],
)
def test_the_words_stay_whatever_the_platform_says(outcome, state):
    of, send = went()
    held = leased(of, send, at("10:05"))
    done = delivery.resulted(held, held.send(send.id), outcome, OPEN.business, at("10:05"))
    assert done.send(send.id).state is state
    assert done.send(send.id).text == WORDS
    assert done.waiting


def test_an_answer_that_failed_rings_its_author_at_once_and_by_mail_even_at_night():
    people = tuple(replace(p, email="maya@example.com") for p in OPEN.business.contacts)
    around = replace(OPEN, business=replace(OPEN.business, contacts=people))
    of = decide(thread(message()), at("10:00"), around)
    done = drafts.gone(a_draft(of, now=at("23:30"), by=SAM), SAM, around, at("23:30"))
    held = leased(done.thread, done.thread.sends[-1], at("23:30"))
    send = held.sends[-1]
    refused = Outcome(SendOutcome.REFUSED, "Facebook refused it (24-hour limit passed).")
    lost = decide(
        delivery.resulted(held, send, refused, around.business, at("23:30")), at("23:30"), around
    )
    told = [t for t in alerts.pending_texts(lost, at("23:30")) if t.about == "answer_lost"]
    assert [t.to for t in told] == [SAM, "email"]
    words = text_facts.word(told[0], lost, around, "https://kept.example/a/x", at("23:30"))
    assert "did NOT go to Dana P" in words
    assert "24-hour limit" in words
    assert "Your words are saved" in words


def test_an_answer_that_is_out_tells_its_author_and_opens_no_alert():
    of, send = went()
    held = leased(of, send, at("10:05"))
    done = delivery.sent(held, held.send(send.id), "m9", "p1", "response", at("10:05"))
    done = decide(done, at("10:05"), OPEN)
    [text] = alerts.pending_texts(done, at("10:05"))
    assert text.to == MAYA
    assert done.alert.state is AlertState.CLOSED
    assert text_facts.word(text, done, OPEN, "", at("10:05")) == "Sent to Dana P, private, 10:05."
    assert not episode_end.is_over(done)
    assert episode_end.is_over(alerts.accepted(done, text, OPEN, "words", at("10:05")))


def test_words_from_the_page_ring_the_owner_only_when_they_are_lost():
    of = a_draft(by="")
    of = drafts.gone(of, "", OPEN, at("10:05")).thread
    held = leased(of, of.sends[-1], at("10:05"))
    out = decide(
        delivery.sent(held, held.sends[-1], "m9", "", "response", at("10:05")), at("10:05")
    )
    assert alerts.pending_texts(out, at("10:05")) == ()
    refused = Outcome(SendOutcome.REFUSED, "No.")
    lost = delivery.resulted(held, held.sends[-1], refused, OPEN.business, at("10:05"))
    [text] = alerts.pending_texts(decide(lost, at("10:05"), OPEN), at("10:05"))
    assert text.to == MAYA


def test_an_answer_that_does_not_go_out_is_told_of_within_minutes():
    of, send = went()
    held = leased(of, send, at("10:05"))
    slow = delivery.resulted(
        held, held.send(send.id), Outcome(SendOutcome.NOT_SENT, "Busy."), OPEN.business, at("10:05")
    )
    later = decide(slow, at("10:08"), OPEN)
    [text] = [t for t in alerts.pending_texts(later, at("10:08")) if t.about == "answer_slow"]
    assert "not out to Dana P yet: Busy" in text_facts.word(text, later, OPEN, "", at("10:08"))


def test_another_persons_answer_stops_words_that_have_not_gone():
    of, send = went()
    held = leased(of, send, at("10:05"))
    busy = delivery.resulted(
        held, held.send(send.id), Outcome(SendOutcome.NOT_SENT, "Busy."), OPEN.business, at("10:05")
    )
    done = sam_answered(busy)
    assert done.send(send.id).state is SendState.CANCELLED
    fresh = messages.with_message(
        held, Message("o1", Author.OWNER, Venue.PUBLIC, "Hi", at("10:06"), at("10:06"))
    )
    assert delivery.overtaken(fresh, fresh.send(send.id)) == "a person answered first"


def test_words_that_could_not_go_for_ten_minutes_do_not_go_later():
    of, send = went()
    reason = render.render(send, of, OPEN, at("10:16"))
    assert isinstance(reason, str)
    doubted = replace(send, in_doubt=True)
    assert render.render(doubted, of, OPEN, at("10:16")).text == WORDS
