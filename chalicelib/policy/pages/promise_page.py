"""What the small page shows of promises, and what its forms mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from ...hours.days import instant, local
from ...hours.words import say_day_time
from ...model.business import Business
from ...model.decision import View
from ...model.draft import utterance_mark
from ...model.promise import Promise, PromiseState
from ...model.thread import Thread
from ...voice.owner import card_lines, page_lines
from ...voice.pages.promise_cards import Card, Note
from ..acknowledgement.apology import note_for, noted_late
from ..commands.promise_actions import closed, confirmed, done, moved_to, not_a_promise, noted
from ..promises.kinds import kind_noted
from ..promises.ledger import is_doubtful, meant, owed
from ..promises.new_time import Mended, an_hour_on
from ..promises.schedule import broken_at
from ..sending.drafts import gone
from .answer_form import PAGE

DONE, NOT, RIGHT, MEND, CLOSE = "done", "not", "right", "mend", "close"
CLOSINGS = {
    "kept": page_lines.ALL_DONE,
    "open": page_lines.STILL_OWED,
    "released": page_lines.NOT_OWED,
}
FAR = timedelta(days=366)  # further ahead is a slip of the finger
CARDS_MAX = 8


def cards(thread: Thread, view: View, now: datetime) -> tuple[Card, ...]:
    """Everything owed or armed in this thread, soonest due first."""
    armed = [p for p in thread.promises if p.own and p.state is PromiseState.ARMED]
    return tuple(_card(p, thread, view, now) for p in (*owed(thread), *armed)[:CARDS_MAX])


def _card(promise: Promise, thread: Thread, view: View, now: datetime) -> Card:
    hours = view.business.hours
    here = local(hours, promise.due_at)
    said = note_for(thread, view, promise, now) if _calls_for_words(promise, now) else None
    mend = [(f"{MEND}:{promise.id}:{note_mark(thread, said)}", card_lines.SEND)] if said else []
    right = [(f"{RIGHT}:{promise.id}", card_lines.RIGHT)] if is_doubtful(promise) else []
    return Card(
        id=promise.id,
        what=promise.what,
        when=say_day_time(hours, promise.due_at, now),
        notes=_notes(promise, now),
        words=said.words if said else "",
        buttons=(
            *mend,
            *right,
            (f"{DONE}:{promise.id}", card_lines.DONE),
            (f"{NOT}:{promise.id}", card_lines.NO_PROMISE),
        ),
        day=here.date().isoformat(),
        time=here.strftime("%H:%M"),
        steps=[
            (card_lines.step(s.what, s.by, s.evidence), say_day_time(hours, s.at, now))
            for s in promise.history
        ],
    )


def _calls_for_words(promise: Promise, now: datetime) -> bool:
    """Whether the customer is to hear: it is broken, about to, or moved without their knowing."""
    if not promise.owed:
        return False
    soon = promise.due_at - now <= broken_at(promise) - promise.due_at
    return promise.untold or soon


def _notes(promise: Promise, now: datetime) -> list[str]:
    found = [card_lines.your_words(promise.quote)] if promise.quote else []
    if promise.state is PromiseState.ARMED:
        found.append(card_lines.COUNTS_LATER)
    if promise.assumed:
        found.append(card_lines.NO_TIME_NAMED)
    if is_doubtful(promise):
        found.append(card_lines.HEARD_RIGHT)
    if promise.who:
        found.append(card_lines.will_do_it(promise.who))
    if promise.untold:
        found.append(card_lines.NOT_TOLD)
    if promise.due_at < now:
        found.append(card_lines.TIME_OVER)
    return found


def note_mark(thread: Thread, said: Mended) -> str:
    """What a tap carries, so that it sends what was shown, to somebody who has said no more."""
    newest = utterance_mark(thread.messages[-1]) if thread.messages else ""
    return sha256(f"{said.words}|{newest}".encode()).hexdigest()[:16]


def note_sent(thread: Thread, view: View, id_: str, mark: str, now: datetime) -> Thread:
    """The thread after the page's tap on such a note; unchanged where it reads otherwise now."""
    promise = meant(thread, id_)
    if promise is None or not promise.owed:
        return thread
    if note_mark(thread, note_for(thread, view, promise, now)) != mark:
        return thread
    return gone(noted_late(thread, view, id_, now, PAGE), PAGE, view, now).thread


def blank_note(business: Business, now: datetime) -> Note:
    """The form for a new promise, with a time that makes sense in it."""
    at = local(business.hours, an_hour_on(business, now))
    return Note("", at.date().isoformat(), at.strftime("%H:%M"))


@dataclass(frozen=True, slots=True)
class Pressed:
    """The thread after a button of the page, and what is to be said of it; "" where it shows."""

    thread: Thread
    notice: str = ""
    refused: bool = False


def promise_pressed(
    thread: Thread, view: View, fields: Mapping[str, str], by: str, now: datetime
) -> Pressed | None:
    """What a button or form about promises makes of a thread; None for any other button."""
    button, _, mark = fields.get("button", "").partition(":")
    match button:
        case "done":
            return Pressed(done(thread, mark, now, by))
        case "not":
            return Pressed(not_a_promise(thread, mark, now, by))
        case "right":
            return Pressed(confirmed(thread, mark, now, by))
        case "move":
            return _moved(thread, view, mark, fields, by, now)
        case "note":
            return _noted(thread, view, fields, by, now)
        case "mend":
            return _mended(thread, view, mark, now)
        case "close" if mark in CLOSINGS:
            return Pressed(closed(thread, now, promises=mark, by=by))
    return None


def _moved(
    thread: Thread, view: View, id_: str, fields: Mapping[str, str], by: str, now: datetime
) -> Pressed:
    form = asked(fields, view.business, now)
    if form.due_at is None:
        return Pressed(thread, form.problem, refused=True)
    after = moved_to(thread, id_, form.due_at, now, by)
    told = any(p.untold and p.due_at == form.due_at for p in owed(after))
    return Pressed(after, card_lines.MOVED if told and after != thread else "")


def _noted(
    thread: Thread, view: View, fields: Mapping[str, str], by: str, now: datetime
) -> Pressed:
    form = asked(fields, view.business, now)
    if form.due_at is None or not form.what:
        return Pressed(thread, form.problem or card_lines.NO_WORDS, refused=True)
    return Pressed(noted(thread, form.what, form.due_at, kind_noted(form.what), by, now))


def _mended(thread: Thread, view: View, mark: str, now: datetime) -> Pressed:
    id_, _, shown = mark.partition(":")
    after = note_sent(thread, view, id_, shown, now)
    sent = after.draft is not None and after.draft.send_id and after.draft != thread.draft
    return Pressed(after) if sent else Pressed(thread, card_lines.CHANGED, refused=True)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asks for, or why it cannot be done, as a sentence."""

    due_at: datetime | None = None
    what: str = ""
    problem: str = ""


def asked(fields: Mapping[str, str], business: Business, now: datetime) -> Asked:
    """The time in a form, on the business's own clock."""
    try:
        day, clock = date.fromisoformat(fields.get("day", "")), fields.get("time", "")
        at = instant(business.hours, day, time.fromisoformat(clock).replace(tzinfo=None))
    except (ValueError, OverflowError):
        return Asked(problem=card_lines.NO_TIME)
    if at <= now:
        return Asked(problem=card_lines.PAST)
    if at - now > FAR:
        return Asked(problem=card_lines.TOO_FAR)
    return Asked(at, " ".join(fields.get("what", "").split()))
