"""A trigger: a moment that calls for a text, how much it matters, and whom it is for. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ...hours.quiet import in_quiet, quiet_end
from ...model.business import Business
from ...model.decision import View
from ...model.thread import Thread
from ...model.trigger_id import TriggerId, TriggerKind

OWNER, SECOND, DESK, EMAIL = "owner", "second", "desk", "email"
ROLES = frozenset({OWNER, SECOND, DESK, EMAIL})  # anything else in Trigger.to is a person's number
EVERYONE = (OWNER, SECOND, EMAIL)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A moment that calls for a text."""

    id: TriggerId
    at: datetime
    about: str  # which wording: the trigger's kind, or the episode's
    why: str
    to: tuple[str, ...] = (OWNER,)

    @property
    def kind(self) -> TriggerKind:
        return self.id.kind

    @property
    def rank(self) -> int:
        """The most important first."""
        return self.kind.rank


def minute_of(due_at: datetime) -> int:
    """A time as ids carry it, in minutes: what tells of it tells of no other."""
    return int(due_at.timestamp()) // 60


def told_in(thread: Thread) -> frozenset[TriggerId]:
    """Every trigger that was told in this thread."""
    stored = thread.alert.rung if thread.alert else ()
    return frozenset(id_ for id_ in map(TriggerId.parse, stored) if id_ is not None)


def may_ring(business: Business, now: datetime) -> bool:
    """Whether a phone may ring for what is not about a customer's urgent matter."""
    return not in_quiet(business.hours, now, business.rules.quiet_from, business.rules.quiet_to)


def after_quiet(at: datetime, view: View) -> datetime:
    """`at`, or the end of the quiet hours it falls into."""
    rules = view.business.rules
    return quiet_end(view.business.hours, at, rules.quiet_from, rules.quiet_to)
