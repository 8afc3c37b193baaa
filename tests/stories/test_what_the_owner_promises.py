"""From the owner's own words to a kept promise: heard, reminded of, kept, moved or broken."""

import pytest

from chalicelib.model.promise import PromiseState
from chalicelib.model.promise_reading import PromiseKind
from chalicelib.policy.notices import weekly_figures
from tests.stories.desk import OWNER, SECOND, Desk, local

COLD = "third time this month the coffee is cold. Come on."
BOTH = "So sorry Dana, I'll call you tomorrow at 10 and we'll refund you within 3 business days"


def own(desk, who="Dana Prior"):
    found = [p for p in desk.thread(who).promises if p.own]
    return sorted(found, key=lambda p: (p.due_at, p.made_at))


def answered(text=BOTH, **more):
    desk = Desk(at="10:00", **more)
    first = desk.comment("Dana Prior", COLD)
    desk.forward(minutes=3)
    desk.owner_comments(text, to=first)
    return desk


def test_two_promises_in_the_owners_answer_appear_with_their_right_times():
    call, refund = own(answered())
    assert (call.kind, call.due_at) == (PromiseKind.CALLBACK, local(4, "10:00"))
    assert refund.kind is PromiseKind.REFUND
    assert refund.due_at.date() == local(6, "12:00").date()
    assert call.state is refund.state is PromiseState.OPEN


def test_two_at_once_are_confirmed_by_one_text():
    desk = answered()
    (text,) = desk.texts()
    assert "heard" in text
    assert "10am tomorrow" in text


def test_one_that_is_plain_is_recorded_silently_and_restated_in_its_reminder():
    desk = answered("So sorry Dana, I'll call you tomorrow at 10")
    assert desk.texts() == []
    desk.at("9:30", day=4)
    (text,) = desk.texts()
    assert "call Dana P by 10am" in text
    assert "I'll call you tomorrow at 10" in text


def test_broken_it_is_warned_of_to_both_and_the_second_number_hears_no_more_than_that():
    desk = answered("So sorry Dana, I'll call you tomorrow at 10")
    desk.at("10:30", day=4)
    assert own(desk)[0].state is PromiseState.BROKEN
    about = [t.about for t in desk.thread("Dana Prior").alert.texts if t.to == OWNER]
    assert about == ["remind", "risk", "broke"]
    assert len(desk.texts(SECOND)) == 1


def test_a_later_word_of_the_owner_keeps_it_and_nothing_rings_any_more():
    desk = answered("So sorry Dana, I'll call you tomorrow at 10")
    desk.at("9:45", day=4)
    texts = len(desk.phone.texts)
    desk.owner_comments("Just called you, all sorted", to=desk.thread("Dana Prior").root_id)
    assert own(desk)[0].state is PromiseState.KEPT
    desk.at("20:00", day=4)
    assert len(desk.phone.texts) == texts


def test_moved_in_the_owners_words_the_old_one_is_renewed():
    desk = answered("So sorry Dana, I'll call you tomorrow at 10")
    desk.at("9:00", day=4)
    root = desk.thread("Dana Prior").root_id
    desk.owner_comments("Can't make 10 after all, I'll call you at 2pm instead", to=root)
    old, new = own(desk)
    assert (old.state, new.state) == (PromiseState.RENEWED, PromiseState.OPEN)
    assert new.due_at == local(4, "14:00")


def test_the_same_on_x_from_a_mention():
    desk = Desk(at="10:00")
    post = desk.post_on_x("Tom Okafor", f"@mapleandrye {COLD}")
    desk.forward(minutes=3)
    desk.owner_posts_on_x("So sorry Tom, I'll call you tomorrow at 10", to=post, who="Tom Okafor")
    (call,) = own(desk, "Tom Okafor")
    assert call.due_at == local(4, "10:00")


def test_the_same_webhook_again_makes_no_second_promise():
    desk = answered()
    desk.again(times=3)
    assert len(own(desk)) == 2


def test_an_offer_waits_for_the_customer_and_texts_nobody_until_then():
    desk = answered("Sorry about that! DM us your number and we'll call you")
    (call,) = own(desk)
    assert call.state is PromiseState.ARMED
    desk.forward(minutes=30)
    assert desk.texts() == []
    psid = desk.thread("Dana Prior").address_id
    desk.message("Dana Prior", "it's 555 0100", psid=psid)
    assert own(desk)[0].state is PromiseState.OPEN


def test_the_weeks_figures_add_up():
    desk = answered()
    desk.at("9:50", day=4)
    desk.owner_comments("Just called you, all sorted", to=desk.thread("Dana Prior").root_id)
    week = weekly_figures.week_said(desk.store.week("2026-W10", "facebook"))
    assert (week.made, week.kept, week.still_open) == (3, 2, 1)  # the receipt's promise, too
    assert week.answered == 1
    desk.at("20:00", day=6)
    week = weekly_figures.week_said(desk.store.week("2026-W10", "facebook"))
    assert (week.made, week.kept, week.broken, week.still_open) == (3, 2, 1, 0)


def test_saves_that_lose_and_repeat_count_once():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.store.conflicts = 1
    desk.forward(minutes=3)
    desk.store.conflicts = 2
    desk.owner_comments(BOTH, to=first)
    desk.again()
    week = weekly_figures.week_said(desk.store.week("2026-W10", "facebook"))
    assert (week.made, week.kept, week.answered) == (3, 1, 1)


@pytest.mark.parametrize(
    "text", ["So sorry Dana, we sorted it out with you by phone yesterday.", "Thanks Dana!"]
)
def test_words_that_promise_nothing_make_no_promise(text):
    assert own(answered(text)) == []


def test_erased_nothing_is_left_of_a_promise_but_counts():
    from chalicelib.desk.privacy.erase import erase

    desk = answered()
    person = desk.person("Dana Prior")
    before = desk.store.week("2026-W10", "facebook")
    erase(desk.ports, "facebook", person)
    assert desk.threads() == []
    assert desk.store.week("2026-W10", "facebook") == before
    desk.at("20:00", day=6)
    assert all("call Dana" not in text for text in desk.texts()[1:])
