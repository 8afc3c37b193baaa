"""Every number by which Facebook refuses, and what the desk makes of it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.facebook import words
from chalicelib.channels.facebook.outbound import outcome as outcomes
from chalicelib.channels.facebook.outbound.outcome import outcome
from chalicelib.model.platform import Answer, Call, Fate, Trouble

COMMENT = Call("facebook", "POST", "/55_66/comments", body={"message": "Hi"}, form=True)
MESSAGE = Call("facebook", "POST", "/1000/messages", body={})


def refused(code: Any, subcode: Any = None, status: int = 400, **more: Any) -> Answer:
    error = {
        "code": code,
        "error_subcode": subcode,
        "message": "(#1) Words that may change",
        **more,
    }
    return Answer(status, {"error": error})


ROWS: list[tuple[int, int | None, Fate, str]] = [
    (1, None, Fate.UNKNOWN, words.NOT_KNOWN),
    (1, 99, Fate.UNKNOWN, words.NOT_KNOWN),
    (2, None, Fate.UNKNOWN, words.NOT_KNOWN),
    (1200, None, Fate.UNKNOWN, words.NOT_KNOWN),
    (4, None, Fate.NOT_SENT, words.BUSY),
    (17, None, Fate.NOT_SENT, words.BUSY),
    (32, None, Fate.NOT_SENT, words.BUSY),
    (341, None, Fate.NOT_SENT, words.BUSY),
    (613, None, Fate.NOT_SENT, words.BUSY),
    (80001, None, Fate.NOT_SENT, words.BUSY),
    (80001, 2494055, Fate.NOT_SENT, words.BUSY),
    (80002, None, Fate.NOT_SENT, words.BUSY),
    (80004, None, Fate.NOT_SENT, words.BUSY),
    (80006, None, Fate.NOT_SENT, words.BUSY),
    (10, 2018278, Fate.REFUSED, words.WINDOW),
    (10, 2534022, Fate.REFUSED, words.WINDOW),
    (10, 2018065, Fate.REFUSED, words.WINDOW),
    (10, 2018108, Fate.REFUSED, words.UNAVAILABLE),
    (551, None, Fate.REFUSED, words.UNAVAILABLE),
    (551, 1545041, Fate.REFUSED, words.UNAVAILABLE),
    (200, 1545041, Fate.REFUSED, words.UNAVAILABLE),
    (10900, None, Fate.SENT, words.REPLIED_ALREADY),
    (10903, None, Fate.REFUSED, words.NO_REPLY),
    (100, None, Fate.REFUSED, words.BAD_REQUEST),
    (100, 33, Fate.REFUSED, words.GONE),
    (100, 2018001, Fate.REFUSED, words.NO_PERSON),
    (100, 2018047, Fate.REFUSED, words.BAD_REQUEST),
    (190, None, Fate.REFUSED, words.TOKEN_DEAD),
    (190, 458, Fate.REFUSED, words.TOKEN_DEAD),
    (190, 460, Fate.REFUSED, words.TOKEN_DEAD),
    (190, 463, Fate.REFUSED, words.TOKEN_DEAD),
    (190, 467, Fate.REFUSED, words.TOKEN_DEAD),
    (102, None, Fate.REFUSED, words.TOKEN_DEAD),
    (506, None, Fate.UNKNOWN, words.SAID_ALREADY),
    (200, None, Fate.REFUSED, words.NO_PERMISSION),
    (10, None, Fate.REFUSED, words.NO_PERMISSION),
    (230, None, Fate.REFUSED, words.NO_PERMISSION),
    (283, None, Fate.REFUSED, words.NO_PERMISSION),
    (200, 2018028, Fate.REFUSED, words.NOT_SET_UP),
    (368, None, Fate.REFUSED, words.BLOCKED),
    (368, 1390008, Fate.REFUSED, words.BLOCKED),
    (1893063, None, Fate.REFUSED, words.RESTRICTED),
    (100, 1893063, Fate.REFUSED, words.RESTRICTED),
    (2018344, None, Fate.REFUSED, words.TERMS),
    (10, 2018344, Fate.REFUSED, words.TERMS),
]


@pytest.mark.parametrize(("code", "subcode", "fate", "plain"), ROWS)
def test_each_number_has_its_meaning(
    code: int, subcode: int | None, fate: Fate, plain: str
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
    assert told.fate is Fate.REFUSED
    assert "987654" in told.plain
    assert outcome(COMMENT, refused(987654, is_transient=True)).fate is Fate.UNKNOWN
    for status in (200, 302, 500, 503):
        assert outcome(COMMENT, refused(987654, status=status)).fate is Fate.UNKNOWN
    for code in (None, "x", [], True, -5, "9" * 40):
        assert outcome(COMMENT, refused(code)).fate is Fate.UNKNOWN


def test_a_known_number_counts_whatever_the_status() -> None:
    assert outcome(COMMENT, refused(613, status=500)).fate is Fate.NOT_SENT
    assert outcome(COMMENT, refused(190, status=200)).stop


@pytest.mark.parametrize("status", [400, 401, 403, 404, 500, 502, 503, 504, 301, 0])
def test_a_page_of_html_leaves_it_unknown(status: int) -> None:
    assert outcome(COMMENT, Answer(status)).fate is Fate.UNKNOWN


@pytest.mark.parametrize(
    ("call", "body", "fate"),
    [
        (COMMENT, {"id": "55_99"}, Fate.SENT),
        (COMMENT, {"id": 5599}, Fate.SENT),
        (COMMENT, {"message_id": "m_9"}, Fate.UNKNOWN),
        (COMMENT, {"id": ""}, Fate.UNKNOWN),
        (COMMENT, {"id": True}, Fate.UNKNOWN),
        (MESSAGE, {"message_id": "m_9", "recipient_id": "300"}, Fate.SENT),
        (MESSAGE, {"message_id": "m_9"}, Fate.SENT),
        (MESSAGE, {"recipient_id": "300"}, Fate.UNKNOWN),
        (MESSAGE, {"id": "m_9"}, Fate.UNKNOWN),
    ],
)
def test_sent_needs_the_id_of_what_was_sent(call: Call, body: dict[str, Any], fate: Fate) -> None:
    assert outcome(call, Answer(200, body)).fate is fate


def test_a_sent_message_tells_the_person_it_went_to() -> None:
    told = outcome(MESSAGE, Answer(200, {"message_id": "m_9", "recipient_id": "300"}))
    assert (told.platform_id, told.recipient_id) == ("m_9", "300")
    assert outcome(COMMENT, Answer(200, {"id": "5", "recipient_id": "300"})).recipient_id == ""


def test_trouble_on_the_wire_is_not_sent_or_unknown() -> None:
    assert outcome(COMMENT, Answer(trouble=Trouble.NOT_SENT)).fate is Fate.NOT_SENT
    assert outcome(COMMENT, Answer(trouble=Trouble.NO_ANSWER)).fate is Fate.UNKNOWN


def busy(usage: Any, status: int = 400) -> timedelta | None:
    headers = {"x-business-use-case-usage": usage if isinstance(usage, str) else json.dumps(usage)}
    body = {} if status == 429 else {"error": {"code": 80001}}
    told = outcome(COMMENT, Answer(status, body, headers))
    assert told.fate is Fate.NOT_SENT
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
    assert outcome(COMMENT, Answer(429)).wait is None


def test_a_refusal_asks_for_no_wait() -> None:
    headers = {"x-business-use-case-usage": json.dumps(minutes(19))}
    assert outcome(COMMENT, Answer(400, {"error": {"code": 10}}, headers)).wait is None
