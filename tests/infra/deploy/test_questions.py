"""Every question takes what a person writes, and answers what it cannot use with one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from chalicelib.adapters.business_file.read import parse
from chalicelib.model.business import Mode
from infra.deploy.questions import (
    BUSINESS,
    BUSINESS_FILE,
    CHANNELS,
    WHICH,
    Unusable,
    business_file,
    hours_of,
    keys_asked,
)

EVERY = (*BUSINESS, WHICH, *(key for channel in CHANNELS for key in keys_asked(channel)))
WRONG = {
    "name": "",
    "time_zone": "EST",
    "hours": "when the sun is up",
    "phone": "555 0100",
    "email": "maya at example",
    "channels": "myspace",
    "page_id": "Maple & Rye",
    "app_id": "app",
    "app_secret": "two words here",
    "page_token": "",
    "user_id": "@maple",
    "handle": "maple & rye",
    "consumer_key": "short",
    "consumer_secret": " ",
    "access_token": "with\nline",
    "access_token_secret": "é" * 20,
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


@pytest.mark.parametrize("question", EVERY, ids=lambda q: q.name)
def test_a_wrong_answer_gets_one_sentence_that_says_what_to_write(question) -> None:
    with pytest.raises(Unusable) as refused:
        question.read(WRONG[question.name])
    words = str(refused.value)
    assert words.endswith(".")
    assert "\n" not in words
    assert len(words) <= 160


@pytest.mark.parametrize("question", [q for q in EVERY if q.secret], ids=lambda q: q.name)
def test_a_secret_is_never_quoted_back(question) -> None:
    with pytest.raises(Unusable) as refused:
        question.read("hunter two")
    assert "hunter" not in str(refused.value)


def test_every_key_but_ids_and_handles_is_secret() -> None:
    shown = {q.name for channel in CHANNELS for q in keys_asked(channel) if not q.secret}
    assert shown == {"page_id", "app_id", "user_id", "handle"}


@pytest.mark.parametrize(
    ("answer", "number"),
    [("+1 (555) 010-0100", "+15550100100"), ("+44 20 7946 0000", "+442079460000")],
)
def test_a_phone_may_be_written_as_people_write_it(answer: str, number: str) -> None:
    [phone] = [q for q in BUSINESS if q.name == "phone"]
    assert phone.read(answer) == number


def test_hours_hold_for_every_day_of_a_span() -> None:
    week = hours_of("Mon-Fri 9:00-17:30, Sat 10:00-14:00")
    assert week == {day: ["9:00-17:30"] for day in WEEKDAYS} | {"saturday": ["10:00-14:00"]}


def test_a_second_slot_belongs_to_the_days_before_it() -> None:
    week = hours_of("Mon-Fri 9:00-12:30, 13:30-17:00, Sun closed")
    assert week["wednesday"] == ["9:00-12:30", "13:30-17:00"]
    assert week["sunday"] == []


def test_a_span_may_run_over_the_weekend() -> None:
    assert set(hours_of("Fri-Mon 9:00-17:00")) == {"friday", "saturday", "sunday", "monday"}


@pytest.mark.parametrize("answer", ["", "Mon", "Sat closed", "9:00-17:00", "M 9-5", "Mon-Fri 9"])
def test_hours_that_nobody_could_keep_are_refused(answer: str) -> None:
    with pytest.raises(Unusable):
        hours_of(answer)


@pytest.mark.parametrize(
    ("answer", "channels"),
    [
        ("facebook", "facebook"),
        ("both", "facebook,x"),
        ("Twitter and Facebook", "facebook,x"),
        ("none", ""),
    ],
)
def test_channels_are_named_as_people_name_them(answer: str, channels: str) -> None:
    assert WHICH.read(answer) == channels


def test_the_business_file_may_be_left_out() -> None:
    assert BUSINESS_FILE.read("  ") == ""


def test_five_answers_make_a_business_that_begins_with_drafts() -> None:
    answers = {
        "name": "Maple & Rye",
        "time_zone": "America/New_York",
        "hours": "Tue-Sun 7:00-17:00",
        "phone": "+15550100",
        "email": "maya@example.com",
    }
    business = parse(business_file(answers), date(2026, 3, 3))
    assert business.name == "Maple & Rye"
    assert business.mode is Mode.DRAFT
    assert business.owner.phone == "+15550100"
    assert business.hours.week[0] == ()
