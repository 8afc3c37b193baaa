"""When the product looks after itself on the street, and which webhooks are lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from chalicelib.policy.notices.connection_news import MORNING

from ..platforms.faults import Faults
from ..platforms.modes import LOST, WEBHOOK, target_of
from .clock import StreetClock

CARE = timedelta(minutes=10)  # so often the deployed product looks after itself
FINDING = timedelta(hours=1)  # after a webhook was lost there may be something to find


class Rhythm:
    """Deployed the product looks after itself every ten minutes. Here, where a day must cost
    seconds, it does while there is anything to find, and each morning: in between its look would
    show nothing.
    """

    def __init__(self, faults: Faults, clock: StreetClock, zone: str) -> None:
        self._faults, self._clock, self._zone = faults, clock, ZoneInfo(zone)
        self._lost_at: datetime | None = None

    def loses(self, channel: str) -> bool:
        """Whether the platform never tells of this."""
        lost = self._faults.take(target_of(channel, WEBHOOK)) == LOST
        if lost:
            self._lost_at = self._clock.now()
        return lost

    def next(self, last: datetime) -> datetime:
        """When the product looks after itself next, from when it last did."""
        lately = self._lost_at is not None and last < self._lost_at + FINDING
        if self._faults.losing or lately:
            return last + CARE
        day = last.astimezone(self._zone).date()
        morning = datetime.combine(day, MORNING, self._zone).astimezone(UTC)
        if last < morning:
            return morning
        return datetime.combine(day + timedelta(days=1), MORNING, self._zone).astimezone(UTC)
