"""What a phrase in a text can tell us, and which of overlapping phrases are heard."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


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


def audible(hits: list[Hit]) -> list[Hit]:
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
