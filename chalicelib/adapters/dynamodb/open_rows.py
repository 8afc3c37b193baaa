"""The rows of the lists: one for each open matter, in one partition, written with its thread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...desk.ports.store import Change
from ...model.open_matter import OpenMatter, OpenMatters, open_matter
from ..serialise import dumps
from .items import Item, attribute, field, item, value_of
from .keys import OPEN, part_of
from .table import Table

COMPLETE = "!complete"  # sorts before every thread: nothing of a version before is missing


def pair_of_matter(thread_id: str) -> tuple[str, str]:
    """The key of a thread's row."""
    return OPEN, part_of(thread_id)


def matter_actions(table: Table, change: Change) -> Iterator[dict[str, Any]]:
    """The row as the change leaves it: written where it is new or another, removed at the end."""
    before = open_matter(change.before) if change.before else None
    after = open_matter(change.thread)
    pk, sk = pair_of_matter(change.thread.id)
    if after is not None and (after != before or change.listed):
        yield table.put_action(item(pk, sk, dumps(after)))
    if after is None and before is not None:
        yield table.delete_action({"pk": attribute(pk), "sk": attribute(sk)})


def read_matters(table: Table) -> OpenMatters:
    """Every row, read consistently. Raises UnknownItem."""
    found = list(table.downwards(OPEN, "!"))
    rows = [one for one in found if field(one, "sk") != COMPLETE]
    return OpenMatters(tuple(value_of(OpenMatter, one) for one in rows), len(rows) < len(found))


def mark_complete() -> Item:
    """The row that says that all are there."""
    return item(OPEN, COMPLETE)
