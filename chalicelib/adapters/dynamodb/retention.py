"""How long a thread's rows are kept, and what its saves leave outside its partition.

Most of that can be told from the thread itself; a list of the rest stands in the thread's own
partition, before the rows that are loaded. So a thread and everything that leads to it can be
erased without reading the table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from ...desk.ports.store import Change
from ...model.address import addresses_in
from ...model.contact import Contact
from ...model.thread import DESK_THREAD, Status, Thread
from .items import Item, data_of, field, item, post_key
from .keys import ONLY, OPEN, key, part_of, thread_key
from .rows import HEAD, united

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


def address_items(thread: Thread, addresses: Iterable[str], ttl: int | None) -> list[Item]:
    """The rows of addresses that lead to a thread."""
    names = dict.fromkeys(addresses)
    return [item(address_key(thread, name), thread=thread.id, ttl=ttl) for name in names]


def address_key(thread: Thread, address: str) -> str:
    """The partition of an address on a thread's channel and account."""
    return key("address", thread.channel, thread.account, address)


def unsaid(change: Change) -> list[Pair]:
    """What a change leaves outside its thread, or left there before, and the thread does not tell.

    A post, only where the thread does not name it. What must be new and leads nowhere is not here.
    """
    thread, before = change.thread, change.before
    stored = _together(before, thread, change.struck) if before else thread
    earlier = addresses_in(before) if before else frozenset()
    addresses = {*change.claims, *change.addresses, *earlier} - addresses_in(stored)
    pairs = [(address_key(thread, address), ONLY) for address in sorted(addresses)]
    people = before.people - stored.people if before else frozenset()
    pairs += [_person_pair(thread, id_) for id_ in sorted(people)]
    if change.post is not None and change.post.id != thread.post_id:
        pairs.append((post_key(change.post), ONLY))
    return pairs


def _together(before: Thread, after: Thread, struck: Iterable[str]) -> Thread:
    """A thread as it is stored after a save: what is no longer carried stays where it is."""
    gone = set(struck)
    messages = [m for m in united(before.messages, after.messages) if m.id not in gone]
    sends = united(before.sends, after.sends)
    return replace(after, messages=tuple(messages), sends=tuple(sends))


def leading(thread: Thread) -> list[Pair]:
    """The rows outside a thread that can be told from it, whether or not they are there."""
    pairs = [(address_key(thread, address), ONLY) for address in sorted(addresses_in(thread))]
    pairs += [_person_pair(thread, id_) for id_ in sorted(thread.people)]
    return [*pairs, (OPEN, part_of(thread.id))]


def _person_pair(thread: Thread, person_id: str) -> Pair:
    return person_key(thread.channel, thread.account, person_id), thread_key(thread.id)


def person_items(before: Thread | None, thread: Thread, ttl: int | None) -> list[Item]:
    """The rows by which this thread is found from the ids of its person that are new."""
    known = before.people if before else frozenset()
    pairs = (_person_pair(thread, id_) for id_ in sorted(thread.people - known))
    return [item(*pair, thread=thread.id, ttl=ttl) for pair in pairs]


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
