"""Phrase tables and how they are found in a text: every table in one walk over the words.

A table is plain text, one phrase a line, in a small language:

    money back            these words in this order
    never/not coming      either word in that place
    not very? happy       the word may be missing
    party __ tomorrow     up to three words between
    refund*               any word that begins so
    great . another       a sentence may end in between

Words stand as `spelling` leaves them: lower case, no accents, "do not" for "don't".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .sign import Hit, Sign, audible

STOPS = frozenset({".", "?"})
GAP = "__"
GAP_WORDS_MAX = 3
KNOWN_MAX = 4_096  # words remembered with their keys
SHOWN_CHARS_MAX = 40  # of a customer's words, on the owner's page


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    gap: _Node | None = None  # after any one word
    signs: tuple[Sign, ...] = ()

    def step(self, word: str) -> _Node:
        if word == GAP:
            self.gap = self.gap or _Node()
            return self.gap
        return self.after.setdefault(word, _Node())


class Phrases:
    """Some tables, ready to be looked for.

    A phrase joins the tree when a word that may begin it is first met: a cold start reads one
    message, which meets few of them.
    """

    def __init__(self, tables: Mapping[Sign, str]) -> None:
        self._root = _Node()
        self._beginnings: set[str] = set()
        self.vocabulary: set[str] = set()
        self._waiting: dict[str, list[tuple[list[str], Sign]]] = {}  # by what may begin them
        self._known: dict[str, tuple[str, ...]] = {}  # words met before, and their keys
        for sign, table in tables.items():
            for line in filter(None, map(str.strip, table.splitlines())):
                self._note(line.split(), sign)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})

    def _note(self, parts: list[str], sign: Sign) -> None:
        first, phrase = True, (parts, sign)
        for part in parts:
            for step in self._steps(part):
                if first:
                    self._waiting.setdefault(step, []).append(phrase)
            first = first and _may_miss(part)

    def _grow(self, keys: tuple[str, ...]) -> None:
        """Put what these words may begin into the tree, each phrase once."""
        for key in keys:
            for phrase in self._waiting.pop(key, ()):
                parts, sign = phrase
                if parts:
                    self._add(list(parts), sign)
                    parts.clear()

    def find(self, words: tuple[str, ...]) -> list[Hit]:
        """All phrases in `words`, without those that a longer phrase silences."""
        keys = [self._keys(word) for word in words]
        hits = [
            hit for start, key in enumerate(keys) if key for hit in self._at(start, words, keys)
        ]
        return audible(hits)

    def _add(self, parts: list[str], sign: Sign) -> None:
        ends = [self._root]
        for part in parts:
            steps = self._steps(part)
            ahead = [node.step(step) for node in ends for step in steps]
            if part == GAP:
                ahead = _gaps(ends)
            ends = _distinct([*ends, *ahead]) if _may_miss(part) else ahead
        for node in ends:
            node.signs = (*node.signs, sign)

    def _steps(self, part: str) -> list[str]:
        steps = [part] if part in STOPS else part.removesuffix("?").split("/")
        for step in steps:
            if step.endswith("*"):
                self._beginnings.add(step[:-1])
            else:
                self.vocabulary.add(step)
        return [] if part == GAP else steps

    def _keys(self, word: str) -> tuple[str, ...]:
        """Under which names a table may know the word; none when no table does."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= KNOWN_MAX:
                self._known.clear()
            known = self._known[word] = self._looked_up(word)
        return known

    def _looked_up(self, word: str) -> tuple[str, ...]:
        found = [word] if word in self.vocabulary else []
        for length in self._lengths:
            if word[:length] in self._beginnings:
                found.append(f"{word[:length]}*")
        return tuple(found)

    def _at(self, start: int, words: tuple[str, ...], keys: list[tuple[str, ...]]) -> list[Hit]:
        hits: list[Hit] = []
        self._grow(keys[start])
        nodes = [self._root]
        for place in range(start, len(words)):
            nodes = _onward(nodes, words[place], keys[place])
            if not nodes:
                break
            signs = [sign for node in nodes for sign in node.signs]
            if signs:
                phrase = " ".join(words[start : place + 1])[:SHOWN_CHARS_MAX]
                hits += [Hit(sign, start, place + 1, phrase) for sign in dict.fromkeys(signs)]
        return hits


def _may_miss(part: str) -> bool:
    return part == GAP or (part.endswith("?") and part not in STOPS)


def _gaps(ends: list[_Node]) -> list[_Node]:
    reached: list[_Node] = []
    for _ in range(GAP_WORDS_MAX):
        ends = [node.step(GAP) for node in ends]
        reached += ends
    return reached


def _distinct(nodes: Iterable[_Node]) -> list[_Node]:
    return list({id(node): node for node in nodes}.values())


def _onward(nodes: list[_Node], word: str, keys: tuple[str, ...]) -> list[_Node]:
    ahead = []
    speaks = word not in STOPS
    for node in nodes:
        for key in keys:
            if key in node.after:
                ahead.append(node.after[key])
        if speaks and node.gap:
            ahead.append(node.gap)
    return ahead
