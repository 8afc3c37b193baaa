"""What Facebook's headers say of its limits: how much is used, and when it is free again.

https://developers.facebook.com/docs/graph-api/overview/rate-limiting
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from ....model.platform import PlatformRequest, PlatformResponse, Unreadable, Usage
from ... import fields
from ..people import Data

ONE_HEADERS = ("x-app-usage", "x-page-usage")  # one object of shares
BUSINESS_HEADER = "x-business-use-case-usage"  # lists of them, by business
SHARES = ("call_count", "total_time", "total_cputime")  # percent of what is allowed
PERCENT_MAX = 1_000
WAIT_MAX_MINUTES = 24 * 60


def usage(request: PlatformRequest, response: PlatformResponse) -> Usage | None:
    """The fullest of Facebook's limits, which reading and speaking share; None: it says nothing."""
    shares = [share for item in _told(response.headers) for share in _shares(item)]
    wait = wait_of(response.headers)
    if wait is None and not shares:
        return None
    most = max([*shares, 100 if wait else 0])  # who has to wait has used up all of it
    return Usage(reads=most, sends=most, wait=wait)


def wait_of(headers: Mapping[str, str]) -> timedelta | None:
    """How long Facebook asks us to wait; None: it does not. Calls made before prolong it."""
    longest = max((_minutes(item) for item in _by_business(headers)), default=0.0)
    return timedelta(minutes=min(longest, WAIT_MAX_MINUTES)) if longest > 0 else None


def _told(headers: Mapping[str, str]) -> Iterator[Data]:
    yield from (_object(headers.get(name)) for name in ONE_HEADERS)
    yield from _by_business(headers)


def _by_business(headers: Mapping[str, str]) -> Iterator[Data]:
    for listed in _object(headers.get(BUSINESS_HEADER)).values():
        yield from fields.items(listed)


def _object(header: str | None) -> Data:
    try:
        return fields.load((header or "").encode("utf-8", "replace"))
    except Unreadable:
        return {}


def _shares(item: Data) -> list[int]:
    return [int(min(share, PERCENT_MAX)) for name in SHARES if (share := _number(item.get(name)))]


def _minutes(item: Data) -> float:
    return _number(item.get("estimated_time_to_regain_access"))


def _number(value: Any) -> float:
    """A number above nothing; 0 for whatever is none."""
    fine = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
    return value if fine else 0
