"""What each kind of promise is called, and by which words a noted one is known. Pure."""

from __future__ import annotations

from ...model.promise_reading import PromiseKind
from ...model.thread import Thread
from ...voice.names import short_name
from ...voice.owner import deeds


def named(kind: PromiseKind, thread: Thread) -> str:
    """What is owed, in words for texts and pages: "call Dana P"."""
    return deeds.named(kind, short_name(thread.name))


def kind_noted(what: str) -> PromiseKind:
    """The kind of a promise noted by hand, from its first telling word; else an answer."""
    for word in what.casefold().split():
        if word in _KINDS:
            return _KINDS[word]
    return PromiseKind.REPLY


_KINDS = {
    word: kind
    for kind, words in {
        PromiseKind.CALLBACK: "call ring phone",
        PromiseKind.SHIP: "send ship post deliver",
        PromiseKind.REFUND: "refund",
        PromiseKind.FIX: "fix repair replace mend",
        PromiseKind.VISIT: "visit come",
        PromiseKind.HOLD: "hold keep reserve",
        PromiseKind.NOTIFY: "tell notify",
        PromiseKind.INVESTIGATE: "check find investigate",
    }.items()
    for word in words.split()
}
