"""Whatever anybody types, a valid reading comes back, the same one each time."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.message import TEXT_BYTES_MAX, Kind, Reading, Urgency
from chalicelib.reading.read import read
from tests.reading.rows_english import COMPLAINTS, PRAISE, ROWS

MEDIA = st.lists(st.sampled_from(["image", "video", "audio", "file", "sticker", "location"]))
WORDS = sorted({word for row in ROWS for word in row[0].split()})
SALAD = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY_CHARACTER = st.text(st.characters(), max_size=300)
steady = settings(derandomize=True, deadline=None, max_examples=150)


def assert_valid(reading: Reading) -> None:
    assert isinstance(reading.kind, Kind)
    assert -1.0 <= reading.tone <= 1.0
    assert list(reading.urgency) == [urgency for urgency in Urgency if urgency in reading.urgency]
    assert reading.language in ("en", "es", "other")
    assert reading.reasons
    assert all(0 < len(reason) <= 80 and reason.isprintable() for reason in reading.reasons)
    if reading.closing:
        assert not reading.urgency
        assert not reading.question
        assert reading.kind is not Kind.COMPLAINT


@steady
@given(ANY_CHARACTER, MEDIA)
def test_any_characters_are_read(text, media):
    assert_valid(read(text, tuple(media)))


@steady
@given(SALAD)
def test_any_words_in_any_order_are_read(text):
    reading = read(text)
    assert_valid(reading)
    assert read(text) == reading


@steady
@given(
    st.sampled_from(["stop", "unsubscribe", "stop messaging me"]), st.text(" \t\n.!…", max_size=6)
)
def test_a_wish_to_be_left_alone_survives_its_punctuation(wish, marks):
    for text in (wish + marks, marks + wish.upper() + marks):
        assert read(text).opt_out


@steady
@given(st.sampled_from([row[0] for row in COMPLAINTS]), st.sampled_from([row[0] for row in PRAISE]))
def test_praise_beside_a_complaint_never_makes_it_praise(complaint, praise):
    for text in (f"{praise} {complaint}", f"{complaint} {praise}", f"{complaint}\n{praise}"):
        assert read(text).kind not in (Kind.PRAISE, Kind.NOISE), text


@steady
@given(st.sampled_from(ROWS), st.integers(0, 40), st.integers(3, 6))
def test_a_held_key_changes_nothing_grave(row, place, times):
    text = row[0]
    if place < len(text) and text[place] in string.ascii_letters and row[1] == "complaint":
        held = text[:place] + text[place] * times + text[place + 1 :]
        assert read(held).kind is not Kind.PRAISE, held


HOSTILE = [
    "a" * TEXT_BYTES_MAX,
    "not great " * 800,
    "?!" * 4_000,
    "@" * 8_000,
    "#" * 8_000,
    "http://" * 1_100,
    "a.a" * 2_700,
    "a@a." * 2_000,
    "(((((" * 1_600,
    "&amp;" * 1_600,
    "&#x1F600;" * 900,
    "w" + "\u0336" * 8_000,
    "\U0001f621" * 2_000,
    "\u202estop\u202c" * 500,
    "\x00\x01\x02" * 2_000,
    "\ufffd" * 8_000,
    "'" * 8_000,
    "no one no one " * 580,
    "still still still " * 450,
    "thanks for " * 740,
    "\u0e01\u0e49" * 1_300,
    "\u1100\u1161" * 1_300,
    "x\n" * 4_000,
    "allergic ate " * 600,
    "wedding today " * 580,
]


def test_hostile_texts_are_read_like_any_other():
    for text in HOSTILE:
        assert_valid(read(text))


def test_a_reason_shows_no_more_than_a_few_of_their_words():
    for text in (
        "never " + "x" * 300 + " good",
        "thanks for " + "y" * 40 + " " + "z" * 40 + " cold",
    ):
        assert_valid(read(text))


def test_a_text_longer_than_we_store_is_read_as_far_as_we_store_it():
    assert read("ok " * 100_000).language in ("en", "other")


def test_what_hides_between_the_letters_hides_nothing():
    assert read("re\u200bfu\u00adnd me, wor\u0336st").urgency == (Urgency.MONEY,)
    assert read("Ｉ want my ｒｅｆｕｎｄ").urgency == (Urgency.MONEY,)
    assert read("stop\u202e").opt_out
