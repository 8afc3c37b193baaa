"""EARS: what a text says, its kind, tone, urgency and language; what a command asks. Pure."""

from .private import phone_number, private_data
from .read import read
from .texted import is_time, read_text

__all__ = ["is_time", "phone_number", "private_data", "read", "read_text"]
