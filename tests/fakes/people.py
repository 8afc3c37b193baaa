"""Everything stored about one person, in the dictionaries of the fake store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from chalicelib.adapters.dynamodb.rows import assembled, bounded_post
from chalicelib.desk.ports.errors import Conflict
from chalicelib.model.contact import Contact, Post
from chalicelib.model.data_requests import DeletionRequest
from chalicelib.model.thread import Thread


class MemoryPeople:
    """A desk.ports.People, with what the DynamoDB one has beside it."""

    def __init__(self, store) -> None:
        self._store = store
        self.listed: dict[tuple[str, str, str], set[str]] = {}  # person -> thread ids
        self.owned: dict[str, set] = {}  # thread id -> its seen keys and the keys of its posts
        self.erased: dict[str, datetime] = {}
        self.requests: dict[str, DeletionRequest] = {}

    def saved(self, change, seen) -> None:
        """What a save leaves outside its thread."""
        thread = change.thread
        for id_ in thread.people:
            self.listed.setdefault((thread.channel, thread.account, id_), set()).add(thread.id)
        posts = {(change.post.channel, change.post.account, change.post.id)} if change.post else ()
        self.owned.setdefault(thread.id, set()).update(seen, posts)

    def threads_of(self, channel: str, account: str, person_id: str) -> Sequence[str]:
        return sorted(self.listed.get((channel, account, person_id), ()), reverse=True)

    def whole(self, thread_id: str) -> Thread | None:
        head = self._store._heads.get(thread_id)
        if head is None:
            return None
        rows = self._store._rows[thread_id]
        return assembled(head, [rows[sk] for sk in sorted(rows, reverse=True)], everything=True)

    def posts_of(self, thread_id: str) -> Sequence[Post]:
        posts = self._store._posts
        return [posts[key] for key in self.owned.get(thread_id, ()) if key in posts]

    def put_post(self, post: Post) -> None:
        key = (post.channel, post.account, post.id)
        if self._store._posts[key].version != post.version:
            raise Conflict("somebody else saved the post first")
        self._store._posts[key] = bounded_post(post)

    def erase_thread(self, thread_id: str, now: datetime) -> None:
        store = self._store
        store._heads.pop(thread_id, None)
        store._rows.pop(thread_id, None)
        store._matters.pop(thread_id, None)
        store._seen -= self.owned.pop(thread_id, set())
        store._addresses = {a: id_ for a, id_ in store._addresses.items() if id_ != thread_id}
        store._links = {k: v for k, v in store._links.items() if v[0].split()[0] != thread_id}
        for code, (holder, released_at) in list(store._codes.items()):
            if holder == thread_id:
                store._codes[code] = ("", released_at or now)

    def erase_contact(self, channel: str, account: str, person_id: str) -> None:
        self._store._contacts.pop((channel, account, person_id), None)

    def unlist(self, channel: str, account: str, person_id: str) -> None:
        self.listed.pop((channel, account, person_id), None)

    def bury(self, tombstone: str, at: datetime, until: datetime) -> None:
        self.erased[tombstone] = at

    def put_request(self, request: DeletionRequest) -> None:
        self.requests[request.code] = request

    def request(self, code: str) -> DeletionRequest | None:
        return self.requests.get(code)

    def contacts(self) -> Iterator[Contact]:
        return iter(list(self._store._contacts.values()))

    def traces(self, words: Sequence[str]) -> Iterator[str]:
        sought = [word.casefold() for word in words]
        for name, value in [*vars(self._store).items(), *vars(self).items()]:
            for one in value.items() if isinstance(value, dict) else [value]:
                if value is not self and any(word in repr(one).casefold() for word in sought):
                    yield name
