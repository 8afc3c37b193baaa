"""A crisis: automatic words are held, and one line of the owner's may stand in for them. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from ...hours.open_time import add_open_time
from ...hours.rounding import round_up
from ...hours.words import say_time
from ...model.business import Business
from ...model.decision import Rendered, View
from ...model.desk_state import DeskState, Holding
from ...model.message import Venue
from ...model.promise_reading import Grain
from ...model.send import Send
from ...reading.private import private_data
from ...reading.promises.find_promises import find_promises, find_time
from ...voice.owner import desk_replies
from ...voice.owner.reasons import why_silent
from ..notices.desk_thread import TELL, note_id
from ..sending.numbers import TYPED_FOR

UPDATE_AFTER = timedelta(hours=2)  # open time until the update that the line promises
TIME_WORDS = 6  # at the end of a line that can name one time: "by half past nine on Tuesday"
LINE = "holding"  # its name among the lines said under a post: once under each


class CrisisGo(StrEnum):
    """What a CRISIS GO came to."""

    IN_USE = "in use"
    READ_AGAIN = "read again"  # too late, or by somebody who was not shown the line
    NOTHING = "nothing"  # no crisis is on


def crisis_on(
    desk: DeskState, by: str, business: Business, now: datetime, number: str
) -> DeskState:
    """The desk that says nothing by itself, with a line ready for the number it is read back with.

    Said twice it is only read back once more.
    """
    if desk.crisis:
        return _read_again(desk, by, now, number)
    update_at = _update_at(business, now)
    words = desk_replies.holding_line(say_time(business.hours, update_at, now))
    holding = Holding(words, update_at, now, by, number=number)
    return replace(desk, crisis=True, crisis_at=now, holding=holding)


def _update_at(business: Business, now: datetime) -> datetime:
    hours = business.hours
    return round_up(hours, add_open_time(hours, now, UPDATE_AFTER), business.rules.round_to)


def _read_again(desk: DeskState, by: str, now: datetime, number: str) -> DeskState:
    if desk.holding is None or desk.holding.in_use:
        return desk
    return replace(desk, holding=replace(desk.holding, by=by, made_at=now, number=number))


def crisis_line(
    desk: DeskState, words: str, by: str, business: Business, now: datetime, number: str
) -> DeskState:
    """The desk with another line, which waits for its number like the first.

    Its update is due when the line itself says so, else after UPDATE_AFTER.
    """
    if not desk.crisis:
        return desk
    update_at = _named_time(words, business, now) or _update_at(business, now)
    return replace(desk, holding=Holding(words, update_at, now, by, number=number))


def _named_time(words: str, business: Business, now: datetime) -> datetime | None:
    """The first time still to come that a line promises or ends with: "Update here by 4."."""
    promised = [p for p in find_promises(words, now, business) if p.grain is not Grain.OPEN]
    said = words.split()[-TIME_WORDS:]
    ends = [" ".join(said[at:]) for at in range(len(said))]
    # A bare number at the end is as often an order's or a house's as an hour.
    ended = [find_time(end, now, business) for end in ends if not end.strip(".!#").isdigit()]
    times = [found.due_at for found in (*promised, *ended) if found is not None]
    return min((at for at in times if at > now), default=None)


def crisis_go(
    desk: DeskState, by: str, now: datetime, typed: str, number: str
) -> tuple[DeskState, CrisisGo]:
    """The desk after a GO of this phone with a number that was `typed`, "" where none was.

    Where that is not the line's own, the line is read back once more, under `number`.
    """
    holding = desk.holding
    if not desk.crisis or holding is None:
        return desk, CrisisGo.NOTHING
    if holding.in_use:
        return desk, CrisisGo.IN_USE
    good = typed and (typed, by) == (holding.number, holding.by)
    if not good or now - holding.made_at >= TYPED_FOR or private_data(holding.words):
        return _read_again(desk, by, now, number), CrisisGo.READ_AGAIN
    return replace(desk, holding=replace(holding, in_use=True)), CrisisGo.IN_USE


def crisis_off(desk: DeskState) -> DeskState:
    """The desk that answers by itself again."""
    return replace(desk, crisis=False, crisis_at=None, holding=None)


def crisis_words(desk: DeskState, now: datetime) -> str:
    """The line read back to its author, as everyone will see it."""
    assert desk.holding is not None
    private = private_data(desk.holding.words)
    if private:
        return desk_replies.crisis_private(private)
    return desk_replies.crisis_line(desk.holding.words, desk.holding.number)


def nag_id(desk: DeskState) -> str:
    """The note that tells when the update is due: one for each crisis."""
    since = desk.crisis_at.isoformat(timespec="minutes") if desk.crisis_at else ""
    return note_id(TELL, f"crisis:{since}")


def said_time(at: datetime, business: Business, now: datetime) -> str:
    """A time as texts say it."""
    return say_time(business.hours, at, now)


def holds_line(desk: DeskState) -> bool:
    """Whether the owner's one line stands in for every automatic answer."""
    return desk.crisis and desk.holding is not None and desk.holding.in_use


def line_for(send: Send, view: View) -> Rendered | str:
    """The line for a receipt that is leased now; once under each post."""
    assert view.desk.holding is not None
    if send.venue is Venue.PUBLIC and view.post is not None and LINE in view.post.lines:
        return why_silent.LINE_STANDS
    return Rendered(view.desk.holding.words, LINE)
