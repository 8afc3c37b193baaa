"""What is owed, as texts and pages name it: "call Dana P by 5pm"."""

from __future__ import annotations

from ...model.promise_reading import PromiseKind

_ACTS = {
    PromiseKind.CALLBACK: "call {}",
    PromiseKind.REPLY: "answer {}",
    PromiseKind.SHIP: "send it to {}",
    PromiseKind.REFUND: "refund {}",
    PromiseKind.FIX: "put it right for {}",
    PromiseKind.INVESTIGATE: "look into it for {}",
    PromiseKind.VISIT: "visit {}",
    PromiseKind.HOLD: "keep it for {}",
    PromiseKind.NOTIFY: "let {} know",
    PromiseKind.RELAY: "pass it on for {}",
}


def named(kind: PromiseKind, who: str) -> str:
    """What a promise of this kind owes to somebody."""
    return _ACTS[kind].format(who)


def answer(who: str) -> str:
    """What a receipt promises; the name as the platform gave it, where it did."""
    return f"answer {who or 'a customer'}"


def missed(what: str, when: str) -> str:
    """What is still owed though its time has passed."""
    return f"{what} (missed {when})"


def by(what: str, when: str, kind: PromiseKind) -> str:
    """What is owed and by when; what is held, until when."""
    return f"{what} {'until' if kind.lasts else 'by'} {when}"
