"""What counts against the caps, and what a text costs. Pure."""

from __future__ import annotations

from ...model.alert import Text
from ...model.business import Business
from ...voice.gsm import parts
from ...voice.owner.layout import budget, welcome
from .answer_alerts import ABOUTS

COUNT_MAX = 10**9  # no limit: what is urgent always goes
PART_USD = 0.009  # list price of one part with its carrier's fee
BUDGET_WARN = 0.8
# These are few by themselves, or the owner has just asked for them.
ALWAYS = ABOUTS | {"urgent", "digest", "tell", "opening_list", "go_live", "everybody", "did"}


def is_urgent(text: Text) -> bool:
    """Whether a text goes whatever was sent before it."""
    return text.about in ALWAYS


def parts_for(usd: int) -> int:
    """How many parts the month's money pays for."""
    return int(usd / PART_USD)


def budget_words(used_parts: int, usd: int) -> str:
    """What the owner is told when most of it is used."""
    return budget(round(used_parts * PART_USD), usd)


def welcome_words(business: Business) -> str:
    """What the first text to a phone says."""
    return welcome(business.name)


__all__ = [
    "BUDGET_WARN",
    "COUNT_MAX",
    "budget_words",
    "is_urgent",
    "parts",
    "parts_for",
    "welcome_words",
]
