"""Writing a note on the desk thread: what belongs to no customer, told to the owner once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ...model.desk_state import DeskState
from ...model.message import Author, Message, Venue
from ...policy.intake import messages
from ..ports.errors import Conflict
from ..ports.ports import Ports
from .retrying import retrying
from .unit_of_work import commit, decided, load_desk

BUSY = Conflict("the desk thread is too busy")
Change = Callable[[DeskState], DeskState]  # what becomes of the desk row


def note(
    ports: Ports,
    note_id: str,
    text: str,
    at: datetime,
    change: Change | None = None,
    due: datetime | None = None,
    *,
    only_if_changed: bool = False,
) -> None:
    """Note something under its id; noted before, it is not noted again. Raises Conflict.

    `change` is what becomes of the desk row; where it changes nothing, and `only_if_changed`, there
    is nothing to note. It is told from `due` on, or at once.
    """
    retrying(
        lambda: _note_once(ports, note_id, text, at, change, due, only_if_changed=only_if_changed),
        busy=BUSY,
    )


def set_desk(ports: Ports, change: Change, struck: tuple[str, ...] = ()) -> None:
    """Change the desk row, and take notes away that say nothing true any more. Raises Conflict."""
    retrying(lambda: _set_once(ports, change, struck), busy=BUSY)


def _set_once(ports: Ports, change: Change, struck: tuple[str, ...]) -> None:
    unit = load_desk(ports)
    kept = tuple(m for m in unit.thread.messages if m.id not in struck)
    thread = replace(unit.thread, messages=kept)
    unit = unit.became(thread, desk=change(unit.context.desk))
    commit(ports, decided(ports, unit), struck=struck)


def _note_once(
    ports: Ports,
    note_id: str,
    text: str,
    at: datetime,
    change: Change | None,
    due: datetime | None,
    *,
    only_if_changed: bool,
) -> None:
    unit = load_desk(ports)
    thread, before = unit.thread, unit.context.desk
    desk = change(before) if change is not None else before
    if only_if_changed and desk == before:
        return
    if thread.message(note_id) is None:
        message = Message(
            note_id, Author.DESK, Venue.PRIVATE, text, sent_at=at, heard_at=due or unit.now
        )
        thread = messages.with_message(thread, message)
    elif desk == before:
        return
    commit(ports, decided(ports, unit.became(thread, desk=desk)))
