"""What a customer is told of a promise that is late or was missed: no excuse, and a new time.

In the first person it is a draft that the owner sends as their own words. What the desk sends by
itself says "we" and names who will do it: it never pretends to be a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...model.promise_reading import PromiseKind
from ..names import usable_name


@dataclass(frozen=True, slots=True)
class Mend:
    """What the words are made of."""

    kind: PromiseKind
    when: str  # the new time as `hours.say_time` says it: it ends its sentence
    said: str = ""  # the time that was given, in the same way; empty: none was
    name: str = ""  # of the customer, as the platform gives it
    language: str = "en"
    who: str = ""  # who will do it; empty: whoever speaks
    we: bool = False  # the desk speaks


_DOES = {
    PromiseKind.CALLBACK: "call you",
    PromiseKind.REPLY: "answer you",
    PromiseKind.SHIP: "send it",
    PromiseKind.REFUND: "refund you",
    PromiseKind.FIX: "put it right",
    PromiseKind.INVESTIGATE: "get back to you",
    PromiseKind.VISIT: "be with you",
    PromiseKind.HOLD: "get back to you about it",
    PromiseKind.NOTIFY: "let you know",
    PromiseKind.RELAY: "get back to you",
}
# The future of "I", "we" and somebody named.
_HARA = {
    PromiseKind.CALLBACK: ("le llamaré", "le llamaremos", "le llamará"),
    PromiseKind.REPLY: ("le contestaré", "le contestaremos", "le contestará"),
    PromiseKind.SHIP: ("se lo enviaré", "se lo enviaremos", "se lo enviará"),
    PromiseKind.REFUND: ("le reembolsaré", "le reembolsaremos", "le reembolsará"),
    PromiseKind.FIX: ("lo arreglaré", "lo arreglaremos", "lo arreglará"),
    PromiseKind.VISIT: ("iré a verle", "iremos a verle", "irá a verle"),
    PromiseKind.NOTIFY: ("le avisaré", "le avisaremos", "le avisará"),
}


def running_late(mend: Mend) -> str:
    """Before it is due: the honest heads-up with the new time."""
    if mend.language == "es":
        return f"Perdone{_comma(mend)}, me he retrasado. {_es_will(mend)} antes de {mend.when}."
    when = mend.when.split(",")[0]  # without when we open, for "instead" ends the sentence
    return f"So sorry{_comma(mend)}, running behind. {_will(mend)} by {when} instead."


def apology(mend: Mend) -> str:
    """After it was missed: sorry, what was missed, and the new time."""
    if mend.language == "es":
        sorry = "Lo sentimos" if mend.we else "Lo siento"
        return f"{sorry}{_comma(mend)}. {_es_missed(mend)} {_es_will(mend)} antes de {mend.when}."
    speaker, sorry = ("we", "We're") if mend.we else ("I", "I'm")
    missed = (
        f"{speaker} said {mend.said} and missed it"
        if mend.said
        else f"{speaker} said {speaker}'d {_DOES[mend.kind]} and haven't yet"
    )
    return f"{sorry} sorry{_comma(mend)}, {missed}. {_will(mend)} by {mend.when}."


def _will(mend: Mend) -> str:
    speaker = f"{mend.who} will" if mend.who else "We'll" if mend.we else "I'll"
    return f"{speaker} {_DOES[mend.kind]}"


def _es_will(mend: Mend) -> str:
    i, we, they = _HARA.get(mend.kind, _HARA[PromiseKind.REPLY])
    if mend.who:
        return f"{mend.who} {they}"
    said = we if mend.we else i
    return said[:1].upper() + said[1:]


def _es_missed(mend: Mend) -> str:
    """In Spanish the time that was given is left out: its article would need a grammar."""
    return "No hemos cumplido lo prometido." if mend.we else "No he cumplido lo prometido."


def _comma(mend: Mend) -> str:
    name = usable_name(mend.name)
    return f", {name}" if name else ""
