"""Doing what was decided and saved: each due send, each pending text."""

from __future__ import annotations

import logging

from ...model.send import SendState
from ...policy.escalation import alerts
from ...policy.sending import delivery
from ..ports.errors import Conflict, Unrecorded
from ..ports.ports import Ports
from ..unit.unit_of_work import UnitOfWork

log = logging.getLogger("kept")
ROUNDS_MAX = 8  # a private message, then its public line, then the texts about them


def act(ports: Ports, unit: UnitOfWork) -> None:
    """Perform everything due on this thread. What cannot be done now keeps its wake_at.

    What went out and is not on record is logged, by the thread's id alone.
    """
    try:
        for _ in range(ROUNDS_MAX):
            after = _act_once(ports, unit)
            if after is None:
                return
            unit = after
    except Unrecorded as problem:
        log.error("thread %s: %s", unit.thread.id, problem)
    except Conflict:
        return  # somebody else is at this thread: the next minute looks again


def _act_once(ports: Ports, unit: UnitOfWork) -> UnitOfWork | None:
    """The next thing due, done; None when nothing is."""
    for send in delivery.due_sends(unit.thread, unit.now):
        from .send import look, try_send  # most messages are answered in a later minute

        unknown = send.state is SendState.UNKNOWN
        return look(ports, unit, send) if unknown else try_send(ports, unit, send)
    for text in alerts.pending_texts(unit.thread, unit.now):
        from .text_owner import tell  # most messages ring nobody: a cold start need not load it

        return tell(ports, unit, text)
    return None
