"""What X's own rules let the desk do by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.send import Action, Send, SendKind, SendState
from chalicelib.model.thread import Thread

NOW = datetime(2026, 3, 3, 15, 0, 0, tzinfo=UTC)
THREAD = Thread("t", "x", "1000000000001", "2000000000007", "3001", NOW)
SAID = Message("3001", Author.CUSTOMER, Venue.PUBLIC, "@rosiesbakery help", NOW, NOW)
LATER = replace(SAID, id="3002", sent_at=NOW + timedelta(minutes=1))
WROTE = replace(SAID, id="9001", venue=Venue.PRIVATE)
SEND = Send(
    id="0123456789abcdef01234567",
    channel="x",
    account=THREAD.account,
    action=Action.PUBLIC_REPLY,
    kind=SendKind.ACKNOWLEDGEMENT,
    target_id="3001",
    cause_id="3001",
    state=SendState.SENT,
    created_at=NOW,
    next_at=None,
    deadline_at=NOW,
)


def thread(*messages: Message, sends: tuple[Send, ...] = ()) -> Thread:
    return replace(THREAD, messages=messages, sends=sends)


def public(*messages: Message, sends: tuple[Send, ...] = ()) -> str:
    return x.eligible(thread(*messages, sends=sends), Action.PUBLIC_REPLY, NOW)


def test_who_mentioned_us_may_be_answered() -> None:
    assert public(SAID) == ""


def test_who_did_not_summon_us_is_left_to_the_owner() -> None:
    assert "only you" in public(replace(SAID, summoned=False))


def test_the_newest_post_decides_in_whatever_order_they_arrived() -> None:
    unsummoned = replace(LATER, summoned=False)
    assert public(SAID, unsummoned)
    assert public(unsummoned, SAID)
    assert public(replace(SAID, summoned=False), LATER) == ""


def test_what_was_deleted_is_not_answered() -> None:
    assert "deleted" in public(replace(SAID, deleted_at=NOW))
    assert public(SAID, replace(LATER, summoned=False, deleted_at=NOW)) == ""


def test_nothing_public_means_nothing_to_answer_in_public() -> None:
    assert "in public" in public()
    assert "in public" in public(WROTE)
    assert "in public" in public(replace(SAID, author=Author.OWNER))


@pytest.mark.parametrize("state", list(SendState))
def test_one_automatic_reply_to_a_post_and_only_a_sent_one_counts(state: SendState) -> None:
    barred = public(SAID, sends=(replace(SEND, state=state),))
    assert bool(barred) is (state is SendState.SENT)


def test_a_reply_we_know_only_as_a_message_counts_too() -> None:
    ours = replace(SAID, id="3010", author=Author.DESK, parent_id="3001")
    assert "one automatic reply" in public(SAID, ours)
    assert public(SAID, ours, LATER) == ""
    assert public(SAID, replace(ours, author=Author.OWNER)) == ""


def test_another_post_is_another_interaction() -> None:
    assert public(SAID, LATER, sends=(SEND,)) == ""
    assert public(SAID, sends=(replace(SEND, action=Action.PRIVATE_MESSAGE),)) == ""


def test_a_direct_message_only_after_theirs() -> None:
    assert "have not sent" in x.eligible(thread(SAID), Action.PRIVATE_MESSAGE, NOW)
    assert x.eligible(thread(SAID, WROTE), Action.PRIVATE_MESSAGE, NOW) == ""
    ours = replace(WROTE, author=Author.OWNER)
    assert x.eligible(thread(SAID, ours), Action.PRIVATE_MESSAGE, NOW)


def test_x_has_no_private_reply() -> None:
    reason = x.eligible(thread(SAID, WROTE), Action.PRIVATE_REPLY, NOW)
    assert reason == "X has no private replies to a post."


def test_a_humans_own_words_may_come_twice_and_may_begin_in_private() -> None:
    def by_hand(of: Thread, action: Action) -> str:
        return x.eligible(of, action, NOW, SendKind.ANSWER)

    assert by_hand(thread(SAID, sends=(SEND,)), Action.PUBLIC_REPLY) == ""
    assert public(SAID, sends=(SEND,))
    assert by_hand(thread(SAID), Action.PRIVATE_MESSAGE) == ""
    assert by_hand(thread(SAID), Action.PRIVATE_REPLY)
    unsummoned = thread(replace(SAID, summoned=False))
    assert "only you" in by_hand(unsummoned, Action.PUBLIC_REPLY)
