"""Commands that belong to no thread: who waits, what is owed, away and back, the menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ...model.business import Person
from ...model.command import Command, Does
from ...policy import stops
from ...policy.escalation import on_call
from ...policy.owner_texts import lists
from ...reading.promises.find_promises import find_time
from ...voice.owner import desk_replies, replies
from ..ports.ports import Ports
from ..unit.desk_notes import set_desk
from ..unit.open_threads import open_matters
from ..unit.unit_of_work import desk_context
from .crisis import CRISES
from .question import Question


def asked(ports: Ports, command: Command, by: Person, id_: str, now: datetime) -> str:
    """What a command without a code does, and what it is answered."""
    context = desk_context(ports)
    question = Question(command, by, now, context.business, context.desk)
    return (_DOES | CRISES).get(command.does, _menu)(ports, question)


def _who(ports: Ports, question: Question) -> str:
    found, now = open_matters(ports, question.now), question.now
    owed = lists.owed_lines(found.matters, question.business, now)
    waiting, drafts = lists.waiting_lines(found.matters, now), lists.drafts(found.matters, now)
    return replies.who_waits(waiting, owed, drafts, complete=found.complete)


def _owe(ports: Ports, question: Question) -> str:
    found = open_matters(ports, question.now)
    owed = lists.owed_lines(found.matters, question.business, question.now)
    return replies.owed_list(owed, complete=found.complete)


def _away(ports: Ports, question: Question) -> str:
    """Somebody goes away: for a while, until a time, or until they are back."""
    command, by, now = question.command, question.by, question.now
    until = now + min(command.away_for or on_call.AWAY_MAX, on_call.AWAY_MAX)
    if command.words:
        found = find_time(command.words, now, question.business)
        if found is None or not now < found.due_at <= now + on_call.AWAY_MAX:
            return replies.not_a_time(command.words)
        until = found.due_at
    set_desk(ports, lambda desk: on_call.gone_away(desk, by.phone, until))
    return on_call.away_words(by, until, question.business, question.desk, now)


def _back(ports: Ports, question: Question) -> str:
    set_desk(ports, lambda desk: on_call.come_back(desk, question.by.phone))
    return f"{desk_replies.welcome_back()} {_who(ports, question)}"


def _channel_ok(ports: Ports, question: Question) -> str:
    """The owner says that a channel is well: one that refuses our words is tried at once."""
    channel, now = question.command.name, question.now
    place = ports.facts(channel).label
    if not stops.is_stopped(question.desk, channel):
        return desk_replies.channel_quiet(place)
    set_desk(ports, lambda desk: stops.try_now(desk, channel, now))
    return desk_replies.channel_tried(place)


def _menu(ports: Ports, question: Question) -> str:
    return desk_replies.menu()


_DOES: dict[Does, Callable[[Ports, Question], str]] = {
    Does.WHO: _who,
    Does.OWE: _owe,
    Does.AWAY: _away,
    Does.BACK: _back,
    Does.CHANNEL_OK: _channel_ok,
    Does.MENU: _menu,
}
