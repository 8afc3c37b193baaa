"""Telling the owner of what could not be worked on, even where the table takes no note of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from ...model.thread import Thread
from ...policy.escalation import trigger
from ...policy.notices import desk_thread, notes
from ...policy.owner_texts import text_facts
from ...voice.owner import channel_news, desk_news, email
from ...voice.owner.reasons import why_told
from ..ports.errors import Conflict, NotAccepted, Unavailable
from ..ports.ports import Ports
from ..ports.services import Inbound
from ..ports.store import ContextQuery
from ..unit.desk_notes import note

# Long enough for any outage but one that needs a person, who has been told by then.
STARTS_OVER_FOR = timedelta(hours=12)
LATE = timedelta(minutes=4)  # what is due for longer than this is held up, not merely busy


def start_over(ports: Ports, inbound: Inbound) -> bool:
    """Queue a body anew whose tries ran out only because the world did not answer.

    False where it may not: then it goes aside. The owner is told that it is held up.
    """
    if ports.clock.now() - inbound.received_at > STARTS_OVER_FOR:
        return False
    try:
        ports.queue.put([inbound])
    except Unavailable:
        return False
    where = ports.facts(inbound.channel).label
    _held_up(ports, inbound.channel, channel_news.cannot_save(where))
    return True


def give_up(ports: Ports, channel: str) -> None:
    """A webhook body failed every time and lies aside now. Told once an hour for each channel."""
    now = ports.clock.now()
    words = channel_news.not_handled(ports.facts(channel).label if channel else "")
    _told(ports, f"dead:{channel}:{now.strftime('%Y-%m-%dT%H')}", words)


def held_up(ports: Ports) -> None:
    """What is due cannot be worked on. Told once a day, if it has been due for a while."""
    try:
        late = bool(ports.store.due(ports.clock.now() - LATE, 1))
    except Unavailable:
        late = True
    if late:
        _held_up(ports, "", channel_news.cannot_save_for_waiting())


def _held_up(ports: Ports, channel: str, words: str) -> None:
    day = ports.clock.now().date().isoformat()
    _told(ports, f"held:{channel}:{day}", words)


def stuck(ports: Ports, thread: Thread) -> None:
    """A thread cannot be worked on; it is tried again in an hour. Told once a day."""
    now = ports.clock.now()
    words = desk_news.stuck(notes.waiting_line(thread))
    _told(ports, f"stuck:{thread.id}:{now.date().isoformat()}", words)


def _told(ports: Ports, what: str, words: str) -> None:
    """Noted where it can be; else told past the table."""
    now = ports.clock.now()
    try:
        note(ports, desk_thread.note_id(desk_thread.TELL, what), words, now)
    except (Conflict, Unavailable):
        _tell_past_the_table(ports, what, words, now)


def _tell_past_the_table(ports: Ports, what: str, words: str, now: datetime) -> None:
    """By e-mail at once; once, as far as this process remembers.

    By text too, outside quiet hours, where the table still tells the number: it may answer what is
    asked and take nothing. E-mail needs nothing of it, for AWS keeps who has subscribed.

    Another process may tell it again: twice is better than never.
    """
    if what in ports.told:
        return
    letter = email.plain_letter(words, why_told.KEPT_BROKEN)
    reached = _accepted(lambda: ports.mail.mail(letter.subject, letter.words))
    for number in _ringing(ports, now):
        texted = _accepted(partial(ports.phone.text, number, text_facts.plain_text(words)))
        reached = reached or texted
    if reached:
        ports.told.add(what)


def _accepted(tell: Callable[[], str]) -> bool:
    try:
        tell()
    except NotAccepted:
        return False
    return True


def _ringing(ports: Ports, now: datetime) -> tuple[str, ...]:
    """The owner's number, where the table tells it and it may ring now."""
    try:
        business = ports.store.context(ContextQuery("desk", "desk")).business
    except Unavailable:
        return ()
    owner = business.owner.phone
    return (owner,) if owner and trigger.may_ring(business, now) else ()
