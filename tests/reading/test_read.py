"""What a message is read as, row by row."""

from __future__ import annotations

import pytest

from chalicelib.model.message import Kind, Urgency
from chalicelib.reading.read import read
from tests.reading.rows_english import COMPLAINTS, PRAISE, QUESTIONS, ROWS, SARCASM, URGENT
from tests.reading.rows_spanish import OTHER, SPANISH

each_english = pytest.mark.parametrize(("text", "kinds", "urgency", "extras"), ROWS)
each_spanish = pytest.mark.parametrize(("text", "kinds", "urgency", "extras"), SPANISH)


def check(text, kinds, urgency, extras):
    reading = read(text)
    assert reading.kind in kinds.split(), reading
    for name in urgency.split():
        seen = Urgency(name.lstrip("-")) in reading.urgency
        assert seen is not name.startswith("-"), reading
    for name in extras.split():
        assert getattr(reading, name.lstrip("-")) is not name.startswith("-"), reading
    return reading


@each_english
def test_english_is_read_as_a_person_would(text, kinds, urgency, extras):
    assert check(text, kinds, urgency, extras).language == "en"


@each_spanish
def test_spanish_is_read_as_a_person_would(text, kinds, urgency, extras):
    assert check(text, kinds, urgency, extras).language == "es"


@pytest.mark.parametrize(("text", "kind", "urgency"), OTHER)
def test_what_we_cannot_read_is_unsure_and_never_taken_for_english(text, kind, urgency):
    assert check(text, kind, urgency, "").language == "other"


def test_there_are_many_rows():
    assert len({row[0] for row in [*ROWS, *SPANISH]}) >= 200


@pytest.mark.parametrize("row", [*COMPLAINTS, *SARCASM, *URGENT[:42]])
def test_who_may_be_angry_is_never_thanked_and_never_dropped(row):
    for text in (row[0], row[0].upper(), row[0] + " 😀", "Hi! " + row[0], row[0] + " Thanks."):
        assert read(text).kind not in (Kind.PRAISE, Kind.NOISE), text


@pytest.mark.parametrize("row", URGENT[:33])
def test_danger_is_seen_in_any_dress(row):
    text, _, urgency, _ = row
    for dressed in (text.upper(), f"Love your cakes! {text}", f"@mapleandrye {text}", text + "😡"):
        assert set(urgency.split()) <= set(read(dressed).urgency), dressed


@pytest.mark.parametrize("row", [*QUESTIONS, *PRAISE])
def test_ordinary_messages_ring_nobody_at_night(row):
    loud = {"safety", "legal", "press", "discrimination", "self_harm"}
    assert not loud & set(read(row[0]).urgency)


@pytest.mark.parametrize(
    ("media", "kind", "closing"),
    [
        (("sticker",), Kind.NOISE, True),
        (("image",), Kind.UNSURE, False),
        (("video",), Kind.UNSURE, False),
        (("audio",), Kind.UNSURE, False),
        (("file",), Kind.UNSURE, False),
        (("location",), Kind.UNSURE, False),
        (("sticker", "image"), Kind.UNSURE, False),
        ((), Kind.UNSURE, False),
    ],
)
def test_a_sticker_asks_for_nothing_and_a_picture_may_ask_for_anything(media, kind, closing):
    for text in ("", "  \n ", "\u200b"):
        reading = read(text, media)
        assert (reading.kind, reading.closing) == (kind, closing)


def test_words_count_more_than_the_picture_beside_them():
    assert read("my box arrived crushed", ("image",)).kind is Kind.COMPLAINT


def test_thanks_with_a_picture_is_not_a_closing_word():
    assert not read("thanks", ("image",)).closing
    assert not read("👍", ("image",)).closing


def test_a_complaint_never_sounds_glad_and_praise_never_sad():
    for row in [*COMPLAINTS, *SARCASM]:
        reading = read(row[0])
        assert reading.kind is not Kind.COMPLAINT or reading.tone < 0, reading
    for row in PRAISE:
        reading = read(row[0])
        assert reading.kind is not Kind.PRAISE or reading.tone > 0, reading


def test_each_judgement_has_its_reason():
    reading = read("stop texting me, my lawyer wants the refund by noon")
    for word in ("complaint", "legal", "money", "opt-out"):
        assert any(reason.startswith(f"{word}:") for reason in reading.reasons), reading


def test_an_allergy_question_says_that_nobody_was_harmed():
    reading = read("do you have nut free cake? my son is allergic")
    assert any("no harm reported" in reason for reason in reading.reasons)


def test_an_allergy_question_becomes_danger_once_it_was_eaten():
    assert not read("is there sesame in the bagels?").urgency
    assert "safety" in read("is there sesame in the bagels? he just ate one").urgency


def test_telling_everyone_beside_kind_words_is_not_taken_for_a_complaint():
    reading = read("Telling all my friends, this was amazing, thank you so much!")
    assert reading.kind is not Kind.COMPLAINT
    assert not reading.closing


def test_a_spam_word_in_a_grievance_is_a_grievance():
    assert read("The loan desk was rude and my order is missing").kind is Kind.COMPLAINT
    assert (
        read("your followers should know my money is gone, this is a scam").kind is Kind.COMPLAINT
    )
