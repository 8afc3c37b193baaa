"""The customer as seen on one channel, and the post people gather under."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

SOMEONE = "someone"


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer on one channel. Never matched across channels without consent."""

    channel: str
    account: str
    id: str  # the platform's id of the person
    name: str = SOMEONE
    handle: str = ""  # X: without the @
    reach: int | None = None  # X: followers. Unknown (None) never lowers anything
    automated: bool = False  # another business's bot, by its own label
    blocked: bool = False  # we blocked them: recorded, never answered by machine
    opted_out_at: datetime | None = None
    last_public_at: datetime | None = None  # our last automatic public reply to them
    public_thread: str = ""  # the id of their newest public thread
    heard_at: datetime | None = None  # when they wrote, noted once a day so that it is kept
    version: int = 0  # 0: not stored yet


@dataclass(frozen=True, slots=True)
class Post:
    """A post of ours (or a visitor's) with what we said and heard under it."""

    channel: str
    account: str
    id: str
    lines: tuple[str, ...] = ()  # names of the public lines already used here; never one twice
    thanks: tuple[datetime, ...] = ()  # when we thanked somebody here
    complaints: tuple[tuple[str, datetime], ...] = ()  # (contact id, when), newest last
    threads: tuple[tuple[str, str, str], ...] = ()  # (root id, contact id, thread id), newest last
    spoken: tuple[datetime, ...] = ()  # our newest automatic public lines here
    wave_at: datetime | None = None  # when so many complained at once that it is one matter
    version: int = 0  # 0: not stored yet
