"""What must go from rows that belong to others when a person is erased: notes, posts, the list."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from ..model.alert import Alert, Text
from ..model.contact import SOMEONE, Contact, Post
from ..model.desk_state import DeskState
from ..model.thread import Thread
from ..model.trigger_id import TextId
from ..voice.names import short_name
from .notices.desk_thread import TELL, about_of

ERASED = "(erased)"
MARK_MIN = 3  # characters: a shorter name stands in too many other words


def marks_of(contacts: Iterable[Contact], threads: Iterable[Thread]) -> tuple[str, ...]:
    """Everything by which a note may name this person: names, handle, ids, their threads' ids."""
    marks: list[str] = []
    for contact in contacts:
        marks += [contact.id, contact.handle, contact.name, short_name(contact.name)]
    for thread in threads:
        marks += [thread.id, thread.name, short_name(thread.name), *sorted(thread.people)]
    nobody = {SOMEONE, short_name(SOMEONE)}
    return tuple(dict.fromkeys(m for m in marks if len(m) >= MARK_MIN and m not in nobody))


def names(text: str, marks: Collection[str]) -> bool:
    """Whether a text names the person: a mark as a word of its own, in any case."""
    return any(re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", text, re.IGNORECASE) for mark in marks)


def notes_naming(desk: Thread, marks: Collection[str]) -> tuple[str, ...]:
    """The ids of the desk thread's notes that are about the person.

    Somebody who is called Facebook must not take what the owner is told of Facebook along.
    """
    sure = [mark for mark in marks if not mark.isalpha()]
    return tuple(
        m.id
        for m in desk.messages
        if names(m.id, sure) or names(m.text, sure if about_of(m) == TELL else marks)
    )


def without_notes(desk: Thread, struck: Collection[str], marks: Collection[str]) -> Thread:
    """The desk thread without these notes, and without the person's name in what it told."""
    return replace(
        desk,
        messages=tuple(m for m in desk.messages if m.id not in struck),
        alert=_redacted(desk.alert, struck, marks) if desk.alert else None,
        why=tuple(w for w in desk.why if not names(w.text, marks)),
    )


def _redacted(alert: Alert, struck: Collection[str], marks: Collection[str]) -> Alert:
    texts = tuple(t for t in (_text(t, struck, marks) for t in alert.texts) if t is not None)
    rung = tuple(id_ for id_ in alert.rung if not any(note in id_ for note in struck))
    return replace(alert, texts=texts, rung=rung, why=_sentence(alert.why, marks))


def _text(text: Text, struck: Collection[str], marks: Collection[str]) -> Text | None:
    """A text of the desk thread without the notes that are gone; None when it told no other."""
    told = TextId.parse(text.id)
    left = [note for note in map(str, told.tells) if note not in struck]
    if not left:
        return None
    id_ = str(TextId.of(left, told.to))
    words, why = _sentence(text.words, marks), _sentence(text.why, marks)
    return replace(text, id=id_, words=words, why=why)


def _sentence(text: str, marks: Collection[str]) -> str:
    return ERASED if names(text, marks) else text


def post_without(post: Post, people: Collection[str]) -> Post:
    """The post without what it holds of these people."""
    return replace(
        post,
        complaints=tuple(c for c in post.complaints if c[0] not in people),
        threads=tuple(t for t in post.threads if t[1] not in people),
    )


def desk_without(desk: DeskState, thread_ids: Collection[str]) -> DeskState:
    """The desk's row without private replies that wait for their answer in these threads."""
    return replace(desk, unplaced=tuple(u for u in desk.unplaced if u[1] not in thread_ids))
