"""From a webhook body off the queue to the events in it, each heard by itself."""

from __future__ import annotations

from dataclasses import replace

from ...model.platform import Confirmed, Control, ControlKind, Event, Heard, Lookup, Trouble
from ...policy.notices import desk_thread
from ...voice.owner import channel_news
from ..outbound.stop_channel import stop
from ..ports.errors import Conflict, Unavailable
from ..ports.ports import Hands
from ..ports.services import Inbound
from ..unit.desk_notes import note
from .echo import confirm
from .hear_customer import hear

EVENTS_MAX = 20  # in one body; more are put back as single events
STOPS = frozenset({ControlKind.REVOKED, ControlKind.POLICY})
ANSWERED_OK = range(200, 300)


def receive(hands: Hands, inbound: Inbound) -> None:
    """Hear every event of a body. One that fails does not hold up its neighbours.

    Raises the first failure at the end, so that the queue brings the body again; what was heard
    already is recognised then.
    """
    channel = hands.channel(inbound.channel)
    account = hands.vault.account(inbound.channel)
    try:
        events = channel.parse(inbound.body, account, inbound.received_at)
    except ValueError:  # signed, and yet not readable: kept out, and the owner told once a day
        _quarantine(hands, inbound)
        return
    if len(events) > EVENTS_MAX:
        hands.queue.put([replace(inbound, body=one) for one in channel.split(inbound.body)])
        return
    failures: list[Exception] = []
    for event in events:
        try:
            _take(hands, event)
        except (Conflict, Unavailable) as failure:
            failures.append(failure)
    if failures:
        raise failures[0]


def _quarantine(hands: Hands, inbound: Inbound) -> None:
    day = inbound.received_at.date().isoformat()
    where = hands.facts(inbound.channel).label
    note(
        hands,
        desk_thread.note_id(desk_thread.TELL, f"unreadable:{inbound.channel}:{day}"),
        channel_news.unreadable(where),
        inbound.received_at,
    )


def _take(hands: Hands, event: Event) -> None:
    match event:
        case Lookup():
            heard = _looked_up(hands, event)
            if heard is not None:
                hear(hands, heard)
        case Heard():
            hear(hands, event)
        case Confirmed():
            confirm(hands, event)
        case Control():
            _control(hands, event)


def _looked_up(hands: Hands, lookup: Lookup) -> Heard | None:
    answer = hands.platforms.call(lookup.call)
    fine = answer.trouble is Trouble.NONE and answer.status in ANSWERED_OK
    return lookup.finish(answer if fine else None)


def _control(hands: Hands, control: Control) -> None:
    """A word about the connection: the owner hears it once."""
    if control.kind is ControlKind.HANDED_OVER:
        return  # the standby events that follow say so message by message
    if control.kind in STOPS:
        stop(hands, control.channel, control.plain, hands.clock.now())
        return
    what = f"{control.kind}:{control.channel}:{control.id}"
    note(hands, desk_thread.note_id(desk_thread.TELL, what), control.plain, control.at)
