"""Chance that is the same in every run."""

from __future__ import annotations

from random import Random


class FixedRandomness:
    """A desk.ports.Randomness. What is `next_up` comes first."""

    def __init__(self, seed: int = 7) -> None:
        self._random = Random(seed)
        self.next_up: list[int] = []

    def below(self, limit: int) -> int:
        if self.next_up:
            return self.next_up.pop(0) % limit
        return self._random.randrange(limit)
