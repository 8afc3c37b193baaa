"""The store on DynamoDB: a desk.ports.Store, and what deploy, the street and the doctor need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Any
from uuid import uuid4

from ..desk.ports import Change, Clock, Conflict, Scene, SceneKeys, Unavailable
from ..model import Business, Contact, DeskState, Pace, Post, Thread
from . import belongings
from .aws import Aws
from .clock import SystemClock
from .codes import NEW, DynamoCodes
from .items import (
    BUSINESS_KEY,
    DESK_KEY,
    Item,
    business_in,
    contact_key,
    contact_to_item,
    desk_to_item,
    field,
    item,
    items_to_thread,
    json_to_item,
    pace_key,
    pace_to_item,
    page_in,
    post_key,
    post_to_item,
    thread_to_items,
    value_of,
)
from .keys import (
    ONLY,
    SHARDS,
    due_at,
    due_until,
    key,
    thread_id_of,
    thread_key,
)
from .people import DynamoPeople, tombstone_key
from .plain import instant, moment
from .rows import HEAD, LOADED_FROM
from .table import Table
from .weeks import read_week, tally_actions

SEEN_KEPT = timedelta(days=30)  # longer than any platform repeats an event
SAME_VERSION = "version = :version"
LATEST = "9999"  # sorts after every time


class DynamoStore(DynamoCodes):
    """Everything the desk remembers, in one table."""

    def __init__(self, aws: Aws, table: str, clock: Clock | None = None) -> None:
        self._table = Table(aws, table)
        self._clock = clock or SystemClock()
        self.people = DynamoPeople(self._table)

    def scene(self, keys: SceneKeys) -> Scene:
        """One read of everything named in `keys`. Raises Unavailable without a business."""
        scope = (keys.channel, keys.account)
        seen = {id_: key("seen", *scope, id_) for id_ in keys.seen}
        addresses = {a: key("address", *scope, a) for a in keys.addresses}
        contact = Contact(*scope, keys.contact_id) if keys.contact_id else None
        post = Post(*scope, keys.post_id) if keys.post_id else None
        pace = Pace(*scope) if keys.pace else None
        wanted = [BUSINESS_KEY, DESK_KEY, *seen.values(), *addresses.values()]
        wanted += [contact_key(contact)] if contact else []
        wanted += [post_key(post)] if post else []
        wanted += [pace_key(pace)] if pace else []
        tombstone = tombstone_key(keys.tombstone)
        wanted += [tombstone] if keys.tombstone else []
        found = self._table.read([(pk, ONLY) for pk in wanted])
        return Scene(
            business=business_in(found),
            desk=_stored(found, DESK_KEY, DeskState()),
            seen=frozenset(id_ for id_, pk in seen.items() if pk in found),
            addresses={a: field(found[pk], "thread") for a, pk in addresses.items() if pk in found},
            contact=_stored(found, contact_key(contact), contact) if contact else None,
            post=_stored(found, post_key(post), post) if post else None,
            pace=_stored(found, pace_key(pace), pace) if pace else None,
            erased_at=moment(field(found[tombstone], "erased_at")) if tombstone in found else None,
        )

    def thread(self, thread_id: str) -> Thread | None:
        """The head, its obligations and its newest messages, read consistently."""
        return items_to_thread(self._table.downwards(thread_key(thread_id), LOADED_FROM))

    def save(self, change: Change) -> None:
        """All of it or nothing. Raises Conflict when a version or a `seen` is no longer free."""
        self._let_rest(change)
        token = str(uuid4())
        try:
            self._table.transact(self._actions(change, token), token)
        except (Conflict, Unavailable):
            if not self._saved(change.thread.id, token):
                raise

    def _let_rest(self, change: Change) -> None:
        """What was written while the thread was live has no time to go: now it gets one."""
        ttl = self._expiry(change)
        if ttl and belongings.comes_to_rest(change.before, change.thread):
            self.people.let_rest(change.thread.id, ttl)

    def _expiry(self, change: Change) -> int | None:
        return belongings.expiry(change.thread, self._clock.now(), change.keep_for)

    def _saved(self, thread_id: str, token: str) -> bool:
        """Whether our own write is there: its answer may have been lost, and the repeat refused."""
        pk = thread_key(thread_id)
        found = self._table.read([(pk, HEAD)])
        return field(found.get(pk, {}), "token") == token

    def _actions(self, change: Change, token: str) -> list[dict[str, Any]]:
        thread = change.thread
        ttl = self._expiry(change)
        times = (belongings.head_expiry(thread, ttl), ttl)
        head, rows, gone = thread_to_items(change.before, thread, token, times, change.struck)
        seen = self._seen_items((thread.channel, thread.account), change.seen)
        outside = belongings.outside_items(change, ttl)
        owned = belongings.owned(change, (*outside, *seen))
        listed = [belongings.list_item(thread.id, token, owned, ttl)] if owned else []
        return [
            self._versioned(head, thread.version),
            *(self._table.put_action(row) for row in (*rows, *outside, *listed)),
            *(self._table.put_action(row, NEW) for row in seen),
            *(self._table.delete_action(one) for one in gone),
            *self._around(change),
            *tally_actions(self._table, change),
        ]

    def _seen_items(self, scope: tuple[str, str], seen: Sequence[str]) -> list[Item]:
        ttl = int((self._clock.now() + SEEN_KEPT).timestamp())
        return [item(key("seen", *scope, id_), ttl=ttl) for id_ in dict.fromkeys(seen)]

    def _around(self, change: Change) -> Iterator[dict[str, Any]]:
        ttl = belongings.expiry_around(change.thread, self._clock.now(), change.keep_for)
        if contact := change.contact:
            one = contact_to_item(contact, belongings.contact_expiry(contact, ttl))
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

    def remember(self, channel: str, account: str, seen: tuple[str, ...]) -> None:
        """Save `seen` keys that belong to no thread. Those already saved stay so."""
        for row in self._seen_items((channel, account), seen):
            self._table.put(row)

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        """Ids of threads with wake_at <= now, earliest first. A hint: the index may lag."""
        return [thread_id_of(field(one, "pk")) for one in self._earliest(due_until(now), limit)]

    def next_wake(self) -> datetime | None:
        """When the first thread wants to be looked at."""
        return next((due_at(field(one, "due_at")) for one in self._earliest(LATEST, 1)), None)

    def _earliest(self, until: str, limit: int) -> list[Item]:
        shards = [self._table.due(shard, until, limit) for shard in SHARDS]
        return list(islice(merge(*shards, key=lambda one: field(one, "due_at")), limit))

    def count(self, name: str, amount: int, most: int, until: datetime) -> int | None:
        """Add to a counter that is forgotten at `until`; None, and nothing added, beyond `most`."""
        if amount > most:
            return None
        return self._table.add(key("count", name), ONLY, amount, most, int(until.timestamp()))

    def week(self, week: str, channel: str) -> Mapping[str, int]:
        """What saves have tallied for an ISO week on a channel: what -> how many."""
        return read_week(self._table, week, channel)

    def diary(self, name: str) -> Mapping[str, str]:
        """A page of the diary; {} when nothing was written on it. Raises UnknownItem."""
        pk = key("diary", name)
        return page_in(self._table.read([(pk, ONLY)]).get(pk))

    def write_diary(self, name: str, page: Mapping[str, str]) -> None:
        """Write the whole page anew."""
        self._table.put(json_to_item(key("diary", name), dict(page)))

    def put_link(self, key: str, thread_id: str, until: datetime) -> None:
        """Remember, under the hash of a link's token, which thread it opens and until when."""
        ttl = int(until.timestamp())
        row = item(_link_key(key), thread=thread_id, until=instant(until), ttl=ttl)
        owner = thread_id.partition(" ")[0]  # whom it was sent to may stand behind it
        self._table.put(belongings.list_of_one(owner, row, ttl))
        self._table.put(row)

    def link(self, key: str, now: datetime) -> str | None:
        """The thread a link opens; None when it is unknown or over."""
        found = self._table.read([(_link_key(key), ONLY)]).get(_link_key(key))
        if found is None or moment(field(found, "until")) <= now:
            return None
        return field(found, "thread")

    def put_business(self, business: Business) -> None:
        """Store the owner's settings."""
        from .business_item import to_item

        self._table.put(json_to_item(BUSINESS_KEY, to_item(business)))

    def business(self) -> Business:
        """The owner's settings. Raises Unavailable when there are none."""
        return business_in(self._table.read([(BUSINESS_KEY, ONLY)]))

    def thread_ids(self) -> Iterator[str]:
        """Every thread's id: for the street and the doctor, it reads the whole table."""
        return (thread_id_of(field(one, "pk")) for one in self._table.scan(HEAD))

    def create_table(self) -> None:
        """Make the table: for the laptop and the tests; infra makes the deployed one."""
        self._table.create()


def _stored(found: dict[str, Item], pk: str, fresh: Any) -> Any:
    return value_of(type(fresh), found[pk]) if pk in found else fresh


def _link_key(hashed: str) -> str:
    return key("link", hashed)
