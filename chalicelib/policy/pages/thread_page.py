"""What the small page of a thread shows: as the owner would want to see it at a glance."""

from __future__ import annotations

from datetime import datetime, timedelta

from ...hours.open_time import is_open, next_close, next_open
from ...hours.words import say_day_time, say_time
from ...model.alert import AlertState
from ...model.business import Business
from ...model.decision import View
from ...model.message import Author, Message, Venue
from ...model.send import Send
from ...model.thread import Thread
from ...reading.lookalikes import borrowed
from ...voice.names import short_name
from ...voice.owner import deeds, desk_replies, page_lines
from ...voice.owner.facts import wordless
from ...voice.pages.thread import Line, Matter, matter_page, plain_page
from ..acknowledgement.draft_mode import drafts, mark_of
from ..commands.guesses import any_rest
from ..escalation.answer_alerts import LOST_STATES
from ..escalation.phones import person_of
from ..notices.desk_thread import is_desk
from ..notices.go_live import asked
from ..promises.ledger import owed
from ..sending.in_doubt import doubted
from ..targets import ack_promise
from .answer_form import writing
from .promise_page import CLOSE, CLOSINGS, blank_note, cards

TAKEN, SAY_NOTHING, SEND, LATER = "taken", "say_nothing", "send", "later"
THERE, MISSING, UNLOCK = "there", "missing", "unlock"
LIVE = "live"
LINES_MAX = 12
_BY_US = {Author.DESK: page_lines.KEPT, Author.OWNER: page_lines.YOU}


def page_of(thread: Thread, view: View, now: datetime, notice: str = "", typed: str = "") -> str:
    """The page of one thread, as HTML.

    `notice` says what came of a button; `typed` are words that could not go.
    """
    business, words = view.business, drafts(thread, view, now)
    title = page_lines.FROM_KEPT
    if not is_desk(thread):
        title = page_lines.title(short_name(thread.name), view.channel.label)
    matter = Matter(
        title=f"{thread.code} {title}".strip(),
        why=thread.alert.why if thread.alert else "",
        state=f"{_deaf(view)}{_state(thread, view, now)}",
        lines=(
            *(_line(m, thread, business, now) for m in thread.messages[-LINES_MAX:]),
            *(_unsaid(s) for s in thread.sends if s.by_hand and s.state in LOST_STATES),
            *(Line(page_lines.WOULD_SAY, text, page_lines.IF_YOU_TAP, ours=True) for text in words),
            *(_in_doubt(send) for send in doubted(thread)),
        ),
        buttons=_buttons(thread, view, words) + _unlock(thread, view, now),
        promises=() if is_desk(thread) else cards(thread, view, now),
        note=None if is_desk(thread) else blank_note(business, now),
        notice=notice,
        writing=None if is_desk(thread) else writing(thread, view, now, typed),
    )
    return matter_page(matter)


def page_of_closing(thread: Thread, view: View, now: datetime) -> str:
    """Before a matter is closed in which something is still owed: what becomes of it?"""
    hours = view.business.hours
    left = [deeds.by(p.what, say_day_time(hours, p.due_at, now), p.kind) for p in owed(thread)]
    matter = Matter(
        title=f"{thread.code} {short_name(thread.name)}".strip(),
        why="",
        state=page_lines.still_owing(short_name(thread.name)),
        lines=[
            Line(page_lines.PROMISED, words, page_lines.STILL_OPEN, ours=True) for words in left
        ],
        buttons=[(f"{CLOSE}:{how}", label) for how, label in CLOSINGS.items()],
    )
    return matter_page(matter)


def _deaf(view: View) -> str:
    """Alerts to these phones are dead: the pages say so first."""
    people = (person_of(number, view.business) for number in view.desk.deaf)
    return "".join(f"{desk_replies.blocked_us(p.name)}. " for p in people if p is not None)


def _unlock(thread: Thread, view: View, now: datetime) -> tuple[tuple[str, str], ...]:
    """Where a phone's commands rest, or GO does, its owner says here that it was them."""
    if not (is_desk(thread) and any_rest(view.desk, now)):
        return ()
    return ((UNLOCK, page_lines.CODES_WERE_MINE),)


