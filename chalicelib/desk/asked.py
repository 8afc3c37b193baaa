"""Commands that belong to no thread: who waits, what is owed, away and back, the menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..model.business import Business, Person
from ..model.command import Command, Does
from ..model.desk import DeskState
from ..model.thread import Thread
from ..policy import absence, codes, desk_thread, listing
from ..reading.promises.find import find_time
from ..voice import desk_replies, replies
from .note import set_desk
from .ports.ports import Hands
from .sitting import desk_scene

OPEN_MAX = 60  # threads looked at for a list
EVER = timedelta(days=3_650)


@dataclass(frozen=True, slots=True)
class Question:
    """A command without a code: who gave it, and what is known of the desk."""

    command: Command
    by: Person
    now: datetime
    business: Business
    desk: DeskState


def asked(hands: Hands, command: Command, by: Person, id_: str, now: datetime) -> str:
    """What a command without a code does, and what it is answered."""
    from .crises import CRISES

    scene = desk_scene(hands)
    question = Question(command, by, now, scene.business, scene.desk)
    return (_DOES | CRISES).get(command.does, _menu)(hands, question)


def _who(hands: Hands, question: Question) -> str:
    threads, now = open_threads(hands, question.now), question.now
    owed = listing.owed_lines(threads, question.business, now)
    return replies.who_waits(listing.waiting_lines(threads, now), owed)


def _owe(hands: Hands, question: Question) -> str:
    threads = open_threads(hands, question.now)
    return replies.owed_list(listing.owed_lines(threads, question.business, question.now))


def _away(hands: Hands, question: Question) -> str:
    """Somebody goes away: for a while, until a time, or until they are back."""
    command, by, now = question.command, question.by, question.now
    until = now + min(command.away_for or absence.AWAY_MAX, absence.AWAY_MAX)
    if command.words:
        found = find_time(command.words, now, question.business)
        if found is None or not now < found.due_at <= now + absence.AWAY_MAX:
            return replies.not_a_time(command.words)
        until = found.due_at
    set_desk(hands, lambda desk: absence.gone_away(desk, by.phone, until))
    return absence.away_words(by, until, question.business, question.desk, now)


def _back(hands: Hands, question: Question) -> str:
    set_desk(hands, lambda desk: absence.come_back(desk, question.by.phone))
    return f"{desk_replies.welcome_back()} {_who(hands, question)}"


def _channel_ok(hands: Hands, question: Question) -> str:
    return desk_replies.channel_quiet(hands.facts(question.command.name).label)


def _menu(hands: Hands, question: Question) -> str:
    return desk_replies.menu()


_DOES: dict[Does, Callable[[Hands, Question], str]] = {
    Does.WHO: _who,
    Does.OWE: _owe,
    Does.AWAY: _away,
    Does.BACK: _back,
    Does.CHANNEL_OK: _channel_ok,
    Does.MENU: _menu,
}


def open_threads(hands: Hands, now: datetime) -> list[Thread]:
    """Every thread in which somebody waits or something is owed, with its code.

    Such a thread always has a next moment at which it is looked at.
    """
    found = (hands.store.thread(id_) for id_ in hands.store.due(now + EVER, OPEN_MAX))
    live = [t for t in found if t is not None and (t.waiting or any(p.owed for p in t.promises))]
    return [_named(hands, t, now) for t in live if not desk_thread.is_desk(t)]


def _named(hands: Hands, thread: Thread, now: datetime) -> Thread:
    if thread.code:
        return thread
    code = hands.store.claim_code(thread.id, codes.code_candidates(thread.id), now)
    return replace(thread, code=code)
