"""The street's clock: it goes forward only, by itself or only when told."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class StreetClock:
    """Starts at `start`. A ticking clock also goes on by itself, as real time does."""

    def __init__(self, start: datetime, ticking: bool) -> None:
        self.ticking = ticking
        self.begin(start)

    def now(self) -> datetime:
        """The aware UTC time on the street."""
        if not self.ticking:
            return self._start
        return self._start + timedelta(seconds=time.monotonic() - self._zero)

    def begin(self, start: datetime) -> None:
        """Start anew at `start`, whatever the time was before."""
        self._start = start.astimezone(UTC)
        self._zero = time.monotonic()

    def reach(self, at: datetime) -> None:
        """Go forward to `at`. Where it has passed already, nothing changes."""
        if at > self.now():
            self.begin(at)


def iso(at: datetime) -> str:
    """The moment as the street writes it: UTC, whole seconds unless there is a fraction."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def read_time(text: object) -> datetime:
    """The moment an ISO text means. Raises ValueError with a plain sentence."""
    try:
        at = datetime.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        raise ValueError(f"{text!r} is no time like 2026-03-03T15:00:00Z") from None
    return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
