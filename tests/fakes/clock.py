"""A clock that stands still until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)  # a Tuesday


class FixedClock:
    """A desk.ports.Clock."""

    def __init__(self, now: datetime = NOON) -> None:
        self.set(now)

    def now(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        assert now.tzinfo is not None, "the clock knows aware times only"
        self._now = now.astimezone(UTC)

    def advance(self, by: timedelta | None = None, **parts: float) -> datetime:
        """Move on, e.g. `advance(minutes=5)`; the new time."""
        self._now += by if by is not None else timedelta(**parts)
        return self._now
