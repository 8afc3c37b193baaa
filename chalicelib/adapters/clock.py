"""The real time, as UTC."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """A desk.ports.Clock."""

    def now(self) -> datetime:
        """The aware UTC time."""
        return datetime.now(UTC)
