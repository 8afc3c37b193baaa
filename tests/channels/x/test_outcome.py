"""What each of X's answers means for a send: one row per code."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.x import channel as x
from chalicelib.model.platform import PlatformRequest, PlatformResponse, SendOutcome, Trouble

REPLY = PlatformRequest("x", "POST", "/2/tweets")
MESSAGE = PlatformRequest("x", "POST", "/2/dm_conversations/with/7/messages")
SENT, NOT_SENT, REFUSED, UNKNOWN = (
    SendOutcome.SENT,
    SendOutcome.NOT_SENT,
    SendOutcome.REFUSED,
    SendOutcome.UNKNOWN,
)
FIFTEEN = timedelta(minutes=15)
PROBLEM = "https://api.x.com/2/problems/"


def legacy(code: int, message: str = "") -> dict[str, Any]:
    return {"errors": [{"code": code, "message": message}]}


def detail(text: str, status: int = 403) -> dict[str, Any]:
    return {"title": "Forbidden", "detail": text, "type": "about:blank", "status": status}


ROWS: list[tuple[str, int, dict[str, Any], SendOutcome, str, bool]] = [
    # what, status, body, fate, a word of the sentence, does the channel stop
    (
        "not summoned",
        403,
        detail(
            "Reply to this conversation is not allowed because you have not been mentioned or "
            "otherwise engaged by the author of the post you are replying to."
        ),
        REFUSED,
        "by hand",
        False,
    ),
    (
        "duplicate",
        403,
        detail("You are not allowed to create a Tweet with duplicate content."),
        UNKNOWN,
        "already",
        False,
    ),
    ("duplicate, legacy", 403, legacy(187), UNKNOWN, "already", False),
    (
        "reply limited",
        403,
        detail("The original Tweet author restricted who can reply to this Tweet."),
        REFUSED,
        "limited",
        False,
    ),
    ("reply limited, legacy", 403, legacy(433), REFUSED, "limited", False),
    ("blocked", 403, detail("You have been blocked from ..."), REFUSED, "blocked you", False),
    ("blocked, legacy", 403, legacy(136), REFUSED, "blocked you", False),
    (
        "no direct message",
        403,
        detail("You do not have permission to DM one or more participants."),
        REFUSED,
        "direct messages",
        False,
    ),
    ("no direct message, legacy", 403, legacy(349), REFUSED, "direct messages", False),
    ("no direct message, follower", 403, legacy(150), REFUSED, "direct messages", False),
    ("no direct message, other", 403, legacy(151), REFUSED, "direct messages", False),
    (
        "post gone",
        403,
        detail("You attempted to reply to a Tweet that is deleted or not visible to you."),
        REFUSED,
        "gone",
        False,
    ),
    ("post gone, legacy", 403, legacy(385), REFUSED, "gone", False),
    ("no such post", 404, legacy(144), REFUSED, "gone", False),
    ("no such page", 404, legacy(34), REFUSED, "gone", False),
    ("no such person", 404, legacy(50), REFUSED, "gone", False),
    ("person suspended", 403, legacy(63), REFUSED, "gone", False),
    ("not found", 404, {"type": PROBLEM + "resource-not-found"}, REFUSED, "gone", False),
    ("not visible", 403, {"type": PROBLEM + "not-authorized-for-resource"}, REFUSED, "gone", False),
    ("unauthorised", 401, detail("Unauthorized", 401), REFUSED, "sign-in", True),
    ("unauthorised, no body", 401, {}, REFUSED, "sign-in", True),
    ("token dead", 401, legacy(89), REFUSED, "sign-in", True),
    ("token dead, other status", 403, legacy(89), REFUSED, "sign-in", True),
    ("not authenticated", 401, legacy(32), REFUSED, "sign-in", True),
    ("bad authentication", 400, legacy(215), REFUSED, "sign-in", True),
    (
        "wrong kind of token",
        403,
        {"type": PROBLEM + "unsupported-authentication"},
        REFUSED,
        "sign-in",
        True,
    ),
    ("our clock", 401, legacy(135), NOT_SENT, "clock", False),
    ("we are suspended", 403, legacy(64), REFUSED, "locked", True),
    ("we are locked", 403, legacy(326), REFUSED, "locked", True),
    ("we may not write", 403, legacy(261), REFUSED, "permissions", True),
    ("access level", 403, legacy(453), REFUSED, "permissions", True),
    (
        "app permissions",
        403,
        {"type": PROBLEM + "oauth1-permissions"},
        REFUSED,
        "permissions",
        True,
    ),
    ("app not enrolled", 403, {"type": PROBLEM + "client-forbidden"}, REFUSED, "permissions", True),
    ("no credits", 402, {"title": "CreditsDepleted"}, REFUSED, "credits", True),
    ("no credits, no body", 402, {}, REFUSED, "credits", True),
    ("no credits, type", 403, {"type": PROBLEM + "credits"}, REFUSED, "credits", True),
    ("usage cap", 429, {"type": PROBLEM + "usage-capped"}, REFUSED, "credits", True),
    ("rate limit", 429, detail("Too Many Requests", 429), NOT_SENT, "moment", False),
    ("rate limit, legacy", 429, legacy(88), NOT_SENT, "moment", False),
    ("rate limit, no body", 429, {}, NOT_SENT, "moment", False),
    ("daily limit", 403, legacy(185), NOT_SENT, "moment", False),
    ("daily limit, other", 403, legacy(344), NOT_SENT, "moment", False),
    ("too long", 403, legacy(186), REFUSED, "long", False),
    ("spam", 403, legacy(226), REFUSED, "spam", False),
    ("refused without a word", 403, {"title": "Forbidden"}, REFUSED, "by hand", False),
    ("bad request", 400, {"title": "Invalid Request"}, REFUSED, "by hand", False),
    ("a web page, 403", 403, {}, UNKNOWN, "looks", False),
    ("a web page, 404", 404, {}, UNKNOWN, "looks", False),
    ("a web page, 200", 200, {}, UNKNOWN, "looks", False),
    ("conflict", 409, {"title": "Conflict"}, UNKNOWN, "looks", False),
    ("our request timed out", 408, {"title": "Timeout"}, UNKNOWN, "looks", False),
    ("moved", 302, {}, UNKNOWN, "looks", False),
    ("over capacity", 503, legacy(130), UNKNOWN, "looks", False),
    ("internal error", 500, legacy(131), UNKNOWN, "looks", False),
    ("internal error with a known code", 500, legacy(88), UNKNOWN, "looks", False),
    ("partial, no id", 200, {"errors": [{"title": "x"}]}, UNKNOWN, "looks", False),
    ("nothing at all", 0, {}, UNKNOWN, "looks", False),
]


@pytest.mark.parametrize("platform_request", [REPLY, MESSAGE], ids=["reply", "message"])
@pytest.mark.parametrize(("_what", "status", "body", "fate", "word", "stops"), ROWS)
def test_every_answer_of_x_has_its_fate(
    platform_request: PlatformRequest,
    _what: str,
    status: int,
    body: dict[str, Any],
    fate: SendOutcome,
    word: str,
    stops: bool,
) -> None:
    outcome = x.outcome(platform_request, PlatformResponse(status, body))
    assert outcome.fate is fate
    assert word in outcome.plain
    assert bool(outcome.stop) is stops
    assert outcome.platform_id == ""


def test_sent_is_said_with_the_id_of_what_was_sent() -> None:
    post = {"data": {"id": "1799", "text": "Hello"}}
    message = {"data": {"dm_conversation_id": "1-7", "dm_event_id": "1800"}}
    for status in (200, 201):
        assert x.outcome(REPLY, PlatformResponse(status, post)).platform_id == "1799"
        assert x.outcome(MESSAGE, PlatformResponse(status, message)).platform_id == "1800"
    assert x.outcome(REPLY, PlatformResponse(201, post)).fate is SENT
    assert (
        x.outcome(REPLY, PlatformResponse(201, {**post, "errors": [{"title": "x"}]})).fate is SENT
    )
    assert x.outcome(REPLY, PlatformResponse(201, message)).fate is UNKNOWN
    assert x.outcome(MESSAGE, PlatformResponse(201, post)).fate is UNKNOWN


def test_trouble_on_the_wire_is_not_sent_only_when_it_certainly_never_left() -> None:
    assert x.outcome(REPLY, PlatformResponse(trouble=Trouble.NOT_SENT)).fate is NOT_SENT
    for status in (0, 201, 403):
        response = PlatformResponse(status, {"data": {"id": "1"}}, trouble=Trouble.NO_ANSWER)
        assert x.outcome(REPLY, response).fate is UNKNOWN


DATE = "Tue, 03 Mar 2026 15:00:00 GMT"
RESET = 1_772_550_000  # that moment


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"date": DATE, "x-rate-limit-reset": str(RESET + 90)}, timedelta(seconds=90)),
        ({"date": DATE, "x-rate-limit-reset": str(RESET - 90)}, timedelta(seconds=1)),
        ({"date": DATE, "x-rate-limit-reset": str(RESET + 10**8)}, timedelta(hours=24)),
        (
            {
                "date": DATE,
                "x-rate-limit-remaining": "12",
                "x-rate-limit-reset": str(RESET + 90),
                "x-app-limit-24hour-remaining": "0",
                "x-app-limit-24hour-reset": str(RESET + 3_600),
            },
            timedelta(hours=1),
        ),
        ({"x-rate-limit-reset": str(RESET + 90)}, FIFTEEN),
        (
            {
                "date": "Tue, 03 Mar 2026 15:00:00 -0000",
                "x-rate-limit-reset": str(RESET + 90),
            },
            timedelta(seconds=90),
        ),
        ({"date": DATE}, FIFTEEN),
        ({"date": "soon", "x-rate-limit-reset": str(RESET)}, FIFTEEN),
        ({"date": DATE, "x-rate-limit-reset": "soon"}, FIFTEEN),
        ({"date": DATE, "x-rate-limit-reset": "9" * 30}, FIFTEEN),
        ({}, FIFTEEN),
    ],
)
def test_after_too_many_requests_we_wait_as_long_as_x_says(
    headers: dict[str, str], wait: timedelta
) -> None:
    assert x.outcome(REPLY, PlatformResponse(429, {}, headers)).wait == wait


def test_a_duplicate_is_no_refusal_because_the_first_one_may_stand_there() -> None:
    """It is looked for, and found, or else the owner hears of it; it is never called sent."""
    outcome = x.outcome(REPLY, PlatformResponse(403, legacy(187)))
    assert outcome.fate is UNKNOWN
    assert outcome.stop == ""


def test_only_what_may_be_tried_again_later_says_when() -> None:
    for _what, status, body, fate, _word, _stops in ROWS:
        wait = x.outcome(REPLY, PlatformResponse(status, body)).wait
        assert wait == (FIFTEEN if fate is NOT_SENT else None), _what


@pytest.mark.parametrize(
    ("date", "minutes"),
    [("Tue, 03 Mar 2026 15:30:00 GMT", 1), ("", 15), ("yesterday", 15)],
)
def test_a_wrong_clock_is_tried_again_soon_where_x_told_its_time(date, minutes):
    headers = {"date": date} if date else {}
    tried = x.outcome(REPLY, PlatformResponse(401, legacy(135), headers))
    assert (tried.fate, tried.wait) == (SendOutcome.NOT_SENT, timedelta(minutes=minutes))
