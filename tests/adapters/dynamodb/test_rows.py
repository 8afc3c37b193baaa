"""A thread's rows: nothing is loaded twice, nothing unsettled is lost, keys stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.adapters.dynamodb.items import items_to_thread, thread_to_items
from chalicelib.adapters.dynamodb.keys import (
    SHARDS,
    due_at,
    due_key,
    due_until,
    key,
    shard_of,
    thread_key,
)
from chalicelib.adapters.dynamodb.rows import SETTLED_KEPT, changed
from chalicelib.adapters.serialise import UnknownItem
from chalicelib.desk.ports.store import Change
from chalicelib.model.send import SendState
from chalicelib.model.thread import MESSAGES_KEPT
from tests.adapters.samples import BUSINESS, T0, message, minutes, send, thread
from tests.adapters.values import TIMES
from tests.fakes import MemoryStore

QUICK = settings(derandomize=True, max_examples=60, deadline=None)
FINAL = {SendState.SENT, SendState.FAILED, SendState.CANCELLED}

steps = st.lists(
    st.tuples(st.integers(1, 25), st.sampled_from(SendState), st.booleans()), max_size=60
)


@QUICK
@given(steps)
def test_whatever_happens_to_sends_none_is_doubled_and_none_unsettled_is_lost(steps):
    store = MemoryStore(BUSINESS)
    store.save(Change(thread(messages=())))
    states = {}
    for number, state, forget in steps:
        now = store.thread("t1")
        others = () if forget else tuple(s for s in now.sends if s.id != f"s{number}")
        settled_before = states.get(number) in FINAL
        if settled_before and now.send(f"s{number}") is None:
            continue  # it lies in the archive: nobody can change it any more
        states[number] = state
        sends = (*others, send(number, state))
        store.save(Change(replace(now, sends=sends), before=now))
    ids = [s.id for s in store.thread("t1").sends]
    assert len(ids) == len(set(ids))
    assert {f"s{n}" for n, state in states.items() if state not in FINAL} <= set(ids)
    assert {s.id: s.state for s in store.thread("t1").sends}.items() <= {
        f"s{n}": state for n, state in states.items()
    }.items()
    assert sum(s.state in FINAL for s in store.thread("t1").sends) <= SETTLED_KEPT


@QUICK
@given(st.lists(st.lists(st.integers(1, 200), max_size=40), max_size=6))
def test_the_newest_messages_are_loaded_in_whatever_order_they_come(batches):
    store = MemoryStore(BUSINESS)
    store.save(Change(thread(messages=())))
    heard = set()
    for batch in batches:
        now = store.thread("t1")
        known = {m.id for m in now.messages}
        new = tuple(message(n) for n in dict.fromkeys(batch) if f"m{n}" not in known)
        store.save(Change(replace(now, messages=now.messages + new), before=now))
        heard |= set(batch)
    loaded = [m.id for m in store.thread("t1").messages]
    assert loaded == [f"m{n}" for n in sorted(heard)[-MESSAGES_KEPT:]]


def test_a_save_that_changes_nothing_writes_no_rows():
    same = thread(messages=(message(1),), sends=tuple(send(n) for n in range(15)))
    assert changed(same, same) == ({}, set())


def test_a_thread_whose_head_is_gone_is_a_named_error():
    _head, rows, _gone = thread_to_items(None, thread(), "token")
    with pytest.raises(UnknownItem):
        items_to_thread(rows)


def test_a_row_of_an_unknown_kind_is_a_named_error():
    head, [row], _gone = thread_to_items(None, thread(), "token")
    with pytest.raises(UnknownItem):
        items_to_thread([head, row | {"sk": {"S": "q#1"}}])


def test_an_item_stays_far_below_what_dynamodb_takes():
    head, rows, _gone = thread_to_items(None, thread(messages=(message(1, text="\0" * 9_000),)), "")
    assert max(len(str(item).encode()) for item in (head, *rows)) < 100_000


@QUICK
@given(st.lists(st.text(max_size=6), min_size=2, max_size=2, unique=True))
def test_different_ids_have_different_keys(pair):
    one, other = pair
    assert key("contact", "x", one, other) != key("contact", "x", other, one)
    assert key("contact", "x", one) != key("contact", "x", other)


def test_keys_stay_within_dynamodbs_limits():
    assert len(key("contact", "facebook", "1" * 5_000, "💬" * 5_000)) < 2_048
    with pytest.raises(ValueError, match="too long"):
        thread_key("x" * 5_000)


@QUICK
@given(TIMES, TIMES, st.text(max_size=5))
def test_due_keys_sort_by_time_whatever_the_id(wake_at, now, id_):
    assert (due_key(wake_at, id_) < due_until(now)) == (wake_at <= now)
    assert due_at(due_key(wake_at, id_)) == wake_at


def test_threads_spread_over_all_shards():
    assert {shard_of(f"t{n}") for n in range(50)} == set(SHARDS)


def test_the_row_of_a_message_moves_with_its_time():
    before = thread(messages=(message(1),))
    after = thread(messages=(message(1, sent_at=T0 + minutes(3)),))
    written, gone = changed(before, after)
    assert (len(written), len(gone)) == (1, 1)
    assert not gone & set(written)
