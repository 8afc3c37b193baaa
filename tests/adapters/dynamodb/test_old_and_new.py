"""During a deployment old and new code run at once, and afterwards one may be rolled back.

Whatever version N+1 adds to an item or to a queued message, version N still reads what it knows;
whatever version N left out has its default in N+1; and a form that N cannot know stays where it
is, for N+1.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from chalicelib.adapters.aws.queue import FORM as QUEUE_FORM
from chalicelib.adapters.aws.queue import decode, encode
from chalicelib.adapters.business_file.stored_form import from_item, to_item
from chalicelib.adapters.dynamodb import items
from chalicelib.adapters.dynamodb.items import (
    attribute,
    data_of,
    item,
    items_to_thread,
    thread_to_items,
)
from chalicelib.adapters.serialise import UnknownItem, dumps, loads
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.contact import Contact, Post
from chalicelib.model.data_requests import DeletionRequest
from chalicelib.model.desk_state import DeskState
from chalicelib.model.message import Message
from chalicelib.model.promise import Promise
from chalicelib.model.send import Send
from chalicelib.model.thread import Thread
from tests.adapters.samples import BUSINESS, message, promise, send, thread

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
ADDED = "a_field_of_the_next_version"
KINDS = (Thread, Message, Send, Promise, Contact, Post, DeskState, DeletionRequest)
# What every row of form 1 has. A field that is added needs a default, or a new FORM: rows that
# were written before lack it, and so do those that old code writes beside the new.
ALWAYS_THERE = {
    "WaitingWords": "to thread_id number",
    "WrongCode": "number at",
    "Alert": "state why opened_at",
    "Away": "number until",
    "Contact": "channel account id",
    "DeletionRequest": "code channel state issued_at asked_at",
    "DeskState": "",
    "Draft": "id words action about made_at",
    "EarlyGo": "id by at",
    "Episode": "number kind message_ids opened_at heard_at last_at",
    "Holding": "words update_at made_at by",
    "Message": "id author venue text sent_at heard_at",
    "Post": "channel account id",
    "Promise": "id what kind due_at state source made_at",
    "PhoneTrust": "",
    "ReadBack": "number to mark at until",
    "Reading": "kind tone",
    "Reason": "what message_id at",
    "Rest": "number until",
    "Send": "id channel account action kind target_id cause_id state "
    "created_at next_at deadline_at",
    "Step": "at what by evidence",
    "Stop": "channel at since",
    "Text": "id about why due_at",
    "Thread": "id channel account contact_id root_id created_at",
    "Why": "at text",
}


def full(kind: Any) -> Any:
    """A value of a type in which no field is empty."""
    if kind is datetime:
        return NOW
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{f.name: full(hints[f.name]) for f in fields(kind)})
    arguments = [part for part in get_args(kind) if part is not NoneType]
    origin = get_origin(kind)
    if origin is tuple:
        return tuple(full(part) for part in arguments if part is not Ellipsis)
    if origin is not None and issubclass(origin, Mapping):
        return {"key": full(arguments[1])}
    if arguments:
        return full(arguments[0])
    if issubclass(kind, StrEnum):
        return next(iter(kind))
    return {str: "words", int: 7, bool: True, float: 1.5}[kind]


def of_the_next_version(plain: Any) -> Any:
    """The same with one more field in every object."""
    if isinstance(plain, dict):
        return {name: of_the_next_version(one) for name, one in plain.items()} | {ADDED: ["new"]}
    return [of_the_next_version(one) for one in plain] if isinstance(plain, list) else plain


def required(kind: Any) -> set[str]:
    return {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_value_comes_back_as_it_was(kind):
    assert loads(kind, dumps(full(kind))) == full(kind)


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in (DeskState, Contact, Post)])
def test_old_code_reads_what_new_code_writes(kind):
    """Their mappings are by name, so that one more is not one more field."""
    value = full(kind)
    newer = of_the_next_version(json.loads(dumps(value)))
    assert loads(kind, json.dumps(newer)) == value


@pytest.mark.parametrize("kind", [DeskState, Contact, Post])
def test_old_code_reads_what_new_code_adds_at_the_top(kind):
    newer = json.loads(dumps(full(kind))) | {ADDED: {"deep": [1, {}]}}
    assert loads(kind, json.dumps(newer)) == full(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_new_code_reads_what_old_code_wrote_before_a_field_was_there(kind):
    whole = json.loads(dumps(full(kind)))
    for name in whole.keys() - required(kind):
        older = {n: v for n, v in whole.items() if n != name}
        read = loads(kind, json.dumps(older))
        [field] = [f for f in fields(kind) if f.name == name]
        empty = field.default if field.default is not MISSING else field.default_factory()
        assert getattr(read, name) == empty, name


def within(kind: Any) -> Iterator[Any]:
    """The stored dataclasses that a type is made of."""
    if is_dataclass(kind):
        yield kind
        for part in get_type_hints(kind).values():
            yield from within(part)
    for part in get_args(kind):
        yield from within(part)


def test_no_field_was_added_that_old_rows_lack():
    stored = {one for kind in KINDS for one in within(kind)}
    added = {
        f"{one.__name__}.{name}"
        for one in stored
        for name in required(one) - set(ALWAYS_THERE.get(one.__name__, "").split())
    }
    assert not added, "give the field a default; a new class: write it into ALWAYS_THERE"


def test_a_state_only_the_next_version_knows_is_left_for_it():
    newer = json.loads(dumps(full(Send))) | {"state": "scheduled"}
    with pytest.raises(UnknownItem) as refused:
        loads(Send, json.dumps(newer))
    assert isinstance(refused.value, Unavailable), "put back, never dropped"


@pytest.mark.parametrize("form", [items.FORM + 1, 99])
def test_an_item_in_a_form_of_the_next_version_is_left_for_it(form):
    newer = item("any", data="{}") | {"v": attribute(form)}
    with pytest.raises(UnknownItem, match=f"form {form}"):
        data_of(newer)


def test_attributes_beside_the_data_may_be_added():
    whole = thread("t1", messages=(message(1),), sends=(send(1),), promises=(promise(1),))
    head, rows, _ = thread_to_items(None, whole, "token")
    newer = [{**one, ADDED: attribute("x")} for one in (head, *sorted(rows, key=_downwards))]
    read = items_to_thread(newer)
    assert read is not None
    assert (read.messages, read.sends, read.promises) == (
        whole.messages,
        whole.sends,
        whole.promises,
    )


def _downwards(row: dict[str, Any]) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in row["sk"]["S"])


def test_a_row_of_a_kind_only_the_next_version_knows_is_left_for_it():
    head, _, _ = thread_to_items(None, thread("t1"), "token")
    with pytest.raises(UnknownItem, match="unknown kind"):
        items_to_thread([head, item("thread#t1", "y#new", "{}")])


def test_the_business_of_the_next_version_is_read_and_of_the_last_filled_up():
    stored = to_item(BUSINESS)
    rules = stored["rules"]
    newer = {**stored, ADDED: 1, "rules": {**rules, ADDED: 2}}
    assert from_item(newer) == BUSINESS
    for name in rules:
        older = {**stored, "rules": {n: v for n, v in rules.items() if n != name}}
        default = getattr(type(BUSINESS.rules)(), name)
        assert getattr(from_item(older).rules, name) == default


def test_a_queued_message_of_the_next_version_is_read_or_put_back():
    inbound = Inbound("facebook", b'{"object":"page"}', NOW)
    newer = json.loads(encode(inbound)) | {ADDED: "x"}
    assert decode(json.dumps(newer)) == inbound
    with pytest.raises(UnknownItem):
        decode(json.dumps(newer | {"v": QUEUE_FORM + 1}))


def test_a_queued_message_of_the_first_version_is_read_for_ever():
    text = '{"v": 1, "channel": "x", "received_at": "2026-03-03T15:00:00.000000Z", "body": "e30="}'
    assert decode(text) == Inbound("x", b"{}", NOW)
