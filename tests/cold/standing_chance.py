"""Chance that falls the same way in every process: cold and warm are compared to the letter."""

from __future__ import annotations

import secrets
from random import Random


def put() -> None:
    """From here on the numbers come as in every other case."""
    secrets.randbelow = Random(7).randrange
