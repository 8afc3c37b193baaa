"""EARS: what a text says, what an owner promises by when, and what a command asks. Pure."""

from .private import phone_number, private_data
from .promises import find_acts, find_promises, find_time
from .read import read
from .texted import is_time, read_text

__all__ = [
    "find_acts",
    "find_promises",
    "find_time",
    "is_time",
    "phone_number",
    "private_data",
    "read",
    "read_text",
]
