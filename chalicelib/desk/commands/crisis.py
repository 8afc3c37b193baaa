"""CRISIS ON, its line, GO and OFF: the desk row changed, everybody told, the waiting looked at."""

from __future__ import annotations

from collections.abc import Callable

from ...model.command import Does
from ...model.desk_state import DeskState
from ...policy.acknowledgement import holding_line
from ...policy.notices import desk_thread
from ...voice.owner import desk_news, desk_replies
from ..outbound.act import act
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..unit.desk_notes import note, set_desk
from ..unit.open_threads import open_threads
from ..unit.unit_of_work import commit, decided, load
from .question import Question


def _on(ports: Ports, question: Question) -> str:
    """Nothing automatic is said any more; the line waits for GO. The others hear of it."""
    by, now, business = question.by, question.now, question.business
    desk = holding_line.crisis_on(question.desk, by.phone, business, now)
    if not question.desk.crisis:
        words = desk_news.crisis_on(by.name)
        what = desk_thread.note_id(
            desk_thread.INFORM, f"crisis-on:{now.isoformat(timespec='minutes')}"
        )
        note(
            ports,
            what,
            words,
            now,
            change=lambda _: holding_line.crisis_on(_, by.phone, business, now),
        )
    return holding_line.crisis_words(desk, now)


def _words(ports: Ports, question: Question) -> str:
    """Another line, read back and waiting for GO."""
    if not question.desk.crisis:
        return desk_replies.no_crisis()
    by, now, business = question.by.phone, question.now, question.business

    def change(desk: DeskState) -> DeskState:
        return holding_line.crisis_line(desk, question.command.words, by, business, now)

    set_desk(ports, change)
    return holding_line.crisis_words(change(question.desk), now)


def _go(ports: Ports, question: Question) -> str:
    """The line stands in for every automatic answer, if it was read back to this very phone."""
    by, now = question.by.phone, question.now
    desk, how = holding_line.crisis_go(question.desk, by, now)
    if how is holding_line.CrisisGo.NOTHING:
        return desk_replies.no_crisis()
    if how is holding_line.CrisisGo.READ_AGAIN:
        set_desk(ports, lambda row: holding_line.crisis_go(row, by, now)[0])
        return holding_line.crisis_words(desk, now)
    assert desk.holding is not None
    when = holding_line.said_time(desk.holding.update_at, question.business, now)
    note(
        ports,
        holding_line.nag_id(desk),
        desk_replies.crisis_nag(when),
        now,
        change=lambda row: holding_line.crisis_go(row, by, now)[0],
        due=desk.holding.update_at,
    )
    _look_at_all(ports, question)
    return desk_replies.crisis_in_use(when)


def _off(ports: Ports, question: Question) -> str:
    if not question.desk.crisis:
        return desk_replies.no_crisis()
    set_desk(ports, holding_line.crisis_off, struck=(holding_line.nag_id(question.desk),))
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
