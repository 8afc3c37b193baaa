"""The two sides of a Messenger event: the Page, and the person it talks with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ... import fields
from ..people import Item


def is_echo(item: Item) -> bool:
    """Whether the Page wrote it, by whatever app or hand."""
    message = fields.mapping(item.value.get("message"))
    return message.get("is_echo") is True or by_page(item)


def by_page(item: Item) -> bool:
    return _party(item, "sender") == item.account.id


def customer(item: Item) -> str:
    """The page-scoped id (PSID) of the person, whichever side wrote; "" when there is none."""
    sides = (_party(item, "sender"), _party(item, "recipient"))
    return next((id_ for id_ in sides if id_ and id_ != item.account.id), "")


def _party(item: Item, side: str) -> str:
    return fields.ident(fields.mapping(item.value.get(side)).get("id"))


def at_of(item: Item) -> datetime:
    """When it happened: events of conversations count in milliseconds."""
    return fields.moment_ms(_time(item), item.received_at)


def is_undated(item: Item) -> bool:
    """Whether the time it carries makes no sense."""
    return fields.absurd_ms(_time(item), item.received_at)


def event_id(item: Item, *parts: str) -> str:
    """An id for an event that Facebook gives none: the same whenever it is delivered again."""
    return ":".join((*parts, fields.ident(_time(item)) or "0"))


def _time(item: Item) -> Any:
    given = item.value.get("timestamp")
    return item.entry_time if given is None else given
