"""What the pretend platforms know and show: people, posts, what was said, webhooks to come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .accounts import Accounts, handle_of

FIRST_USER, FIRST_PSID, FIRST_X_USER = 100_000_000_001, 7_000_000_000_001, 2_200_000_000_000_000_001
FIRST_COMMENT, FIRST_MESSAGE = 5_001, 1
FIRST_TWEET = 2_080_000_000_000_000_000
TWEET_STEP = 1_024  # X ids grow, but not by one
FOLLOWERS_USUAL = 180
SPECIALS = "Saturday specials: cinnamon buns, seeded loaf, celebration cakes to order."


class NotThere(LookupError):
    """Nothing on the street has this id."""


@dataclass(slots=True)
class Person:
    """A customer. Facebook shows comments under one id and private messages under another."""

    name: str
    user_id: str
    psid: str
    x_id: str
    handle: str
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
    ids: list[str] = field(default_factory=list)  # X gives an edited post a new id each time
    edits: int = 0
    deleted: bool = False
    metadata: str = ""


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
    """All state of both platforms. Take `lock` around anything that reads or changes it."""

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
        self.private_replies: set[str] = set()  # comments that were answered privately already
        self.losing: Callable[[str], bool] = lambda channel: False  # the webhook never comes
        self._number = 0
        self.post("facebook", "p1", SPECIALS, opened)
        self.post("x", "x1", SPECIALS, opened)

    def number(self) -> int:
        """The next of the street's own numbers: the same story gives the same ids."""
        self._number += 1
        return self._number

    def person(self, name: str) -> Person:
        """The one person with this name, made at the first mention."""
        known = self.people.get(name)
        if known is None:
            n = len(self.people)
            known = Person(
                name,
                user_id=str(FIRST_USER + n),
                psid=str(FIRST_PSID + n),
                x_id=str(FIRST_X_USER + n),
                handle=self._free_handle(name),
            )
            self.people[name] = known
        return known

    def _free_handle(self, name: str) -> str:
        taken = {p.handle for p in self.people.values()} | {self.accounts.x.handle}
        wanted = handle_of(name)
        return wanted if wanted not in taken else f"{wanted[:11]}{len(self.people)}"

    def person_with(self, id_: str) -> Person | None:
        """Whoever has this id on either platform."""
        return next(
            (p for p in self.people.values() if id_ in (p.user_id, p.psid, p.x_id)),
            None,
        )

    def post(self, platform: str, alias: str, text: str = "", at: datetime | None = None) -> Post:
        """The post with this alias or id; made when there is none and `at` is given."""
        for post in self.posts:
            if post.platform == platform and alias in (post.alias, post.id):
                return post
        if at is None:
            raise NotThere(f"there is no post {alias!r} on {platform}")
        made = Post(platform, alias, self._post_id(platform), text, at)
        self.posts.append(made)
        return made

    def _post_id(self, platform: str) -> str:
        if platform == "x":
            return self.tweet_id()
        return f"{self.accounts.facebook.page_id}_{FIRST_COMMENT + self.number()}"

    def tweet_id(self) -> str:
        return str(FIRST_TWEET + TWEET_STEP * self.number())

    def comment_id(self, post_id: str) -> str:
        return f"{post_id.rpartition('_')[2]}_{FIRST_COMMENT + self.number()}"

    def message_id(self) -> str:
        return f"m_street{FIRST_MESSAGE + self.number():06d}"

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
