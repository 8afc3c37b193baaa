"""Promises in an owner's words: finding them, dating them, and what ends or moves them."""

from .find import find_acts, find_promises, find_time

__all__ = ["find_acts", "find_promises", "find_time"]
