"""The ids of triggers, notes and texts lie in customers' tables: what was stored stays readable."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.trigger_id import NoteId, NoteKind, OtherId, TextId, TriggerId, TriggerKind

# Each shape of id that was written before the ids became values, and some that are told together.
STORED = (Path(__file__).parent / "stored_ids.txt").read_text().splitlines()
steady = settings(derandomize=True, deadline=None, max_examples=300)


@pytest.mark.parametrize("stored", STORED)
def test_what_was_stored_is_understood_whole_and_written_back_unchanged(stored):
    read = TextId.parse(stored)
    assert str(read) == stored
    assert not [part for part in read.tells if isinstance(part, OtherId)]


def test_every_kind_of_trigger_and_of_note_has_been_stored():
    read = [part for stored in STORED for part in TextId.parse(stored).tells]
    assert {part.kind for part in read} == {*TriggerKind, *NoteKind}


SEND = "31222eda3a9e28648b0d3085"


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("warn:3", TriggerId(TriggerKind.WARN, "3")),
        ("now:3:money", TriggerId(TriggerKind.NOW, "3", "money")),
        ("urgent:3:hour:12", TriggerId(TriggerKind.URGENT, "3", "hour", 12)),
        ("nag:3:7", TriggerId(TriggerKind.NAG, "3", number=7)),
        ("remind:ab12:29548110:1", TriggerId(TriggerKind.REMIND, "ab12", "29548110", 1)),
        ("window:last:1773144000", TriggerId(TriggerKind.WINDOW, "last", number=1773144000)),
        (f"mail:unknown:{SEND}", TriggerId(TriggerKind.MAIL, SEND, "unknown")),
        (f"answer:lost:{SEND}", TriggerId(TriggerKind.ANSWER, SEND, "lost")),
        # What platforms and phones call a message may hold anything.
        ("praise:mid.14:b+ > c", TriggerId(TriggerKind.PRAISE, "mid.14:b+ > c")),
        ("answer:ask:a:b:c", TriggerId(TriggerKind.ANSWER, "a:b:c", "ask")),
    ],
)
def test_a_trigger_is_read_as_what_it_is_about(stored, value):
    assert TriggerId.parse(stored) == value
    assert str(value) == stored


ODD = [
    "",
    "warn",
    "warn:",
    ":",
    "warn:3:",
    "nag:3:007",
    "answer:lost",
    "ring:3",
    "WARN:3",
    "warn/3",
]


@pytest.mark.parametrize("odd", ODD)
def test_what_we_never_wrote_is_no_trigger_and_stays_as_it_stands(odd):
    assert TriggerId.parse(odd) is None
    assert str(TextId.parse(odd)) == odd


def test_a_number_of_any_length_is_read():
    stored = "nag:3:" + "9" * 5_000
    assert str(TriggerId.parse(stored)) == stored


@steady
@given(st.text(st.sampled_from(string.ascii_lowercase + ":/_+> 0179é"), max_size=60))
def test_whatever_was_stored_is_read_and_written_back_unchanged(stored):
    assert str(TextId.parse(stored)) == stored


WORD = st.text(st.sampled_from("abcdef0123456789_.-$="), min_size=1, max_size=24)
NUMBER = st.integers(0, 2**40)
WHOLE = [TriggerKind.UNKNOWN, TriggerKind.UNDELIVERED, TriggerKind.FAILED, TriggerKind.PRAISE]
FIRST = [TriggerKind.ANSWER, TriggerKind.MAIL]
STEPS = sorted(set(TriggerKind) - {*WHOLE, *FIRST})
STEP = st.text(st.sampled_from("abcdefgh_"), min_size=1, max_size=9)
ANY_ID = st.text(st.characters(blacklist_characters=" "), min_size=1, max_size=40)
TRIGGERS = st.one_of(
    st.builds(TriggerId, st.sampled_from(WHOLE), ANY_ID),
    st.builds(TriggerId, st.sampled_from(FIRST), ANY_ID, STEP),
    st.builds(TriggerId, st.sampled_from(STEPS), WORD, st.just("") | STEP, st.none() | NUMBER),
)


@steady
@given(st.lists(TRIGGERS, min_size=1, max_size=5), st.sampled_from(["", "+15550100", "email"]))
def test_a_text_tells_the_triggers_it_was_made_of(triggers, to):
    made = TextId(tuple(triggers), to)
    assert TextId.parse(str(made)) == made


@steady
@given(st.lists(TRIGGERS, min_size=1, max_size=4))
def test_a_note_holds_the_triggers_it_was_made_of_and_is_one_note(triggers):
    inner = TextId(tuple(triggers)).body
    notes = tuple(NoteId(NoteKind.DIGEST, f"{thread}:{inner}") for thread in ("4f2a", "9bc0"))
    read = TextId.parse(str(TextId(notes, "sms")))
    assert (read.notes, read.to) == (notes, "sms")
    assert read.triggers == ()


def test_a_name_may_look_like_anything():
    has = TextId((TriggerId(TriggerKind.HAS, "3", "Tom > Jerry: +1"),), "+15550101")
    assert TextId.parse(str(has)) == has
    assert TextId.parse(str(has)).to == "+15550101"


def test_what_another_version_tells_beside_a_trigger_is_kept():
    read = TextId.parse("warn:3 + smoke:3:signal + nag:3:1 > +15550100")
    assert read.triggers == (
        TriggerId(TriggerKind.WARN, "3"),
        TriggerId(TriggerKind.NAG, "3", number=1),
    )
    assert str(read) == "warn:3 + smoke:3:signal + nag:3:1 > +15550100"


def test_the_newest_of_a_repeating_trigger_stands_for_all_before_it():
    nag, hourly = TriggerId.parse("nag:3:7"), TriggerId.parse("urgent:3:hour:2")
    assert nag.series == TriggerId.parse("nag:3:1").series
    assert hourly.series == TriggerId.parse("urgent:3:hour:9").series
    assert nag.series != TriggerId.parse("nag:4:7").series
    once = ["urgent:3:again", "warn:3", "remind:ab12:29548110:1", "later:3:1772551980"]
    assert [TriggerId.parse(stored).series for stored in once] == [None] * 4
