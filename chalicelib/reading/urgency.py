"""What makes a message more than ordinary, and the word that says so."""

from __future__ import annotations

from ..model.message import Urgency
from .sign import Hit, Sign
from .spelling import Said


def urgencies(said: Said, hits: list[Hit]) -> dict[Urgency, str]:
    """Each class found, in the order of Urgency, with the words that gave it away."""
    words = {hit.sign: hit.words for hit in reversed(hits)}
    found = {Urgency(sign): words[sign] for sign in _NAMED if sign in words}
    if Urgency.SAFETY not in found and Sign.ALLERGEN in words and Sign.EATEN in words:
        found[Urgency.SAFETY] = f"{words[Sign.ALLERGEN]}, {words[Sign.EATEN]}"
    if Urgency.TIME_CRITICAL not in found and (hurry := _hurry(said, hits)):
        found[Urgency.TIME_CRITICAL] = hurry
    return {urgency: found[urgency] for urgency in Urgency if urgency in found}


def allergy_question(hits: list[Hit]) -> str:
    """The allergen an ordinary question asks about, if it does."""
    return next((hit.words for hit in hits if hit.sign is Sign.ALLERGEN), "")


_NAMED = tuple(sign for sign in Sign if sign.value in set(Urgency))


def _hurry(said: Said, hits: list[Hit]) -> str:
    """An event near in the text to "today", or "TODAY" shouted."""
    soon = [hit for hit in hits if hit.sign is Sign.SOON]
    loud = next((hit.words for hit in soon if set(hit.words.split()) & said.shouted), "")
    if loud:
        return loud.upper()
    events = [hit for hit in hits if hit.sign is Sign.EVENT]
    for event in events[:EVENTS_READ_MAX]:
        for hit in soon[:EVENTS_READ_MAX]:
            if abs(hit.start - event.start) <= NEAR_WORDS:
                return f"{event.words}, {hit.words}"
    return ""


EVENTS_READ_MAX = 8
NEAR_WORDS = 5
