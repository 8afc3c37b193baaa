"""What is stored: read around an event, saved as one change, found by its time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from .people import People

if TYPE_CHECKING:
    from ...model.business import Business, Mode
    from ...model.channel_limits import Pace
    from ...model.contact import Contact, Post
    from ...model.desk_state import DeskState
    from ...model.open_matter import OpenMatters
    from ...model.thread import Thread


@dataclass(frozen=True, slots=True)
class ContextQuery:
    """What `Store.context` reads at once, all within one channel and account."""

    channel: str
    account: str
    seen: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    contact_id: str = ""
    post_id: str = ""
    tombstone: str = ""  # the hash under which the person would be known as erased
    pace: bool = False  # whether the channel's pace is asked for
    allow_cached_settings: bool = False  # the business may be as it was up to a minute ago


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around an event before its thread is known. What was asked for may be new."""

    business: Business
    desk: DeskState
    seen: frozenset[str] = frozenset()  # those of ContextQuery.seen that were saved before
    addresses: Mapping[str, str] = field(default_factory=dict)  # address -> thread id, found ones
    sealed: frozenset[str] = (
        frozenset()
    )  # those of ContextQuery.addresses that lead nowhere for good
    contact: Contact | None = None
    post: Post | None = None
    pace: Pace | None = None
    erased_at: datetime | None = None  # when the person of ContextQuery.tombstone was erased
    settings_cached: bool = False  # the business is as it was up to a minute ago


@dataclass(frozen=True, slots=True)
class Change:
    """One transaction. Every value carries the version it was read at; the store adds one.

    `claims`, `addresses` and `seen` are scoped by the thread's channel and account.
    """

    thread: Thread
    before: Thread | None = None  # as it was read: only what differs is written
    contact: Contact | None = None
    post: Post | None = None
    desk: DeskState | None = None
    claims: tuple[str, ...] = ()  # addresses that nobody may have yet: it is heard only once
    addresses: tuple[str, ...] = ()  # others, which may have led elsewhere
    seen: tuple[str, ...] = ()  # what must be new and leads nowhere
    struck: tuple[str, ...] = ()  # ids of messages that are removed; others stay though not here
    listed: bool = False  # its row for the lists is written even where it stands as it was
    keep_for: timedelta = timedelta(days=180)  # after the thread's last activity
    tally: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # week -> what -> more
    pace: Pace | None = None  # of the channel


class Store(Protocol):
    @property
    def people(self) -> People: ...

    def context(self, keys: ContextQuery) -> Context:
        """One read of everything named in `keys`, and the business and desk rows."""

    def thread(self, thread_id: str) -> Thread | None:
        """The head, its obligations and its newest MESSAGES_KEPT messages, read consistently."""

    def save(self, change: Change) -> None:
        """All of it or nothing. Raises Conflict when a version, a claim or a `seen` is taken."""

    def seal(self, channel: str, account: str, address: str) -> None:
        """Let an address lead nowhere, so that what comes under it is never heard (a deletion
        that came before its message). Raises Conflict when it leads to a thread already."""

    def open_matters(self) -> OpenMatters:
        """Every open matter as lists show it, written in its thread's own changes, and whether
        those of a version before are among them. Read consistently."""

    def lists_are_complete(self) -> None:
        """From now on the open matters are all there are."""

    def heads(self) -> Iterator[Thread]:
        """Every thread without its messages. Reads the whole table: for a job done once."""

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        """Ids of threads with wake_at <= now, earliest first; reads nothing of the others."""

    def next_wake(self) -> datetime | None:
        """When the first thread wants to be looked at."""

    def claim_code(self, thread_id: str, candidates: Sequence[str], now: datetime) -> str:
        """The first candidate nobody has, now this thread's. A code rests 14 days after release."""

    def thread_of_code(self, code: str) -> str | None:
        """The thread that has this code, or had it last."""

    def release_code(self, code: str, now: datetime) -> None:
        """The code may be given again after 14 days."""

    def count(self, name: str, amount: int, most: int, until: datetime) -> int | None:
        """Add to a counter that is forgotten at `until`; the new total, or None if it would pass
        `most`, and then nothing is added. Two at once never both get the last turn."""

    def counted(self, name: str) -> int:
        """What a counter holds now; 0 where nothing was counted, or it is forgotten."""

    def week(self, week: str, channel: str) -> Mapping[str, int]:
        """What saves have tallied for an ISO week on a channel: what -> how many. Names nobody."""

    def job_state(self, name: str) -> Mapping[str, str]:
        """A page of what looking after itself remembers from one time to the next; {} at first."""

    def write_job_state(self, name: str, page: Mapping[str, str]) -> None:
        """Write the whole page anew. Names nobody, and never expires."""

    def set_mode(self, was: Mode, mode: Mode) -> None:
        """Change the mode alone, if it is still what it `was`. Raises Conflict."""

    def put_link(self, key: str, thread_id: str, until: datetime) -> None:
        """Remember, under the hash of a link's token, which thread it opens and until when."""

    def claim_link(self, key: str, thread_id: str, now: datetime, until: datetime) -> bool:
        """The same, unless one that is not over has this key already: then False."""

    def link(self, key: str, now: datetime) -> str | None:
        """The thread a link opens; None when it is unknown or over."""
