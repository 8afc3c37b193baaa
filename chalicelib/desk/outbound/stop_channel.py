"""Stopping a channel that refuses us altogether, and finding out when it works again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from ...model.desk_state import DeskState
from ...model.platform import Trouble
from ...policy.notices import desk_thread
from ...voice.owner import channel_news
from ..ports.errors import NotConnected, Unavailable
from ..ports.ports import Ports
from ..ports.store import ContextQuery
from ..unit.desk_notes import note


def stop(ports: Ports, channel: str, why: str, now: datetime) -> None:
    """Nothing automatic goes out on this channel any more; the owner is told once."""
    if channel in _stopped(ports):
        return
    # Once a day: a channel that comes and goes must not ring at every turn.
    what = desk_thread.note_id(desk_thread.TELL, f"stopped:{channel}:{now.date().isoformat()}")
    words = channel_news.stopped(ports.facts(channel).label, why.rstrip("."))
    note(ports, what, words, now, change=partial(_with_stop, channel=channel, why=why))


def probe(ports: Ports) -> None:
    """Ask each stopped channel whether it works again; if so it goes on, and the owner is told."""
    stopped = _stopped(ports)
    for channel in stopped:
        if _works(ports, channel):
            now = ports.clock.now()
            what = f"works:{channel}:{now.date().isoformat()}"
            words = channel_news.works_again(ports.facts(channel).label)
            note(
                ports,
                desk_thread.note_id(desk_thread.INFORM, what),
                words,
                now,
                change=partial(_without_stop, channel=channel),
            )


def _with_stop(desk: DeskState, channel: str, why: str) -> DeskState:
    return replace(desk, stopped={**desk.stopped, channel: why})


def _without_stop(desk: DeskState, channel: str) -> DeskState:
    left = {name: why for name, why in desk.stopped.items() if name != channel}
    return replace(desk, stopped=left)


def _works(ports: Ports, channel: str) -> bool:
    try:
        account = ports.vault.account(channel)
    except (NotConnected, Unavailable):
        return False
    response = ports.platforms.call(ports.channel(channel).probe(account))
    return (
        response.trouble is Trouble.NONE and response.status == 200 and "error" not in response.body
    )


def _stopped(ports: Ports) -> dict[str, str]:
    return dict(ports.store.context(ContextQuery("desk", "desk")).desk.stopped)
