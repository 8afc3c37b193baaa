"""The store on DynamoDB: a desk.ports.Store, and what deploy, the street and the doctor need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Any
from uuid import uuid4

from ...desk.ports.errors import Conflict, Unavailable
from ...desk.ports.services import Clock
from ...desk.ports.store import Change, Context, ContextQuery
from ...model.business import Business, Mode
from ...model.channel_limits import Pace
from ...model.contact import Contact, Post
from ...model.desk_state import DeskState
from ...model.open_matter import OpenMatters
from ...model.thread import Thread
from ..aws.client import Aws
from ..clock import SystemClock
from ..serialise import instant, moment
from . import retention, stored_business
from .codes import NEW, DynamoCodes
from .items import (
    BUSINESS_KEY,
    DESK_KEY,
    Item,
    attribute,
    business_in,
    contact_key,
    field,
    item,
    items_to_thread,
    json_to_item,
    pace_key,
    page_in,
    post_key,
    value_of,
)
from .keys import ONLY, SHARDS, due_at, due_until, key, thread_id_of, thread_key
from .open_rows import mark_complete, read_matters
from .people import DynamoPeople, tombstone_key
from .rows import HEAD, LOADED_FROM
from .table import Table
from .weeks import read_week
from .writes import SEEN_KEPT, Writes

BUSINESS_KEPT = timedelta(minutes=1)  # how long it may be taken as it was last read
NEVER_READ: tuple[datetime, Business | None] = (datetime.min.replace(tzinfo=UTC), None)
NOWHERE = ""  # the thread of a sealed address
LATEST = "9999"  # sorts after every time


class DynamoStore(DynamoCodes):
    """Everything the desk remembers, in one table."""

    def __init__(self, aws: Aws, table: str, clock: Clock | None = None) -> None:
        self._table = Table(aws, table)
        self._clock = clock or SystemClock()
        self._read_lately = NEVER_READ
        self._writes = Writes(self._table, self._clock)
        self.people = DynamoPeople(self._table)

    def context(self, keys: ContextQuery) -> Context:
        """Everything named in `keys`. Raises Unavailable without a business."""
        scope = (keys.channel, keys.account)
        seen = {id_: key("seen", *scope, id_) for id_ in keys.seen}
        addresses = {a: key("address", *scope, a) for a in keys.addresses}
        contact = Contact(*scope, keys.contact_id) if keys.contact_id else None
        post = Post(*scope, keys.post_id) if keys.post_id else None
        pace = Pace(*scope) if keys.pace else None
        business = self._lately() if keys.allow_cached_settings else None
        wanted = [DESK_KEY, *seen.values(), *addresses.values()]
        wanted += [] if business else [BUSINESS_KEY]
        wanted += [contact_key(contact)] if contact else []
        wanted += [post_key(post)] if post else []
        wanted += [pace_key(pace)] if pace else []
        tombstone = tombstone_key(keys.tombstone)
        wanted += [tombstone] if keys.tombstone else []
        found = self._table.read([(pk, ONLY) for pk in wanted])
        leading = {a: field(found[pk], "thread") for a, pk in addresses.items() if pk in found}
        return Context(
            business=business or self._noted(business_in(found)),
            settings_cached=business is not None,
            desk=_stored(found, DESK_KEY, DeskState()),
            seen=frozenset(id_ for id_, pk in seen.items() if pk in found),
            addresses={a: to for a, to in leading.items() if to},
            sealed=frozenset(a for a, to in leading.items() if not to),
            contact=_stored(found, contact_key(contact), contact) if contact else None,
            post=_stored(found, post_key(post), post) if post else None,
            pace=_stored(found, pace_key(pace), pace) if pace else None,
            erased_at=moment(field(found[tombstone], "erased_at")) if tombstone in found else None,
        )

    def _lately(self) -> Business | None:
        """The business as it was read less than a minute ago."""
        at, business = self._read_lately
        return business if self._clock.now() - at < BUSINESS_KEPT else None

    def _noted(self, business: Business) -> Business:
        self._read_lately = self._clock.now(), business
        return business

    def thread(self, thread_id: str) -> Thread | None:
        """The head, its obligations and its newest messages, read consistently."""
        return items_to_thread(self._table.downwards(thread_key(thread_id), LOADED_FROM))

    def save(self, change: Change) -> None:
        """All of it or nothing. Raises Conflict when a version, a claim or a `seen` is taken."""
        self._let_rest(change)
        token = str(uuid4())
        listed = self._list_for_people(change)
        try:
            self._write(change, token)
        except (Conflict, Unavailable):
            standing = self._token(change.thread.id)
            if standing == token:
                return  # it is ours: its answer was lost, and the repeat refused
            if not standing:
                self._unlist(change.thread.id, listed)
            raise

    def _list_for_people(self, change: Change) -> list[Item]:
        """A person's list names a new thread before it is there, never after.

        So it needs no place in the transaction, where it would cost twice.
        """
        if change.before is not None:
            return []
        rows = retention.person_items(None, change.thread, self._writes.expiry(change))
        for row in rows:
            self._table.put(row)
        return rows

    def _unlist(self, thread_id: str, listed: list[Item]) -> None:
        """Nobody's list keeps a thread that was not made."""
        for one in listed:
            self._table.delete(*retention.pair_of(one))
        if self._token(thread_id):  # another worker has made it while we looked
            for one in listed:
                self._table.put(one)

    def _write(self, change: Change, token: str) -> None:
        """All of a change at once. A head alone is one write: it needs no transaction."""
        actions = self._writes.actions(change, token)
        if len(actions) > 1:
            self._table.transact(actions, token)
        elif not self._table.do_put(actions[0]):
            raise Conflict("somebody else saved first")

    def _let_rest(self, change: Change) -> None:
        """What was written while the thread was live has no time to go: now it gets one."""
        ttl = self._writes.expiry(change)
        if ttl and retention.comes_to_rest(change.before, change.thread):
            self.people.let_rest(change.thread.id, ttl)

    def _token(self, thread_id: str) -> str:
        """The mark of the save that made a thread what it is; "" where there is no thread."""
        pk = thread_key(thread_id)
        return field(self._table.read([(pk, HEAD)]).get(pk, {}), "token")

    def seal(self, channel: str, account: str, address: str) -> None:
        """Let an address lead nowhere. Raises Conflict when it leads to a thread already."""
        ttl = int((self._clock.now() + SEEN_KEPT).timestamp())
        row = item(key("address", channel, account, address), thread=NOWHERE, ttl=ttl)
        if not self._table.put(row, f"{NEW} OR thread = :nowhere", nowhere=NOWHERE):
            raise Conflict("somebody else saved first")

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        """Ids of threads with wake_at <= now, earliest first. A hint: the index may lag."""
        return [thread_id_of(field(one, "pk")) for one in self._earliest(due_until(now), limit)]

    def open_matters(self) -> OpenMatters:
        """Every open matter as lists show it, read consistently."""
        return read_matters(self._table)

    def lists_are_complete(self) -> None:
        """From now on the open matters are all there are."""
        self._table.put(mark_complete())

    def heads(self) -> Iterator[Thread]:
        """Every thread without its messages. Reads the whole table."""
        return (value_of(Thread, one) for one in self._table.scan_whole(HEAD))

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

    def counted(self, name: str) -> int:
        """What a counter holds now; 0 where nothing was counted, or it is forgotten."""
        pk = key("count", name)
        return int(field(self._table.read([(pk, ONLY)]).get(pk, {}), "total") or 0)

    def week(self, week: str, channel: str) -> Mapping[str, int]:
        """What saves have tallied for an ISO week on a channel: what -> how many."""
        return read_week(self._table, week, channel)

    def job_state(self, name: str) -> Mapping[str, str]:
        """A job's state; {} when nothing was written yet. Raises UnknownItem."""
        pk = key("diary", name)
        return page_in(self._table.read([(pk, ONLY)]).get(pk))

    def write_job_state(self, name: str, page: Mapping[str, str]) -> None:
        """Write the whole page anew."""
        self._table.put(json_to_item(key("diary", name), dict(page)))

    def put_link(self, key: str, thread_id: str, until: datetime) -> None:
        """Remember, under the hash of a link's token, which thread it opens and until when."""
        self._table.put(self._listed_link(key, thread_id, until))

    def claim_link(self, key: str, thread_id: str, now: datetime, until: datetime) -> bool:
        """The same, unless one that is not over has this key already: then False."""
        row = self._listed_link(key, thread_id, until)
        row["over_at"] = attribute(instant(until))  # "until" is a word of DynamoDB's own
        return self._table.put(row, f"{NEW} OR over_at <= :now", now=instant(now))

    def _listed_link(self, key: str, thread_id: str, until: datetime) -> Item:
        """The row of a link, which its thread's list names already."""
        ttl = int(until.timestamp())
        row = item(_link_key(key), thread=thread_id, until=instant(until), ttl=ttl)
        owner = thread_id.partition(" ")[0]  # whom it was sent to may stand behind it
        self._table.put(retention.list_of_one(owner, row, ttl))
        return row

    def link(self, key: str, now: datetime) -> str | None:
        """The thread a link opens; None when it is unknown or over."""
        found = self._table.read([(_link_key(key), ONLY)]).get(_link_key(key))
        if found is None or moment(field(found, "until")) <= now:
            return None
        return field(found, "thread")

    def put_business(self, business: Business) -> None:
        """Store the owner's settings."""
        stored_business.put(self._table, business)
        self._read_lately = NEVER_READ

    def set_mode(self, was: Mode, mode: Mode) -> None:
        """Change the mode alone, if it is still what it `was`. Raises Conflict."""
        stored_business.set_mode(self._table, was, mode)
        self._read_lately = NEVER_READ

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
