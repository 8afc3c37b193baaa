"""What is offered and what is sent when a promise was missed: once, and only if allowed."""

from dataclasses import replace

import pytest

from chalicelib.model.business import Mode
from chalicelib.model.draft import DraftAbout
from chalicelib.model.message import Venue
from chalicelib.model.platform import Outcome, SendOutcome
from chalicelib.model.promise import PromiseState
from chalicelib.model.promise_reading import Flag, PromiseKind
from chalicelib.model.send import Action, SendKind, SendState
from chalicelib.policy.acknowledgement import apology, render
from chalicelib.policy.commands import promise_actions
from chalicelib.policy.intake import messages
from chalicelib.policy.pages import promise_page
from chalicelib.policy.promises import ledger
from chalicelib.policy.sending import delivery, drafts
from tests.policy.cast import BAKERY, DANA, at, decide, message, view
from tests.policy.promised import creates, promising, texted

ASKED = replace(BAKERY, apologise=True)


def missed(**more):
    """A call promised in private at 10:10 for 12:00, and missed."""
    return promising(creates(at("12:00"), **more), venue=Venue.PRIVATE)


def apologies(of):
    return [s for s in of.sends if s.kind is SendKind.APOLOGY]


def test_without_the_owners_consent_nothing_goes_by_itself():
    assert apologies(decide(missed(), at("12:20"))) == []


def test_with_it_one_apology_goes_and_makes_a_new_promise_within_opening_hours():
    around = view(business=ASKED, by_hand={})
    of = decide(missed(), at("12:20"), around)
    (send,) = apologies(of)
    said = render.render(send, of, around, at("12:20"))
    assert said.text == (
        "We're sorry, Dana, we said 12:00 and missed it. Maya will call you by 1:30."
    )
    of = delivery.leased(of, send, said, at("12:20"))
    assert len(of.promises) == 1  # being said, it is no promise yet
    out = Outcome(SendOutcome.SENT, platform_id="m9")
    of = delivery.resulted(of, of.send(send.id), out, around.business, at("12:20"))
    of = decide(of, at("12:21"), around)
    old, new = of.promises
    assert (old.state, old.owed) == (PromiseState.BROKEN, False)
    assert (new.state, new.due_at, new.breaks) == (PromiseState.OPEN, at("13:30"), 1)


def test_the_second_break_is_never_apologised_for_by_a_machine():
    around = view(business=ASKED)
    of = decide(missed(), at("12:20"))
    of = promise_actions.moved_to(of, None, at("15:00"), at("12:20"))
    assert apologies(decide(of, at("16:00"), around)) == []


@pytest.mark.parametrize(
    "around",
    [
        view(business=replace(ASKED, mode=Mode.DRAFT)),
        view(business=replace(ASKED, mode=Mode.PAUSED)),
        view(business=ASKED, contact=replace(DANA, opted_out_at=at("11:00"))),
        view(business=ASKED, contact=replace(DANA, blocked=True)),
        view(business=ASKED, eligible={action: "no" for action in Action}),
        view(business=replace(ASKED, languages=("es",))),
    ],
)
def test_what_bars_automatic_words_bars_this_one(around):
    assert apologies(decide(missed(), at("12:20"), around)) == []


@pytest.mark.parametrize(
    "more", [{"flags": (Flag.AMBIGUOUS,)}, {"confidence": 0.5}, {"kind": PromiseKind.RELAY}]
)
def test_what_we_may_have_heard_wrongly_is_not_apologised_for(more):
    assert apologies(decide(missed(**more), at("12:20"), view(business=ASKED))) == []


def test_what_was_noted_by_hand_the_customer_may_not_know_of():
    of = promise_actions.noted(
        promising(), "call Dana", at("12:00"), PromiseKind.CALLBACK, "M", at("10:20")
    )
    assert apologies(decide(of, at("12:20"), view(business=ASKED))) == []


def test_done_before_it_goes_it_is_not_said():
    around = view(business=ASKED)
    of = decide(missed(), at("12:20"), around)
    (send,) = apologies(of)
    done = promise_actions.done(of, None, at("12:20"))
    assert delivery.overtaken(done, send)
    assert isinstance(render.render(send, done, around, at("12:20")), str)


def test_planned_once_it_is_not_planned_again():
    around = view(business=ASKED)
    of = decide(missed(), at("12:20"), around)
    assert len(apologies(decide(of, at("12:21"), around))) == 1
    cancelled = delivery.cancelled(of, apologies(of)[0], "for the test")
    assert [s.state for s in apologies(decide(cancelled, at("12:30"), around))] == [
        SendState.CANCELLED
    ]


# the draft that the text shows


def test_the_text_that_tells_of_the_break_leaves_its_words_waiting_for_go():
    seen, of = texted(missed(), at("12:40"))
    words = [w for _, about, _, w in seen if about == "broke"][-1]
    assert of.draft.about is DraftAbout.BROKEN
    assert (of.draft.promise_id, of.draft.due_at) == (of.promises[0].id, at("13:15"))
    assert of.draft.words in words
    assert of.draft.by == "+15550100"


def test_the_owners_own_waiting_words_are_not_replaced():
    of = drafts.drafted(missed(), "s1", "I am on it", Action.PRIVATE_MESSAGE, at("11:00"), "M")
    _, of = texted(of, at("12:40"))
    assert of.draft.words == "I am on it"


def test_words_that_went_with_a_new_time_renew_the_promise_and_the_customer_knows():
    _, of = texted(missed(), at("12:40"))
    gone = drafts.gone(of, "+15550100", view(by_hand={}), at("12:41"))
    of = decide(gone.thread, at("12:41"))
    (send,) = [s for s in of.sends if s.by_hand]
    assert (send.promise_id, send.promised_at) == (of.promises[0].id, at("13:15"))
    of = delivery.leased(of, send, render.render(send, of, view(), at("12:41")), at("12:41"))
    of = delivery.resulted(
        of, of.send(send.id), Outcome(SendOutcome.SENT, platform_id="m9"), BAKERY, at("12:41")
    )
    of = decide(of, at("12:42"))
    assert [(p.due_at, p.untold) for p in ledger.owed(of)] == [(at("13:15"), False)]


def test_a_late_note_names_the_time_the_owner_has_set():
    of = promise_actions.moved_to(missed(), None, at("15:00"), at("11:00"))
    of = apology.noted_late(of, view(), None, at("11:00"), "+15550100")
    assert "by 3:00 instead" in of.draft.words
    assert of.draft.about is DraftAbout.LATE


def test_a_note_for_what_was_missed_and_then_moved_owns_the_miss_and_names_the_set_time():
    of = decide(missed(), at("12:40"))
    of = promise_actions.moved_to(of, None, at("15:00"), at("12:40"))
    of = apology.noted_late(of, view(), None, at("12:40"), "+15550100")
    assert "missed it" in of.draft.words
    assert "by 3:00" in of.draft.words
    assert "running behind" not in of.draft.words


def test_a_customer_who_says_more_voids_the_tap_of_the_page():
    of = decide(missed(), at("12:20"))
    (promise,) = ledger.owed(of)
    mark = promise_page.note_mark(of, apology.note_for(of, view(), promise, at("12:20")))
    more = messages.with_message(of, message("c7", when=at("12:20")))
    assert promise_page.note_sent(more, view(), promise.id, mark, at("12:21")) == more
    assert promise_page.note_sent(of, view(), promise.id, mark, at("12:21")).draft.send_id
