"""Times people say: rounded on the business's own clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..model.business import Hours
from .days import local, utc


def round_up(hours: Hours, at: datetime, step: timedelta) -> datetime:
    """The first moment from `at` on whose local wall clock is a multiple of step since midnight.

    The step divides a day. Raises ValueError for a step that is not positive.
    """
    if step <= timedelta(0):
        raise ValueError("a step must be positive")
    at = utc(at)
    # The clock may be put forward or back on the way: then the new time is rounded again.
    while past := _since_midnight(local(hours, at)) % step:
        at += step - past
    return at


def _since_midnight(wall: datetime) -> timedelta:
    return timedelta(
        hours=wall.hour, minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond
    )
