"""A specific thing owed to one customer by a certain time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any


class PromiseState(StrEnum):
    ARMED = "armed"  # not owed yet: the message that makes it has not been sent
    OPEN = "open"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    RENEWED = "renewed"  # replaced, before it was due, by a later one the customer was told of
    BROKEN = "broken"  # not kept in time, and the owner was told
    RELEASED = "released"  # no longer owed


PROMISE_MOVES: dict[PromiseState, frozenset[PromiseState]] = {
    PromiseState.ARMED: frozenset({PromiseState.OPEN, PromiseState.RELEASED}),
    PromiseState.OPEN: frozenset(
        {
            PromiseState.KEPT,
            PromiseState.KEPT_LATE,
            PromiseState.RENEWED,
            PromiseState.BROKEN,
            PromiseState.RELEASED,
        }
    ),
    PromiseState.BROKEN: frozenset({PromiseState.KEPT_LATE, PromiseState.RELEASED}),
    PromiseState.KEPT: frozenset(),
    PromiseState.KEPT_LATE: frozenset(),
    PromiseState.RENEWED: frozenset(),
    PromiseState.RELEASED: frozenset(),
}


class PromiseSource(StrEnum):
    ACKNOWLEDGEMENT = "acknowledgement"
    OWNER = "owner"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Promise:
    id: str
    what: str  # "answer Dana", for texts and pages
    kind: str  # "reply", "callback", ...
    due_at: datetime
    state: PromiseState
    source: PromiseSource
    made_at: datetime
    send_id: str = ""  # the send that makes it, if a send does
    closed_at: datetime | None = None
    evidence: str = ""  # what ended it, as a sentence

    @property
    def owed(self) -> bool:
        """The customer waits for it: open, or broken and not yet made good."""
        return self.state in {PromiseState.OPEN, PromiseState.BROKEN}


def promise_moved(promise: Promise, state: PromiseState, **changes: Any) -> Promise:
    """The promise in another state. Raises AssertionError where PROMISE_MOVES forbids it."""
    if state not in PROMISE_MOVES[promise.state]:
        raise AssertionError(f"promise {promise.id}: {promise.state} cannot become {state}")
    return replace(promise, state=state, **changes)
