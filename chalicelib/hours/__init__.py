"""CLOCK: when the business is open, adding open time, quiet hours, and times in words. Pure."""

from .days import NeverOpen, instant, local, opens_on
from .open_time import (
    add_open_time,
    is_open,
    last_open,
    next_close,
    next_open,
    open_time_between,
    opening_on,
)
from .quiet import in_quiet, quiet_began, quiet_end
from .rounding import round_up
from .usual import business_days_after, usual_closing, usual_day, usual_opening
from .words import say_day_time, say_full, say_short, say_time

__all__ = [
    "NeverOpen",
    "add_open_time",
    "business_days_after",
    "in_quiet",
    "instant",
    "is_open",
    "last_open",
    "local",
    "next_close",
    "next_open",
    "open_time_between",
    "opening_on",
    "opens_on",
    "quiet_began",
    "quiet_end",
    "round_up",
    "say_day_time",
    "say_full",
    "say_short",
    "say_time",
    "usual_closing",
    "usual_day",
    "usual_opening",
]
