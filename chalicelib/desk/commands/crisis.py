"""CRISIS ON, its line, GO and OFF: the desk row changed, everybody told, the waiting looked at."""

from __future__ import annotations

from collections.abc import Callable

from ...model.command import Does
from ...model.desk_state import DeskState
from ...model.thread import DESK_THREAD
from ...policy.acknowledgement import holding_line
from ...policy.notices import desk_thread
from ...voice.owner import desk_news, desk_replies
from ..outbound.act import act
from ..outbound.numbers import claim_number, new_number
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..unit.desk_notes import note, set_desk
from ..unit.open_threads import open_threads
from ..unit.unit_of_work import commit, decided, load
from .question import Question


def _on(ports: Ports, question: Question) -> str:
    """Nothing automatic is said any more; the line waits for GO. The others hear of it."""
    by, now, business, number = (
        question.by,
        question.now,
        question.business,
        _number(ports, question),
    )

    def change(desk: DeskState) -> DeskState:
        return holding_line.crisis_on(desk, by.phone, business, now, number)

    if question.desk.crisis:
        set_desk(ports, change)
    else:
        what = desk_thread.everybody_id("crisis-on", by.phone, question.id)
        note(ports, what, desk_news.crisis_on(by.name), now, change=change)
    return holding_line.crisis_words(change(question.desk), now)


def _number(ports: Ports, question: Question) -> str:
    """A number for the line as it is read back now."""
    phone, trust, now = question.by.phone, question.desk.trust, question.now
    number = new_number(ports, phone, trust, now)
    claim_number(ports, phone, number, DESK_THREAD, now)
    return number


def _words(ports: Ports, question: Question) -> str:
    """Another line, read back and waiting for GO."""
    if not question.desk.crisis:
        return desk_replies.no_crisis()
    by, now, business, number = (
        question.by.phone,
        question.now,
        question.business,
        _number(ports, question),
    )

    def change(desk: DeskState) -> DeskState:
        return holding_line.crisis_line(desk, question.command.words, by, business, now, number)

    set_desk(ports, change)
    return holding_line.crisis_words(change(question.desk), now)


def _go(ports: Ports, question: Question) -> str:
    """The line stands in for every automatic answer, if it was read back to this very phone."""
    by, now, typed = question.by.phone, question.now, question.command.number
    number = _number(ports, question)

    def change(desk: DeskState) -> DeskState:
        return holding_line.crisis_go(desk, by, now, typed, number)[0]

    desk, how = holding_line.crisis_go(question.desk, by, now, typed, number)
    if how is holding_line.CrisisGo.NOTHING:
        return desk_replies.no_crisis()
    if how is holding_line.CrisisGo.READ_AGAIN:
        set_desk(ports, change)
        return holding_line.crisis_words(desk, now)
    assert desk.holding is not None
    when = holding_line.said_time(desk.holding.update_at, question.business, now)
    note(
        ports,
        holding_line.nag_id(desk),
        desk_replies.crisis_nag(when),
        now,
        change=change,
        due=desk.holding.update_at,
    )
    _look_at_all(ports, question)
    return desk_replies.crisis_in_use(when)


def _off(ports: Ports, question: Question) -> str:
    if not question.desk.crisis:
        return desk_replies.no_crisis()
    by = question.by
    what = desk_thread.everybody_id("crisis-off", by.phone, question.id)
    words = desk_news.crisis_off(by.name)
    note(ports, what, words, question.now, change=holding_line.crisis_off)
    set_desk(ports, lambda desk: desk, struck=(holding_line.nag_id(question.desk),))
    _look_at_all(ports, question)
    waiting = [t for t in open_threads(ports, question.now) if t.waiting]
    return desk_replies.crisis_over(len(waiting))


def _look_at_all(ports: Ports, question: Question) -> None:
    """Everybody who waits is decided about anew, now that something else may be said."""
    for thread in open_threads(ports, question.now):
        unit = load(ports, thread.id)
        if unit is None:
            continue
        try:
            after = decided(ports, unit)
            if after.thread != unit.before:
                act(ports, commit(ports, after))
        except Conflict:
            continue  # somebody else is at it, and decides with the new row


CRISES: dict[Does, Callable[[Ports, Question], str]] = {
    Does.CRISIS_ON: _on,
    Does.CRISIS_WORDS: _words,
    Does.CRISIS_GO: _go,
    Does.CRISIS_OFF: _off,
}
