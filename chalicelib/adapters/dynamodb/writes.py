"""A change to a thread as the writes that belong together, each with its condition and its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from ...desk.ports.services import Clock
from ...desk.ports.store import Change
from . import retention
from .codes import NEW
from .items import (
    Item,
    contact_to_item,
    desk_to_item,
    item,
    pace_to_item,
    post_to_item,
    thread_to_items,
)
from .keys import key
from .open_rows import matter_actions
from .table import Table
from .weeks import tally_actions

SEEN_KEPT = timedelta(days=30)  # longer than any platform repeats an event
SAME_VERSION = "version = :version"


class Writes:
    """Makes them; DynamoStore does them."""

    def __init__(self, table: Table, clock: Clock) -> None:
        self._table = table
        self._clock = clock

    def expiry(self, change: Change) -> int | None:
        """When what a change writes may be forgotten; None while its thread is live."""
        keep_for = max(change.keep_for, SEEN_KEPT)  # its addresses are what makes it heard once
        return retention.expiry(change.thread, self._clock.now(), keep_for)

    def actions(self, change: Change, token: str) -> list[dict[str, Any]]:
        """The head first, then whatever else differs: every one or none must be done."""
        thread = change.thread
        ttl = self.expiry(change)
        times = (retention.head_expiry(thread, ttl), ttl)
        head, rows, gone = thread_to_items(change.before, thread, token, times, change.struck)
        seen = self._seen_items((thread.channel, thread.account), change.seen)
        claims = retention.address_items(thread, change.claims, ttl)
        further = [one for one in change.addresses if one not in change.claims]
        others = retention.address_items(thread, further, ttl)
        people = retention.person_items(change.before, thread, ttl) if change.before else []
        owned = [*retention.unsaid(change), *map(retention.pair_of, seen)]
        listed = [retention.list_item(thread.id, token, owned, ttl)] if owned else []
        return [
            self._versioned(head, thread.version),
            *(self._table.put_action(row) for row in (*rows, *others, *people, *listed)),
            *(self._table.put_action(row, NEW) for row in (*claims, *seen)),
            *(self._table.delete_action(one) for one in gone),
            *self._around(change),
            *matter_actions(self._table, change),
            *tally_actions(self._table, change),
        ]

    def _seen_items(self, scope: tuple[str, str], seen: Sequence[str]) -> list[Item]:
        ttl = int((self._clock.now() + SEEN_KEPT).timestamp())
        return [item(key("seen", *scope, id_), ttl=ttl) for id_ in dict.fromkeys(seen)]

    def _around(self, change: Change) -> Iterator[dict[str, Any]]:
        ttl = retention.expiry_around(change.thread, self._clock.now(), change.keep_for)
        if contact := change.contact:
            one = contact_to_item(contact, retention.contact_expiry(contact, ttl))
            yield self._versioned(one, contact.version)
        if change.post:
            yield self._versioned(post_to_item(change.post, ttl), change.post.version)
        if change.pace:
            yield self._versioned(pace_to_item(change.pace), change.pace.version)
        if change.desk:
            yield self._versioned(desk_to_item(change.desk), change.desk.version)

    def _versioned(self, one: Item, version: int) -> dict[str, Any]:
        if version == 0:
            return self._table.put_action(one, NEW)
        return self._table.put_action(one, SAME_VERSION, version=version)
