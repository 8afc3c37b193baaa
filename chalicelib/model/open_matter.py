"""What a list needs of one matter that is open: who waits, what is owed, whose words wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .draft import Draft, DraftAbout
from .message import Author, Venue
from .promise import PromiseState
from .promise_reading import PromiseKind
from .thread import DESK_THREAD, Thread

WORDS_KEPT = 160  # characters of theirs
OWED_KEPT = 20  # promises of one matter


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """Something that a person of the business owes."""

    what: str
    due_at: datetime
    broken: bool = False
    kind: PromiseKind = PromiseKind.REPLY


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """A thread as lists show it, while somebody waits, is owed something, or words wait for GO."""

    thread_id: str
    channel: str
    name: str
    code: str = ""  # given at its first text
    since: datetime | None = None  # when who waits now wrote first; None: nobody waits
    public: bool = False  # whether it stands where everybody sees it
    urgent: bool = False
    words: str = ""  # the last they said of it
    owed: tuple[OpenPromise, ...] = ()  # soonest due first
    draft_at: datetime | None = None  # when words that wait for their GO were read back

    @property
    def waiting(self) -> bool:
        return self.since is not None


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """Every open matter; `complete` is False while those of a version before may be missing."""

    matters: tuple[OpenMatter, ...]
    complete: bool = True


def open_matter(thread: Thread) -> OpenMatter | None:
    """The matter of a thread as lists show it; None while nothing about it is open."""
    draft = thread.draft if thread.draft and _waits_for_go(thread.draft) else None
    owed = _owed(thread)
    if thread.id == DESK_THREAD or not (thread.waiting or owed or draft):
        return None
    episode = thread.episode if thread.waiting else None
    theirs = [
        m
        for m in thread.messages
        if m.author is Author.CUSTOMER and (episode is None or m.id in episode.message_ids)
    ]
    said = [m.text for m in theirs if m.text and m.deleted_at is None]
    return OpenMatter(
        thread_id=thread.id,
        channel=thread.channel,
        name=thread.name,
        code=thread.code,
        since=episode.opened_at if episode else None,
        public=episode is not None and any(m.venue is Venue.PUBLIC for m in theirs),
        urgent=episode is not None and bool(episode.urgency),
        words=said[-1][:WORDS_KEPT] if said else "",
        owed=owed,
        draft_at=draft.made_at if draft else None,
    )


def _waits_for_go(draft: Draft) -> bool:
    """Whether these are words of the owner's that have not gone; what Kept proposes is nobody's."""
    return not draft.send_id and draft.about in {DraftAbout.ANSWER, DraftAbout.CLOSED}


def _owed(thread: Thread) -> tuple[OpenPromise, ...]:
    """What is owed but an answer: that one is told by who waits."""
    found = sorted((p for p in thread.promises if p.own and p.owed), key=lambda p: p.due_at)
    return tuple(
        OpenPromise(p.what, p.due_at, p.state is PromiseState.BROKEN, p.kind)
        for p in found[:OWED_KEPT]
    )
