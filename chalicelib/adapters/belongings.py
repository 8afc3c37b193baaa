"""How long a thread's rows are kept, and the list of what its saves leave outside its partition.

The list stands in the thread's own partition, before the rows that are loaded, so that a thread
and everything that leads to it can be erased without reading the table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from ..desk.ports import Change
from ..model import DESK_THREAD, Contact, Status, Thread
from .items import Item, data_of, field, item, post_key
from .keys import ONLY, key, thread_key
from .rows import HEAD

LISTED = "k#"  # begins the sort key of a list
OF_THREAD = ("address#", "person#")  # kept as long as their thread; the others have their own time
Pair = tuple[str, str]


def is_live(thread: Thread) -> bool:
    """Whether somebody waits, is owed something, or the desk still means to look: never expires."""
    busy = thread.status in {Status.WAITING, Status.OWED}
    return busy or thread.wake_at is not None


def expiry(thread: Thread, now: datetime, keep_for: timedelta) -> int | None:
    """When the rows of a thread may be forgotten, as DynamoDB counts; None while it is live.

    The desk thread's notes go one by one, each in its own time.
    """
    if is_live(thread) and thread.id != DESK_THREAD:
        return None
    return int((now + keep_for).timestamp())


def comes_to_rest(before: Thread | None, thread: Thread) -> bool:
    """Whether a change is the one after which a thread is live no more."""
    was = before is not None and is_live(before)
    return was and not is_live(thread) and thread.id != DESK_THREAD


def head_expiry(thread: Thread, ttl: int | None) -> int | None:
    """The same of a thread's head; the desk thread's stays for ever."""
    return None if thread.id == DESK_THREAD else ttl


def expiry_around(thread: Thread, now: datetime, keep_for: timedelta) -> int:
    """When a contact or a post may be forgotten that was saved with this thread."""
    last = max(now, thread.wake_at) if thread.wake_at else now
    return int((last + keep_for).timestamp())


def contact_expiry(contact: Contact, ttl: int) -> int | None:
    """Who asked us for silence is not forgotten."""
    return None if contact.opted_out_at else ttl


def person_key(channel: str, account: str, person_id: str) -> str:
    """The partition that lists a person's threads."""
    return key("person", channel, account, person_id)


def outside_items(change: Change, ttl: int | None) -> list[Item]:
    """The rows of a change by which its thread is found."""
    thread = change.thread
    scope = (thread.channel, thread.account)
    found = [
        item(key("address", *scope, address), thread=thread.id, ttl=ttl)
        for address in dict.fromkeys(change.addresses)
    ]
    return found + person_items(change.before, thread, ttl)


def owned(change: Change, outside: Iterable[Item]) -> list[Pair]:
    """What a change leaves outside its thread; a post, only where the thread does not name it."""
    pairs = [pair_of(one) for one in outside]
    if change.post is not None and change.post.id != change.thread.post_id:
        pairs.append((post_key(change.post), ONLY))
    return pairs


def person_items(before: Thread | None, thread: Thread, ttl: int | None) -> list[Item]:
    """The rows by which this thread is found from the ids of its person that are new."""
    known = before.people if before else frozenset()
    pk = thread_key(thread.id)
    return [
        item(person_key(thread.channel, thread.account, id_), pk, thread=thread.id, ttl=ttl)
        for id_ in sorted(thread.people - known)
    ]


def list_item(thread_id: str, name: str, pairs: Iterable[Pair], ttl: int | None) -> Item:
    """One list of keys outside the partition. `name` makes it unique within the thread."""
    data = json.dumps([list(pair) for pair in pairs])
    return item(thread_key(thread_id), LISTED + name, data, ttl=ttl)


def list_of_one(thread_id: str, row: Item, ttl: int | None) -> Item:
    """The list of a single row; made again, it is the same list."""
    pk, _ = pair_of(row)
    return list_item(thread_id, pk, [pair_of(row)], ttl)


def listed(found: Item) -> list[Pair]:
    """The keys in a list; none for any other row."""
    return [(pk, sk) for pk, sk in json.loads(data_of(found))] if is_list(found) else []


def is_list(found: Item) -> bool:
    """Whether a row of a thread's partition is one of its lists."""
    return field(found, "sk").startswith(LISTED)


def pair_of(found: Item) -> Pair:
    """An item's key."""
    return field(found, "pk"), field(found, "sk")


def is_head(found: Item) -> bool:
    """Whether an item is a thread's head."""
    return field(found, "sk") == HEAD
