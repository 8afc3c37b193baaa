"""Writing a note on the desk thread: what belongs to no customer, told to the owner once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from .. import policy
from ..model import DESK_THREAD, Author, Message, Thread, Venue
from .ports import Conflict, Hands
from .sitting import Sitting, decided, saved, scene_of

TRIES = 5


def note(hands: Hands, note_id: str, text: str, at: datetime) -> None:
    """Note something under its id; noted before, it is not noted again. Raises Conflict."""
    for _ in range(TRIES):
        try:
            _note_once(hands, note_id, text, at)
        except Conflict:
            continue
        return
    raise Conflict("the desk thread is too busy")


def _note_once(hands: Hands, note_id: str, text: str, at: datetime) -> None:
    now = hands.clock.now()
    before = hands.store.thread(DESK_THREAD)
    thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", now)
    if thread.message(note_id) is not None:
        return
    message = Message(note_id, Author.DESK, Venue.PRIVATE, text, sent_at=at, heard_at=now)
    thread = policy.with_message(thread, message)
    sitting = Sitting(thread, before, scene_of(hands, thread))
    saved(hands, decided(hands, replace(sitting, thread=thread), now))
