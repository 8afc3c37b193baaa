"""Telling the owner before a platform stops us from answering somebody who still waits. Pure.

Design section 7, "Windows".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ...hours.quiet import quiet_began
from ...model.decision import View
from ...model.message import Author
from ...model.thread import Thread
from ...model.trigger_id import TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from .trigger import Trigger, after_quiet

BEFORE_QUIET = timedelta(minutes=15)  # so that there is a moment left to act
AUTOMATIC, LAST = "automatic", "last"


def window_triggers(thread: Thread, view: View) -> Iterator[Trigger]:
    """Before the machine's time runs out, and before everybody's: once each for every window.

    What would fall into quiet hours comes before them.
    """
    windows, rules = view.windows, view.business.rules
    if not _concerned(thread, windows.message_id):
        return
    for name, until, lead, about in (
        (AUTOMATIC, windows.automatic_until, rules.window_lead, "window"),
        (LAST, windows.human_until, rules.last_chance_lead, "last_chance"),
    ):
        if until is not None:
            at = _at(thread, until, lead, view)
            if at is not None:
                id_ = TriggerId(TriggerKind.WINDOW, name, number=int(until.timestamp()))
                yield Trigger(id_, at, about, why_told.PLATFORM_TIME_ENDS)


def _concerned(thread: Thread, message_id: str) -> bool:
    """Whether somebody who wrote privately waits, or is owed something."""
    if any(promise.owed for promise in thread.promises):
        return True
    return (
        thread.episode is not None and thread.waiting and message_id in thread.episode.message_ids
    )


def _at(thread: Thread, until: datetime, lead: timedelta, view: View) -> datetime | None:
    """When to tell; None where it was over before we heard of anything."""
    said = [m.heard_at for m in thread.messages if m.author is Author.CUSTOMER]
    heard = max(said, default=until)
    if heard >= until:
        return None
    rules = view.business.rules
    at = max(until - lead, heard)
    quiet = quiet_began(view.business.hours, at, rules.quiet_from, rules.quiet_to)
    if quiet < at and quiet - BEFORE_QUIET >= heard:
        return quiet - BEFORE_QUIET
    return min(after_quiet(at, view), until)
