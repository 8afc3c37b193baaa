"""Which language a text is in, by its smallest words: "en", "es" or "other"."""

from __future__ import annotations

from collections.abc import Collection

from .spelling import Said
from .words.languages import ACCENTS, ALONE, ENGLISH, TELLING

WORDS_READ_MAX = 150
EVIDENCE_MIN = 2.0
STRANGE_WORDS_MIN = 4  # so many words and none of them English: not English


_ENGLISH = frozenset(ENGLISH.split())
_SMALL = {name: frozenset(table.split()) for name, table in (TELLING | {"other": ""}).items()}
_ALONE = {name: frozenset(table.split()) for name, table in ALONE.items()}
_ACCENTS = {name: frozenset(ACCENTS.get(name, "")) for name in _SMALL}


def language_of(said: Said, spanish: Collection[str], english: Collection[str]) -> str:
    """Guess the language. `spanish` and `english` are the words of our own tables.

    A short text without evidence is English; a longer one without an English word is not.
    """
    words = said.spoken[:WORDS_READ_MAX]
    if said.foreign:
        return "other"
    if not words:
        return "en"
    scores = {name: _score(name, words, said.accents) for name in _SMALL}
    scores["es"] += 0.5 * sum(word in spanish and word not in english for word in words)
    best = max(scores, key=lambda name: scores[name])
    native = sum(word in _ENGLISH for word in words)
    if scores[best] >= _needed(words, native):
        return "es" if best == "es" else "other"
    known = native + sum(word in english for word in words)
    strange = sum(word.isalpha() for word in words)
    return "other" if strange >= STRANGE_WORDS_MIN and not known else "en"


def _score(name: str, words: tuple[str, ...], accents: frozenset[str]) -> float:
    telling = _SMALL[name]
    score = float(sum(word in telling and word not in _ENGLISH for word in words))
    score += 0.5 * sum(word in telling and word in _ENGLISH for word in words)
    alone = _ALONE["es" if name == "es" else "other"] & set(words)
    return score + 1.5 * bool(accents & _ACCENTS[name]) + 1.5 * len(alone)


def _needed(words: tuple[str, ...], native: int) -> float:
    return max(1.5 if len(words) <= 3 else EVIDENCE_MIN, native + 0.5)
