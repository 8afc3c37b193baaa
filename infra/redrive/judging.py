"""What becomes of each dead letter: heard again, removed for what is past, or left to lie.

Whatever is heard again goes the way of a webhook, where the same rules hold once more: nothing is
heard twice, nothing erased or taken back returns, and what is a day old gets no automatic answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from chalicelib.adapters.aws.queue import decode
from chalicelib.adapters.serialise import UnknownItem
from chalicelib.desk.inbound.hear_customer import SkipReason, skip_reason
from chalicelib.desk.ports.errors import NotConnected
from chalicelib.desk.ports.ports import Ports
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.message import Author
from chalicelib.model.platform import (
    ConnectionEvent,
    DeliveryEcho,
    Event,
    InboundEvent,
    Lookup,
    Unreadable,
    Verb,
)

from .letters import Letter

TOO_OLD = "older than anything Kept keeps"
REASONS = {
    SkipReason.ERASED: "said by somebody who was erased",
    SkipReason.DELETED: "taken back by its author",
    SkipReason.HEARD: "heard already",
}


class Fate(StrEnum):
    """What becomes of a letter."""

    AGAIN = "again"
    REMOVED = "removed"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Judged:
    """A letter and what becomes of it. Names nobody and quotes nothing."""

    letter: Letter
    fate: Fate
    channel: str = ""
    what: tuple[str, ...] = ()  # of what is heard again, such as "public message"
    said_at: datetime | None = None  # the oldest of it
    why: tuple[str, ...] = ()  # what of it is removed, or why it stays
    again: tuple[Inbound, ...] = ()


def judged(
    ports: Ports, letters: Sequence[Letter], now: datetime, keep_for: timedelta
) -> list[Judged]:
    """What becomes of all of them. Asks the table and no platform. Raises Unavailable.

    What one letter says and another takes back is not heard at all.
    """
    read = [(letter, _read(ports, letter)) for letter in letters]
    gone = {
        (inbound.channel, event.message.id)
        for _, found in read
        if not isinstance(found, str)
        for inbound, events in found
        for event in events
        if isinstance(event, InboundEvent) and event.verb is Verb.DELETED
    }
    return [_judged(ports, letter, found, gone, now - keep_for) for letter, found in read]


Bodies = list[tuple[Inbound, list[Event]]]  # single events, each as a body of its own


def _read(ports: Ports, letter: Letter) -> Bodies | str:
    """The letter taken apart; or why it has to stay."""
    try:
        inbound = decode(letter.text)
        channel = ports.channel(inbound.channel)
        account = ports.vault.account(inbound.channel)
    except UnknownItem as problem:  # a newer Kept queued it, or nothing of Kept's
        return f"{str(problem).rstrip('.')}: deploy the newest Kept, then run this again"
    except (KeyError, NotConnected):
        return "its channel is not connected: run make deploy ARGS=--keys, then this again"
    at = inbound.received_at
    try:
        bodies = channel.split(inbound.body)
        return [
            (Inbound(inbound.channel, one, at), channel.parse(one, account, at)) for one in bodies
        ]
    except Unreadable:
        return [(inbound, [])]  # it is signed, and nobody can read it: the owner will be told


def _judged(
    ports: Ports,
    letter: Letter,
    found: Bodies | str,
    gone: set[tuple[str, str]],
    oldest: datetime,
) -> Judged:
    if isinstance(found, str):
        return Judged(letter, Fate.STAYS, why=(found,))
    again: list[Inbound] = []
    what: list[str] = []
    times: list[datetime] = []
    why: list[str] = []
    for inbound, events in found:
        past = [_past(ports, event, gone, oldest) for event in events]
        why += [reason for reason in past if reason]
        left = [event for event, reason in zip(events, past, strict=True) if not reason]
        if left or not events:
            again.append(inbound)
            what += [_kind(event) for event in left] or ["nothing to hear"]
            times += [_said_at(event, inbound) for event in left] or [inbound.received_at]
    channel = found[0][0].channel if found else ""
    fate = Fate.AGAIN if again else Fate.REMOVED
    said_at = min(times, default=None)
    return Judged(letter, fate, channel, tuple(what), said_at, tuple(why), tuple(again))


def _past(ports: Ports, event: Event, gone: set[tuple[str, str]], oldest: datetime) -> str:
    """Why an event must not be heard; "" where it is."""
    if not isinstance(event, InboundEvent):
        return ""
    past = skip_reason(ports, event)
    if past is not None:
        return REASONS[past]
    if event.verb is Verb.DELETED:
        return ""
    if (event.channel, event.message.id) in gone:
        return REASONS[SkipReason.DELETED]
    return TOO_OLD if event.message.sent_at < oldest else ""


def _kind(event: Event) -> str:
    match event:
        case InboundEvent(verb=Verb.DELETED):
            return "deletion"
        case InboundEvent() if event.author is Author.OWNER:
            return "answer of yours"
        case InboundEvent(verb=Verb.EDITED):
            return "edit"
        case InboundEvent():
            return f"{event.message.venue} message"
        case Lookup():
            return "mention"
        case DeliveryEcho():
            return "echo of ours"
        case ConnectionEvent():
            return "word about the connection"


def _said_at(event: Event, inbound: Inbound) -> datetime:
    return event.message.sent_at if isinstance(event, InboundEvent) else inbound.received_at
