"""What a text to the owner may tell, and the short facts it is put together from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..names import short_name
from ..quoting import cleaned, shorten

WHERE_MAX = 16  # characters of a place
FACT_MAX = 24  # of a time, a wait or a reason
REASONS_MAX = 40  # of all reasons together
REACH_MAX = 999_999_999

REASONS = {
    "safety": "someone may be hurt",
    "self_harm": "self-harm",
    "money": "about money",
    "leaving": "is leaving",
    "going_public": "going public",
    "time_critical": "time is short",
}


@dataclass(frozen=True, slots=True)
class TextFacts:
    """What a text to the owner may tell. Whatever is empty is left out.

    `about` chooses the wording and what `extra` means: complaint, question, unsure, praise,
    private_again, again, urgent; changed (extra: in place of "changed under our thanks"); warn,
    breach, nag; closing (extra: when we close); window and last_chance (extra: until when); no_ack
    and undelivered (extra: why, as a sentence); unknown (extra: the words that may not have
    arrived); draft (extra: what I would say); did (extra: who texted what). Any other `about` reads
    like a complaint.
    """

    about: str
    code: str
    who: str  # the contact's name as the platform gave it
    where: str = ""  # "Facebook", "Messenger", "X", "X messages"
    public: bool = False
    reach: int | None = None
    reach_word: str = "followers"
    quote: str = ""  # the customer's words as they wrote them
    said_when: str = ""  # the time we gave the customer, in English; empty: we gave none
    waited: str = ""  # "45 min", "1h05": see say_wait
    reasons: tuple[str, ...] = ()  # an Urgency each, or plain words
    link: str = ""
    extra: str = ""
    replied: bool = False  # something automatic of ours stands there already
    reply: str = ""  # what to text back: "Text D47 and your words"; empty: texts go one way
    planned: str = ""  # when a receipt will go if nobody answers first: "1:54"; empty: none will
    lookalike: str = ""  # whose name theirs could be taken for: "yours", "Facebook's"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in pieces: `before: "words". after: link`."""

    before: str
    words: str
    after: str = ""


DELETED = "(deleted)"  # in place of a quote


def wordless(media: Sequence[str]) -> str:
    """What stands for a message without words: "(photo, video)"."""
    return f"({', '.join(media) or 'no words'})"


def fact(text: str, room: int = FACT_MAX) -> str:
    """A short fact made plain: GSM-7, no quotation marks, nothing tappable, no closing stop."""
    return shorten(cleaned(text), room).rstrip(".")


def head(facts: TextFacts, more: str = "") -> str:
    """Who, where, PUBLIC, reach: "Dana W on Facebook, PUBLIC, 3.4k followers"."""
    place = fact(facts.where, WHERE_MAX)
    at = f" {'in' if place.endswith('messages') else 'on'} {place}" if place else ""
    public = ", PUBLIC" if facts.public else ""
    reach = f", {_short_count(facts.reach)} {fact(facts.reach_word, 10)}" if facts.reach else ""
    alike = f" (a name like {fact(facts.lookalike, 12)})" if facts.lookalike else ""
    return f"{short_name(facts.who)}{alike}{more}{at}{public}{reach}"


def _short_count(count: int) -> str:
    """940, 3.4k, 12k, 1.2M: rounded down."""
    count = max(0, min(count, REACH_MAX))
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= 10 * size:
            return f"{count // size}{letter}"
        if count >= size:
            return f"{count // size}.{count * 10 // size % 10}{letter}".replace(".0", "")
    return str(count)


def then(head: str, words: str) -> str:
    return f"{head}, {words}" if "," in head else f"{head} {words}"


def said(facts: TextFacts) -> str:
    if facts.said_when:
        return f"I said by {when(facts)}"
    if facts.planned:
        return f"I reply at {clock(facts.planned)} unless you do"
    return "I have said nothing"


def when(facts: TextFacts) -> str:
    return clock(facts.said_when)


def clock(time: str) -> str:
    """A time that customers are told, for the owner, who knows when the shop opens.

    "10:00 tomorrow, we open at 9" is only what stands before the comma.
    """
    return fact(time.partition(",")[0])


def reasons(facts: TextFacts) -> str:
    plain = [REASONS.get(reason, fact(reason.replace("_", " "))) for reason in facts.reasons]
    text = ""
    for reason in filter(None, plain):  # each is said whole or not at all, the first in any case
        longer = f"{text}, {reason}"
        text = longer if not text or len(longer) <= REASONS_MAX + len(", ") else text
    return text
