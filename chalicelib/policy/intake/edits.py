"""What a customer's edit makes of a thread: before our receipt, and after it."""

from __future__ import annotations

from dataclasses import replace
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
    """The thread after a customer changed a message; `message` is its new version, read.

    Before the receipt the text is simply replaced; afterwards a worse kind opens an episode.
    """
    old = thread.message(message.id)
    if old is None or old.deleted_at is not None or old.text == message.text:
        return thread
    new = replace(
        old,
        text=message.text,
        media=message.media or old.media,
        mentions=message.mentions,
        truncated=message.truncated,
        reading=message.reading,
        version_ids=tuple(dict.fromkeys(old.version_ids + message.version_ids)),
        edited_at=message.heard_at,
    )
    thread = replace(thread, messages=tuple(new if m.id == new.id else m for m in thread.messages))
    if not _replied_to(thread, old):
        return reread(thread, new, contact, rules)
    return opened_by_edit(thread, new, contact, rules) if _worse(old, new) else thread


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
