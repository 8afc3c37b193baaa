"""Chance that nobody can foresee, from the operating system."""

from __future__ import annotations

import secrets


class SystemRandomness:
    """A desk.ports.Randomness."""

    def below(self, limit: int) -> int:
        """A whole number from 0 to below `limit`."""
        return secrets.randbelow(limit)
