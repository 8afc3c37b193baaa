"""Filling the lists once for the threads of a version before, and waking what nothing wakes."""

from __future__ import annotations

from ...model.open_matter import open_matter
from ...model.thread import Thread
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..ports.store import Change
from ..unit.awake import awake

FILLED_MAX = 200  # threads in one run: the next goes on


def fill_lists(ports: Ports) -> None:
    """Give every open thread its row and its next moment, until all have one. Costs nothing then.

    Raises Unavailable: the next run goes on.
    """
    found = ports.store.open_matters()
    if found.complete:
        return
    there = {matter.thread_id for matter in found.matters}
    missing = [head.id for head in ports.store.heads() if _is_missed(head, there)]
    filled = [_fill(ports, thread_id) for thread_id in missing[:FILLED_MAX]]
    if len(missing) <= FILLED_MAX and all(filled):
        ports.store.lists_are_complete()


def _is_missed(head: Thread, there: set[str]) -> bool:
    return open_matter(head) is not None and head.id not in there


def _fill(ports: Ports, thread_id: str) -> bool:
    """Whether the thread stands on the lists now, or need not."""
    thread = ports.store.thread(thread_id)
    if thread is None:
        return True
    try:
        ports.store.save(Change(awake(thread, ports.clock.now()), thread, listed=True))
    except Conflict:
        return False  # somebody else is at it: the next run looks again
    return True
