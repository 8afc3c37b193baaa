"""Commands that belong to no thread: who waits, what is owed, the menu."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from .. import policy
from ..model import Command, Does, Person, Thread
from .ports import Hands
from .sitting import desk_scene

OPEN_MAX = 60  # threads looked at for a list
EVER = timedelta(days=3_650)


def asked(hands: Hands, command: Command, by: Person, id_: str, now: datetime) -> str:
    """What a command without a code is answered."""
    business = desk_scene(hands).business
    match command.does:
        case Does.WHO:
            threads = open_threads(hands, now)
            waiting = policy.waiting_lines(threads, now)
            return policy.replies.who_waits(waiting, policy.owed_lines(threads, business, now))
        case Does.OWE:
            return policy.replies.owed_list(
                policy.owed_lines(open_threads(hands, now), business, now)
            )
        case _:
            return policy.replies.menu()


def open_threads(hands: Hands, now: datetime) -> list[Thread]:
    """Every thread in which somebody waits or something is owed, with its code.

    Such a thread always has a next moment at which it is looked at.
    """
    found = (hands.store.thread(id_) for id_ in hands.store.due(now + EVER, OPEN_MAX))
    live = [t for t in found if t is not None and (t.waiting or any(p.owed for p in t.promises))]
    return [_named(hands, t, now) for t in live if not policy.is_desk(t)]


def _named(hands: Hands, thread: Thread, now: datetime) -> Thread:
    if thread.code:
        return thread
    code = hands.store.claim_code(thread.id, policy.code_candidates(thread.id), now)
    return replace(thread, code=code)
