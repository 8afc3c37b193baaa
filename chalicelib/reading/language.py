"""Which language a text is in, by its smallest words: "en", "es" or "other"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .other_languages.languages import ACCENTS, ALONE, ENGLISH, TELLING
from .spelling import Said

WORDS_READ_MAX = 100
EVIDENCE_MIN = 2.0
SURE_WORDS_MIN = 8  # so many words, half of them English small words: English
SHARED_WEIGHT = 0.5  # of a word that is also English
VOCABULARY_WEIGHT = 0.5  # of a word that only our Spanish tables know
SIGNAL_WEIGHT = 1.5  # of an accent, or of a word that settles it
SHORT_WORDS = 3
SHORT_EVIDENCE_MIN = 1.5
STRANGE_WORDS_MIN = 4  # so many words and none of them English: not English


_ENGLISH = frozenset(ENGLISH.split())
_SMALL = {name: frozenset(table.split()) for name, table in (TELLING | {"other": ""}).items()}
_ANY_SMALL = frozenset().union(*_SMALL.values()) | _ENGLISH
_ALONE = {name: frozenset(table.split()) for name, table in ALONE.items()}
_ACCENTS = {name: frozenset(ACCENTS.get(name, "")) for name in _SMALL}


def _by_word(tables: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    """Under each word the names of the tables that have it."""
    found: dict[str, list[str]] = {}
    for name, words in tables.items():
        for word in words:
            found.setdefault(word, []).append(name)
    return found


_LANGUAGES_OF = _by_word(_SMALL)
_SETTLED_BY = _by_word({name: _ALONE["es" if name == "es" else "other"] for name in _SMALL})


def language_of(said: Said, spanish: Collection[str], english: Collection[str]) -> str:
    """Guess the language. `spanish` and `english` are the words of our own tables.

    A short text without evidence is English; a longer one without an English word is not.
    """
    words = said.spoken[:WORDS_READ_MAX]
    if said.foreign:
        return "other"
    if not words:
        return "en"
    shared = [word for word in words if word in _ENGLISH]
    if len(words) >= SURE_WORDS_MIN and len(shared) * 2 >= len(words) and not said.accents:
        return "en"
    strange = [word for word in words if word not in _ENGLISH]
    scores = _scores(strange, shared, said.accents)
    unknown = [word for word in strange if word not in _ANY_SMALL and word not in english]
    scores["es"] += VOCABULARY_WEIGHT * sum(word in spanish for word in unknown)
    best = max(scores, key=lambda name: scores[name])
    own = len(shared) - SHARED_WEIGHT * sum(word in _SMALL[best] for word in shared)
    if scores[best] >= _needed(words, own):
        return "es" if best == "es" else "other"
    if shared or any(word in english for word in strange):
        return "en"
    return "other" if sum(map(str.isalpha, strange)) >= STRANGE_WORDS_MIN else "en"


def _scores(strange: list[str], shared: list[str], accents: frozenset[str]) -> dict[str, float]:
    """Evidence for each language; a word that English has too counts half."""
    signals = {name: float(bool(accents & marks)) for name, marks in _ACCENTS.items()}
    scores = {name: SIGNAL_WEIGHT * signal for name, signal in signals.items()}
    for words, weight in ((strange, 1.0), (shared, SHARED_WEIGHT)):
        for word in words:
            for name in _LANGUAGES_OF.get(word, ()):
                scores[name] += weight
    for word in strange:
        for name in _SETTLED_BY.get(word, ()):
            scores[name] += SIGNAL_WEIGHT
    return scores


def _needed(words: tuple[str, ...], own: float) -> float:
    return max(SHORT_EVIDENCE_MIN if len(words) <= SHORT_WORDS else EVIDENCE_MIN, own + 0.5)
