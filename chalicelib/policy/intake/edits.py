"""What a customer's edit makes of a thread: before our receipt, and after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher

from ...model.business import Rules
from ...model.contact import Contact
from ...model.message import Kind, Message
from ...model.send import SendState
from ...model.thread import Thread
from .messages import SERIOUS, opened_by_edit, reread

WORDS_MAX = 200
ALIKE = 0.5  # of their words
_NOT_SAID = frozenset({SendState.PENDING, SendState.CANCELLED, SendState.FAILED})


def edited(thread: Thread, message: Message, contact: Contact, rules: Rules) -> Thread:
    """The thread after a customer changed a message; `message` is the version that was heard, read.

    Before the receipt the text is simply replaced; afterwards a worse kind opens an episode. A
    version that is older than the one we know changes nothing, whenever it reaches us.
    """
    old = thread.message(message.id)
    if old is None or old.deleted_at is not None:
        return thread
    new = _with_version(old, message)
    thread = replace(thread, messages=tuple(new if m.id == new.id else m for m in thread.messages))
    if (new.text, new.media) == (old.text, old.media):
        return thread
    now_said = replace(new, sent_at=new.version_at or new.sent_at, heard_at=message.heard_at)
    if not _replied_to(thread, old):
        return reread(thread, now_said, contact, rules)
    return opened_by_edit(thread, now_said, contact, rules) if _worse(old, new) else thread


def is_newer(message: Message, known: Message) -> bool:
    """Whether an edit is newer than the version that is known: by the platform's count, else by
    its time. Of two written in the same second the one that comes later.
    """
    if message.version and known.version and message.version != known.version:
        return message.version > known.version
    at, before = _written_at(message), _written_at(known)
    return at is None or before is None or at >= before


def _written_at(message: Message) -> datetime | None:
    """When this version was written; None of what was never edited: every edit is newer."""
    return message.version_at or message.edited_at


def _with_version(old: Message, heard: Message) -> Message:
    """The message once a version of it was heard: its ids are known, its words if it is newer."""
    ids = tuple(dict.fromkeys(old.version_ids + heard.version_ids))
    old = replace(old, version_ids=ids)
    if not is_newer(heard, old):
        return old
    return replace(
        old,
        text=heard.text,
        media=heard.media or old.media,
        mentions=heard.mentions,
        summoned=heard.summoned,
        truncated=heard.truncated,
        reading=heard.reading,
        edited_at=heard.heard_at if heard.text != old.text else old.edited_at,
        version=heard.version,
        version_at=_written_at(heard),
    )


def _replied_to(thread: Thread, message: Message) -> bool:
    """Whether something automatic went out, or may have, for this message's episode."""
    episode = thread.episode
    number = episode.number if episode and message.id in episode.message_ids else -1
    return any(
        (s.cause_id == message.id or s.episode == number) and s.state not in _NOT_SAID
        for s in thread.sends
    )


def _worse(old: Message, new: Message) -> bool:
    if old.reading is None or new.reading is None:
        return False
    if old.reading.kind is Kind.PRAISE and _another_text(old.text, new.text):
        return True  # it stands above our thanks and says something else now
    more_urgent = bool(set(new.reading.urgency) - set(old.reading.urgency))
    return more_urgent or SERIOUS.index(new.reading.kind) > SERIOUS.index(old.reading.kind)


def _another_text(old: str, new: str) -> bool:
    """Whether little of what was written is left: not a mended word, but other words."""
    before, after = old.casefold().split()[:WORDS_MAX], new.casefold().split()[:WORDS_MAX]
    return SequenceMatcher(None, before, after).ratio() < ALIKE
