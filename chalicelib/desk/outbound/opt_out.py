"""A phone that has blocked our texts: alerts to it are dead, so everybody else is told at once."""

from __future__ import annotations

from datetime import datetime

from ...model.business import Person
from ...policy.escalation import phones
from ...policy.notices import desk_thread
from ...voice.owner import desk_news, desk_replies
from ..ports.ports import Ports
from ..unit.desk_notes import note
from ..unit.unit_of_work import desk_context
from .reply import reply


def blocked(ports: Ports, who: Person, now: datetime) -> None:
    """This phone takes no texts any more: by e-mail, on the pages, and to the other phones."""
    context = desk_context(ports)
    if who.phone in context.desk.deaf:
        return
    words = desk_replies.blocked_us(who.name)
    what = desk_thread.note_id(
        desk_thread.INFORM, f"deaf:{who.name}:{now.isoformat(timespec='minutes')}"
    )
    note(ports, what, words, now, change=lambda desk: phones.opted_out(desk, who.phone))
    for other in context.business.contacts:
        if other.phone and other.phone != who.phone and other.phone not in context.desk.deaf:
            reply(ports, other.phone, words, context.business, now)


def heard_again(ports: Ports, who: Person, now: datetime) -> None:
    """This phone takes our texts again: what waited for it goes."""
    if who.phone not in desk_context(ports).desk.deaf:
        return
    what = desk_thread.note_id(
        desk_thread.INFORM, f"hears:{who.name}:{now.isoformat(timespec='minutes')}"
    )
    words = desk_news.phone_again(who.name)
    note(ports, what, words, now, change=lambda desk: phones.opted_in(desk, who.phone))
