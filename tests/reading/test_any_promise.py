"""Whatever an owner types, a valid reading comes back, at a cost that grows with its length."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.business import Business, Person
from chalicelib.model.promise_reading import Act, Flag, FoundPromise
from chalicelib.reading.line import CHARS_MAX, lines_of, one_slip
from chalicelib.reading.promises.find_promises import find_acts, find_promises, find_time
from tests.evaluate.profiles import PROFILES
from tests.hours.shops import hours_of_any_shop, moments

WORDS = """
I'll we'll will you call ring send refund it your order at by before after until tomorrow
today tonight Friday next this week month end of the in 3 10 an hour hours two days business
day morning first thing 5pm 10:30 31/12 29 February 2nd midnight noon if once when ? . , and
or not just called done instead can't make be Christmas -5 99999 0 half past quarter to a few
shortly let me know give us until weekend end eod between -
"""
SALAD = st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join)
ANY_CHARACTER = st.text(st.characters(), max_size=200)
SHOPS = st.builds(
    Business,
    name=st.just("Shop"),
    hours=hours_of_any_shop,
    contacts=st.just((Person("Maya"),)),
    country=st.sampled_from(["US", "GB"]),
)
NOON = datetime(2026, 3, 3, 17, 0, tzinfo=UTC)
steady = settings(derandomize=True, deadline=None, max_examples=200)


def assert_valid(promise: FoundPromise, now) -> None:
    times = (promise.due_at, *promise.alternatives)
    assert all(at.tzinfo is UTC or at.utcoffset() == timedelta(0) for at in times)
    assert promise.due_at > now or Flag.PAST in promise.flags
    assert promise.earliest_at is None or promise.earliest_at <= promise.due_at
    assert 0 < promise.confidence <= 1
    assert promise.quote
    assert promise.heard.startswith(promise.deed.split("{")[0])


@steady
@given(st.one_of(SALAD, ANY_CHARACTER), moments, SHOPS)
def test_every_reading_is_valid(text, now, business):
    acts = find_acts(text, now, business)
    for act in acts:
        ends = act.act in (Act.DISCHARGE, Act.CANCEL)
        assert ends == (act.promise is None)
        if act.promise:
            assert_valid(act.promise, now)
    assert find_promises(text, now, business) == [act.promise for act in acts if act.promise]


@steady
@given(st.one_of(SALAD, ANY_CHARACTER), moments, SHOPS)
def test_every_time_is_valid(text, now, business):
    found = find_time(text, now, business)
    if found:
        assert found.due_at.utcoffset() == timedelta(0)
        assert found.due_at > now or Flag.PAST in found.flags


@steady
@given(SALAD)
def test_every_word_remembers_where_it_stood(text):
    for line in lines_of(text):
        for token in line.tokens:
            assert 0 <= token.start < token.end <= len(line.text)
        assert line.shown(0, len(line)).split()[0] in text


@steady
@given(st.text("abc", min_size=1, max_size=6), st.text("abc", min_size=1, max_size=6))
def test_one_slip_goes_both_ways(one, other):
    assert one_slip(one, other) == one_slip(other, one)


HOSTILE = (
    "I'll call you ",
    "I'll have it have it ",
    "if you send it ",
    "will will ",
    "and call you and ",
    "Friday or ",
    "10-",
    "1/2/",
    "please send ",
    "'",
    "\n",
    "@",
    '"',
    "> ",
    "&amp;",
    "&#1;",
    "\u0336",
    "a.m. ",
    "once you when you ",
    "half past ",
    "keep a a a a a ",
    "let me ",
    "can't make 3, will be 5 ",
    "just called you and ",
    " -A",
    "۵ ",
    "²",
)


def test_hostile_texts_cost_no_more_than_their_length():
    for piece in HOSTILE:
        half = calls_to_read(piece * (CHARS_MAX // 4 // len(piece)))
        whole = calls_to_read(piece * (CHARS_MAX // 2 // len(piece)))
        assert whole < 3 * half + 2_000, (piece, half, whole)


def test_a_text_is_read_as_far_as_the_cap():
    assert find_promises("x" * CHARS_MAX + " I'll call you tomorrow", NOON, PROFILES["NY"]) == []
    assert lines_of("a " * 10 * CHARS_MAX)[0].tokens[-1].end <= CHARS_MAX


def calls_to_read(text: str) -> int:
    """How many functions are called to read a text: its cost, the same on every machine."""
    calls = 0

    def count(_frame, event, _argument) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_acts(text, NOON, PROFILES["NY"])
    finally:
        sys.setprofile(before)
    return calls
