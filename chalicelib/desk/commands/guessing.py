"""What follows a wrong number or code: somebody may be guessing, and the shop hears of it."""

from __future__ import annotations

from ...policy.commands import guesses
from ...policy.notices import desk_thread
from ...policy.owner_texts import lists
from ...voice.owner import desk_news, desk_replies, replies
from ..outbound.reply import puzzled, reply
from ..outbound.text_owner import desk_link
from ..ports.ports import Ports
from ..unit.desk_notes import note, set_desk
from ..unit.open_threads import open_matters
from ..unit.unit_of_work import desk_context
from .came import Came
from .question import Question


def wrong_number(ports: Ports, question: Question) -> Came:
    """A number that nothing has: two put all typed words aside, five in a day rest GO and DM."""
    now, by = question.now, question.by
    set_desk(ports, lambda desk: guesses.wrong_number(desk, now))
    desk = desk_context(ports).desk
    if not guesses.go_rests(desk):
        killed = desk.trust is not None and desk.trust.wrong_since_killed == 0
        reply(ports, by.phone, replies.wrong_number(killed), question.business, now)
        return Came.WRONG
    _tell(ports, f"rests:{question.id}", desk_news.wrong_numbers(by.name), question)
    words = replies.go_rests(desk_link(ports, by.phone, now))
    reply(ports, by.phone, words, question.business, now)
    return Came.LOCKED


def wrong_code(ports: Ports, question: Question) -> Came:
    """A code that is nobody's: five of them in ten minutes, and this phone's commands rest."""
    now, by, business = question.now, question.by, question.business
    set_desk(ports, lambda desk: guesses.wrong_code(desk, by.phone, now))
    if not guesses.is_resting(desk_context(ports).desk, by.phone, now):
        lines = lists.waiting_lines(open_matters(ports, now).matters, now)
        puzzled(ports, by.phone, replies.not_known(question.command.code, lines), business, now)
        return Came.WRONG
    _tell(ports, f"locked:{question.id}", desk_news.wrong_codes(by.name), question)
    reply(ports, by.phone, desk_replies.locked(desk_link(ports, by.phone, now)), business, now)
    return Came.LOCKED


def _tell(ports: Ports, what: str, words: str, question: Question) -> None:
    note(ports, desk_thread.note_id(desk_thread.TELL, what), words, question.now)
