"""How a text sounds, from -1 (furious) to 1 (delighted)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from .other_languages.emoji import ANGRY, CRYING, GLAD, MOCKING
from .sign import Hit, Sign
from .spelling import Said

WORDS_READ_MAX = 40
SENTENCES_READ_MAX = 8
EMOJI_STEP = 0.3
EMOJI_MAX = 0.6
PRAISE_TONE = 0.6  # of a phrase that we know as praise

# Words the lexicon finds cheerful or sad, and that shops use without feeling.
UNFEELING = """
please help like party want free sure well hope care share credit number gift fresh chance hand easy
interested okay ok yes agree play top legal dear cut no shop special greeting greetings god matter
straight natural clear ready vision treasure value hey hi hello thank thanks order orders cancel
demand
"""


@dataclass(frozen=True, slots=True)
class Tone:
    whole: float
    lowest: float  # of the saddest sentence


def tone_of(said: Said, hits: list[Hit], english: bool) -> Tone:
    """The tone of the words (English only, as far as WORDS_READ_MAX) and of the emoji.

    The lexicon takes "to die for" and "could not be happier" for grief, so the phrases we know
    ourselves are kept from it.
    """
    praise = [hit for hit in hits if hit.sign is Sign.GOOD and hit.end - hit.start > 1]
    known = {
        place
        for hit in (*praise, *(hit for hit in hits if hit.sign is Sign.PLAIN))
        for place in range(hit.start, hit.end)
    }
    sentences = list(_sentences(said.words, known)) if english else []
    heard = [_lexicon().polarity_scores(sentence)["compound"] for sentence in sentences]
    felt = [score for score in heard if score] + [PRAISE_TONE for _ in praise]
    mood = _mood(said.emoji)
    whole = (sum(felt) / len(felt) if felt else 0.0) + mood
    return Tone(_bounded(whole), _bounded(min([*felt, mood, 0.0])))


def _sentences(words: tuple[str, ...], known: set[int]) -> Iterator[str]:
    read = [word for place, word in enumerate(words[:WORDS_READ_MAX]) if place not in known]
    start = count = 0
    for i, word in enumerate((*read, ".")):
        if word in (".", "?"):
            if i > start and count < SENTENCES_READ_MAX:
                yield " ".join(read[start:i])
                count += 1
            start = i + 1


def _mood(emoji: tuple[str, ...]) -> float:
    glad = sum(char in GLAD and char not in CRYING for char in emoji)
    angry = sum((char in ANGRY or char in MOCKING) and char not in CRYING for char in emoji)
    return max(-EMOJI_MAX, min(EMOJI_MAX, EMOJI_STEP * (glad - angry)))


def _bounded(score: float) -> float:
    return round(max(-1.0, min(1.0, score)), 3)


@cache
def _lexicon() -> Any:
    """VADER, loaded at the first text: opening its lists takes 30 ms."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    class WordsOnly(SentimentIntensityAnalyzer):  # type: ignore[misc]
        def make_emoji_dict(self) -> dict[str, str]:
            """None: emoji never reach it, for what is read here are words (see `_sentences`)."""
            return {}

    analyzer = WordsOnly()
    for word in UNFEELING.split():
        analyzer.lexicon.pop(word, None)
    return analyzer
