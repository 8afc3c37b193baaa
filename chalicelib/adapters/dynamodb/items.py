"""Values as DynamoDB items and back, each item with the version of its form.

An item is `pk`, `sk`, `v`, and the value as JSON in `data`, deflated where that saves a write
unit; beside these stand only attributes that a condition or an index reads: `version`, `token`,
`due_shard`, `due_at`, `ttl`, `thread`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from ...desk.ports.errors import Unavailable
from ...model.business import Business
from ...model.channel_limits import Pace
from ...model.contact import Contact, Post
from ...model.desk_state import DeskState
from ...model.message import Message
from ...model.promise import Promise
from ...model.send import Send
from ...model.thread import Thread
from ..serialise import UnknownItem, dumps, loads
from .keys import ONLY, due_key, key, shard_of, thread_key
from .rows import (
    ARCHIVE,
    HEAD,
    MESSAGES,
    PROMISES,
    SENDS,
    Row,
    assembled,
    bounded_post,
    changed,
    head_of,
)

FORM = 2  # raised when an older Kept could no longer read what a newer one writes
FORMS = ("1", "2")  # 1: no head holds sends or promises, no data is deflated
UNIT_BYTES = 1_024  # of a DynamoDB write unit
ROW_TYPES: dict[str, type[Row]] = {MESSAGES: Message, SENDS: Send, PROMISES: Promise}
BUSINESS_KEY = key("business")
DESK_KEY = key("desk")

T = TypeVar("T")
Item = dict[str, dict[str, Any]]


def item(pk: str, sk: str = ONLY, data: str = "", **more: str | int | None) -> Item:
    """An item in DynamoDB's own writing; what is None is left out."""
    values = {"pk": pk, "sk": sk, "v": FORM, "data": data, **more}
    return _short({name: attribute(value) for name, value in values.items() if value is not None})


def _short(made: Item) -> Item:
    """The item with its data deflated, where it takes fewer write units so."""
    if _units(made) == 1:
        return made
    deflated = made | {"data": {"B": zlib.compress(made["data"]["S"].encode())}}
    return deflated if _units(deflated) < _units(made) else made


def _units(made: Item) -> int:
    """The write units of an item, with the few numbers in it counted a little too high."""
    size = sum(len(name) + _bytes(*value.values()) for name, value in made.items())
    return -(-size // UNIT_BYTES)


def _bytes(content: str | bytes) -> int:
    return len(content if isinstance(content, bytes) else content.encode())


def attribute(value: str | int) -> dict[str, Any]:
    """A string or a number as an attribute value."""
    return {"N": str(value)} if isinstance(value, int) else {"S": value}


def field(found: Item, name: str) -> str:
    """A string or number of an item as text, "" when it is absent."""
    return str(next(iter(found.get(name, {"S": ""}).values())))


def data_of(found: Item) -> str:
    """The item's data. Raises UnknownItem when a newer Kept wrote it in a form of its own."""
    form = field(found, "v")
    if form not in FORMS:
        raise UnknownItem(f"An item is in form {form or 'none'}; this version reads {FORM}.")
    return text_of(found)


def text_of(found: Item) -> str:
    """The item's data as text, whatever its form and whether or not it is deflated."""
    data = found.get("data", {})
    return zlib.decompress(data["B"]).decode() if "B" in data else field(found, "data")


def value_of(kind: type[T], found: Item) -> T:
    """The value in an item. Raises UnknownItem."""
    return loads(kind, data_of(found))


def thread_to_items(
    before: Thread | None,
    thread: Thread,
    token: str,
    ttl: tuple[int | None, int | None] = (None, None),
    struck: Sequence[str] = (),
) -> tuple[Item, list[Item], list[Item]]:
    """A thread's head, the row items that differ from `before`, and the keys of rows that moved.

    The head stands in the due index while wake_at is set, and only then. `ttl` is when the head
    and when its rows may be forgotten.
    """
    pk = thread_key(thread.id)
    head = head_of(thread)
    due = thread.wake_at is not None
    head_item = item(
        pk,
        HEAD,
        dumps(head),
        version=head.version,
        token=token,
        due_shard=shard_of(thread.id) if due else None,
        due_at=due_key(thread.wake_at, thread.id) if thread.wake_at else None,
        ttl=ttl[0],
    )
    written, gone = changed(before, thread, struck)
    row_items = [item(pk, sk, dumps(row), ttl=ttl[1]) for sk, row in written.items()]
    return head_item, row_items, [{"pk": attribute(pk), "sk": attribute(sk)} for sk in gone]


def items_to_thread(items: Iterable[Item], *, everything: bool = False) -> Thread | None:
    """The thread in items read downwards; None when there are none."""
    found = list(items)
    if not found:
        return None
    if field(found[0], "sk") != HEAD:
        raise UnknownItem("A thread's rows have no head.")
    rows = (_row_of(one) for one in found[1:])
    return assembled(value_of(Thread, found[0]), rows, everything=everything)


def _row_of(found: Item) -> Row:
    kind = ROW_TYPES.get(field(found, "sk").removeprefix(ARCHIVE)[:2])
    if kind is None:
        raise UnknownItem("A thread has a row of an unknown kind.")
    return value_of(kind, found)


def contact_key(contact: Contact) -> str:
    """The partition key of a contact."""
    return key("contact", contact.channel, contact.account, contact.id)


def post_key(post: Post) -> str:
    """The partition key of a post."""
    return key("post", post.channel, post.account, post.id)


def pace_key(pace: Pace) -> str:
    """The partition key of a channel's pace."""
    return key("pace", pace.channel, pace.account)


def contact_to_item(contact: Contact, ttl: int | None = None) -> Item:
    """A contact, one version on."""
    stored = replace(contact, version=contact.version + 1)
    return item(contact_key(contact), data=dumps(stored), version=stored.version, ttl=ttl)


def post_to_item(post: Post, ttl: int | None = None) -> Item:
    """A post, one version on."""
    stored = bounded_post(post)
    return item(post_key(post), data=dumps(stored), version=stored.version, ttl=ttl)


def pace_to_item(pace: Pace) -> Item:
    """A channel's pace, one version on."""
    stored = replace(pace, version=pace.version + 1)
    return item(pace_key(pace), data=dumps(stored), version=stored.version)


def desk_to_item(desk: DeskState) -> Item:
    """The desk's row, one version on."""
    stored = replace(desk, version=desk.version + 1)
    return item(DESK_KEY, data=dumps(stored), version=stored.version)


def json_to_item(pk: str, data: dict[str, Any]) -> Item:
    """Plain data that another room shaped, such as the business file's."""
    return item(pk, data=dumps(data))


def item_to_json(found: Item) -> dict[str, Any]:
    """What `json_to_item` stored."""
    data = json.loads(data_of(found))
    if not isinstance(data, dict):
        raise UnknownItem("An item's data is no object.")
    return data


def page_in(found: Item | None) -> dict[str, str]:
    """A job's state as it was written; {} when there is none. Raises UnknownItem."""
    return {} if found is None else {k: str(v) for k, v in item_to_json(found).items()}


def business_in(found: dict[str, Item]) -> Business:
    """The owner's settings among items that were read. Raises Unavailable without any."""
    from ..business_file.stored_form import from_item

    if BUSINESS_KEY not in found:
        raise Unavailable("No business is set up yet.")
    try:
        return from_item(item_to_json(found[BUSINESS_KEY]))
    except (ValueError, TypeError, KeyError) as error:
        raise UnknownItem(f"The stored business is unreadable ({error}).") from None
