"""Numbers that nobody should show, found by their own check digits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.reading.masking import exposes, masked

HIDDEN = [
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111111111111111",
    "5105.1051.0510.5100",
    "378282246310005",
    "6011111111111117",
    "GB82 WEST 1234 5698 7654 32",
    "de89370400440532013000",
    "078-05-1120",
]
SHOWN = [
    "4111 1111 1111 1112",  # its check digit is another
    "9400 1000 0000 0000 0000 00",  # a parcel
    "+1 555 010 0199",
    "order 10023456789",
    "2026-03-03 10:00",
    "call 555-0199 by 5",
    "GB82 WEST 1234 5698 7654 33",
    "1234567890123456789012345678901234567890",
    "",
]


@pytest.mark.parametrize("number", HIDDEN)
def test_such_a_number_is_found_and_replaced(number):
    words = f"my card is {number}, charge it"
    assert exposes(words)
    assert masked(words) == "my card is (number), charge it"


@pytest.mark.parametrize("words", SHOWN)
def test_other_numbers_stay_as_they_are(words):
    assert not exposes(words)
    assert masked(words) == words


def test_two_in_a_row_are_both_replaced():
    assert masked("4111 1111 1111 1111 and 378282246310005") == "(number) and (number)"


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_masked_once_and_for_all(text):
    once = masked(text)
    assert masked(once) == once
    assert not exposes(once)
