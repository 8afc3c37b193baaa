"""Lists of words and of phrases, written as one text."""

from __future__ import annotations


def ordered(text: str) -> tuple[str, ...]:
    """The words in their order."""
    return tuple(text.split())


def listed(text: str) -> frozenset[str]:
    """The words, to be asked whether one is among them."""
    return frozenset(text.split())


def phrases(table: str) -> tuple[str, ...]:
    """The phrases between bars; a line may end within one, also after a "/"."""
    whole = " ".join(table.replace("/\n", "/").split())
    return tuple(phrase.strip() for phrase in whole.split("|") if phrase.strip())
