"""The receipts and thank-yous the desk sends by itself, worded from lines we wrote.

Nothing a customer typed is in them but a given name that looks like one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from ...model.channel import ChannelFacts
from ...model.message import Kind, Venue
from ...model.send import Action
from ..names import usable_name
from . import english, spanish
from .length import fits

GREETINGS = ("Hello", "Hola")


@dataclass(frozen=True, slots=True)
class Ask:
    """What is to be acknowledged or thanked for, and what may be said."""

    kind: Kind
    channel: ChannelFacts
    venue: Venue
    language: str
    name: str  # the contact's name as the platform gave it
    owner: str  # who will answer, by given name: "Maya"
    business: str
    when: str = ""  # the promised time, already in words of that language; thanks carry none
    late: bool = False  # it reached us over an hour old: apologise for the wait
    messaged: bool = False  # a public line: our private reply was sent
    disclose: bool = False  # first private message: say that it is automatic
    exposed: bool = False  # they wrote a card's number or the like: asked not to
    used: frozenset[str] = frozenset()  # names of the lines already used under that post
    seed: str = ""  # the same seed chooses the same line


@dataclass(frozen=True, slots=True)
class Spoken:
    text: str
    line: str  # its stable name, to be remembered under the post


@dataclass(frozen=True, slots=True)
class LanguagePack:
    lines: Mapping[str, tuple[str, ...]]
    late: tuple[str, ...]
    automatic_receipt: str
    automatic_thanks: str
    numbers: str


_TONGUES = {
    language: LanguagePack(
        words.LINES, words.LATE, words.AUTOMATIC_RECEIPT, words.AUTOMATIC_THANKS, words.NUMBERS
    )
    for language, words in (("en", english), ("es", spanish))
}


def acknowledge(ask: Ask) -> Spoken | None:
    """The receipt for a complaint, a question or an unsure message; praise is thanked.

    None when nothing may be said: noise, a language without words, no time to give, or no line
    left that is unused under a public post and fits the platform.
    """
    if ask.kind is Kind.PRAISE:
        return thank(ask)
    if ask.kind is Kind.NOISE:
        return None
    return _spoken(ask, _group(ask))


def thank(ask: Ask) -> Spoken | None:
    """A thank-you: no promise, no time. None as for `acknowledge`."""
    return _spoken(ask, "thanks")


def _group(ask: Ask) -> str:
    if ask.venue is Venue.PRIVATE:
        return f"{ask.kind}_private"
    if ask.kind is Kind.COMPLAINT and ask.channel.knows(Action.PRIVATE_REPLY):
        return "complaint_messaged" if ask.messaged else "complaint_invited"
    return f"{ask.kind}_public"


def _spoken(ask: Ask, group: str) -> Spoken | None:
    tongue = _TONGUES.get(ask.language)
    if tongue is None:
        return None
    lines = {f"{group}_{ask.language}_{i}": line for i, line in enumerate(tongue.lines[group], 1)}
    for name in sorted(lines, key=lambda name: _turn(ask, name, lines[name])):
        if ask.venue is Venue.PUBLIC and name in ask.used:
            continue
        if "{when}" in lines[name] and not ask.when:
            continue
        for exposed, called in _ways(ask):
            text = _said(replace(ask, exposed=exposed), tongue, group, lines[name], called)
            if fits(ask.channel.length(ask.venue), text):
                return Spoken(text, name)
    return None


def _ways(ask: Ask) -> Iterator[tuple[bool, str]]:
    """What may be left out where a platform has no room: first the name, then the request."""
    for exposed in (True, False) if ask.exposed and not ask.messaged else (False,):
        for called in dict.fromkeys((usable_name(ask.name), "")):
            yield exposed, called


def _turn(ask: Ask, name: str, line: str) -> tuple[bool, bytes]:
    """Chance decides, but after an apology for the wait no line begins with a greeting."""
    return ask.late and line.startswith(GREETINGS), _chance(ask.seed, name)


def _chance(seed: str, name: str) -> bytes:
    return sha256(f"{seed}|{name}".encode("utf-8", "replace")).digest()


def _said(ask: Ask, tongue: LanguagePack, group: str, line: str, called: str) -> str:
    text = line.format(
        c=f", {called}" if called else "",
        n=f" {called}" if called else "",
        owner=ask.owner or ask.business,
        business=ask.business,
        when=ask.when,
    )
    thanks = group == "thanks"
    if ask.late and not thanks:
        text = f"{min(tongue.late, key=lambda late: _chance(ask.seed, late))} {text}"
    if ask.exposed:
        text = f"{text} {tongue.numbers}"
    if ask.disclose and ask.venue is Venue.PRIVATE:
        text = f"{text} {tongue.automatic_thanks if thanks else tongue.automatic_receipt}"
    return text
