"""The matters in which somebody waits or something is owed, for a list that the owner reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.thread import Thread
from ...policy import codes
from ...policy.notices import desk_thread
from ..ports.ports import Ports

OPEN_MAX = 60  # threads looked at for a list
EVER = timedelta(days=3_650)


def open_threads(ports: Ports, now: datetime) -> list[Thread]:
    """Every thread in which somebody waits or something is owed, with its code.

    Such a thread always has a next moment at which it is looked at.
    """
    found = (ports.store.thread(id_) for id_ in ports.store.due(now + EVER, OPEN_MAX))
    live = [t for t in found if t is not None and (t.waiting or any(p.owed for p in t.promises))]
    return [_named(ports, t, now) for t in live if not desk_thread.is_desk(t)]


def _named(ports: Ports, thread: Thread, now: datetime) -> Thread:
    if thread.code:
        return thread
    code = ports.store.claim_code(thread.id, codes.code_candidates(thread.id), now)
    return replace(thread, code=code)
