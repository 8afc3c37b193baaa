"""The matters in which somebody waits or something is owed, for a list that the owner reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.open_matter import OpenMatter, OpenMatters
from ...model.thread import Thread
from ...policy import codes
from ..ports.ports import Ports


def open_matters(ports: Ports, now: datetime) -> OpenMatters:
    """Every open matter, with its code, and whether that is all of them."""
    found = ports.store.open_matters()
    return replace(found, matters=tuple(_named(ports, one, now) for one in found.matters))


def _named(ports: Ports, matter: OpenMatter, now: datetime) -> OpenMatter:
    if matter.code:
        return matter
    code = ports.store.claim_code(matter.thread_id, codes.code_candidates(matter.thread_id), now)
    return replace(matter, code=code)


def open_threads(ports: Ports, now: datetime) -> list[Thread]:
    """The threads of every open matter, read one by one."""
    found = ((one, ports.store.thread(one.thread_id)) for one in open_matters(ports, now).matters)
    return [replace(t, code=t.code or one.code) for one, t in found if t is not None]


def with_code(ports: Ports, thread: Thread, now: datetime) -> Thread:
    """The thread with a code by which it is named in texts."""
    if thread.code:
        return thread
    code = ports.store.claim_code(thread.id, codes.code_candidates(thread.id), now)
    return replace(thread, code=code)
