"""How a text becomes words."""

from __future__ import annotations

import pytest

from chalicelib.reading.spelling import mistyped, spell

WORDS = {"good", "cold", "refund", "terrible", "not", "do"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("DON'T!!", "do not ."),
        ("dont", "do not"),
        ("can’t", "can not"),
        ("it's", "it is"),
        ("I'll", "i will"),
        ("she'd", "she would"),
        ("daughter's", "daughter"),
        ("soooo goooood", "so good"),
        ("cooold", "cold"),
        ("terible terrrible", "terrible terrible"),
        ("refudn", "refund"),
        ("u r late", "you are late"),
        ("#WorstService ever", "worst service ever"),
        ("snake_case #best_buns", "snake case best buns"),
        ("@shop hi https://x.example/a?b=c there", "hi there"),
        ("write to me@mail.example please", "write to please"),
        ("tom &amp; jo", "tom & jo"),
        ("£20 back", "£ 20 back"),
        ("señor café", "senor cafe"),
        ("a\nb", "a . b"),
        ("what?! no...", "what ? no ."),
        ("ＦＵＬＬ", "full"),
        ("w̶o̶r̶s̶t̶", "worst"),
    ],
)
def test_words_are_made_plain(text, words):
    assert " ".join(spell(text, WORDS).words) == words


def test_faces_typed_or_drawn_are_emoji():
    assert spell("ok :) :( <3 😀", WORDS).emoji == ("🙂", "🙁", "❤", "😀")
    assert spell("at 10:30 (late)", WORDS).emoji == ()


def test_a_shouted_word_is_known_only_beside_quiet_ones():
    assert spell("the party is TODAY", WORDS).shouted == {"today"}
    assert spell("THE PARTY IS TODAY", WORDS).shouted == frozenset()


def test_names_begin_with_capitals_throughout():
    assert spell("Anna Smith 😂", WORDS).capitals == ("anna", "smith")
    assert spell("Anna smith", WORDS).capitals == ()


@pytest.mark.parametrize(
    ("text", "heat"),
    [("where?", 0), ("where??", 1), ("what?!", 1), ("go!!!", 1), ("hi?\n\nbye", 0)],
)
def test_piled_up_marks_are_heat(text, heat):
    assert spell(text, WORDS).heat == heat


def test_another_script_is_foreign_and_an_accent_is_not():
    assert spell("где мой заказ", WORDS).foreign
    assert not spell("crème brûlée", WORDS).foreign


def test_no_slip_of_one_word_is_another_word_that_matters():
    assert not set(mistyped()) & set(mistyped().values())
