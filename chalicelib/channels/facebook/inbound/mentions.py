"""Posts and comments elsewhere on Facebook that mention the Page."""

from __future__ import annotations

from ....model.platform import Event
from ... import fields
from ..people import Item
from . import feed

READERS = {"comment": feed.comment, "post": feed.post}


def read(item: Item) -> Event | None:
    """A mention. It nearly always comes without its author, who is then looked up."""
    verb = feed.verb_of(item.value)
    reader = READERS.get(fields.text_of(item.value.get("item")))
    return reader(item, verb) if verb and reader else None
