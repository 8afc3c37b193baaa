"""The tables of states: everything that may change stands there, and nothing else happens."""

import re
from datetime import UTC, datetime
from itertools import product

import pytest

from chalicelib.model.message import TEXT_BYTES_MAX, clip, same_text
from chalicelib.model.promise import (
    PROMISE_MOVES,
    Promise,
    PromiseSource,
    PromiseState,
    Step,
    promise_moved,
)
from chalicelib.model.send import (
    MOVES,
    Action,
    IllegalMove,
    Send,
    SendKind,
    SendState,
    moved,
    send_id,
)
from infra.promise_states import PAGE, page

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)


def send(state):
    return Send(
        id="s",
        channel="x",
        account="2002",
        action=Action.PUBLIC_REPLY,
        kind=SendKind.ACKNOWLEDGEMENT,
        target_id="1",
        cause_id="1",
        state=state,
        created_at=NOW,
        next_at=NOW,
        deadline_at=NOW,
    )


@pytest.mark.parametrize(("before", "after"), list(product(SendState, SendState)))
def test_a_send_changes_only_as_the_table_says(before, after):
    if after in MOVES[before]:
        assert moved(send(before), after).state is after
    else:
        with pytest.raises(IllegalMove):
            moved(send(before), after)


def test_what_is_sent_stays_sent():
    assert MOVES[SendState.SENT] == frozenset()


def test_a_send_in_doubt_is_never_called_failed():
    assert SendState.FAILED not in MOVES[SendState.UNKNOWN]


def test_every_state_can_be_reached():
    assert {state for after in MOVES.values() for state in after} == set(SendState)


@pytest.mark.parametrize(("before", "after"), list(product(PromiseState, PromiseState)))
def test_a_promise_changes_only_as_the_table_says(before, after):
    promise = Promise("p", "answer", "reply", NOW, before, PromiseSource.MANUAL, NOW)
    if after in PROMISE_MOVES[before]:
        changed = promise_moved(promise, after, NOW, "Maya", "she said so")
        assert changed.state is after
        assert changed.history == (Step(NOW, after, "Maya", "she said so"),)
    else:
        with pytest.raises(AssertionError):
            promise_moved(promise, after, NOW, "Maya", "she said so")


def test_a_second_worker_makes_the_same_send():
    one = send_id("x", "1", Action.PUBLIC_REPLY, "2")
    assert one == send_id("x", "1", Action.PUBLIC_REPLY, "2")
    assert one != send_id("x", "1", Action.PRIVATE_MESSAGE, "2")
    assert one != send_id("facebook", "1", Action.PUBLIC_REPLY, "2")


@pytest.mark.parametrize("size", [TEXT_BYTES_MAX - 1, TEXT_BYTES_MAX])
def test_a_text_that_fits_is_kept_whole(size):
    assert clip("a" * size) == ("a" * size, False)


@pytest.mark.parametrize("letter", ["a", "é", "漢", "\U0001f600"])
def test_a_text_that_is_too_long_is_cut_at_a_letter_and_flagged(letter):
    text, cut = clip(letter * (TEXT_BYTES_MAX + 1))
    assert cut
    assert len(text.encode()) <= TEXT_BYTES_MAX
    assert set(text) == {letter}


def test_a_lone_surrogate_does_not_reach_the_database():
    assert clip("a\ud800b")[0] == "a?b"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("So sorry", "So  sorry\n", True),
        ("caf\u00e9", "cafe\u0301", True),
        ("So sorry", "so sorry", False),
        ("So sorry.", "So sorry", False),
    ],
)
def test_our_words_are_recognised_through_a_platforms_spaces_and_accents(one, other, same):
    assert same_text(one, other) is same


def test_the_picture_of_a_promises_states_is_the_table():
    assert PAGE.read_text() == page()
    drawn = re.findall(r"^    (\w+) --> (\w+):", page(), re.MULTILINE)
    assert {(a.value, b.value) for a, after in PROMISE_MOVES.items() for b in after} == set(drawn)
