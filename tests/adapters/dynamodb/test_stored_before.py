"""What customers' tables hold today was written under other names of ours: all of it is read.

The rows beside this file are a day on the street as the code before the second edition of the
house stored it: complaints, promises, drafts, texts with their trigger ids, a crisis, figures.
"""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.items import data_of, field, thread_to_items
from chalicelib.adapters.dynamodb.keys import thread_id_of
from chalicelib.adapters.dynamodb.rows import HEAD
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.serialise import dumps, loads
from chalicelib.model.alert import AlertState
from chalicelib.model.channel_limits import Pace
from chalicelib.model.contact import Contact, Post
from chalicelib.model.desk_state import DeskState
from chalicelib.model.message import Urgency
from chalicelib.model.promise import PromiseState
from chalicelib.model.trigger_id import TextId

ROWS = Path(__file__).with_name("stored_before_the_second_house.jsonl")
BESIDE = {"contact": Contact, "post": Post, "desk": DeskState, "pace": Pace}


def stored():
    return [json.loads(line, object_hook=_bytes) for line in ROWS.read_text("utf-8").splitlines()]


def _bytes(found):
    return base64.b64decode(found["base64"]) if found.keys() == {"base64"} else found


def sort_of(row):
    return field(row, "pk").split("#")[0]


@pytest.fixture
def store(aws: Aws):
    store = DynamoStore(aws, "kept")
    store.create_table()
    for row in stored():
        aws.client("dynamodb").put_item(TableName="kept", Item=row)
    return store


def heads():
    return [row for row in stored() if sort_of(row) == "thread" and field(row, "sk") == HEAD]


def test_every_thread_is_read_whole_and_would_be_written_the_same(store):
    assert len(heads()) == 10
    for row in heads():
        id_ = thread_id_of(field(row, "pk"))
        thread = store.people.whole(id_)
        assert thread is not None
        head, rows, _ = thread_to_items(None, replace(thread, version=thread.version - 1), "token")
        assert json.loads(data_of(head)) == json.loads(data_of(row)), id_
        mine = {field(r, "sk"): data_of(r) for r in stored() if field(r, "pk") == field(row, "pk")}
        assert {field(r, "sk"): data_of(r) for r in rows}.items() <= mine.items()


@pytest.mark.parametrize("sort", BESIDE)
def test_what_stands_beside_a_thread_is_read_and_would_be_written_the_same(sort):
    rows = [row for row in stored() if sort_of(row) == sort]
    assert rows
    for row in rows:
        assert json.loads(dumps(loads(BESIDE[sort], data_of(row)))) == json.loads(data_of(row))


def test_what_was_known_is_known(store):
    threads = [store.people.whole(thread_id_of(field(row, "pk"))) for row in heads()]
    promises = {p.state for t in threads for p in t.promises}
    assert promises >= {PromiseState.OPEN, PromiseState.BROKEN}
    assert AlertState.OPEN in {t.alert.state for t in threads if t.alert}
    assert Urgency.SAFETY in {r.what for t in threads if t.episode for r in t.episode.reasons}
    assert store.thread_of_code("Z99") is None
    assert all(store.thread_of_code(t.code) == t.id for t in threads if t.code)


def test_the_id_of_every_text_is_read_and_written_as_it_was(store):
    threads = [store.people.whole(thread_id_of(field(row, "pk"))) for row in heads()]
    ids = [text.id for t in threads if t.alert for text in t.alert.texts]
    assert len(ids) > 20
    assert [str(TextId.parse(id_)) for id_ in ids] == ids


def test_the_next_minutes_go_on_with_it(store):
    """Whoever was due is still due, with the settings that were stored."""
    assert store.due(store._clock.now().replace(year=2026, month=12), 100)
    assert store.week("2026-W47", "facebook")["made"]
