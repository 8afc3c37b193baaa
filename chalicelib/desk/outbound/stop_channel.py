"""Stopping a channel that refuses us altogether, and finding out when it works again."""

from __future__ import annotations

from datetime import datetime

from ...model.desk_state import DeskState
from ...model.platform import Trouble
from ...model.send import Send
from ...policy import stops
from ...policy.notices import desk_thread
from ...voice.owner import channel_news
from ..ports.errors import NotConnected, Unavailable
from ..ports.ports import Ports
from ..unit.desk_notes import note
from ..unit.unit_of_work import desk_context


def stop(ports: Ports, channel: str, why: str, now: datetime, *, reads: bool = False) -> None:
    """Nothing automatic goes out on this channel any more; the owner is told once of each stop.

    `reads`: the platform still answers what is read, so that only a write shows that it is over.
    """

    def stopped(desk: DeskState) -> DeskState:
        return stops.begun(desk, channel, why, now, writing=reads)

    what = desk_thread.note_id(desk_thread.TELL, f"stopped:{channel}:{now.isoformat()}")
    facts = ports.facts(channel)
    again = facts.short if reads and ports.two_way else ""
    words = channel_news.stopped(facts.label, why.rstrip("."), reads=reads, again=again)
    note(ports, what, words, now, change=stopped, only_if_changed=True)


def probe(ports: Ports) -> None:
    """Ask each stopped channel that can be asked whether it works again; if so it goes on."""
    for channel in stops.shown_by_reading(desk_context(ports).desk):
        if _works(ports, channel):
            _goes_on(ports, channel)


def _works(ports: Ports, channel: str) -> bool:
    try:
        account = ports.vault.account(channel)
    except (NotConnected, Unavailable):
        return False
    response = ports.platforms.call(ports.channel(channel).probe(account))
    return (
        response.trouble is Trouble.NONE and response.status == 200 and "error" not in response.body
    )


def wrote(ports: Ports, desk: DeskState, send: Send) -> bool:
    """Whether this send has shown that its channel takes our words again; then it goes on."""
    if not stops.is_shown_over(desk, send):
        return False
    _goes_on(ports, send.channel)
    return True


def _goes_on(ports: Ports, channel: str) -> None:
    """The channel works again, and the owner is told."""
    now = ports.clock.now()
    what = desk_thread.note_id(desk_thread.INFORM, f"works:{channel}:{now.isoformat()}")
    words = channel_news.works_again(ports.facts(channel).label)

    def ended(desk: DeskState) -> DeskState:
        return stops.ended(desk, channel, now) if stops.is_stopped(desk, channel) else desk

    note(ports, what, words, now, change=ended, only_if_changed=True)
