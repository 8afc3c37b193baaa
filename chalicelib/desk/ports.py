"""What the desk needs from the world. The adapters room has the real hands; tests have fakes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from .people import People
from .troubles import Conflict as Conflict
from .troubles import NotAccepted as NotAccepted
from .troubles import NotConnected as NotConnected
from .troubles import OptedOut as OptedOut
from .troubles import Unavailable as Unavailable

if TYPE_CHECKING:
    from ..model import (
        Account,
        Action,
        Answer,
        Business,
        Call,
        Contact,
        Conversation,
        DeskState,
        Event,
        Inspection,
        Mode,
        Outcome,
        Pace,
        Post,
        Reply,
        Search,
        Secrets,
        Send,
        SendKind,
        SignedRequest,
        Thread,
        Usage,
        Windows,
    )


@dataclass(frozen=True, slots=True)
class SceneKeys:
    """What `Store.scene` reads at once, all within one channel and account."""

    channel: str
    account: str
    seen: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    contact_id: str = ""
    post_id: str = ""
    tombstone: str = ""  # the hash under which the person would be known as erased
    pace: bool = False  # whether the channel's pace is asked for
    lately: bool = False  # the business may be as it was up to a minute ago


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands around an event before its thread is known. What was asked for may be new."""

    business: Business
    desk: DeskState
    seen: frozenset[str] = frozenset()  # those of SceneKeys.seen that were saved before
    addresses: Mapping[str, str] = field(default_factory=dict)  # address -> thread id, found ones
    sealed: frozenset[str] = frozenset()  # those of SceneKeys.addresses that lead nowhere for good
    contact: Contact | None = None
    post: Post | None = None
    pace: Pace | None = None
    erased_at: datetime | None = None  # when the person of SceneKeys.tombstone was erased
    lately: bool = False  # the business is as it was up to a minute ago


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
    keep_for: timedelta = timedelta(days=180)  # after the thread's last activity
    tally: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # week -> what -> more
    pace: Pace | None = None  # of the channel


class Store(Protocol):
    @property
    def people(self) -> People: ...

    def scene(self, keys: SceneKeys) -> Scene:
        """One read of everything named in `keys`, and the business and desk rows."""

    def thread(self, thread_id: str) -> Thread | None:
        """The head, its obligations and its newest MESSAGES_KEPT messages, read consistently."""

    def save(self, change: Change) -> None:
        """All of it or nothing. Raises Conflict when a version, a claim or a `seen` is taken."""

    def seal(self, channel: str, account: str, address: str) -> None:
        """Let an address lead nowhere, so that what comes under it is never heard (a deletion
        that came before its message). Raises Conflict when it leads to a thread already."""

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

    def week(self, week: str, channel: str) -> Mapping[str, int]:
        """What saves have tallied for an ISO week on a channel: what -> how many. Names nobody."""

    def diary(self, name: str) -> Mapping[str, str]:
        """A page of what looking after itself remembers from one time to the next; {} at first."""

    def write_diary(self, name: str, page: Mapping[str, str]) -> None:
        """Write the whole page anew. Names nobody, and never expires."""

    def set_mode(self, was: Mode, mode: Mode) -> None:
        """Change the mode alone, if it is still what it `was`. Raises Conflict."""

    def put_link(self, key: str, thread_id: str, until: datetime) -> None:
        """Remember, under the hash of a link's token, which thread it opens and until when."""

    def link(self, key: str, now: datetime) -> str | None:
        """The thread a link opens; None when it is unknown or over."""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One webhook body as it came, verified and not read."""

    channel: str
    body: bytes
    received_at: datetime


class Queue(Protocol):
    def put(self, items: Sequence[Inbound]) -> None:
        """All of them durable when it returns. Raises Unavailable otherwise."""


class Platforms(Protocol):
    def call(self, call: Call) -> Answer:
        """Sign and send one request. Trouble on the wire is an answer, never an exception."""


class Phone(Protocol):
    def text(self, to: str, words: str) -> str:
        """Hand one text message to the carrier; its id. Raises NotAccepted."""

    def opted_out(self, number: str) -> bool:
        """Whether the carrier keeps our texts from this number. Raises Unavailable."""


class Mail(Protocol):
    def mail(self, subject: str, words: str) -> str:
        """Hand one e-mail for the owner to the service; its id. Raises NotAccepted."""


class Vault(Protocol):
    def secrets(self, channel: str) -> Secrets:
        """Raises NotConnected, or Unavailable when they cannot be read."""

    def account(self, channel: str) -> Account:
        """Raises like `secrets`."""

    def link_secret(self) -> bytes:
        """The key from which the tokens of links are derived. Raises Unavailable."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The aware UTC time."""


class Channel(Protocol):
    """What the desk uses of a folder in channels/ (all functions are pure)."""

    def challenge(self, query: Mapping[str, str], secrets: Secrets) -> Reply: ...
    def verify(self, body: bytes, headers: Mapping[str, str], secrets: Secrets) -> None: ...
    def parse(self, body: bytes, account: Account, received_at: datetime) -> list[Event]: ...
    def split(self, body: bytes) -> list[bytes]: ...
    def probe(self, account: Account) -> Call: ...
    def inspections(self, account: Account, url: str, now: datetime) -> tuple[Inspection, ...]: ...
    def missed(self, account: Account, since: datetime) -> tuple[Search, ...]: ...
    def compose(self, send: Send) -> Call: ...
    def outcome(self, call: Call, answer: Answer) -> Outcome: ...
    def usage(self, call: Call, answer: Answer) -> Usage | None: ...
    def read_back(self, send: Send) -> Call: ...
    def found(self, send: Send, answer: Answer) -> str | None: ...
    def eligible(
        self,
        thread: Thread,
        action: Action,
        now: datetime,
        kind: SendKind = ...,
    ) -> str: ...
    def windows(self, thread: Thread) -> Windows: ...
    def reach_call(self, thread: Thread) -> Call | None: ...
    def reach_of(self, answer: Answer) -> int | None: ...
    def conversation_of(self, call: Call, answer: Answer) -> Conversation: ...
    def signed_request(self, given: str, secrets: Secrets) -> SignedRequest: ...


def untold(name: str, seconds: float, at: datetime) -> None:
    """The gauge where nobody reads it."""


@dataclass(frozen=True, slots=True)
class Hands:
    """Everything the desk touches the world with, handed in by the wiring."""

    store: Store
    queue: Queue
    platforms: Platforms
    phone: Phone
    mail: Mail
    vault: Vault
    clock: Clock
    channel: Callable[[str], Channel]  # a channel's folder by its name
    channel_name: Callable[[str], str | None]  # the channel a URL segment means
    base_url: str = ""  # public https address for links; empty: texts carry none
    gauge: Callable[[str, float, datetime], None] = untold  # a figure that alarms outside watch
    # What this process told the owner while the table took no note of it.
    told: set[str] = field(default_factory=set, compare=False)
    two_way: bool = False  # whether the owner's phone can answer our texts
