"""How each kind of text to the owner is worded, around the customer's quoted words."""

from __future__ import annotations

from collections.abc import Callable

from ..names import short_name
from ..quoting import shorten, soften
from .facts import WHERE_MAX, TextFacts, Wording, fact, head, reasons, said, then, when

EXTRA_MAX = 50  # of a sentence that says why
DRAFT_MAX = 230  # of head, link and what we would say together; the link shows all


def word(facts: TextFacts) -> Wording:
    """The pieces of one text, each short enough that two parts hold them with a link."""
    return _WORDINGS.get(facts.about, _complaint)(facts)


def _complaint(facts: TextFacts) -> Wording:
    return Wording(head(facts), facts.quote, said(facts))


def _question(facts: TextFacts) -> Wording:
    return Wording(then(head(facts), "asks"), facts.quote, said(facts))


def _praise(facts: TextFacts) -> Wording:
    return Wording(then(head(facts), "praises you"), facts.quote, "Worth your own thank-you")


def _private_again(facts: TextFacts) -> Wording:
    who = then(head(facts), "after complaining in public")
    return Wording(who, facts.quote, said(facts))


def _urgent(facts: TextFacts) -> Wording:
    quiet = "I have said nothing more" if facts.replied else "I have said nothing yet"
    mine = said(facts) if facts.said_when else quiet
    who = f"URGENT {head(facts)}{reasons(facts)}"
    return Wording(who, facts.quote, f"{mine}. Call before you write")


def _again(facts: TextFacts) -> Wording:
    return Wording(f"{head(facts, ' again')}{reasons(facts)}", facts.quote, said(facts))


def _changed(facts: TextFacts) -> Wording:
    how = fact(facts.extra, EXTRA_MAX) or "changed under our thanks"
    mine = said(facts) if facts.said_when else "I have said nothing since"
    return Wording(then(head(facts), how), facts.quote, mine)


def _warn(facts: TextFacts) -> Wording:
    waited = f"has waited {fact(facts.waited)}" if facts.waited else "still waits"
    return Wording(f"{then(head(facts), waited)}, {said(facts)}", facts.quote)


def _breach(facts: TextFacts) -> Wording:
    told = f"I said by {when(facts)} and nobody" if facts.said_when else "Nobody"
    waited = f", {fact(facts.waited)}" if facts.waited else ""
    return Wording(f"{head(facts)}. {told} has answered{waited}", facts.quote)


def _nag(facts: TextFacts) -> Wording:
    waited = f", {fact(facts.waited)}" if facts.waited else ""
    return Wording(f"{then(head(facts), 'still waiting')}{waited}. {said(facts)}", facts.quote)


def _drop(facts: TextFacts) -> Wording:
    waited = f" {fact(facts.waited)}" if facts.waited else " for days"
    return Wording(then(head(facts), f"has waited{waited}"), facts.quote, "Let it go?")


def _closing(facts: TextFacts) -> Wording:
    close = f"waits and we close at {fact(facts.extra)}" if facts.extra else "waits and we close"
    return Wording(f"{then(head(facts), close)}. {said(facts)}", facts.quote)


def _exposed(facts: TextFacts) -> Wording:
    who = then(head(facts), "shows a card or account number")
    return Wording(who, facts.quote, f"Hide it in the app. {said(facts)}")


def _window(facts: TextFacts) -> Wording:
    until = f"From {fact(facts.extra)}" if facts.extra else "Soon"
    where = fact(facts.where, WHERE_MAX) or "it"
    waits = then(head(facts), "still waiting")
    return Wording(
        f"{waits}. {until} {where} takes only words you write yourself", facts.quote, said(facts)
    )


def _last_chance(facts: TextFacts) -> Wording:
    until = f" at {fact(facts.extra)}" if facts.extra else " soon"
    where = fact(facts.where, WHERE_MAX) or "the app"
    stops = f"{head(facts)}, last chance: {where} stops us answering{until}"
    return Wording(stops, facts.quote, said(facts))


def _why(facts: TextFacts) -> str:
    """The reason as a sentence of its own; one too long for a text is on the page."""
    why = fact(facts.extra, EXTRA_MAX + 1)
    if len(why) > EXTRA_MAX or "..." in why:
        return ""
    return why[:1].upper() + why[1:] if why.isascii() else why


def _no_ack(facts: TextFacts) -> Wording:
    why = _why(facts)
    return Wording(
        head(facts), facts.quote, f"I have said nothing. {why}" if why else "I have said nothing"
    )


def _undelivered(facts: TextFacts) -> Wording:
    why = _why(facts)
    tries = "My answer has not gone out, I keep trying"
    return Wording(head(facts), facts.quote, f"{tries}. {why}" if why else tries)


def _looking(facts: TextFacts) -> Wording:
    doubt = "I cannot tell yet whether my answer went out, I keep looking"
    return Wording(head(facts), facts.quote, doubt)


def _unknown(facts: TextFacts) -> Wording:
    who = f"I don't know whether this reached {head(facts)}"
    return Wording(who, facts.extra, "Please look")


def _draft(facts: TextFacts) -> Wording:
    who = head(facts)
    ours = shorten(soften(facts.extra), DRAFT_MAX - len(who) - len(facts.link))
    return Wording(who, facts.quote, f"I'd say: {ours} Send it" if ours else "")


def _has(facts: TextFacts) -> Wording:
    who = short_name(facts.who)
    return Wording(f"{fact(facts.extra) or 'Somebody'} has {who} now. Nothing for you to do", "")


def _did(facts: TextFacts) -> Wording:
    who = fact(facts.extra, EXTRA_MAX) or "Somebody"
    doubt = "If that was not one of you, look at it now"
    return Wording(f"URGENT {head(facts)}", facts.quote, f"{who}. {doubt}")


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
    "drop": _drop,
    "closing": _closing,
    "exposed": _exposed,
    "window": _window,
    "last_chance": _last_chance,
    "no_ack": _no_ack,
    "undelivered": _undelivered,
    "looking": _looking,
    "unknown": _unknown,
    "draft": _draft,
    "has": _has,
    "did": _did,
}
