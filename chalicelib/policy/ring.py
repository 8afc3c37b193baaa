"""A ring: a moment that calls for a text, how much it matters, and whom it is for. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..hours.quiet import in_quiet, quiet_end
from ..model.business import Business
from ..model.desk import View

OWNER, SECOND, DESK, EMAIL = "owner", "second", "desk", "email"
ROLES = frozenset({OWNER, SECOND, DESK, EMAIL})  # anything else in Ring.to is a person's number
EVERYONE = (OWNER, SECOND, EMAIL)
RANKS = (
    "urgent",
    "answer",
    "unknown",
    "breach",
    "broke",
    "risk",
    "untold",
    "now",
    "undelivered",
    "failed",
    "no_ack",
    "draft",
    "confirm",
    "remind",
    "window",
    "later",
    "warn",
    "opening",
    "closing",
    "nag",
    "praise",
    "mail",
    "listed",
)  # the most important first: of several due at once one text is made, about the first


@dataclass(frozen=True, slots=True)
class Ring:
    """A moment that calls for a text. `id` begins with its sort, one of RANKS."""

    id: str
    at: datetime
    about: str  # which wording: a sort, or the episode's kind
    why: str
    to: tuple[str, ...] = (OWNER,)

    @property
    def sort(self) -> str:
        return self.id.split(":", 1)[0]

    @property
    def rank(self) -> int:
        return RANKS.index(self.sort)


def may_ring(business: Business, now: datetime) -> bool:
    """Whether a phone may ring for what is not about a customer's urgent matter."""
    return not in_quiet(business.hours, now, business.rules.quiet_from, business.rules.quiet_to)


def after_quiet(at: datetime, view: View) -> datetime:
    """`at`, or the end of the quiet hours it falls into."""
    rules = view.business.rules
    return quiet_end(view.business.hours, at, rules.quiet_from, rules.quiet_to)
