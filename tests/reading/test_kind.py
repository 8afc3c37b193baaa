"""How signs are weighed against each other."""

from __future__ import annotations

import pytest

from chalicelib.model.message import Kind, Urgency
from chalicelib.reading.asides import spam
from chalicelib.reading.english import tables
from chalicelib.reading.kind import LONG_WORDS, SHORT_WORDS, Scales, judge, weigh
from chalicelib.reading.read import read
from chalicelib.reading.signs import Phrases
from chalicelib.reading.spelling import Said, spell
from chalicelib.reading.tone import Tone, tone_of

PHRASES = Phrases(tables.TABLES)
GLAD, FLAT, SAD = Tone(0.6, 0.0), Tone(0.0, 0.0), Tone(-0.5, -0.5)


def scales_of(text):
    said = spell(text, PHRASES.vocabulary)
    return weigh(said, PHRASES.find(said.words))


def kind_of(scales, tone=GLAD, words=5, urgent=()):
    return judge(scales, tone, Said(words=("word",) * words), urgent)[0]


@pytest.mark.parametrize("text", ["never anything lovely", "no real love here", "nothing lovely"])
def test_praise_soon_after_a_not_weighs_against_us(text):
    scales = scales_of(text)
    assert scales.bad > scales.good


def test_praise_far_from_a_not_weighs_for_us():
    scales = scales_of("no fuss and we all found the garden so lovely")
    assert scales.good > scales.bad


def test_but_makes_a_small_grievance_beside_praise_a_complaint():
    assert scales_of("lovely bun, small coffee").bad + 1 == scales_of("lovely bun but small").bad


def test_what_may_turn_round_needs_more_praise():
    assert kind_of(Scales(0, 2)) is Kind.PRAISE
    assert kind_of(Scales(0, 2, turns=True)) is Kind.UNSURE
    assert kind_of(Scales(0, 4, turns=True)) is Kind.PRAISE


def test_a_long_text_needs_more_praise():
    assert kind_of(Scales(0, 2), words=LONG_WORDS) is Kind.PRAISE
    assert kind_of(Scales(0, 2), words=LONG_WORDS + 1) is Kind.UNSURE


def test_one_kind_word_in_a_long_story_is_not_praise():
    story = "We came with the kids and sat outside and then walked home along the river. "
    assert read("Loved it. " + story).kind is Kind.PRAISE
    assert read("Loved it. " + story * 3).kind is Kind.UNSURE


def test_one_praising_word_is_heard_in_a_short_text_or_a_glad_one():
    assert kind_of(Scales(0, 2, good_words="ace"), FLAT, SHORT_WORDS) is Kind.PRAISE
    assert kind_of(Scales(0, 2, good_words="ace"), FLAT, SHORT_WORDS + 1) is Kind.UNSURE
    assert kind_of(Scales(0, 2, good_words="so good"), FLAT, SHORT_WORDS + 1) is Kind.PRAISE


def test_a_sad_tone_is_never_praise():
    assert kind_of(Scales(0, 2), SAD) is Kind.UNSURE
    assert kind_of(Scales(0, 0), SAD) is Kind.COMPLAINT


def test_sarcasm_and_grave_matters_beat_all_praise():
    assert kind_of(Scales(0, 8, sarcasm="slow clap")) is Kind.COMPLAINT
    for urgency in (Urgency.SAFETY, Urgency.LEGAL, Urgency.DISCRIMINATION, Urgency.LEAVING):
        assert kind_of(Scales(0, 8), urgent=(urgency,)) is Kind.COMPLAINT


def test_a_polite_question_about_money_stays_a_question():
    assert kind_of(Scales(0, 0, asks="how"), urgent=(Urgency.MONEY,)) is Kind.QUESTION
    assert kind_of(Scales(1, 0, asks="how"), urgent=(Urgency.MONEY,)) is Kind.COMPLAINT


def test_one_word_that_spam_uses_is_no_spam():
    assert not spam(PHRASES.find(("free", "gift", "please")), asking=False)
    assert spam(
        PHRASES.find(("free", "gift", "cards", ".", "claim", "your", "prize")), asking=False
    )
    assert not spam(PHRASES.find(("vote", "for", "us", "in", "my", "order")), asking=False)


def test_praise_the_lexicon_takes_for_grief_sounds_glad():
    said = spell("could not be happier", PHRASES.vocabulary)
    assert tone_of(said, PHRASES.find(said.words), english=True).whole > 0.3