def page_of_nothing() -> str:
    """The page of a link that opens nothing any more."""
    return plain_page(page_lines.OVER_TITLE, page_lines.OVER)


def _line(message: Message, thread: Thread, business: Business, now: datetime) -> Line:
    words = message.text or wordless(message.media)
    who = _BY_US.get(message.author) or short_name(thread.name)
    return Line(
        who=who if is_desk(thread) else page_lines.spoke(who, message.venue is Venue.PUBLIC),
        words=page_lines.DELETED if message.deleted_at else words,
        when=say_day_time(business.hours, message.sent_at, now),
        ours=message.author is not Author.CUSTOMER,
    )


def _in_doubt(send: Send) -> Line:
    who = _BY_US[Author.OWNER if send.by_hand else Author.DESK]
    perhaps = page_lines.spoke_perhaps(who, _is_public(send))
    return Line(perhaps, send.text, page_lines.NOBODY_KNOWS, ours=True)


def _is_public(send: Send) -> bool:
    return send.venue is Venue.PUBLIC


def _unsaid(send: Send) -> Line:
    """The owner's own words that did not go: saved here."""
    return Line(page_lines.NOT_SENT, send.text, send.reason.rstrip("."), ours=True)


def _state(thread: Thread, view: View, now: datetime) -> str:
    business = view.business
    if is_desk(thread):
        if asked(thread, view):
            return page_lines.ASKS_TO_GO_LIVE
        return page_lines.SEEN if _taken(thread) else page_lines.TO_KNOW
    if not thread.waiting:
        return page_lines.NOBODY_WAITS
    promise = ack_promise(thread)
    said = (
        page_lines.time_given(say_time(business.hours, promise.due_at, now))
        if promise is not None and promise.owed
        else page_lines.NO_TIME_GIVEN
    )
    mine = page_lines.has_it(thread.alert.taken_by) if thread.alert and _taken(thread) else ""
    whose = borrowed(thread.name, business.name)
    alike = page_lines.careful(whose) if whose else ""
    asked_of = {page_lines.answer_of(send.by_hand) for send in doubted(thread)}
    doubt = page_lines.in_doubt(sorted(asked_of)) if asked_of else ""
    answer = page_lines.where_to_answer(view.channel.label)
    parts = (alike, mine, said, doubt, answer)
    return " ".join(part for part in parts if part)


def _taken(thread: Thread) -> bool:
    return thread.alert is not None and thread.alert.state is AlertState.TAKEN


_LATER = (
    (f"{LATER}:30", page_lines.IN_HALF_AN_HOUR),
    (f"{LATER}:60", page_lines.IN_AN_HOUR),
    (f"{LATER}:opening", page_lines.AT_OPENING),
)


def later_at(choice: str, business: Business, now: datetime) -> datetime | None:
    """The moment a "Remind me" button means; None for one that is not ours."""
    if choice == "opening":
        hours = business.hours
        return next_open(hours, next_close(hours, now) if is_open(hours, now) else now)
    return now + timedelta(minutes=int(choice)) if choice in {"30", "60"} else None


def _buttons(thread: Thread, view: View, words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    send = ((f"{SEND}:{mark_of(words)}", page_lines.SEND),) if words else ()
    have_it = () if _taken(thread) or thread.alert is None else ((TAKEN, page_lines.HAVE_IT),)
    if is_desk(thread):
        live = ((LIVE, page_lines.GO_LIVE),) if asked(thread, view) else ()
        return (*live, *have_it)
    if not thread.waiting:
        return (*have_it, *_LATER) if owed(thread) and thread.alert else ()
    return (*send, *_doubts(thread), *have_it, (SAY_NOTHING, page_lines.SAY_NOTHING), *_LATER)


def _doubts(thread: Thread) -> list[tuple[str, str]]:
    """For each send nobody knows about: it is there, or it is not."""
    return [
        button
        for send in doubted(thread)
        for button in (
            (f"{THERE}:{send.id}", page_lines.is_there(send.by_hand, _is_public(send))),
            (f"{MISSING}:{send.id}", page_lines.is_not_there(send.by_hand, _is_public(send))),
        )
    ]
