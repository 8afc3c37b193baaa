"""What Facebook's headers say of its limits."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.facebook import channel
from chalicelib.model.platform import PlatformRequest, PlatformResponse, Usage

POST = PlatformRequest("facebook", "POST", "/1/comments")
MINUTE = timedelta(minutes=1)


def facebook(headers: dict[str, Any]) -> Usage | None:
    told = {k: v if isinstance(v, str) else json.dumps(v) for k, v in headers.items()}
    return channel.usage(POST, PlatformResponse(200, {}, told))


def business(**item: Any) -> dict[str, Any]:
    return {"x-business-use-case-usage": {"1001": [{"type": "pages", **item}]}}


@pytest.mark.parametrize(
    ("headers", "percent", "wait"),
    [
        ({"x-app-usage": {"call_count": 28, "total_time": 25, "total_cputime": 3}}, 28, None),
        ({"x-app-usage": {"call_count": 2, "total_time": 81.7}}, 81, None),
        ({"x-page-usage": {"total_cputime": 96}}, 96, None),
        (business(call_count=85, estimated_time_to_regain_access=0), 85, None),
        (business(call_count=100, estimated_time_to_regain_access=19), 100, 19),
        (business(call_count=3, estimated_time_to_regain_access=19), 100, 19),
        (business(call_count=10**30), 1_000, None),
        (business(call_count=50) | {"x-app-usage": {"call_count": 90}}, 90, None),
    ],
)
def test_the_fullest_of_facebooks_limits_counts_for_reading_and_speaking(
    headers: dict[str, Any], percent: int, wait: int | None
) -> None:
    assert facebook(headers) == Usage(percent, percent, None if wait is None else wait * MINUTE)


def test_facebooks_wait_has_an_end() -> None:
    told = facebook(business(estimated_time_to_regain_access=10**12))
    assert told is not None
    assert told.wait == timedelta(hours=24)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-app-usage": ""},
        {"x-app-usage": "[]"},
        {"x-app-usage": "{"},
        {"x-app-usage": {"call_count": "99"}},
        {"x-app-usage": {"call_count": True}},
        {"x-app-usage": {"call_count": -5}},
        {"x-app-usage": '{"call_count": NaN}'},
        {"x-business-use-case-usage": {"1001": {"call_count": 99}}},
        {"x-business-use-case-usage": {"1001": [99, None, []]}},
    ],
)
def test_where_facebook_says_nothing_that_can_be_read_nothing_is_made_up(
    headers: dict[str, Any],
) -> None:
    assert facebook(headers) is None
