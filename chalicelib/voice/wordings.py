"""How each kind of text to the owner is worded, around the customer's quoted words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .names import short_name
from .quoting import cleaned, shorten, soften

WHERE_MAX = 16  # characters of a place
FACT_MAX = 24  # of a time, a wait or a reason
REASONS_MAX = 40  # of all reasons together
EXTRA_MAX = 50  # of a sentence that says why
REACH_MAX = 999_999_999
DRAFT_MAX = 230  # of head, link and what we would say together; the link shows all

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
    breach, nag; closing (extra: when we close); no_ack and undelivered (extra: why, as a
    sentence); unknown (extra: the words that may not have arrived); draft (extra: what I would
    say). Any other `about` reads like a complaint.
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


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in pieces: `before: "words". after: link`."""

    before: str
    words: str
    after: str = ""


def word(facts: TextFacts) -> Wording:
    """The pieces of one text, each short enough that two parts hold them with a link."""
    return _WORDINGS.get(facts.about, _complaint)(facts)


def fact(text: str, room: int = FACT_MAX) -> str:
    """A short fact made plain: GSM-7, no quotation marks, nothing tappable, no closing stop."""
    return shorten(cleaned(text), room).rstrip(".")


def _complaint(facts: TextFacts) -> Wording:
    return Wording(_head(facts), facts.quote, _said(facts))


def _question(facts: TextFacts) -> Wording:
    return Wording(_then(_head(facts), "asks"), facts.quote, _said(facts))


def _praise(facts: TextFacts) -> Wording:
    return Wording(_then(_head(facts), "praises you"), facts.quote, "Worth your own thank-you")


def _private_again(facts: TextFacts) -> Wording:
    head = _then(_head(facts), "after complaining in public")
    return Wording(head, facts.quote, _said(facts))


def _urgent(facts: TextFacts) -> Wording:
    quiet = "I have said nothing more" if facts.replied else "I have said nothing yet"
    said = _said(facts) if facts.said_when else quiet
    head = f"URGENT {_head(facts)}{_reasons(facts)}"
    return Wording(head, facts.quote, f"{said}. Call before you write")


def _again(facts: TextFacts) -> Wording:
    return Wording(f"{_head(facts, ' again')}{_reasons(facts)}", facts.quote, _said(facts))


def _changed(facts: TextFacts) -> Wording:
    how = fact(facts.extra, EXTRA_MAX) or "changed under our thanks"
    said = _said(facts) if facts.said_when else "I have said nothing since"
    return Wording(_then(_head(facts), how), facts.quote, said)


def _warn(facts: TextFacts) -> Wording:
    waited = f"has waited {fact(facts.waited)}" if facts.waited else "still waits"
    return Wording(f"{_then(_head(facts), waited)}, {_said(facts)}", facts.quote)


def _breach(facts: TextFacts) -> Wording:
    said = f"I said by {_when(facts)} and nobody" if facts.said_when else "Nobody"
    waited = f", {fact(facts.waited)}" if facts.waited else ""
    return Wording(f"{_head(facts)}. {said} has answered{waited}", facts.quote)


def _nag(facts: TextFacts) -> Wording:
    waited = f", {fact(facts.waited)}" if facts.waited else ""
    return Wording(f"{_then(_head(facts), 'still waiting')}{waited}. {_said(facts)}", facts.quote)


def _closing(facts: TextFacts) -> Wording:
    close = f"waits and we close at {fact(facts.extra)}" if facts.extra else "waits and we close"
    return Wording(f"{_then(_head(facts), close)}. {_said(facts)}", facts.quote)


def _why(facts: TextFacts) -> str:
    """The reason as a sentence of its own; one too long for a text is on the page."""
    why = fact(facts.extra, EXTRA_MAX + 1)
    if len(why) > EXTRA_MAX or "..." in why:
        return ""
    return why[:1].upper() + why[1:] if why.isascii() else why


def _no_ack(facts: TextFacts) -> Wording:
    why = _why(facts)
    return Wording(
        _head(facts), facts.quote, f"I have said nothing. {why}" if why else "I have said nothing"
    )


def _undelivered(facts: TextFacts) -> Wording:
    why = _why(facts)
    tries = "My answer has not gone out, I keep trying"
    return Wording(_head(facts), facts.quote, f"{tries}. {why}" if why else tries)


def _looking(facts: TextFacts) -> Wording:
    doubt = "I cannot tell yet whether my answer went out, I keep looking"
    return Wording(_head(facts), facts.quote, doubt)


def _unknown(facts: TextFacts) -> Wording:
    head = f"I don't know whether this reached {_head(facts)}"
    return Wording(head, facts.extra, "Please look")


def _draft(facts: TextFacts) -> Wording:
    head = _head(facts)
    ours = shorten(soften(facts.extra), DRAFT_MAX - len(head) - len(facts.link))
    return Wording(head, facts.quote, f"I'd say: {ours} Send it" if ours else "")


def _has(facts: TextFacts) -> Wording:
    who = short_name(facts.who)
    return Wording(f"{fact(facts.extra) or 'Somebody'} has {who} now. Nothing for you to do", "")


_WORDINGS: dict[str, Callable[[TextFacts], Wording]] = {
    "complaint": _complaint,
    "question": _question,
    "unsure": _complaint,
    "praise": _praise,
    "private_again": _private_again,
    "urgent": _urgent,
    "again": _again,
    "changed": _changed,
    "warn": _warn,
    "breach": _breach,
    "nag": _nag,
    "closing": _closing,
    "no_ack": _no_ack,
    "undelivered": _undelivered,
    "looking": _looking,
    "unknown": _unknown,
    "draft": _draft,
    "has": _has,
}


def _head(facts: TextFacts, more: str = "") -> str:
    """Who, where, PUBLIC, reach: "Dana W on Facebook, PUBLIC, 3.4k followers"."""
    place = fact(facts.where, WHERE_MAX)
    at = f" {'in' if place.endswith('messages') else 'on'} {place}" if place else ""
    public = ", PUBLIC" if facts.public else ""
    reach = f", {_short_count(facts.reach)} {fact(facts.reach_word, 10)}" if facts.reach else ""
    return f"{short_name(facts.who)}{more}{at}{public}{reach}"


def _short_count(count: int) -> str:
    """940, 3.4k, 12k, 1.2M: rounded down."""
    count = max(0, min(count, REACH_MAX))
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= 10 * size:
            return f"{count // size}{letter}"
        if count >= size:
            return f"{count // size}.{count * 10 // size % 10}{letter}".replace(".0", "")
    return str(count)


def _then(head: str, words: str) -> str:
    return f"{head}, {words}" if "," in head else f"{head} {words}"


def _said(facts: TextFacts) -> str:
    if facts.said_when:
        return f"I said by {_when(facts)}"
    if facts.planned:
        return f"I reply at {fact(facts.planned)} unless you do"
    return "I have said nothing"


def _when(facts: TextFacts) -> str:
    """The owner knows when the shop opens: only what stands before the comma."""
    return fact(facts.said_when.split(",")[0])


def _reasons(facts: TextFacts) -> str:
    plain = [REASONS.get(reason, fact(reason.replace("_", " "))) for reason in facts.reasons]
    text = shorten(", ".join(filter(None, plain)), REASONS_MAX)
    return f", {text}" if text else ""
