"""Texts to the owner about what was promised: heard right? near, at risk, broken. One part each.

With two-way texts they say what to type, without them they carry a link.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..gsm import GSM_ONE, gsm_length
from ..names import CARRIER_WORDS
from ..quoting import cleaned, shorten, soften
from .facts import fact

QUOTES = (60, 40, 24, 0)  # characters of the owner's words, as much as one part leaves
WHATS = (60, 32, 20)  # characters of what is owed, the same
LINK_MAX = 90  # units; a longer link is left out, for half a link opens nothing
CODE_MAX = 6
NO_TIME = "you named no time"


@dataclass(frozen=True, slots=True)
class Owed:
    """One promise in a text: `call Dana W by 5pm ("I'll call you by 5")`."""

    what: str
    when: str  # on the business's clock: "5pm", "10am tomorrow"
    quote: str = ""  # the owner's words
    assumed: bool = False  # they named no time
    who: str = ""  # who will do it, where it is not the owner
    until: bool = False  # it is to be held until then, not done by then

    def said(self, room: int, quote: int = 0) -> str:
        what = shorten(cleaned(self.what), room)
        by = f"{fact(self.who)}: " if self.who else ""
        words = f"{by}{what} {'until' if self.until else 'by'} {fact(self.when)}"
        told = [NO_TIME] if self.assumed and quote else []
        told += [f'"{shorten(cleaned(self.quote), quote)}"'] if self.quote and quote else []
        return f"{words} ({': '.join(told)})" if told else words


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """What a text about promises may tell; the soonest due first."""

    about: str  # "confirm", "remind", "risk", "untold", "broke"
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
    texts = [
        make(some, what, quote)
        for some in (facts, replace(facts, draft=""))  # words that do not fit whole stay unsaid
        for what in WHATS
        for quote in QUOTES
    ]
    return next((text for text in texts if gsm_length(text) <= GSM_ONE), texts[-1])


def _confirm(facts: PromiseFacts, what: int, quote: int) -> str:
    heard = f"{_code(facts)} heard: {_all(facts, what, quote // 2)}. Right?"
    code = _code(facts)
    typed = f"{code} OK, {code} 3pm to change it, {code} NOT if not a promise"
    return _ended(facts, heard, typed)


def _remind(facts: PromiseFacts, what: int, quote: int) -> str:
    when = f"in {fact(facts.left)}" if facts.left else "now due"
    code = _code(facts)
    typed = f"{code} DONE, {code} +1H to move it and tell them"
    return _ended(facts, f"{code} {when}: {_all(facts, what, quote)}.", typed)


def _risk(facts: PromiseFacts, what: int, quote: int) -> str:
    when = f"{fact(facts.left)} left" if facts.left else "due now"
    code = _code(facts)
    other = f", or {fact(facts.second)}: {code} GOT" if facts.second else ""
    late = f"{code} LATE" + (" and I tell them you're running late" if quote else "")
    typed = f"{code} DONE, {late}{other}"
    return _ended(facts, f"{code} {when}: {_all(facts, what, 0)}.", typed)


def _untold(facts: PromiseFacts, what: int, quote: int) -> str:
    code, first = _code(facts), facts.owed[0]
    when = f"in {fact(facts.left)}" if facts.left else "now"
    text = f"{code} {when}: they still expect you to {first.said(what)}. They know no new time."
    return _ended(facts, text, f"{code} LATE for what to tell them, {code} DONE if done")


def _broke(facts: PromiseFacts, what: int, quote: int) -> str:
    code, first = _code(facts), facts.owed[0]
    you = "you said you'd " if quote and not first.who else ""
    missed = f"{code} missed: {you}{first.said(what)}{_more(facts)}."
    words = shown_words(facts.draft)
    if facts.sent:
        return _ended(facts, f'{missed} I told them: "{words}"' if words else missed, "")
    if words:
        typed = f"{code} GO sends it, {code} DONE if done"
        return _ended(facts, f'{missed} Draft: "{words}"', typed)
    return _ended(facts, missed, f"{code} DONE if done, {code} LATE for what to tell them")


def _drop(facts: PromiseFacts, what: int, quote: int) -> str:
    code, first = _code(facts), facts.owed[0]
    text = f"{code} still owed: {first.said(what, quote)}{_more(facts)}. Let it go?"
    return _ended(facts, text, f"{code} DROP, or {code} DONE if done")


def shown_words(words: str) -> str:
    """Words for a customer as a text to the owner shows them."""
    return soften(words)


_WORDINGS: dict[str, Callable[[PromiseFacts, int, int], str]] = {
    "confirm": _confirm,
    "remind": _remind,
    "risk": _risk,
    "untold": _untold,
    "broke": _broke,
    "drop_promise": _drop,
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


def nothing_left(code: str) -> str:
    """What a text was to remind of is over by now."""
    return f"{code} is done. Nothing for you to do"


def heard_words(owed: Sequence[Owed], remind: str, code: str) -> str:
    """What was heard in words that have just gone out: the end of the text that says so."""
    said = " and ".join(one.said(WHATS[1]) for one in owed[:2])
    more = f" and {len(owed) - 2} more" if len(owed) > 2 else ""
    reminded = f" I'll remind you at {fact(remind)}." if remind else ""
    short = shorten(soften(code), CODE_MAX)
    return f"I heard: {said}{more}.{reminded} {short} NOT if that's not a promise"


def moved_words(due: str, remind: str) -> str:
    """What is due now that the customer has been told of a new time, and when that rings."""
    return f"Now due {fact(due)}. I'll remind you at {fact(remind)}."


def _code(facts: PromiseFacts) -> str:
    return shorten(soften(facts.code), CODE_MAX)


def _unmistakable(text: str) -> str:
    """A text that begins with a carrier's word could be taken for a command to the carrier."""
    plain = text.strip()
    first = plain.split(" ")[0].casefold().strip(".,:;!?'-()")
    return f"Kept: {plain}" if first in CARRIER_WORDS else plain
