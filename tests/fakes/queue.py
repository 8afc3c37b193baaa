"""The inbound queue, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from chalicelib.desk.ports.errors import Unavailable
from chalicelib.desk.ports.services import Inbound


class MemoryQueue:
    """A desk.ports.Queue."""

    def __init__(self) -> None:
        self.items: list[Inbound] = []
        self._refusals = 0

    def put(self, items: Sequence[Inbound]) -> None:
        if self._refusals:
            self._refusals -= 1
            raise Unavailable("The queue did not answer.")
        self.items += items

    def refuse(self, times: int = 1) -> None:
        """The next calls of `put` take nothing."""
        self._refusals = times

    def take(self) -> list[Inbound]:
        """Everything queued, oldest first; the queue is empty afterwards."""
        items, self.items = self.items, []
        return items
