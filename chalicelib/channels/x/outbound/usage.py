"""What X's headers say of its limits: each kind of call has limits of its own.

https://docs.x.com/x-api/fundamentals/rate-limits
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from ....model.platform import PlatformRequest, PlatformResponse, Usage

LIMITS_TOLD = ("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour")
FEW = 2  # calls left of a limit: they are for the owner's own words
DIGITS_MAX = 9  # no limit is as long


def usage(request: PlatformRequest, response: PlatformResponse) -> Usage | None:
    """The fullest limit of this kind of call; None: X says nothing of it."""
    used = {name: _percent(response.headers, name) for name in LIMITS_TOLD}
    most = max(used.values())
    if most < 0:
        return None
    wait = resets_in(response.headers, [name for name in used if used[name] == most])
    return Usage(reads=most, wait=wait) if request.method == "GET" else Usage(sends=most, wait=wait)


def _percent(headers: Mapping[str, str], name: str) -> int:
    """How much of a limit is used up; -1 where X does not say."""
    most, left = _count(headers, f"{name}-limit"), _count(headers, f"{name}-remaining")
    if left < 0:
        return -1
    if left <= FEW:
        return 100
    return max(0, 100 * (most - left) // most) if most > 0 else 0


def _count(headers: Mapping[str, str], name: str) -> int:
    told = headers.get(name, "")
    fine = told.isascii() and told.isdigit() and len(told) <= DIGITS_MAX
    return int(told) if fine else -1


def resets_in(headers: Mapping[str, str], names: Iterable[str]) -> timedelta | None:
    """How long until the last of these limits begins anew, by X's own clock; None: it is unknown.

    May be nothing or less: then it has begun anew.
    """
    sent = sent_at(headers)
    try:
        resets = [datetime.fromtimestamp(int(headers[f"{name}-reset"]), UTC) for name in names]
    except (KeyError, ValueError, OverflowError, OSError):
        return None
    return max(resets) - sent if sent is not None else None


def sent_at(headers: Mapping[str, str]) -> datetime | None:
    """When X answered, by its own clock."""
    try:
        sent = parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    return sent if sent.tzinfo else sent.replace(tzinfo=UTC)
