"""A specific thing owed to one customer by a certain time, and everything that happened to it.

How a promise may change stands in PROMISE_MOVES; nothing else decides it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from .promise_reading import Flag, Grain, PromiseKind


class PromiseState(StrEnum):
    ARMED = "armed"  # not owed yet: its message is not out, or the customer has to do their part
    OPEN = "open"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    RENEWED = "renewed"  # replaced, before it was due, by a later one
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
    # Over, unless the answer that kept it is deleted.
    PromiseState.KEPT: frozenset({PromiseState.OPEN}),
    PromiseState.KEPT_LATE: frozenset({PromiseState.OPEN}),
    PromiseState.RENEWED: frozenset(),
    PromiseState.RELEASED: frozenset(),
}


class PromiseSource(StrEnum):
    ACKNOWLEDGEMENT = "acknowledgement"
    OWNER = "owner"  # read in the owner's own words
    MANUAL = "manual"  # noted by hand


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a promise: when, what, through whom, and what shows it."""

    at: datetime
    what: str  # the state it came to, or "confirmed", "corrected", "delegated"
    by: str  # a person's name, "the owner", "the customer" or "Kept"
    evidence: str  # a sentence


@dataclass(frozen=True, slots=True)
class Promise:
    id: str  # without ":", "+" and ">", except of an acknowledgement: ids of texts are made of it
    what: str  # "answer Dana", for texts and pages
    kind: PromiseKind
    due_at: datetime  # the last instant at which it is still kept
    state: PromiseState
    source: PromiseSource
    made_at: datetime
    send_id: str = ""  # the send that makes it, if a send does
    closed_at: datetime | None = None
    evidence: str = ""  # of its newest change of state, as a sentence
    quote: str = ""  # the owner's words that made it
    who: str = ""  # who will do it, where it is not the owner: "Sam"
    message_id: str = ""  # the message in which it was made
    earliest_at: datetime | None = None  # of a range: "between 2 and 4"
    grain: Grain = Grain.EXACT
    assumed: bool = False  # the words named no time: the default for its kind was taken
    alternatives: tuple[datetime, ...] = ()  # other due times the words allow
    confidence: float = 1.0
    flags: tuple[Flag, ...] = ()
    heard: str = ""  # the reading as a sentence
    among: int = 1  # promises made in the same message: two or more are asked about
    confirmed_at: datetime | None = None  # when the owner said that the reading is right
    mistaken: bool = False  # the owner said it was no promise: kept to teach the reading
    untold: bool = False  # its time was set without the customer hearing of it, so far
    renews: str = ""  # the id of the promise it replaced
    renewals: int = 0  # how many times its time has been moved in all
    breaks: int = 0  # how many of those it replaced were broken
    history: tuple[Step, ...] = ()  # oldest first

    @property
    def owed(self) -> bool:
        """The customer waits for it: open, or broken and neither made good nor replaced."""
        if self.state is PromiseState.BROKEN:
            return self.closed_at is None
        return self.state is PromiseState.OPEN

    @property
    def own(self) -> bool:
        """Made by a person of the business, not by the acknowledgement."""
        return self.source is not PromiseSource.ACKNOWLEDGEMENT


def promise_moved(
    promise: Promise, state: PromiseState, at: datetime, by: str, evidence: str, **changes: Any
) -> Promise:
    """The promise in another state, and its history with what happened.

    Raises AssertionError where PROMISE_MOVES forbids it.
    """
    if state not in PROMISE_MOVES[promise.state]:
        raise AssertionError(f"promise {promise.id}: {promise.state} cannot become {state}")
    after = replace(promise, state=state, evidence=evidence, **changes)
    return with_step(after, Step(at, state, by, evidence))


def with_step(promise: Promise, step: Step) -> Promise:
    """The promise with one more thing that happened to it; of an endless life how it began, too."""
    steps = (*promise.history, step)
    if len(steps) > STEPS_KEPT:
        steps = steps[:STEPS_FIRST] + steps[STEPS_FIRST - STEPS_KEPT :]
    return replace(promise, history=steps)


STEPS_KEPT, STEPS_FIRST = 30, 2
