"""Phrases of several words under their first one: the longest that fits, found at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from .line import Line
from .word_lists import phrases

Meaning = TypeVar("Meaning")


class PhraseTree(Generic[Meaning]):
    """What each phrase means, and which of them begins at a place of a line."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in meanings.items():
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append((tuple(rest), meaning))
        for found in self._by_first.values():
            found.sort(key=lambda entry: len(entry[0]), reverse=True)

    def longest(self, line: Line, at: int) -> tuple[Meaning, int] | None:
        """The meaning of the longest phrase that begins at the place, and the place after it."""
        for rest, meaning in self._by_first.get(line[at], ()):
            if line.words[at + 1 : at + 1 + len(rest)] == rest:
                return meaning, at + 1 + len(rest)
        return None

    def says(self, line: Line, at: int) -> bool:
        return self.longest(line, at) is not None

    @property
    def beginnings(self) -> frozenset[str]:
        return frozenset(self._by_first)


def phrases_of(*tables: str) -> PhraseTree[bool]:
    """The phrases of some tables, none of which means more than another."""
    return PhraseTree({phrase: True for table in tables for phrase in phrases(table)})
