"""Who speaks in Facebook's payloads: the Page itself, a person, or somebody it does not name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...model.business import Account
from ...model.contact import SOMEONE, Contact
from .. import fields

CHANNEL = "facebook"
NODE_SHAPE = re.compile(r"[A-Za-z0-9_:-]{1,128}")  # goes into the path of a call: no "/", no "."
UNNAMED = f"{SOMEONE}:"  # begins the id of a contact whom Facebook does not name

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One event of a webhook body, with what stands around it."""

    value: Data
    entry_time: Any  # as it came: seconds beside changes, milliseconds beside messages
    account: Account
    received_at: datetime
    standby: bool = False  # another app owns the conversation


def node(value: Any) -> str:
    """The id of a comment or post; "" when it is none."""
    text = fields.ident(value)
    return text if NODE_SHAPE.fullmatch(text) else ""


def author_of(value: Data) -> tuple[str, str]:
    """The id and name of who wrote it, each "" when not told. Old payloads have `sender_id`."""
    person = fields.mapping(value.get("from"))
    id_ = fields.ident(person.get("id")) or fields.ident(value.get("sender_id"))
    return id_, fields.name_of(person.get("name")) or fields.name_of(value.get("sender_name"))


def contact(account: Account, id_: str, name: str = "") -> Contact:
    return Contact(CHANNEL, account.id, id_, name or SOMEONE)


def somebody(account: Account, message_id: str) -> Contact:
    """Without the permission to see authors, each message is somebody's of its own."""
    return contact(account, UNNAMED + message_id)


def named(contact_id: str) -> bool:
    """Whether Facebook told us who it is."""
    return bool(contact_id) and not contact_id.startswith(UNNAMED)


def tagged(value: Data, account: Account) -> list[Contact]:
    """The people a text tags, without the Page itself, each once."""
    people = {
        id_: contact(account, id_, fields.name_of(tag.get("name")))
        for tag in _tags(value.get("message_tags"))
        if (id_ := fields.ident(tag.get("id"))) and id_ != account.id
    }
    return list(people.values())


def _tags(value: Any) -> Iterator[Data]:
    """Tags come as a list, or as lists by their place in the text."""
    if isinstance(value, dict):
        value = [tag for listed in value.values() if isinstance(listed, list) for tag in listed]
    yield from fields.items(value)
