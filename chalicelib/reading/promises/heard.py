"""A reading as a short sentence for a text message: "call them by Wed 4 Mar, 10:00am"."""

from __future__ import annotations

from datetime import datetime

from ...hours.words import say_full
from ...model.business import Hours
from ...model.promise_reading import PromiseKind

THEM = "them"
# The customer's name goes into the braces.
DEEDS = {
    PromiseKind.CALLBACK: "call {them}",
    PromiseKind.REPLY: "get back to {them}",
    PromiseKind.SHIP: "get it to {them}",
    PromiseKind.REFUND: "refund {them}",
    PromiseKind.FIX: "sort it for {them}",
    PromiseKind.INVESTIGATE: "look into it for {them}",
    PromiseKind.VISIT: "be with {them}",
    PromiseKind.HOLD: "hold it for {them}",
    PromiseKind.NOTIFY: "let {them} know",
    PromiseKind.RELAY: "pass it on for {them}",
}


def heard(kind: PromiseKind, due: datetime, hours: Hours) -> str:
    """The reading with "them" for the customer."""
    joined = "until" if kind is PromiseKind.HOLD else "by"
    return f"{DEEDS[kind].format(them=THEM)} {joined} {say_full(hours, due)}"
