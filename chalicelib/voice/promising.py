"""Texts to the owner about what was promised: heard right? near, at risk, broken. One part each.

With two-way texts they say what to type, without them they carry a link.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .gsm import GSM_ONE, gsm_length
from .names import CARRIER_WORDS
from .quoting import cleaned, shorten, soften
from .wordings import fact

QUOTES = (60, 40, 24, 0)  # characters of the owner's words, as much as one part leaves
WHATS = (60, 32, 20)  # characters of what is owed, the same
LINK_MAX = 90  # units; a longer link is left out, for half a link opens nothing
NO_TIME = "you named no time"


@dataclass(frozen=True, slots=True)
class Owed:
    """One promise in a text: `call Dana W by 5pm ("I'll call you by 5")`."""

    what: str
    when: str  # on the business's clock: "5pm", "10am tomorrow"
    quote: str = ""  # the owner's words
    assumed: bool = False  # they named no time
    who: str = ""  # who will do it, where it is not the owner

    def said(self, room: int, quote: int = 0) -> str:
        what = shorten(cleaned(self.what), room)
        by = f"{fact(self.who)}: " if self.who else ""
        words = f"{by}{what} by {fact(self.when)}"
        told = [NO_TIME] if self.assumed and quote else []
        told += [f'"{shorten(cleaned(self.quote), quote)}"'] if self.quote and quote else []
        return f"{words} ({': '.join(told)})" if told else words


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """What a text about promises may tell; the soonest due first."""

    about: str  # "confirm", "remind", "risk", "broke"
    code: str
    owed: Sequence[Owed]
    left: str = ""  # until the first is due: "30 min"; empty: it is due now
    draft: str = ""  # broken: what could be said to the customer
    sent: bool = False  # broken: it has been said
    second: str = ""  # who else is texted
    link: str = ""
    two_way: bool = False  # whether the owner can text back


def promise_text(facts: PromiseFacts) -> str:
    """One text about one or several promises to one customer."""
    make = _WORDINGS[facts.about]
    texts = [make(facts, what, quote) for what in WHATS for quote in QUOTES]
    return next((text for text in texts if gsm_length(text) <= GSM_ONE), texts[-1])


def _confirm(facts: PromiseFacts, what: int, quote: int) -> str:
    heard = f"{_code(facts)} heard: {_all(facts, what, quote // 2)}. Right?"
    code = _code(facts)
    typed = f"{code} OK, {code} 3pm to change it, {code} NOT if not a promise"
    return _ended(facts, heard, typed)


def _remind(facts: PromiseFacts, what: int, quote: int) -> str:
    when = f"in {fact(facts.left)}" if facts.left else "now due"
    code = _code(facts)
    typed = f"{code} DONE, {code} 6PM to move it and tell them"
    return _ended(facts, f"{code} {when}: {_all(facts, what, quote)}.", typed)


def _risk(facts: PromiseFacts, what: int, quote: int) -> str:
    when = f"{fact(facts.left)} left" if facts.left else "due now"
    code = _code(facts)
    other = f", or {fact(facts.second)}: {code} GOT" if facts.second else ""
    typed = f"{code} DONE, {code} LATE and I tell them you're running late{other}"
    return _ended(facts, f"{code} {when}: {_all(facts, what, 0)}.", typed)


def _broke(facts: PromiseFacts, what: int, quote: int) -> str:
    code, first = _code(facts), facts.owed[0]
    missed = f"{code} missed: you said you'd {first.said(what)}{_more(facts)}."
    if first.who:
        missed = f"{code} missed: {first.said(what)}{_more(facts)}."
    words = cleaned(facts.draft)
    room = GSM_ONE - gsm_length(missed) - _tail(facts)
    if facts.sent and words:
        return _ended(facts, f'{missed} I told them: "{shorten(words, max(room, 24))}"', "")
    draft = f' Draft: "{shorten(words, max(room, 24))}"' if words else ""
    typed = f"{code} GO sends it, {code} DONE if it is done" if words else f"{code} DONE if it is"
    return _ended(facts, missed + draft, typed)


def _tail(facts: PromiseFacts) -> int:
    """Units that a draft must leave for its own frame and what follows it."""
    typed = len(f" {_code(facts)} GO sends it, {_code(facts)} DONE if it is done")
    return len(' I told them: ""') + (typed if facts.two_way else len(facts.link) + 2)


_WORDINGS: dict[str, Callable[[PromiseFacts, int, int], str]] = {
    "confirm": _confirm,
    "remind": _remind,
    "risk": _risk,
    "broke": _broke,
}


def _all(facts: PromiseFacts, what: int, quote: int) -> str:
    """The first two promises, and how many more there are."""
    said = [owed.said(what, quote) for owed in facts.owed[:2]]
    left = len(facts.owed) - 2
    return " and ".join(said) + (f" and {left} more" if left > 0 else "")


def _more(facts: PromiseFacts) -> str:
    left = len(facts.owed) - 1
    return f" and {left} more" if left > 0 else ""


def _ended(facts: PromiseFacts, text: str, typed: str) -> str:
    if facts.two_way:
        return _unmistakable(f"{text} {typed}".rstrip())
    link = soften(facts.link)
    linked = f"{text.rstrip('.')}: {link}" if link and gsm_length(link) <= LINK_MAX else text
    return _unmistakable(linked.replace("?: ", "? "))


def _code(facts: PromiseFacts) -> str:
    return soften(facts.code)


def _unmistakable(text: str) -> str:
    """A text that begins with a carrier's word could be taken for a command to the carrier."""
    plain = text.strip()
    first = plain.split(" ")[0].casefold().strip(".,:;!?'-()")
    return f"Kept: {plain}" if first in CARRIER_WORDS else plain
