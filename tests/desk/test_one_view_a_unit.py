"""What surrounds a thread is looked at once for each commit, and its channel asked once."""

from __future__ import annotations

from datetime import timedelta

from chalicelib.desk.inbound.wake import minute
from chalicelib.model.send import SendState
from tests.desk.asking import AskingDesk
from tests.stories.desk import OWNER

COLD = "third time this month the coffee is cold. Come on."
MONEY = "I want my money back, this cake was rotten."
RECEIPT_AFTER = timedelta(minutes=2, seconds=1)


def assert_asked_once_for_each_commit(desk, commits):
    assert desk.commits == commits
    assert (desk.asked.views, desk.asked.sets) == (commits, commits)


def test_a_message_heard_is_one_commit_one_view_and_one_set_of_answers():
    desk = AskingDesk()
    desk.begin()
    desk.comment("Dana Prior", COLD)
    assert_asked_once_for_each_commit(desk, 1)


def test_a_minute_with_two_sends_makes_a_view_for_each_lease_and_each_result():
    desk = AskingDesk()
    desk.comment("Dana Prior", COLD)
    desk.clock.advance(RECEIPT_AFTER)
    desk.begin()
    minute(desk.ports)
    assert desk.states("Dana Prior") == [SendState.SENT, SendState.SENT]
    assert_asked_once_for_each_commit(desk, 4)


def test_a_text_to_the_owner_makes_one_view():
    desk = AskingDesk()
    desk.begin()
    desk.message("Dana Prior", MONEY)
    assert desk.texts(OWNER)
    assert_asked_once_for_each_commit(desk, 1 + len(desk.phone.texts) + len(desk.mail.mails))


def test_words_from_the_owners_phone_make_one_view_and_so_does_each_step_of_their_go():
    desk = AskingDesk()
    desk.message("Dana Prior", MONEY)
    code = desk.threads()[0].code
    desk.begin()
    desk.types(f"{code} So sorry Dana, come by and we make it right")
    assert_asked_once_for_each_commit(desk, 1)
    desk.begin()
    desk.confirms()
    assert len(desk.private_lines()) == 1
    assert_asked_once_for_each_commit(desk, 4)  # the GO, the lease, the result, the text of it


def test_a_text_that_ends_the_matter_is_obeyed_before_and_decided_after():
    """Facebook's answers may be others once nothing waits, so they are asked for again."""
    desk = AskingDesk()
    desk.message("Dana Prior", MONEY)
    code = desk.threads()[0].code
    desk.begin()
    desk.types(f"{code} DONE")
    assert not desk.threads()[0].waiting
    assert (desk.commits, desk.asked.views) == (1, 2)
