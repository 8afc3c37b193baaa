"""Telling the owner of the desk itself: each thing once, as a note on the desk thread."""

from __future__ import annotations

from ...policy.notices import connection_news, desk_thread
from ..ports.ports import Ports
from ..unit.desk_notes import Change, note


def report(ports: Ports, telling: connection_news.Telling, change: Change | None = None) -> None:
    """Note it, if it was not noted before; `change` is what becomes of the desk row.

    Raises Conflict.
    """
    about = desk_thread.INFORM if telling.good else desk_thread.TELL
    note(
        ports,
        desk_thread.note_id(about, telling.id),
        telling.words,
        ports.clock.now(),
        change=change,
    )
