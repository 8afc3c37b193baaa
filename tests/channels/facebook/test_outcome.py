"""Every number by which Facebook refuses, and what the desk makes of it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.facebook import words
from chalicelib.channels.facebook.outbound import outcome as outcomes
from chalicelib.channels.facebook.outbound.outcome import outcome
from chalicelib.model.platform import PlatformRequest, PlatformResponse, SendOutcome, Trouble

COMMENT = PlatformRequest("facebook", "POST", "/55_66/comments", body={"message": "Hi"}, form=True)
MESSAGE = PlatformRequest("facebook", "POST", "/1000/messages", body={})


def refused(code: Any, subcode: Any = None, status: int = 400, **more: Any) -> PlatformResponse:
    error = {
        "code": code,
        "error_subcode": subcode,
        "message": "(#1) Words that may change",
        **more,
    }
    return PlatformResponse(status, {"error": error})


ROWS: list[tuple[int, int | None, SendOutcome, str]] = [
    (1, None, SendOutcome.UNKNOWN, words.NOT_KNOWN),
    (1, 99, SendOutcome.UNKNOWN, words.NOT_KNOWN),
    (2, None, SendOutcome.UNKNOWN, words.NOT_KNOWN),
    (1200, None, SendOutcome.UNKNOWN, words.NOT_KNOWN),
    (4, None, SendOutcome.NOT_SENT, words.BUSY),
    (17, None, SendOutcome.NOT_SENT, words.BUSY),
    (32, None, SendOutcome.NOT_SENT, words.BUSY),
    (341, None, SendOutcome.NOT_SENT, words.BUSY),
    (613, None, SendOutcome.NOT_SENT, words.BUSY),
    (80001, None, SendOutcome.NOT_SENT, words.BUSY),
    (80001, 2494055, SendOutcome.NOT_SENT, words.BUSY),
    (80002, None, SendOutcome.NOT_SENT, words.BUSY),
    (80004, None, SendOutcome.NOT_SENT, words.BUSY),
    (80006, None, SendOutcome.NOT_SENT, words.BUSY),
    (10, 2018278, SendOutcome.REFUSED, words.WINDOW),
    (10, 2534022, SendOutcome.REFUSED, words.WINDOW),
    (10, 2018065, SendOutcome.REFUSED, words.WINDOW),
    (10, 2018108, SendOutcome.REFUSED, words.UNAVAILABLE),
    (551, None, SendOutcome.REFUSED, words.UNAVAILABLE),
    (551, 1545041, SendOutcome.REFUSED, words.UNAVAILABLE),
    (200, 1545041, SendOutcome.REFUSED, words.UNAVAILABLE),
    (10900, None, SendOutcome.SENT, words.REPLIED_ALREADY),
    (10903, None, SendOutcome.REFUSED, words.NO_REPLY),
    (100, None, SendOutcome.REFUSED, words.BAD_REQUEST),
    (100, 33, SendOutcome.REFUSED, words.GONE),
    (100, 2018001, SendOutcome.REFUSED, words.NO_PERSON),
    (100, 2018047, SendOutcome.REFUSED, words.BAD_REQUEST),
    (190, None, SendOutcome.REFUSED, words.TOKEN_DEAD),
    (190, 458, SendOutcome.REFUSED, words.TOKEN_DEAD),
    (190, 460, SendOutcome.REFUSED, words.TOKEN_DEAD),
    (190, 463, SendOutcome.REFUSED, words.TOKEN_DEAD),
    (190, 467, SendOutcome.REFUSED, words.TOKEN_DEAD),
    (102, None, SendOutcome.REFUSED, words.TOKEN_DEAD),
    (506, None, SendOutcome.UNKNOWN, words.SAID_ALREADY),
    (200, None, SendOutcome.REFUSED, words.NO_PERMISSION),
    (10, None, SendOutcome.REFUSED, words.NO_PERMISSION),
    (230, None, SendOutcome.REFUSED, words.NO_PERMISSION),
    (283, None, SendOutcome.REFUSED, words.NO_PERMISSION),
    (200, 2018028, SendOutcome.REFUSED, words.NOT_SET_UP),
    (368, None, SendOutcome.REFUSED, words.BLOCKED),
    (368, 1390008, SendOutcome.REFUSED, words.BLOCKED),
    (1893063, None, SendOutcome.REFUSED, words.RESTRICTED),
    (100, 1893063, SendOutcome.REFUSED, words.RESTRICTED),
    (2018344, None, SendOutcome.REFUSED, words.TERMS),
    (10, 2018344, SendOutcome.REFUSED, words.TERMS),
]


@pytest.mark.parametrize(("code", "subcode", "fate", "plain"), ROWS)
def test_each_number_has_its_meaning(
    code: int, subcode: int | None, fate: SendOutcome, plain: str
) -> None:
    for call in (COMMENT, MESSAGE):
        for answer in (refused(code, subcode), refused(str(code), subcode, status=403)):
            told = outcome(call, answer)
            assert (told.fate, told.plain) == (fate, plain)


def test_every_number_of_the_table_has_a_row_here() -> None:
    rows = {(code, subcode) for code, subcode, _, _ in ROWS}
    for code, subcode in outcomes.OUTCOMES:
        if code == outcomes.ANY:
            assert any(subcode == row[1] for row in rows)
        else:
            assert (code, None if subcode == outcomes.ANY else subcode) in rows


@pytest.mark.parametrize("code", [190, 102, 368])
def test_a_dead_token_and_a_block_stop_the_channel(code: int) -> None:
    assert outcome(COMMENT, refused(code)).stop
    assert outcome(COMMENT, refused(code, 463)).stop


def test_nothing_else_stops_the_channel() -> None:
    for code, subcode, _, _ in ROWS:
        stop = outcome(MESSAGE, refused(code, subcode)).stop
        assert bool(stop) == (code in {190, 102, 368})


def test_every_sentence_is_one_the_owner_may_read() -> None:
    for known in outcomes.OUTCOMES.values():
        assert known.plain.endswith(".")
        assert known.plain[0].isupper()
        assert len(known.plain) < 120


def test_an_unknown_number_is_a_refusal_only_from_a_clear_refusal() -> None:
    told = outcome(COMMENT, refused(987654))
    assert told.fate is SendOutcome.REFUSED
    assert "987654" in told.plain
    assert outcome(COMMENT, refused(987654, is_transient=True)).fate is SendOutcome.UNKNOWN
    for status in (200, 302, 500, 503):
        assert outcome(COMMENT, refused(987654, status=status)).fate is SendOutcome.UNKNOWN
    for code in (None, "x", [], True, -5, "9" * 40):
        assert outcome(COMMENT, refused(code)).fate is SendOutcome.UNKNOWN


def test_a_known_number_counts_whatever_the_status() -> None:
    assert outcome(COMMENT, refused(613, status=500)).fate is SendOutcome.NOT_SENT
    assert outcome(COMMENT, refused(190, status=200)).stop


@pytest.mark.parametrize("status", [400, 401, 403, 404, 500, 502, 503, 504, 301, 0])
def test_a_page_of_html_leaves_it_unknown(status: int) -> None:
    assert outcome(COMMENT, PlatformResponse(status)).fate is SendOutcome.UNKNOWN


@pytest.mark.parametrize(
    ("platform_request", "body", "fate"),
    [
        (COMMENT, {"id": "55_99"}, SendOutcome.SENT),
        (COMMENT, {"id": 5599}, SendOutcome.SENT),
        (COMMENT, {"message_id": "m_9"}, SendOutcome.UNKNOWN),
        (COMMENT, {"id": ""}, SendOutcome.UNKNOWN),
        (COMMENT, {"id": True}, SendOutcome.UNKNOWN),
        (MESSAGE, {"message_id": "m_9", "recipient_id": "300"}, SendOutcome.SENT),
        (MESSAGE, {"message_id": "m_9"}, SendOutcome.SENT),
        (MESSAGE, {"recipient_id": "300"}, SendOutcome.UNKNOWN),
        (MESSAGE, {"id": "m_9"}, SendOutcome.UNKNOWN),
    ],
)
def test_sent_needs_the_id_of_what_was_sent(
    platform_request: PlatformRequest, body: dict[str, Any], fate: SendOutcome
) -> None:
    assert outcome(platform_request, PlatformResponse(200, body)).fate is fate


def test_a_sent_message_tells_the_person_it_went_to() -> None:
    told = outcome(MESSAGE, PlatformResponse(200, {"message_id": "m_9", "recipient_id": "300"}))
    assert (told.platform_id, told.recipient_id) == ("m_9", "300")
    assert (
        outcome(COMMENT, PlatformResponse(200, {"id": "5", "recipient_id": "300"})).recipient_id
        == ""
    )


def test_trouble_on_the_wire_is_not_sent_or_unknown() -> None:
    assert outcome(COMMENT, PlatformResponse(trouble=Trouble.NOT_SENT)).fate is SendOutcome.NOT_SENT
    assert outcome(COMMENT, PlatformResponse(trouble=Trouble.NO_ANSWER)).fate is SendOutcome.UNKNOWN


def busy(usage: Any, status: int = 400) -> timedelta | None:
    headers = {"x-business-use-case-usage": usage if isinstance(usage, str) else json.dumps(usage)}
    body = {} if status == 429 else {"error": {"code": 80001}}
    told = outcome(COMMENT, PlatformResponse(status, body, headers))
    assert told.fate is SendOutcome.NOT_SENT
    return told.wait


def minutes(*values: Any) -> dict[str, Any]:
    return {"1000": [{"type": "pages", "estimated_time_to_regain_access": v} for v in values]}


def test_the_wait_that_facebook_asks_for_is_kept() -> None:
    assert busy(minutes(19)) == timedelta(minutes=19)
    assert busy(minutes(0, 3, 12, 5)) == timedelta(minutes=12)
    assert busy(minutes(7) | {"2": [{"estimated_time_to_regain_access": 8}]}, 429) == timedelta(
        minutes=8
    )
    assert busy(minutes(10**12)) == timedelta(hours=24)


@pytest.mark.parametrize(
    "usage", ["", "x", "[]", "{}", {"1": 5}, {"1": [5]}, minutes(0), minutes(-3), minutes("9")]
)
def test_without_a_wait_none_is_made_up(usage: Any) -> None:
    assert busy(usage) is None
    assert outcome(COMMENT, PlatformResponse(429)).wait is None


def test_a_refusal_asks_for_no_wait() -> None:
    headers = {"x-business-use-case-usage": json.dumps(minutes(19))}
    assert outcome(COMMENT, PlatformResponse(400, {"error": {"code": 10}}, headers)).wait is None
