"""A thread as rows: which ones it has, in what order they are read, and what a save changes.

A thread's rows share one partition and are read downwards, so that one query gives the head, the
sends, the promises and the newest messages. Sends and promises that may still change ride in the
head, which every save writes anyway. `a#` holds what is not loaded any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from ...model.alert import TEXTS_KEPT, Alert
from ...model.contact import Post
from ...model.message import TEXT_BYTES_MAX, Message, clip
from ...model.promise import Promise, PromiseState
from ...model.send import Send, SendState
from ...model.thread import MESSAGES_KEPT, WHY_KEPT, Episode, Thread
from ..serialise import instant
from .keys import part_of

HEAD = "z#head"
SENDS, PROMISES, MESSAGES, ARCHIVE = "s#", "p#", "m#", "a#"
LOADED_FROM = MESSAGES  # rows that sort before it are not loaded
SETTLED_KEPT = 10  # of a thread's settled sends, and of its closed promises, how many are loaded
EPISODE_IDS_KEPT = 400  # with ids of 256 bytes the head stays below DynamoDB's 400 KB
EPISODE_IDS_FIRST = 50  # of which the oldest
REASONS_KEPT = 100
POST_ROWS_KEPT = 200
FINAL = frozenset({SendState.SENT, SendState.FAILED, SendState.CANCELLED})

Row = Message | Send | Promise
R = TypeVar("R", Message, Send, Promise)


def changed(
    before: Thread | None, after: Thread, struck: Sequence[str] = ()
) -> tuple[dict[str, Row], set[str]]:
    """The rows to write, by sort key, and the sort keys to remove because their row has moved.

    What `after` no longer carries is not forgotten: a message stays where it is unless its id is
    `struck`, a settled send or closed promise goes to the archive.
    """
    old = rows(before, before) if before else {}
    new = rows(before or after, after)
    written = {k: row for k, row in new.items() if old.get(k) != row}
    here = {(type(row), row.id) for row in (*new.values(), *in_hand(after))}
    gone = {k for k, row in old.items() if k not in new and (type(row), row.id) in here}
    gone |= {k for k, row in old.items() if isinstance(row, Message) and row.id in struck}
    archived = {k.removeprefix(ARCHIVE) for k in written if k.startswith(ARCHIVE)}
    return written, gone | archived


def rows(earlier: Thread, thread: Thread) -> dict[str, Row]:
    """Every row of a thread but its head, by sort key; with what only `earlier` still carries."""
    held = {(type(row), row.id) for row in in_hand(thread)}
    found: dict[str, Row] = {_key(MESSAGES, m.sent_at, m): _bounded(m) for m in thread.messages}
    loaded = {s.id for s in current_sends(thread.sends)}
    for send in united(earlier.sends, thread.sends):
        if (Send, send.id) in held:
            continue
        place = SENDS if send.id in loaded or send.state not in FINAL else ARCHIVE + SENDS
        found[_key(place, send.created_at, send)] = send
    loaded = {p.id for p in current_promises(thread.promises)}
    for promise in united(earlier.promises, thread.promises):
        if (Promise, promise.id) in held:
            continue
        place = PROMISES if promise.id in loaded or not _closed(promise) else ARCHIVE + PROMISES
        found[_key(place, promise.made_at, promise)] = promise
    return found


def _key(place: str, at: datetime, row: Row) -> str:
    return f"{place}{instant(at)}#{part_of(row.id)}"


def _bounded(message: Message) -> Message:
    if len(message.text) * 4 <= TEXT_BYTES_MAX:
        return message
    text, cut = clip(message.text)
    return replace(message, text=text, truncated=message.truncated or cut)


def united(earlier: Sequence[R], later: Sequence[R]) -> list[R]:
    """Both together, each once, as it is later."""
    newest: dict[str, R] = {}
    for rows_ in (earlier, later):
        newest.update((row.id, row) for row in rows_)
    return list(newest.values())


def in_hand(thread: Thread) -> list[Send | Promise]:
    """What rides in the head: sends and promises that may still change."""
    sends = [s for s in thread.sends if s.state not in FINAL]
    return [*sends, *(p for p in thread.promises if not _closed(p))]


def current_sends(sends: Sequence[Send]) -> tuple[Send, ...]:
    """All that may still change, and the newest SETTLED_KEPT of the others."""
    settled = sorted((s for s in sends if s.state in FINAL), key=lambda s: (s.created_at, s.id))
    rest = {s.id for s in settled[-SETTLED_KEPT:]}
    return tuple(s for s in sends if s.state not in FINAL or s.id in rest)


def current_promises(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """All that are armed or owed, and the newest SETTLED_KEPT of the others."""
    closed = sorted((p for p in promises if _closed(p)), key=lambda p: (p.made_at, p.id))
    rest = {p.id for p in closed[-SETTLED_KEPT:]}
    return tuple(p for p in promises if not _closed(p) or p.id in rest)


def _closed(promise: Promise) -> bool:
    return not promise.owed and promise.state is not PromiseState.ARMED


def head_of(thread: Thread) -> Thread:
    """The head as it is stored: one version on, without rows, and bounded whatever arrived."""
    held = in_hand(thread)
    return replace(
        thread,
        messages=(),
        sends=tuple(row for row in held if isinstance(row, Send)),
        promises=tuple(row for row in held if isinstance(row, Promise)),
        alert=_bounded_alert(thread.alert),
        episode=_bounded_episode(thread.episode),
        why=thread.why[-WHY_KEPT:],
        version=thread.version + 1,
    )


def _bounded_alert(alert: Alert | None) -> Alert | None:
    if alert is None or len(alert.texts) <= TEXTS_KEPT:
        return alert
    return replace(alert, texts=alert.texts[-TEXTS_KEPT:])


def _bounded_episode(episode: Episode | None) -> Episode | None:
    """Of an endless episode the first messages, which opened it, and the newest are kept."""
    if episode is None:
        return None
    ids = episode.message_ids
    if len(ids) > EPISODE_IDS_KEPT:
        ids = ids[:EPISODE_IDS_FIRST] + ids[EPISODE_IDS_FIRST - EPISODE_IDS_KEPT :]
    return replace(episode, message_ids=ids, reasons=episode.reasons[-REASONS_KEPT:])


def bounded_post(post: Post) -> Post:
    """A post as it is stored: one version on, the newest of what thousands may do under it."""
    return replace(
        post,
        lines=post.lines[-POST_ROWS_KEPT:],
        thanks=post.thanks[-POST_ROWS_KEPT:],
        complaints=post.complaints[-POST_ROWS_KEPT:],
        threads=(*_of_its_own(post), *post.threads[-POST_ROWS_KEPT:]),
        version=post.version + 1,
    )


def _of_its_own(post: Post) -> tuple[tuple[str, str, str], ...]:
    """The thread of a visitor whose post it is: however many join in, theirs stays known."""
    return tuple(place for place in post.threads[:-POST_ROWS_KEPT] if place[0] == post.id)[-1:]


def assembled(head: Thread, found: Iterable[Row], *, everything: bool = False) -> Thread:
    """A thread from its head and its rows, which come newest first; of its messages the newest."""
    newest_first = list(found)
    messages = [row for row in newest_first if isinstance(row, Message)]
    messages = messages if everything else messages[:MESSAGES_KEPT]
    sends = united([row for row in newest_first if isinstance(row, Send)], head.sends)
    promises = united([row for row in newest_first if isinstance(row, Promise)], head.promises)
    return replace(
        head,
        messages=tuple(reversed(messages)),
        sends=tuple(sorted(sends, key=lambda s: (s.created_at, s.id))),
        promises=tuple(sorted(promises, key=lambda p: (p.made_at, p.id))),
    )
