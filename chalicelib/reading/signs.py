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

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

STOPS = frozenset({".", "?"})
GAP = "__"
GAP_WORDS_MAX = 3
SHOWN_CHARS_MAX = 40  # of a customer's words, on the owner's page


class Sign(StrEnum):
    """What a phrase tells us. Weights and consequences are in `kind`."""

    BAD = "bad"  # a complaint by itself
    SOUR = "sour"  # a complaint together with something else
    GOOD = "good"  # praise by itself
    NICE = "nice"  # praise together with something else
    THANKS = "thanks"  # courtesy: people also thank before they complain
    SARCASM = "sarcasm"  # kind words that are not meant
    NOT = "not"  # turns the praise after it round
    BUT = "but"  # what comes next matters more
    ASK = "ask"  # a question or a request wherever it stands
    OPENER = "opener"  # a question when a sentence begins with it
    CHASE = "chase"  # asks after something that may be late
    SPAM = "spam"  # two different ones sell something
    SPAM_SURE = "spam_sure"  # one is enough
    CUSTOMER = "customer"  # only somebody who buys from us says so
    PLAIN = "plain"  # harmless: silences every sign within it
    CLOSING = "closing"  # part of a text that asks for nothing
    CHATTER = "chatter"  # said to a friend, not to us
    OPT_OUT = "opt_out"  # wants no more automatic replies
    OPT_OUT_ALONE = "opt_out_alone"  # so too, when nothing else is said
    SAFETY = "safety"
    LEGAL = "legal"
    PRESS = "press"
    DISCRIMINATION = "discrimination"
    SELF_HARM = "self_harm"
    MONEY = "money"
    LEAVING = "leaving"
    GOING_PUBLIC = "going_public"
    TIME_CRITICAL = "time_critical"
    ALLERGEN = "allergen"
    EATEN = "eaten"  # with an allergen: harm is feared now
    EVENT = "event"
    SOON = "soon"  # with an event, or shouted: time-critical


# Signs that speak about the same thing, so that the longest phrase is right: "not great".
FEELING = frozenset({Sign.BAD, Sign.SOUR, Sign.GOOD, Sign.NICE, Sign.THANKS, Sign.SARCASM})
FEELING_OR_TURN = FEELING | {Sign.NOT, Sign.BUT}
# What a harmless phrase does not silence.
NEVER_PLAIN = frozenset({Sign.PLAIN, Sign.CLOSING, Sign.CHATTER})


class Hit(NamedTuple):
    """A phrase found: words[start:end]. A tuple, because a long text has thousands."""

    sign: Sign
    start: int
    end: int
    words: str


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
    """Some tables, ready to be looked for."""

    def __init__(self, tables: Mapping[Sign, str]) -> None:
        self._root = _Node()
        self._beginnings: set[str] = set()
        self.vocabulary: set[str] = set()
        for sign, table in tables.items():
            for line in filter(None, map(str.strip, table.splitlines())):
                self._add(line.split(), sign)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})

    def find(self, words: tuple[str, ...]) -> list[Hit]:
        """All phrases in `words`, without those that a longer phrase silences."""
        known = {word: self._keys(word) for word in set(words)}
        keys = [known[word] for word in words]
        hits = [
            hit for start, key in enumerate(keys) if key for hit in self._at(start, words, keys)
        ]
        return _audible(hits)

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
        found = [word] if word in self.vocabulary else []
        for length in self._lengths:
            if word[:length] in self._beginnings:
                found.append(f"{word[:length]}*")
        return tuple(found)

    def _at(self, start: int, words: tuple[str, ...], keys: list[tuple[str, ...]]) -> list[Hit]:
        hits: list[Hit] = []
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


def _audible(hits: list[Hit]) -> list[Hit]:
    plain = _Cover([hit for hit in hits if hit.sign is Sign.PLAIN])
    heard = [hit for hit in hits if hit.sign in NEVER_PLAIN or not plain.holds(hit)]
    chosen = _leftmost_longest(hit for hit in heard if hit.sign in FEELING)
    felt = _Cover(chosen)
    kept = set(chosen)
    return [
        hit
        for hit in heard
        if hit.sign not in FEELING_OR_TURN
        or hit in kept
        or (hit.sign not in FEELING and not felt.holds(hit))
    ]


def _leftmost_longest(hits: Iterable[Hit]) -> list[Hit]:
    """Phrases that do not overlap; two signs of the same words both stay."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        last = chosen[-1] if chosen else None
        if not last or hit.start >= last.end or (hit.start, hit.end) == (last.start, last.end):
            chosen.append(hit)
    return chosen


class _Cover:
    """How far the phrases that begin at or before a word reach: found once, asked often."""

    def __init__(self, hits: list[Hit]) -> None:
        self._from: dict[int, int] = {}
        for hit in hits:
            self._from[hit.start] = max(hit.end, self._from.get(hit.start, 0))
        self._before: dict[int, int] = {}
        furthest = 0
        for start in sorted(self._from):
            self._before[start] = furthest
            furthest = max(furthest, self._from[start])
        self._starts = sorted(self._from)

    def holds(self, hit: Hit) -> bool:
        """Whether a phrase at least as long covers it."""
        return self._from.get(hit.start, 0) >= hit.end or self._reach_before(hit.start) >= hit.end

    def _reach_before(self, start: int) -> int:
        place = bisect_left(self._starts, start)
        if place == 0:
            return 0
        last = self._starts[place - 1]
        return max(self._before[last], self._from[last])
