"""The store, as dictionaries of frozen values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.adapters.dynamodb.rows import (
    LOADED_FROM,
    Row,
    assembled,
    bounded_post,
    changed,
    head_of,
)
from chalicelib.desk.ports.errors import Conflict, Unavailable
from chalicelib.desk.ports.store import Change, Context, ContextQuery
from chalicelib.model.business import Business, Mode
from chalicelib.model.channel_limits import Pace
from chalicelib.model.contact import Contact, Post
from chalicelib.model.desk_state import DeskState
from chalicelib.model.open_matter import OpenMatter, OpenMatters, open_matter
from chalicelib.model.thread import Thread
from tests.fakes.people import MemoryPeople

CODE_RESTS = timedelta(days=14)
Key = tuple[str, ...]


class MemoryStore:
    """A desk.ports.Store, with what the DynamoDB store has beside it.

    Only the layout of a thread's rows is shared with that one; conditions, the due index, codes
    and links are written twice, and the contract holds them together.
    """

    def __init__(self, business: Business | None = None) -> None:
        self._business = business
        self._desk = DeskState()
        self._heads: dict[str, Thread] = {}
        self._rows: dict[str, dict[str, Row]] = {}
        self._contacts: dict[Key, Contact] = {}
        self._posts: dict[Key, Post] = {}
        self._paces: dict[Key, Pace] = {}
        self._addresses: dict[Key, str] = {}
        self._seen: set[Key] = set()
        self._codes: dict[str, tuple[str, datetime | None]] = {}  # thread, released_at
        self._links: dict[str, tuple[str, datetime]] = {}
        self._counts: dict[str, int] = {}
        self._job_states: dict[str, dict[str, str]] = {}
        self._weeks: dict[tuple[str, str], Counter[str]] = {}
        self.people = MemoryPeople(self)
        self._refusals = 0
        self._matters: dict[str, OpenMatter] = {}
        self._lists_complete = False
        self.saves = 0  # how many changes were saved

    def context(self, keys: ContextQuery) -> Context:
        scope = (keys.channel, keys.account)
        contact = Contact(*scope, keys.contact_id) if keys.contact_id else None
        post = Post(*scope, keys.post_id) if keys.post_id else None
        leading = {
            a: self._addresses[(*scope, a)]
            for a in keys.addresses
            if (*scope, a) in self._addresses
        }
        return Context(
            business=self.business(),
            desk=self._desk,
            seen=frozenset(id_ for id_ in keys.seen if (*scope, id_) in self._seen),
            addresses={a: to for a, to in leading.items() if to},
            sealed=frozenset(a for a, to in leading.items() if not to),
            contact=contact and self._contacts.get(_key(contact), contact),
            post=post and self._posts.get(_key(post), post),
            pace=self._paces.get(scope, Pace(*scope)) if keys.pace else None,
            erased_at=self.people.erased.get(keys.tombstone),
        )

    def thread(self, thread_id: str) -> Thread | None:
        head = self._heads.get(thread_id)
        if head is None:
            return None
        rows = self._rows[thread_id]
        loaded = sorted((sk for sk in rows if sk >= LOADED_FROM), reverse=True)
        return assembled(head, [rows[sk] for sk in loaded])

    def save(self, change: Change) -> None:
        self._refuse_if_told()
        seen = {(change.thread.channel, change.thread.account, id_) for id_ in change.seen}
        self._check(change, seen)
        thread = change.thread
        written, gone = changed(change.before, thread, change.struck)
        rows = self._rows.setdefault(thread.id, {})
        for sk in gone:
            rows.pop(sk, None)
        rows.update(written)
        self._heads[thread.id] = head_of(thread)
        self._seen |= seen
        for address in (*change.claims, *change.addresses):
            self._addresses[(thread.channel, thread.account, address)] = thread.id
        self._save_around(change)
        self._list(change)
        for week, more in change.tally.items():
            self._weeks.setdefault((week, thread.channel), Counter()).update(more)
        self.people.saved(change, seen)
        self.saves += 1

    def _list(self, change: Change) -> None:
        matter, id_ = open_matter(change.thread), change.thread.id
        before = open_matter(change.before) if change.before else None
        if matter is None:
            self._matters.pop(id_, None)
        elif matter != before or change.listed:
            self._matters[id_] = matter

    def open_matters(self) -> OpenMatters:
        newest_first = sorted(self._matters.items(), reverse=True)
        return OpenMatters(tuple(one for _, one in newest_first), self._lists_complete)

    def lists_are_complete(self) -> None:
        self._lists_complete = True

    def heads(self) -> Iterator[Thread]:
        return iter(list(self._heads.values()))

    def _check(self, change: Change, seen: set[Key]) -> None:
        stored = self._heads.get(change.thread.id)
        pairs = [(change.thread.version, stored.version if stored else 0)]
        if contact := change.contact:
            known = self._contacts.get(_key(contact))
            pairs.append((contact.version, known.version if known else 0))
        if post := change.post:
            under = self._posts.get(_key(post))
            pairs.append((post.version, under.version if under else 0))
        if pace := change.pace:
            kept = self._paces.get((pace.channel, pace.account))
            pairs.append((pace.version, kept.version if kept else 0))
        if change.desk:
            pairs.append((change.desk.version, self._desk.version))
        scope = (change.thread.channel, change.thread.account)
        claimed = any((*scope, address) in self._addresses for address in change.claims)
        if claimed or any(read != now for read, now in pairs) or seen & self._seen:
            raise Conflict("somebody else saved first")

    def _save_around(self, change: Change) -> None:
        if contact := change.contact:
            self._contacts[_key(contact)] = replace(contact, version=contact.version + 1)
        if post := change.post:
            self._posts[_key(post)] = bounded_post(post)
        if pace := change.pace:
            self._paces[(pace.channel, pace.account)] = replace(pace, version=pace.version + 1)
        if desk := change.desk:
            self._desk = replace(desk, version=desk.version + 1)

    def seal(self, channel: str, account: str, address: str) -> None:
        self._refuse_if_told()
        if self._addresses.setdefault((channel, account, address), ""):
            raise Conflict("somebody else saved first")

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        waiting = [(h.wake_at, h.id) for h in self._heads.values() if h.wake_at is not None]
        return [id_ for at, id_ in sorted(waiting) if at <= now][:limit]

    def next_wake(self) -> datetime | None:
        return min((h.wake_at for h in self._heads.values() if h.wake_at), default=None)

    def claim_code(self, thread_id: str, candidates: Sequence[str], now: datetime) -> str:
        for code in candidates:
            holder, released_at = self._codes.get(code, (thread_id, None))
            rested = released_at is not None and released_at <= now - CODE_RESTS
            if holder == thread_id or rested:
                self._codes[code] = (thread_id, None)
                return code
        raise Unavailable("Every short code that was offered is taken.")

    def thread_of_code(self, code: str) -> str | None:
        return self._codes.get(code, (None, None))[0]

    def release_code(self, code: str, now: datetime) -> None:
        holder, released_at = self._codes.get(code, ("", None))
        if holder and released_at is None:
            self._codes[code] = (holder, now)

    def count(self, name: str, amount: int, most: int, until: datetime) -> int | None:
        total = self._counts.get(name, 0) + amount
        if total > most:
            return None
        self._counts[name] = total
        return total

    def counted(self, name: str) -> int:
        return self._counts.get(name, 0)

    def week(self, week: str, channel: str) -> Mapping[str, int]:
        counted = self._weeks.get((week, channel), Counter())
        return {what: count for what, count in counted.items() if count}

    def job_state(self, name: str) -> Mapping[str, str]:
        return dict(self._job_states.get(name, {}))

    def write_job_state(self, name: str, page: Mapping[str, str]) -> None:
        self._refuse_if_told()
        self._job_states[name] = dict(page)

    def put_link(self, key: str, thread_id: str, until: datetime) -> None:
        self._links[key] = (thread_id, until)

    def claim_link(self, key: str, thread_id: str, now: datetime, until: datetime) -> bool:
        if self.link(key, now) is not None:
            return False
        self.put_link(key, thread_id, until)
        return True

    def link(self, key: str, now: datetime) -> str | None:
        thread_id, until = self._links.get(key, ("", now))
        return thread_id if until > now else None

    def put_business(self, business: Business) -> None:
        self._business = business

    def set_mode(self, was: Mode, mode: Mode) -> None:
        self._refuse_if_told()
        if self.business().mode is was:
            self._business = replace(self.business(), mode=mode)

    def business(self) -> Business:
        if self._business is None:
            raise Unavailable("No business is set up yet.")
        return self._business

    def thread_ids(self) -> Iterator[str]:
        return iter(list(self._heads))

    def refuse(self, times: int = 1) -> None:
        """The next saves do nothing and raise Unavailable."""
        self._refusals = times

    def _refuse_if_told(self) -> None:
        if self._refusals:
            self._refusals -= 1
            raise Unavailable("The table did not answer.")


def _key(value: Contact | Post) -> Key:
    return (value.channel, value.account, value.id)
