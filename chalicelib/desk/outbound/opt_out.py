"""A phone that has blocked our texts: alerts to it are dead, so everybody else is told at once."""

from __future__ import annotations

from datetime import datetime

from ...model.business import Person
from ...policy.escalation import phones
from ...policy.notices import desk_thread
from ...voice.owner import desk_news, desk_replies
from ..ports.ports import Hands
from ..unit.desk_notes import note
from ..unit.unit_of_work import desk_scene
from .reply import reply


def blocked(hands: Hands, who: Person, now: datetime) -> None:
    """This phone takes no texts any more: by e-mail, on the pages, and to the other phones."""
    scene = desk_scene(hands)
    if who.phone in scene.desk.deaf:
        return
    words = desk_replies.blocked_us(who.name)
    what = desk_thread.note_id(
        desk_thread.INFORM, f"deaf:{who.name}:{now.isoformat(timespec='minutes')}"
    )
    note(hands, what, words, now, change=lambda desk: phones.deaf(desk, who.phone))
    for other in scene.business.contacts:
        if other.phone and other.phone != who.phone and other.phone not in scene.desk.deaf:
            reply(hands, other.phone, words, scene.business, now)


def heard_again(hands: Hands, who: Person, now: datetime) -> None:
    """This phone takes our texts again: what waited for it goes."""
    if who.phone not in desk_scene(hands).desk.deaf:
        return
    what = desk_thread.note_id(
        desk_thread.INFORM, f"hears:{who.name}:{now.isoformat(timespec='minutes')}"
    )
    words = desk_news.phone_again(who.name)
    note(hands, what, words, now, change=lambda desk: phones.undeafened(desk, who.phone))
