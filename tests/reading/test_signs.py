"""The small language of the phrase tables."""

from __future__ import annotations

import pytest

from chalicelib.reading.english import tables
from chalicelib.reading.other_languages import abroad, spanish, spanish_alarms
from chalicelib.reading.sign import Sign
from chalicelib.reading.signs import GAP_WORDS_MAX, Phrases

TABLES = {
    "english": tables.TABLES,
    "spanish": {**spanish.TABLES, **spanish_alarms.TABLES},
    "abroad": abroad.TABLES,
}


def found(table, text, sign=Sign.MONEY):
    return [hit.words for hit in Phrases({sign: table}).find(tuple(text.split()))]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("money back", "my money back now", ["money back"]),
        ("money back", "money is back", []),
        ("never/not coming", "not coming", ["not coming"]),
        ("never/not coming", "is coming", []),
        ("not very? happy", "not happy", ["not happy"]),
        ("not very? happy", "not very happy", ["not very happy"]),
        ("party __ tomorrow", "party tomorrow", ["party tomorrow"]),
        ("party __ tomorrow", "party is on tomorrow", ["party is on tomorrow"]),
        ("party __ tomorrow", "party a b c d tomorrow", []),
        ("party __ tomorrow", "party . tomorrow", []),
        ("refund*", "refunding", ["refunding"]),
        ("refund*", "ref", []),
        ("great . another", "great . another", ["great . another"]),
        ("really ?", "really ?", ["really ?"]),
        ("really ?", "really", []),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase, text, words):
    assert found(phrase, text) == words


def test_a_gap_is_three_words_at_most():
    assert found("a __ z", "a " + "b " * GAP_WORDS_MAX + "z")
    assert not found("a __ z", "a " + "b " * (GAP_WORDS_MAX + 1) + "z")


def test_a_harmless_phrase_silences_what_is_within_it():
    phrases = Phrases({Sign.PLAIN: "food court", Sign.LEGAL: "court"})
    signs = [hit.sign for hit in phrases.find(("food", "court", "or", "court"))]
    assert signs == [Sign.PLAIN, Sign.LEGAL]


def test_of_two_feelings_the_earlier_and_longer_is_right():
    phrases = Phrases({Sign.GOOD: "great", Sign.BAD: "not great", Sign.NOT: "not"})
    assert [hit.sign for hit in phrases.find(("not", "great"))] == [Sign.BAD]
    assert [hit.sign for hit in phrases.find(("great",))] == [Sign.GOOD]


def test_an_alarm_is_heard_through_any_feeling():
    phrases = Phrases({Sign.BAD: "want a refund", Sign.MONEY: "refund"})
    signs = {hit.sign for hit in phrases.find(("want", "a", "refund"))}
    assert signs == {Sign.BAD, Sign.MONEY}


@pytest.mark.parametrize("language", sorted(TABLES))
def test_every_line_of_every_table_can_match_something(language):
    for sign, table in TABLES[language].items():
        for line in filter(None, map(str.strip, table.splitlines())):
            words = tuple(sample(part) for part in line.split() if part != "__")
            hits = Phrases({sign: line}).find(words)
            assert any(hit.start == 0 and hit.end == len(words) for hit in hits), (sign, line)


def sample(part):
    return part if part in (".", "?") else part.removesuffix("?").split("/")[0].replace("*", "x")


@pytest.mark.parametrize("language", sorted(TABLES))
def test_tables_are_written_as_the_reader_spells(language):
    for sign, table in TABLES[language].items():
        for word in table.replace("/", " ").split():
            bare = word.removesuffix("?").removesuffix("*")
            assert bare.isascii() or bare in "£€", (sign, word)
            assert bare == bare.lower(), (sign, word)
            assert not set(bare) & set("'-"), (sign, word)
