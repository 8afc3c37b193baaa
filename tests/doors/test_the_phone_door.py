"""Texts from a phone as the topic brings them to the function."""

from __future__ import annotations

import json
import logging

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.adapters.aws.texted_in import texted_in
from chalicelib.desk.ports.errors import Unavailable
from tests.doors.lambda_events import CONTEXT
from tests.stories.desk import OWNER, Desk, local

MONEY = "Third time this month my order is wrong. I want my money back."
SORRY = "So sorry Dana, a fresh one is on us."


@pytest.fixture
def desk():
    desk = Desk(at="10:00", two_way=True)
    wiring.use(desk.ports)
    desk.comment("Dana Prior", MONEY)
    yield desk
    wiring.use(None)


def event(message, sns_id="sns-1"):
    """What Lambda is given from SNS."""
    sns = {"Message": message, "MessageId": sns_id, "Subject": None, "MessageAttributes": {}}
    return {"Records": [{"EventSource": "aws:sns", "Sns": sns}]}


def payload(words, number=OWNER, id_="in-1", **more):
    return json.dumps(
        {
            "originationNumber": number,
            "destinationNumber": "+18005550100",
            "messageKeyword": "KEYWORD_18005550100",
            "messageBody": words,
            "inboundMessageId": id_,
            "previousPublishedMessageId": "p-1",
            **more,
        }
    )


def text(message, sns_id="sns-1"):
    return entry.texts(event(message, sns_id), CONTEXT)["texted"]


def test_a_text_of_the_owner_is_obeyed_once_however_often_it_comes(desk):
    code = desk.thread("Dana Prior").code
    assert text(payload(f"{code} {SORRY}")) == "done"
    assert text(payload(f"{code} {SORRY}")) == "again"
    assert text(payload(f"GO {desk.number()}", id_="in-2")) == "done"
    assert desk.public_lines() == [SORRY]


def test_without_an_id_of_its_own_the_notification_names_it(desk):
    assert text(payload("WHO", id_=None), "sns-7") == "done"
    assert text(payload("WHO", id_=None), "sns-7") == "again"
    assert text(payload("WHO", id_=None), "sns-8") == "done"


@pytest.mark.parametrize(
    "message",
    [
        "",
        "null",
        "[]",
        "not json",
        "[" * 100_000,
        payload("GO", number=""),
        payload("GO", number=None),
        payload("GO", number="+1555010x"),
        payload("GO", number={"a": 1}),
        payload(7, number="Maya"),
    ],
)
def test_what_is_no_text_from_a_phone_does_nothing(desk, message):
    before = list(desk.phone.texts)
    assert text(message) == "unreadable"
    assert desk.phone.texts == before


def test_strange_bodies_are_data(desk):
    for number, words in enumerate((None, 7, {"a": 1}, "\ud83d", "x" * 9_000, "\x00' OR 1=1")):
        assert text(payload(words, id_=f"in-{number}")) in {"unknown", "done"}
    assert desk.public_lines() == []


def test_nothing_of_a_text_is_logged(desk, caplog):
    caplog.set_level(logging.DEBUG)
    text(payload(f"X99 {SORRY}"))
    text(payload("hello", number="+15559999999", id_="in-2"))
    assert "15550100" not in caplog.text
    assert "15559999999" not in caplog.text
    assert "sorry" not in caplog.text
    assert "stranger" in caplog.text


def test_a_text_that_could_not_be_worked_on_comes_again(desk):
    code = desk.thread("Dana Prior").code
    desk.store.refuse()
    with pytest.raises(Unavailable):
        text(payload(f"{code} {SORRY}"))
    assert text(payload(f"{code} {SORRY}")) == "done"
    assert "everyone sees it" in desk.texts()[-1]


def test_words_saved_but_not_answered_are_read_back_when_the_text_comes_again(desk):
    code = desk.thread("Dana Prior").code
    desk.phone.refuse()
    desk.mail.refuse()
    with pytest.raises(Exception, match="not taken"):
        text(payload(f"{code} {SORRY}"))
    draft = desk.thread("Dana Prior").draft
    assert draft.words == SORRY
    assert text(payload(f"{code} {SORRY}")) == "done"
    assert desk.thread("Dana Prior").draft == draft
    assert "everyone sees it" in desk.texts()[-1]


def test_a_long_text_is_cut_and_a_long_id_too():
    found = texted_in(payload("x" * 9_000, id_="i" * 900), "s", local(3, "10:00"))
    assert (len(found.words), len(found.id)) == (1_600, 128)
