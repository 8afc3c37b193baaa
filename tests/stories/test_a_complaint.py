"""What a customer who complains gets, and what the owner hears of it."""

from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from tests.stories.desk import OWNER, SECOND, Desk, local

ANGRY = "Third time this month my order is wrong. I want my money back."
COLD = "third time this month the coffee is cold. Come on."


def test_a_complaint_on_facebook_gets_a_private_message_and_then_one_public_line():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", ANGRY)
    assert desk.public_lines() == []
    desk.forward(minutes=2)
    calls = [c.path for c in desk.platforms.sent()]
    assert len(desk.private_lines()) == 1
    assert len(desk.public_lines()) == 1
    assert calls[0].endswith("/messages")
    assert "11:00" in desk.private_lines()[0]
    assert desk.states("Dana Prior") == [SendState.SENT, SendState.SENT]


def test_a_money_back_complaint_rings_at_once():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", ANGRY)
    (text,) = desk.texts()
    assert "Dana P" in text
    assert "PUBLIC" in text
    assert "https://kept.example/a/" in text


def test_a_complaint_on_x_with_reach_rings_at_once_and_gets_a_true_time_in_public():
    desk = Desk(at="10:00")
    desk.post_on_x("Tom Okafor", f"@mapleandrye {COLD}", followers=5_000)
    assert len(desk.texts()) == 1
    assert "5k followers" in desk.texts()[0]
    desk.forward(minutes=5)
    (line,) = desk.public_lines()
    assert "11:00" in line
    assert "http" not in line


def test_the_promise_is_open_once_said_and_kept_when_the_owner_answers_in_the_app():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.forward(minutes=3)
    (promise,) = desk.thread("Dana Prior").promises
    assert promise.state is PromiseState.OPEN
    assert promise.due_at == local(3, "11:00")
    desk.owner_comments("So sorry Dana, a fresh one is on us.", to=first)
    thread = desk.thread("Dana Prior")
    assert not thread.waiting
    assert thread.promises[0].state is PromiseState.KEPT
    assert thread.wake_at is None


def test_an_unanswered_complaint_is_warned_of_and_rings_everyone_when_its_time_comes():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", COLD)
    desk.at("10:44")
    assert desk.texts() == []
    desk.at("10:45")
    assert len(desk.texts()) == 1
    assert "I said by 11:00" in desk.texts()[0]
    desk.at("11:00")
    assert len(desk.texts()) == 2
    assert len(desk.texts(SECOND)) == 1
    assert desk.thread("Dana Prior").promises[0].state is PromiseState.BROKEN


def test_an_ordinary_question_texts_at_1045_1100_and_1200():
    desk = Desk(at="10:00")
    desk.comment("Ben Achebe", "Do you have gluten free bread on Saturdays?")
    seen = []
    for _ in range(26):
        before = len(desk.texts())
        desk.forward(minutes=5)
        if len(desk.texts()) > before:
            seen.append(desk.clock.now())
    assert seen == [local(3, "10:45"), local(3, "11:00"), local(3, "12:00")]


def test_everything_stops_when_the_owner_answers():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", ANGRY)
    desk.forward(minutes=10)
    desk.owner_comments("Sorry! Your refund is on its way.", to=first)
    texts = len(desk.phone.texts)
    desk.forward(hours=30)
    assert len(desk.phone.texts) == texts
    assert len(desk.public_lines()) == 1


def test_an_answer_after_the_promised_time_keeps_the_promise_late():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.at("11:20")
    desk.owner_comments("So sorry, here is what happened.", to=first)
    assert desk.thread("Dana Prior").promises[0].state is PromiseState.KEPT_LATE


def test_an_owner_who_answers_within_two_minutes_makes_the_receipt_unnecessary():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.forward(seconds=90)
    desk.owner_comments("Oh no! Come by and I will swap it.", to=first)
    desk.forward(hours=3)
    assert desk.public_lines() == []
    assert desk.private_lines() == []
    assert desk.texts() == []
    assert set(desk.states("Dana Prior")) == {SendState.CANCELLED}


