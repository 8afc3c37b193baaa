"""Stopping a channel that refuses us altogether, and finding out when it works again."""

from __future__ import annotations

from datetime import datetime

from ...model.platform import Trouble
from ...policy.notices import desk_thread
from ...voice.owner import channel_news
from ..ports.errors import NotConnected, Unavailable
from ..ports.ports import Hands
from ..ports.store import SceneKeys
from ..unit.desk_notes import note


def stop(hands: Hands, channel: str, why: str, now: datetime) -> None:
    """Nothing automatic goes out on this channel any more; the owner is told once."""
    stopped = _stopped(hands)
    if channel in stopped:
        return
    # Once a day: a channel that comes and goes must not ring at every turn.
    what = desk_thread.note_id(desk_thread.TELL, f"stopped:{channel}:{now.date().isoformat()}")
    words = channel_news.stopped(hands.facts(channel).label, why.rstrip("."))
    note(hands, what, words, now, {**stopped, channel: why})


def probe(hands: Hands) -> None:
    """Ask each stopped channel whether it works again; if so it goes on, and the owner is told."""
    stopped = _stopped(hands)
    for channel in stopped:
        if _works(hands, channel):
            now = hands.clock.now()
            left = {name: why for name, why in _stopped(hands).items() if name != channel}
            what = f"works:{channel}:{now.date().isoformat()}"
            words = channel_news.works_again(hands.facts(channel).label)
            note(hands, desk_thread.note_id(desk_thread.INFORM, what), words, now, left)


def _works(hands: Hands, channel: str) -> bool:
    try:
        account = hands.vault.account(channel)
    except (NotConnected, Unavailable):
        return False
    answer = hands.platforms.call(hands.channel(channel).probe(account))
    return answer.trouble is Trouble.NONE and answer.status == 200 and "error" not in answer.body


def _stopped(hands: Hands) -> dict[str, str]:
    return dict(hands.store.scene(SceneKeys("desk", "desk")).desk.stopped)
