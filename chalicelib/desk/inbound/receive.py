"""From a webhook body off the queue to the events in it, each heard by itself."""

from __future__ import annotations

from dataclasses import replace

from ...model.platform import (
    ConnectionEvent,
    ConnectionEventKind,
    DeliveryEcho,
    Event,
    InboundEvent,
    Lookup,
    Trouble,
    Unreadable,
)
from ...policy.notices import desk_thread
from ...voice.owner import channel_news
from ..outbound.stop_channel import stop
from ..ports.ports import Ports
from ..ports.services import Inbound
from ..unit.desk_notes import note
from .echo import confirm
from .hear_customer import hear

EVENTS_MAX = 20  # in one body; more are put back as single events
STOPS = frozenset({ConnectionEventKind.REVOKED, ConnectionEventKind.POLICY})
READS = frozenset({ConnectionEventKind.POLICY})  # only a write shows that it is over
ANSWERED_OK = range(200, 300)


def receive(ports: Ports, inbound: Inbound) -> None:
    """Hear every event of a body. One that fails does not hold up its neighbours.

    Raises the first failure at the end, so that the queue brings the body again; what was heard
    already is recognised then.
    """
    channel = ports.channel(inbound.channel)
    account = ports.vault.account(inbound.channel)
    try:
        events = channel.parse(inbound.body, account, inbound.received_at)
        bodies = channel.split(inbound.body) if len(events) > EVENTS_MAX else []
    except Unreadable:
        _tell_unreadable(ports, inbound)
        return
    if bodies:
        ports.queue.put([replace(inbound, body=one) for one in bodies])
        return
    failures: list[Exception] = []
    for event in events:
        try:
            _take(ports, event)
        except Exception as failure:  # noqa: BLE001 - a poisoned event must not stop the others
            failures.append(failure)
    if failures:
        raise failures[0]


def _tell_unreadable(ports: Ports, inbound: Inbound) -> None:
    """A body without anything that could be heard is dropped, and the owner told once a day."""
    day = inbound.received_at.date().isoformat()
    where = ports.facts(inbound.channel).label
    note(
        ports,
        desk_thread.note_id(desk_thread.TELL, f"unreadable:{inbound.channel}:{day}"),
        channel_news.unreadable(where),
        inbound.received_at,
    )


def _take(ports: Ports, event: Event) -> None:
    match event:
        case Lookup():
            heard = _looked_up(ports, event)
            if heard is not None:
                hear(ports, heard)
        case InboundEvent():
            hear(ports, event)
        case DeliveryEcho():
            confirm(ports, event)
        case ConnectionEvent():
            _control(ports, event)


def _looked_up(ports: Ports, lookup: Lookup) -> InboundEvent | None:
    response = ports.platforms.call(lookup.request)
    fine = response.trouble is Trouble.NONE and response.status in ANSWERED_OK
    return lookup.finish(response if fine else None)


def _control(ports: Ports, control: ConnectionEvent) -> None:
    """A word about the connection: the owner hears it once."""
    if control.kind is ConnectionEventKind.HANDED_OVER:
        return  # the standby events that follow say so message by message
    if control.kind in STOPS:
        reads = control.kind in READS
        stop(ports, control.channel, control.plain, ports.clock.now(), reads=reads)
        return
    what = f"{control.kind}:{control.channel}:{control.id}"
    note(ports, desk_thread.note_id(desk_thread.TELL, what), control.plain, control.at)
