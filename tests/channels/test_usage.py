"""What the platforms' headers say of their limits."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from chalicelib import channels
from chalicelib.model.wire import Answer, Call, Usage

POST = {"facebook": Call("facebook", "POST", "/1/comments"), "x": Call("x", "POST", "/2/tweets")}
GET = {"facebook": Call("facebook", "GET", "/1/comments"), "x": Call("x", "GET", "/2/tweets")}
MINUTE = timedelta(minutes=1)
DATE = "Tue, 03 Mar 2026 15:00:00 GMT"
AT = 1_772_550_000  # that moment


def facebook(headers: dict[str, Any]) -> Usage | None:
    told = {k: v if isinstance(v, str) else json.dumps(v) for k, v in headers.items()}
    return channels.find("facebook").usage(POST["facebook"], Answer(200, {}, told))  # type: ignore[no-any-return]


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


def x(left: str, most: str = "100", name: str = "x-rate-limit", **more: str) -> dict[str, str]:
    return {"date": DATE, f"{name}-limit": most, f"{name}-remaining": left, **more}


@pytest.mark.parametrize(
    ("headers", "percent", "wait"),
    [
        (x("100"), 0, None),
        (x("20"), 80, None),
        (x("21"), 79, None),
        (x("3"), 97, None),
        (x("2"), 100, None),
        (x("2", "10000"), 100, None),
        (x("0"), 100, None),
        (x("7", "15"), 53, None),
        (x("200"), 0, None),  # more left than there is
        (x("5", "0"), 0, None),
        (x("5", "soon"), 0, None),
        ({"x-rate-limit-remaining": "1"}, 100, None),
        (x("0", **{"x-rate-limit-reset": str(AT + 540)}), 100, 9),
        (x("0", **{"x-rate-limit-reset": "soon"}), 100, None),
        (
            x("90", **{"x-rate-limit-reset": str(AT + 540)})
            | x("9", name="x-user-limit-24hour", **{"x-user-limit-24hour-reset": str(AT + 60)}),
            91,
            1,
        ),
    ],
)
def test_the_fullest_of_xs_limits_counts_for_what_the_call_did(
    headers: dict[str, str], percent: int, wait: int | None
) -> None:
    usage, answer = channels.find("x").usage, Answer(200, {}, headers)
    told = None if wait is None else wait * MINUTE
    assert usage(POST["x"], answer) == Usage(sends=percent, wait=told)
    assert usage(GET["x"], answer) == Usage(reads=percent, wait=told)


@pytest.mark.parametrize("left", ["", "-1", "1.5", "many", "9" * 10, "\u0663"])
def test_where_x_says_nothing_that_can_be_read_nothing_is_made_up(left: str) -> None:
    assert channels.find("x").usage(POST["x"], Answer(200, {}, x(left))) is None


@pytest.mark.parametrize("name", sorted(channels.NAMES))
def test_an_answer_without_headers_says_nothing(name: str) -> None:
    for call in (GET[name], POST[name]):
        assert channels.find(name).usage(call, Answer()) is None
