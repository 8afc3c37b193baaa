"""What X's headers say of its limits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.channels.x import channel
from chalicelib.model.platform import PlatformRequest, PlatformResponse, Usage

POST, GET = PlatformRequest("x", "POST", "/2/tweets"), PlatformRequest("x", "GET", "/2/tweets")
MINUTE = timedelta(minutes=1)
DATE = "Tue, 03 Mar 2026 15:00:00 GMT"
AT = 1_772_550_000  # that moment


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
    usage, answer = channel.usage, PlatformResponse(200, {}, headers)
    told = None if wait is None else wait * MINUTE
    assert usage(POST, answer) == Usage(sends=percent, wait=told)
    assert usage(GET, answer) == Usage(reads=percent, wait=told)


@pytest.mark.parametrize("left", ["", "-1", "1.5", "many", "9" * 10, "\u0663"])
def test_where_x_says_nothing_that_can_be_read_nothing_is_made_up(left: str) -> None:
    assert channel.usage(POST, PlatformResponse(200, {}, x(left))) is None
