"""What waits or is owed has a next moment at which it is looked at: nothing is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.thread import DESK_THREAD, Status, Thread

SOON = timedelta(minutes=1)


def is_forgotten(thread: Thread) -> bool:
    """Whether somebody waits or is owed something, and nobody would ever look again."""
    open_ = thread.status in {Status.WAITING, Status.OWED}
    return open_ and thread.wake_at is None and thread.id != DESK_THREAD


def awake(thread: Thread, now: datetime) -> Thread:
    """The thread, with the next minute as its next moment where it would be forgotten."""
    return replace(thread, wake_at=now + SOON) if is_forgotten(thread) else thread
