"""Commands that belong to no thread: who waits, what is owed, away and back, the menu."""

from __future__ import annotations

from collections.abc import Callable

from ...model.command import Does
from ...policy import stops
from ...policy.escalation import on_call
from ...policy.notices import desk_thread
from ...policy.owner_texts import lists
from ...reading.promises.find_promises import find_time
from ...voice.owner import desk_news, desk_replies, replies
from ..ports.ports import Ports
from ..unit.desk_notes import note, set_desk
from ..unit.open_threads import open_matters
from .crisis import CRISES
from .question import Question


def asked(ports: Ports, question: Question) -> str:
    """What a command without a code does, and what it is answered."""
    return (_DOES | CRISES).get(question.command.does, _menu)(ports, question)


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
    what = desk_thread.everybody_id("away", by.phone, question.id)
    words = on_call.away_news(by, until, question.business, now)
    note(ports, what, words, now, change=lambda desk: on_call.gone_away(desk, by.phone, until))
    return on_call.away_words(by, until, question.business, question.desk, now)


def _back(ports: Ports, question: Question) -> str:
    by = question.by
    if any(away.number == by.phone for away in question.desk.away):
        what = desk_thread.everybody_id("back", by.phone, question.id)
        words = desk_news.came_back(by.name)
        note(ports, what, words, question.now, change=lambda _: on_call.come_back(_, by.phone))
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
