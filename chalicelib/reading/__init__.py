"""EARS: what a text says, what an owner promises by when, and what a command asks. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import on_demand
from .numbers import masked
from .read import read

if TYPE_CHECKING:
    from .private import phone_number, private_data
    from .promises import find_acts, find_promises, find_time
    from .texted import is_time, read_text

_PLACES = {
    "private": "phone_number private_data",
    "promises": "find_acts find_promises find_time",
    "texted": "is_time read_text",
}

__getattr__ = on_demand(__name__, _PLACES)

__all__ = [
    "find_acts",
    "find_promises",
    "find_time",
    "is_time",
    "masked",
    "phone_number",
    "private_data",
    "read",
    "read_text",
]
