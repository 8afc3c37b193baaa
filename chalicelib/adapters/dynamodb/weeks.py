"""The week's figures as rows: numbers only, added to in the transaction that saves a thread.

Spread over shards, so that threads which are busy at once do not wait for each other. They never
expire: nothing in them is about anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ...desk.ports.store import Change
from .items import FORM
from .keys import ONLY, SHARDS, key, shard_of
from .table import Table

NOT_FIGURES = frozenset({"pk", "sk", "v"})


def tally_actions(table: Table, change: Change) -> Iterator[dict[str, Any]]:
    """What a change adds to the figures, as parts of its transaction."""
    channel, shard = change.thread.channel, shard_of(change.thread.id)
    for week, more in change.tally.items():
        yield table.add_action(key("week", week, channel, shard), ONLY, FORM, more)


def read_week(table: Table, week: str, channel: str) -> Mapping[str, int]:
    """The figures of an ISO week on a channel: what -> how many."""
    found = table.read([(key("week", week, channel, shard), ONLY) for shard in SHARDS])
    total: Counter[str] = Counter()
    for one in found.values():
        total.update({name: int(v["N"]) for name, v in one.items() if name not in NOT_FIGURES})
    return {what: count for what, count in total.items() if count}
