"""E-mails to the owner: the same facts as a text, with room to say them whole."""

from __future__ import annotations

from dataclasses import dataclass

from ..quoting import cleaned
from .facts import TextFacts
from .layout import alert_text

SUBJECT_WORDS_MAX = 60
QUOTE_MAX = 2_000
NOT_TEXTED = "Kept could not answer your text"  # the subject of an answer that no text took


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    words: str


def alert_letter(facts: TextFacts, why: str) -> Letter:
    """One matter as an e-mail: what the text says, their words whole, why it came, the link."""
    text = alert_text(facts)
    lines = [text, ""]
    if facts.quote.strip():
        lines += [f"Their words: {cleaned(facts.quote)[:QUOTE_MAX]}", ""]
    lines.append(f"Why you got this: {why}.")
    return Letter(f"Kept: {text[:SUBJECT_WORDS_MAX]}", "\n".join(lines))


def plain_letter(plain: str, why: str) -> Letter:
    """A sentence that belongs to no customer, as an e-mail."""
    return Letter(f"Kept: {plain[:SUBJECT_WORDS_MAX]}", f"{plain}\n\nWhy you got this: {why}.")
