from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.voice.gsm import fold, gsm_length
from chalicelib.voice.quoting import QUOTE_MAX, quote

LATE = "My order was meant to be here by 5 yesterday and nobody picks up the phone"


@pytest.mark.parametrize(
    ("words", "room", "quoted"),
    [
        (LATE, 80, LATE),
        (LATE, len(LATE), LATE),
        (
            LATE,
            len(LATE) - 1,
            "My order was meant to be here by 5 yesterday and nobody picks up the...",
        ),
        (LATE, 20, "My order was..."),
        ("call 555 010 0199 now or never", 16, "call..."),
        ("call 555 010 0199 now or never", 24, "call 555 010 0199 now..."),
        ("I paid $1,250.00 for this cake", 14, "I paid..."),
        ("supercalifragilistic", 15, "supercalifra..."),
        ("123456789012 boxes please", 10, ""),
        (LATE, 5, "My..."),
        (LATE, 0, ""),
        (LATE, -40, ""),
        ("", 80, ""),
    ],
)
def test_a_quote_is_cut_at_a_word_and_never_inside_a_number(words, room, quoted):
    assert quote(words, room) == quoted


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("“cold”\r\nagain\u202e!", "'cold' again!"),
        ('so "good" she said', "so 'good' she said"),
        ("see https://evil.example/login?x=1 now", "see (link) now"),
        ("or www.evil.example/login", "or (link)"),
        ("or evil.com/login", "or evil. com/login"),
        ("write me@evil.com", "write me@evil. com"),
        ("at 5 p.m. for $4.50", "at 5 p.m. for $4.50"),
        ("my card 4111 1111 1111 1111 was charged", "my card (number) was charged"),
        ("card 4111-1111-1111-1111!", "card (number)!"),
        ("call 555 010 0199", "call 555 010 0199"),
        ("order #4521 is late", "order 4521 is late"),
        ("dial **21*5550100# now", "dial 215550100 now"),
        ("D47 GO and K2 DONE", "D-47 GO and K-2 DONE"),
        ("[urgent] {now} a|b ~5€", "(urgent) (now) a/b -5EUR"),
        ("nooooooooo!!!!!!!", "nooo!!!"),
        ("😡😡😡", ""),
        ("Где мой заказ", ""),
        ("Где мой order, I waited for it all of the day", "order, I waited for it all of the day"),
    ],
)
def test_a_quote_carries_words_and_nothing_that_acts(words, quoted):
    assert quote(words, QUOTE_MAX) == quoted


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.text(max_size=300), st.integers(-5, 200))
def test_a_quote_keeps_to_its_room_and_its_marks(words, room):
    quoted = quote(words, room)
    assert gsm_length(quoted) <= max(0, min(room, QUOTE_MAX))
    assert '"' not in quoted
    assert fold(quoted) == quoted
    assert "://" not in quoted


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["cake", "555", "0199", "$40", "4:30", "at", "12,50"]), min_size=1),
    st.integers(4, 80),
)
def test_no_number_is_ever_shown_in_part(tokens, room):
    words = " ".join(tokens)
    quoted = quote(words, room)
    if quoted.endswith("..."):
        kept = quoted[:-3].split(" ")
        assert kept == tokens[: len(kept)]
        assert not (re.search(r"\d$", kept[-1]) and re.match(r"\d", tokens[len(kept)]))


def test_a_novel_is_quoted_without_grinding():
    assert len(quote("a." * 500_000, 80)) <= 80
    assert len(quote("1 " * 500_000, 80)) <= 80
