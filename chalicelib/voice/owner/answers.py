"""What the author of an answer is texted of its fate: out, late, or lost with the words saved."""

from __future__ import annotations

from ..gsm import GSM_EACH, GSM_ONE, gsm_length
from ..names import short_name
from ..quoting import shorten, soften
from .facts import clock, fact

REASON_MAX = 90  # characters of a reason; the page shows all of it
PARTS_MAX = 2


def answer_out(who: str, place: str, public: bool, when: str, heard: str = "") -> str:
    """`Sent to Dana W, private, 2:47.` and what was heard of it as a promise, if anything."""
    audience = f"PUBLIC on {fact(place)}" if public else "private"
    text = f"Sent to {short_name(who)}, {audience}, {clock(when)}."
    return held(f"{text} {soften(heard)}".strip())


def answer_slow(code: str, who: str, reason: str) -> str:
    """Not out yet, and what happens next."""
    why = f": {_reason(reason)}" if reason else ""
    words = f"{soften(code)} is not out to {short_name(who)} yet{why}"
    return held(f"{words}. I keep trying and tell you either way")


def answer_lost(code: str, who: str, reason: str, link: str = "") -> str:
    """It did not go: why, that the words are saved, and what to do now."""
    why = f": {_reason(reason)}" if reason else ""
    words = f"{soften(code)} did NOT go to {short_name(who)}{why}. Your words are saved."
    todo = f" Call them or open {soften(link)}" if link else " Call them or answer in the app"
    return held(words + todo)


def _reason(reason: str) -> str:
    plain = shorten(soften(reason), REASON_MAX).rstrip(".")
    return plain[:1].upper() + plain[1:] if plain[:1].isascii() else plain


def held(text: str) -> str:
    """The text within two parts at most."""
    if gsm_length(text) <= GSM_ONE:
        return text
    return shorten(text, PARTS_MAX * GSM_EACH)
