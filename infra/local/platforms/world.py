"""What the pretend platforms know and show: people, posts, what was said, webhooks to come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from . import NAMES, find
from .accounts import Accounts

FOLLOWERS_USUAL = 180
SPECIALS = "Saturday specials: cinnamon buns, seeded loaf, celebration cakes to order."


class NotThere(LookupError):
    """Nothing on the street has this id."""


class Unclear(ValueError):
    """What was asked of the street makes no sense. Its argument is a plain sentence."""


@dataclass(slots=True)
class Person:
    """A customer."""

    name: str
    known: dict[str, Any]  # how each platform knows them
    followers: int = FOLLOWERS_USUAL
    automated: bool = False


@dataclass(slots=True)
class Post:
    """A post of the shop that people can write under."""

    platform: str
    alias: str
    id: str
    text: str
    at: datetime


@dataclass(slots=True)
class Said:
    """One utterance as a platform shows it."""

    id: str
    platform: str
    venue: str
    by: str  # customer, owner or desk
    person: Person  # the customer's side of it, whoever speaks
    text: str
    at: datetime
    post_id: str = ""
    parent_id: str = ""
    root_id: str = ""
    reactions: int = 0
    media: str = ""
    summoned: bool = True
    ids: list[str] = field(default_factory=list)  # all it has had: an edit may give a new one
    edits: int = 0
    changed_at: datetime | None = None  # when it was last edited, or deleted
    deleted: bool = False
    metadata: str = ""  # ours, handed back in the echo


@dataclass(slots=True)
class Delivery:
    """A webhook on its way to the shop's door."""

    channel: str
    body: bytes
    about_id: str
    tries: int = 0
    next_at: datetime | None = None  # None: at once
    status: int = 0  # what the door answered last


@dataclass(slots=True)
class CallSeen:
    """A request that reached a platform. Status 0: it was never answered."""

    at: datetime
    platform: str
    method: str
    path: str
    body: dict[str, Any]
    status: int


class World:
    """All state of the platforms. Take `lock` around anything that reads or changes it."""

    def __init__(self, accounts: Accounts, opened: datetime) -> None:
        """`opened` is when the shop wrote its first post on each platform."""
        self.lock = threading.RLock()
        self.accounts = accounts
        self.people: dict[str, Person] = {}
        self.posts: list[Post] = []
        self.said: list[Said] = []
        self.calls: list[CallSeen] = []
        self.outbox: list[Delivery] = []  # still to be delivered
        self.delivered: dict[str, list[Delivery]] = {}  # by the id they were about
        self.losing: Callable[[str], bool] = lambda channel: False  # the webhook never comes
        self._number = 0
        for name in NAMES:
            self.post(name, find(name).POST_ALIAS, SPECIALS, opened)

    def number(self) -> int:
        """The next of the street's own numbers: the same story gives the same ids."""
        self._number += 1
        return self._number

    def person(self, name: str) -> Person:
        """The one person with this name, made at the first mention."""
        known = self.people.get(name)
        if known is None:
            number = len(self.people)
            ways = {one: find(one).acquaintance(self, name, number) for one in NAMES}
            known = self.people[name] = Person(name, ways)
        return known

    def person_with(self, platform: str, id_: str) -> Person | None:
        """Whoever has this id on a platform."""
        found = (p for p in self.people.values() if id_ in p.known[platform].ids)
        return next(found, None)

    def post(self, platform: str, alias: str, text: str = "", at: datetime | None = None) -> Post:
        """The post with this alias or id; made when there is none and `at` is given."""
        for post in self.posts:
            if post.platform == platform and alias in (post.alias, post.id):
                return post
        if at is None:
            raise NotThere(f"there is no post {alias!r} on {platform}")
        made = Post(platform, alias, find(platform).post_id(self), text, at)
        self.posts.append(made)
        return made

    def add(self, said: Said) -> Said:
        said.ids.append(said.id)
        self.said.append(said)
        return said

    def find(self, id_: str) -> Said | None:
        """What was said under this id, deleted or not."""
        return next((s for s in self.said if id_ in s.ids), None)

    def get(self, id_: object) -> Said:
        """Like `find`. Raises NotThere."""
        found = self.find(id_) if isinstance(id_, str) else None
        if found is None:
            raise NotThere(f"nothing on the street has the id {id_!r}")
        return found

    def shown(self) -> list[Said]:
        """What the platforms really show, oldest first."""
        return [s for s in self.said if not s.deleted]

    def last_private_from(self, person: Person, platform: str) -> datetime | None:
        """When this person last wrote to the shop privately."""
        times = [
            s.at
            for s in self.said
            if s.person is person
            and (s.platform, s.venue, s.by) == (platform, "private", "customer")
        ]
        return max(times, default=None)

    def announce(self, channel: str, body: bytes, about_id: str) -> Delivery:
        """Put a webhook on its way."""
        delivery = Delivery(channel, body, about_id)
        if self.losing(channel):
            return delivery
        self.outbox.append(delivery)
        self.delivered.setdefault(about_id, []).append(delivery)
        return delivery
