"""Writing a note on the desk thread: what belongs to no customer, told to the owner once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from ..model.desk import DeskState
from ..model.message import Author, Message, Venue
from ..model.thread import DESK_THREAD, Thread
from ..policy import hearing
from .ports.errors import Conflict
from .ports.ports import Hands
from .sitting import Sitting, decided, saved, scene_of

TRIES = 5
Change = Callable[[DeskState], DeskState]  # what becomes of the desk row


def note(
    hands: Hands,
    note_id: str,
    text: str,
    at: datetime,
    stopped: Mapping[str, str] | None = None,
    change: Change | None = None,
    due: datetime | None = None,
) -> None:
    """Note something under its id; noted before, it is not noted again. Raises Conflict.

    `stopped` is what the desk row will say of the channels from now on: channel -> why it stopped.
    `change` is what else becomes of the desk row. It is told from `due` on, or at once.
    """
    for _ in range(TRIES):
        try:
            _note_once(hands, note_id, text, at, stopped, change, due)
        except Conflict:
            continue
        return
    raise Conflict("the desk thread is too busy")


def set_desk(hands: Hands, change: Change, struck: tuple[str, ...] = ()) -> None:
    """Change the desk row, and take notes away that say nothing true any more. Raises Conflict."""
    for _ in range(TRIES):
        before = hands.store.thread(DESK_THREAD)
        now = hands.clock.now()
        thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", now)
        scene = scene_of(hands, thread)
        desk = change(scene.desk)
        kept = tuple(m for m in thread.messages if m.id not in struck)
        sitting = Sitting(replace(thread, messages=kept), before, replace(scene, desk=desk))
        try:
            saved(hands, decided(hands, sitting, now), desk=desk, struck=struck)
        except Conflict:
            continue
        return
    raise Conflict("the desk thread is too busy")


def _note_once(
    hands: Hands,
    note_id: str,
    text: str,
    at: datetime,
    stopped: Mapping[str, str] | None,
    change: Change | None,
    due: datetime | None,
) -> None:
    now = hands.clock.now()
    before = hands.store.thread(DESK_THREAD)
    thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", now)
    scene = scene_of(hands, thread)
    wanted = change(scene.desk) if change is not None else scene.desk
    if stopped is not None and dict(wanted.stopped) != dict(stopped):
        wanted = replace(wanted, stopped=dict(stopped))
    desk = wanted if wanted != scene.desk else None
    scene = replace(scene, desk=wanted)
    if thread.message(note_id) is None:
        message = Message(
            note_id, Author.DESK, Venue.PRIVATE, text, sent_at=at, heard_at=due or now
        )
        thread = hearing.with_message(thread, message)
    elif desk is None:
        return
    saved(hands, decided(hands, Sitting(thread, before, scene), now), desk=desk)
