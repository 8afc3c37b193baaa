"""The keys of the one table: what a row's partition, its sort key and the due index are called."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from urllib.parse import unquote
from zlib import crc32

from ..serialise import instant, moment

OPEN = "open"  # the partition of the rows that lists are read from
ONLY = "-"  # the sort key of a row that has its partition to itself
PART_BYTES_MAX = 400  # of one part of a key; five fit into DynamoDB's 2,048 bytes
SHARDS = tuple(f"due#{n}" for n in range(4))  # so that one partition never takes every write


def key(kind: str, *parts: str) -> str:
    """The partition key of a row, e.g. `contact#x#11#22`. Nothing in a part can fake another."""
    return "#".join((kind, *(part_of(part) for part in parts)))


def part_of(text: str) -> str:
    """A text as one part of a key: quoted, and a fingerprint where it is too long."""
    safe = text.encode("utf-8", "replace").decode("utf-8").replace("%", "%25").replace("#", "%23")
    if len(safe.encode()) <= PART_BYTES_MAX:
        return safe
    return "sha256:" + sha256(safe.encode()).hexdigest()


def thread_key(thread_id: str) -> str:
    """The partition of a thread. Raises ValueError for an id too long to be read back from it."""
    part = part_of(thread_id)
    if part.startswith("sha256:"):
        raise ValueError("a thread's id is too long")
    return f"thread#{part}"


def thread_id_of(partition: str) -> str:
    """The thread id in a partition key that `thread_key` made."""
    return unquote(partition.removeprefix("thread#"))


def shard_of(thread_id: str) -> str:
    """The due index's partition of a thread: the same for ever."""
    return SHARDS[crc32(thread_id.encode("utf-8", "replace")) % len(SHARDS)]


def due_key(wake_at: datetime, thread_id: str) -> str:
    """The due index's sort key. The id only makes it unique, and may be cut."""
    return f"{instant(wake_at)}#{part_of(thread_id)}"


def due_until(now: datetime) -> str:
    """Sorts after every due_key of this time and before every later one."""
    return instant(now) + "$"


def due_at(sort_key: str) -> datetime:
    """The time in a due_key."""
    return moment(sort_key.partition("#")[0])
