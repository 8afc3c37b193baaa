from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.voice.gsm import BASIC, EXTENDED, fold, gsm_length, parts


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“It’s late” – she said…", '"It\'s late" - she said...'),
        ("à é ñ ü Ç stay", "à é ñ ü Ç stay"),
        ("naïve façade ê ë á ł ő", "naive facade e e a l o"),
        ("Œuvre ﬁn ½ ™ ① ＡＢＣ 𝐇𝐢", "OEuvre fin 1/2 TM 1 ABC Hi"),
        ("so good 😍👩‍👩‍👧🇪🇸❤️!", "so good !"),
        ("H̸̢̛͎͔̔e̷̡͝l̵̛̥l̶͓̈́o", "Hello"),
        ("one\r\ntwo\u2028three\tfour\x00\x1bfive", "one two three four five"),
        ("a\u202eb\u2066c\u200bd\ufeffe\u00adf", "abcdef"),
        ("5\u00a0pm\u2009sharp", "5 pm sharp"),
        ("£5 €4 $3", "£5 €4 $3"),
        ("Привет 你好", ""),
        ("\ud800", ""),
        ("  spaced   out  ", "spaced out"),
    ],
)
def test_what_the_alphabet_lacks_is_made_plain_or_falls_away(text, folded):
    assert fold(text) == folded


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.text(max_size=200))
def test_folded_text_is_always_one_line_of_gsm_and_stays_as_it_is(text):
    folded = fold(text)
    assert set(folded) <= BASIC | EXTENDED
    assert "\n" not in folded
    assert "\r" not in folded
    assert fold(folded) == folded


def test_extension_characters_count_twice():
    assert gsm_length("[€]") == 6
    assert gsm_length("(EUR)") == 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 151, 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # the euro moves to the second part whole
        ("ç" + "a" * 69, 1),
        ("ç" + "a" * 70, 2),
        ("ç" + "a" * 133, 2),
        ("ç" + "a" * 134, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_parts_change_exactly_at_the_carriers_boundaries(text, count):
    assert parts(text) == count