def test_a_webhook_delivered_five_times_acts_once():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", ANGRY)
    desk.again(times=4)
    desk.forward(minutes=10)
    desk.again()
    desk.forward(minutes=10)
    assert len(desk.public_lines()) == 1
    assert len(desk.private_lines()) == 1
    assert len(desk.texts(OWNER)) == 1
    assert len(desk.threads()) == 1


def test_three_lines_in_a_row_get_one_receipt_and_one_code():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", "My order never arrived")
    desk.forward(seconds=90)
    desk.comment("Dana Prior", "and nobody picks up the phone")
    desk.forward(seconds=40)
    assert desk.public_lines() == []
    desk.comment("Dana Prior", "this is the third time")
    desk.forward(minutes=5)
    assert len(desk.public_lines()) == 1
    assert len(desk.threads()) == 1
    desk.at("11:00")
    assert len({text.split()[0] for text in desk.texts()}) == 1


def test_a_burst_never_moves_the_receipt_past_five_minutes():
    desk = Desk(at="10:00")
    for _ in range(12):
        desk.comment("Dana Prior", "still waiting for my order, this is awful")
        desk.forward(seconds=30)
    assert len(desk.public_lines()) == 1


def test_a_deleted_comment_is_not_answered_and_its_words_are_gone():
    desk = Desk(at="10:00")
    id_ = desk.comment("Dana Prior", COLD)
    desk.forward(seconds=30)
    desk.delete_comment(id_, "Dana Prior")
    desk.forward(hours=3)
    assert desk.public_lines() == []
    assert desk.texts() == []
    assert all(m.text == "" for m in desk.thread("Dana Prior").messages)


def test_a_comment_whose_deletion_came_first_opens_nothing():
    desk = Desk(at="10:00")
    desk.delete_comment("p1_501", "Dana Prior")
    desk.comment("Dana Prior", COLD)
    desk.forward(hours=1)
    assert desk.threads() == []
    assert desk.platforms.sent() == []


def test_a_private_message_after_a_public_complaint_is_the_same_conversation_and_rings():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", COLD)
    desk.forward(minutes=3)
    psid = desk.thread("Dana Prior").address_id
    assert psid
    desk.message("Dana Prior", "my number is on the order, please call", psid=psid)
    assert len(desk.threads()) == 1
    assert len(desk.texts()) == 1
    desk.forward(minutes=10)
    assert len(desk.private_lines()) == 1


def test_the_second_complaint_within_a_day_is_answered_in_private_only():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.forward(minutes=3)
    desk.owner_comments("Sorry Dana!", to=first)
    desk.forward(hours=2)
    desk.comment("Dana Prior", "and now the cake was stale, so disappointing", post="p2")
    desk.forward(minutes=5)
    assert len(desk.public_lines()) == 1
    assert len(desk.private_lines()) == 2
    assert desk.private_lines()[1]


def test_two_people_under_one_comment_have_threads_of_their_own():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.comment("Ben Achebe", "same here, mine was stone cold too", to=first)
    assert len(desk.threads()) == 2
    desk.forward(minutes=3)
    desk.owner_comments("Sorry Ben!", to=first, tags=["Ben Achebe"])
    assert not desk.thread("Ben Achebe").waiting
    assert desk.thread("Dana Prior").waiting


def test_the_first_text_says_when_the_receipt_will_go_and_later_ones_what_it_said():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", ANGRY)
    assert "I reply at 10:02 unless you do" in desk.texts()[0]
    desk.at("10:45")
    assert "I said by 11:00" in desk.texts()[1]


def test_a_graver_second_line_says_that_they_wrote_again_and_about_what():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", COLD)
    desk.forward(minutes=20)
    desk.comment("Dana Prior", "I want my money back")
    (text,) = desk.texts()
    assert "Dana P again on Facebook" in text
    assert "about money" in text
    assert "I want my money back" in text
