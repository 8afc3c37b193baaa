"""Everything stored about one person, on DynamoDB: a desk.ports.People."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from ...desk.ports.errors import Conflict
from ...model.contact import Contact, Post
from ...model.data_requests import DeletionRequest
from ...model.thread import Thread
from ..serialise import dumps, instant
from .items import (
    Item,
    contact_key,
    field,
    item,
    items_to_thread,
    post_key,
    post_to_item,
    text_of,
    value_of,
)
from .keys import ONLY, OPEN, key, part_of, thread_key
from .retention import OF_THREAD, Pair, is_head, is_list, leading, listed, pair_of, person_key
from .rows import HEAD
from .table import Table

CLOSED = -1  # the version of a head that is being erased: nobody has read it
LOWEST = "!"  # sorts before every sort key
REQUESTS_KEPT = timedelta(days=365)  # a request names nobody, and is the proof that it was heard
EXISTS = "attribute_exists(pk)"
UNRELEASED = "attribute_not_exists(released_at)"
SAME_VERSION = "version = :version"
HELD = "thread = :thread"


class DynamoPeople:
    """Reads and removes without reading the table, but for `contacts` and `traces`."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def threads_of(self, channel: str, account: str, person_id: str) -> Sequence[str]:
        """The ids of every thread with this person."""
        rows = self._table.downwards(person_key(channel, account, person_id), LOWEST)
        return [field(row, "thread") for row in rows]

    def whole(self, thread_id: str) -> Thread | None:
        """A thread with all that is stored of it, archive and all."""
        found = self._rows(thread_id)
        return items_to_thread([one for one in found if not is_list(one)], everything=True)

    def posts_of(self, thread_id: str) -> Sequence[Post]:
        """The posts in whose rows a thread may stand."""
        rows = self._rows(thread_id)
        wanted = [pair for one in rows for pair in listed(one) if pair[0].startswith("post#")]
        for thread in (value_of(Thread, one) for one in rows if is_head(one)):
            home = Post(thread.channel, thread.account, thread.post_id)
            wanted += [(post_key(home), ONLY)] if home.id else []
        found = self._table.read(wanted) if wanted else {}
        return [value_of(Post, one) for one in found.values()]

    def put_post(self, post: Post) -> None:
        """Save a post by itself. Raises Conflict when somebody else saved first."""
        pk = post_key(post)
        stored = self._table.read([(pk, ONLY)]).get(pk, {})
        ttl = int(field(stored, "ttl")) if "ttl" in stored else None
        if not self._table.put(post_to_item(post, ttl), SAME_VERSION, version=post.version):
            raise Conflict("somebody else saved the post first")

    def erase_thread(self, thread_id: str, now: datetime) -> None:
        """A thread and all that leads to it but the list of its person's threads.

        Its head is closed first, so that nobody can save it any more, and goes last, because it
        tells what leads to it; doing it again changes nothing.
        """
        self._table.set(thread_key(thread_id), HEAD, "version", CLOSED, EXISTS)
        found = self._rows(thread_id)
        for pair in dict.fromkeys((*_listed_in(found), *_told_by(found))):
            self._remove(pair, thread_id, now)
        for one in reversed(found):
            self._table.delete(*pair_of(one))

    def _remove(self, pair: tuple[str, str], thread_id: str, now: datetime) -> None:
        """Something outside the thread: unless it has come to lead elsewhere meanwhile."""
        kind = pair[0].partition("#")[0]
        if kind == "address":
            self._table.delete(*pair, HELD, thread=thread_id)
        elif kind == "code":  # rests like any other, and leads nowhere
            unreleased = f"{HELD} AND {UNRELEASED}"
            self._table.set(*pair, "released_at", instant(now), unreleased, thread=thread_id)
            self._table.set(*pair, "thread", "", HELD, thread=thread_id)
        elif kind in {"seen", "link", OPEN}:
            self._table.delete(*pair)

    def erase_contact(self, channel: str, account: str, person_id: str) -> None:
        """What is known of the person themself."""
        self._table.delete(contact_key(Contact(channel, account, person_id)), ONLY)

    def unlist(self, channel: str, account: str, person_id: str) -> None:
        """The list of their threads: the last thing to go, for it finds all others."""
        rows = self._table.downwards(person_key(channel, account, person_id), LOWEST)
        for one in list(rows):
            self._table.delete(*pair_of(one))

    def bury(self, tombstone: str, at: datetime, until: datetime) -> None:
        """Remember, under a hash that tells nobody, when a person was erased."""
        ttl = int(until.timestamp())
        self._table.put(item(tombstone_key(tombstone), erased_at=instant(at), ttl=ttl))

    def put_request(self, request: DeletionRequest) -> None:
        """Store a request for deletion."""
        ttl = int((request.asked_at + REQUESTS_KEPT).timestamp())
        self._table.put(item(_request_key(request.code), data=dumps(request), ttl=ttl))

    def request(self, code: str) -> DeletionRequest | None:
        """The request with this code."""
        found = self._table.read([(_request_key(code), ONLY)])
        return value_of(DeletionRequest, found[_request_key(code)]) if found else None

    def contacts(self) -> Iterator[Contact]:
        """Everybody who is known. Reads the whole table."""
        rows = (one for one in self._table.everything() if _kind(one) == "contact")
        return (value_of(Contact, one) for one in rows)

    def traces(self, words: Sequence[str]) -> Iterator[str]:
        """The keys of all rows in which any of these words stands. Reads the whole table."""
        sought = [form for word in words for form in {word, part_of(word)}]
        for one in self._table.everything():
            text = "\n".join([*pair_of(one), text_of(one), field(one, "thread")])
            if any(word.casefold() in text.casefold() for word in sought):
                yield " ".join(pair_of(one))

    def let_rest(self, thread_id: str, ttl: int) -> None:
        """A thread is live no more: whatever of it had no time to go has one now."""
        found = [one for one in self._rows(thread_id) if is_head(one) or "ttl" not in one]
        for pk, sk in dict.fromkeys((*_listed_in(found), *_told_by(found))):
            if pk.startswith(OF_THREAD):
                self._expire(pk, sk, ttl, HELD, thread=thread_id)
        for one in found:
            if not is_head(one):
                self._expire(*pair_of(one), ttl, EXISTS)

    def _expire(self, pk: str, sk: str, ttl: int, condition: str, **values: str) -> None:
        self._table.set(pk, sk, "ttl", ttl, condition, **values)

    def _rows(self, thread_id: str) -> list[Item]:
        return list(self._table.downwards(thread_key(thread_id), LOWEST))


def _listed_in(found: list[Item]) -> list[Pair]:
    return [pair for one in found for pair in listed(one)]


def _told_by(found: list[Item]) -> list[Pair]:
    """What leads to a thread as its head and these of its rows tell; nothing without a head."""
    rows = [one for one in found if not is_list(one)]
    if not rows or not is_head(rows[0]):
        return []
    thread = items_to_thread(rows, everything=True)
    return leading(thread) if thread else []


def tombstone_key(tombstone: str) -> str:
    """The partition of a tombstone."""
    return key("erased", tombstone)


def _request_key(code: str) -> str:
    return key("deletion", code)


def _kind(found: Item) -> str:
    return field(found, "pk").partition("#")[0]
