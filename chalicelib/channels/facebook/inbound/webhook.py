"""A webhook body of a Facebook Page, taken apart into events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ....model.business import Account
from ....model.platform import Event
from ... import fields
from ..people import Data, Item
from . import feed, mentions, messenger, reviews

FIELDS = {"feed": feed.read, "mention": mentions.read, "ratings": reviews.read}
LISTS = ("changes", "messaging", "standby")  # of one entry


def parse(body: bytes, account: Account, received_at: datetime) -> list[Event]:
    """Every event for our Page. Unknown ones are left out; one bad one never costs another.

    Entries of other Pages, and of id "0" (the dashboard's "Test" button), say nothing.
    Raises Unreadable for what is no JSON object.
    """
    found = (
        _read(name, Item(value, entry.get("time"), account, received_at, name == "standby"))
        for entry, name, value in _singles(fields.load(body))
        if fields.ident(entry.get("id")) == account.id
    )
    return [event for event in found if event is not None]


def _read(name: str, item: Item) -> Event | None:
    if name != "changes":
        return messenger.read(item)
    reader = FIELDS.get(fields.text_of(item.value.get("field")))
    value = fields.mapping(item.value.get("value"))
    return reader(Item(value, item.entry_time, item.account, item.received_at)) if reader else None


def split(body: bytes) -> list[bytes]:
    """The same events as bodies that hold one each. Raises Unreadable."""
    singles = [
        {"object": "page", "entry": [_entry(entry, name, value)]}
        for entry, name, value in _singles(fields.load(body))
    ]
    return [body] if len(singles) <= 1 else [fields.dump(single) for single in singles]


def _entry(entry: Data, name: str, value: Data) -> dict[str, Any]:
    return {"id": entry.get("id"), "time": entry.get("time"), name: [value]}


def _singles(body: Data) -> Iterator[tuple[Data, str, Data]]:
    if body.get("object") != "page":
        return
    for entry in fields.items(body.get("entry")):
        for name in LISTS:
            for value in fields.items(entry.get(name)):
                yield entry, name, value
