"""CLOCK: when the business is open, adding open time, quiet hours, and times in words. Pure."""

from .days import NeverOpen, local, opens_on
from .open_time import add_open_time, is_open, next_close, next_open, open_time_between
from .quiet import in_quiet, quiet_end
from .rounding import round_up
from .words import say_day_time, say_short, say_time

__all__ = [
    "NeverOpen",
    "add_open_time",
    "in_quiet",
    "is_open",
    "local",
    "next_close",
    "next_open",
    "open_time_between",
    "opens_on",
    "quiet_end",
    "round_up",
    "say_day_time",
    "say_short",
    "say_time",
]
