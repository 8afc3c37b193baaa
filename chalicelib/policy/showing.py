"""What the small page of a thread shows: as the owner would want to see it at a glance."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ..hours.open_time import is_open, next_close, next_open
from ..hours.words import say_day_time, say_time
from ..model.alert import AlertState
from ..model.business import Business
from ..model.desk import View
from ..model.message import Author, Message, Venue
from ..model.rights import DeletionRequest, RequestState
from ..model.send import Send
from ..model.thread import Thread
from ..reading.lookalikes import borrowed
from ..voice import desk_replies
from ..voice.names import short_name
from ..voice.notices import Notice, privacy_page, terms_page
from ..voice.pages import Line, Matter, matter_page, plain_page
from .answer_rings import LOST_STATES
from .desk_thread import is_desk
from .doubting import doubted
from .drafts import drafts, mark_of
from .going_live import asked
from .owing import owed
from .page_words import writing
from .phones import person_of
from .promise_page import CLOSE, CLOSINGS, blank_note, cards
from .timing import ack_promise

TAKEN, SAY_NOTHING, SEND, LATER = "taken", "say_nothing", "send", "later"
THERE, MISSING, UNLOCK = "there", "missing", "unlock"
LIVE = "live"
LINES_MAX = 12
_BY_US = {Author.DESK: "Kept", Author.OWNER: "You"}


def page_of(thread: Thread, view: View, now: datetime, notice: str = "", typed: str = "") -> str:
    """The page of one thread, as HTML.

    `notice` says what came of a button; `typed` are words that could not go.
    """
    business, words = view.business, drafts(thread, view, now)
    title = "From Kept"
    if not is_desk(thread):
        title = f"{short_name(thread.name)} on {view.channel.label}"
    matter = Matter(
        title=f"{thread.code} {title}".strip(),
        why=thread.alert.why if thread.alert else "",
        state=f"{_deaf(view)}{_state(thread, view, now)}",
        lines=(
            *(_line(m, thread, business, now) for m in thread.messages[-LINES_MAX:]),
            *(_unsaid(s) for s in thread.sends if s.by_hand and s.state in LOST_STATES),
            *(Line("Kept would say", text, "if you tap Send it", ours=True) for text in words),
            *(_in_doubt(send) for send in doubted(thread)),
        ),
        buttons=_buttons(thread, view, words) + _unlock(thread, view),
        promises=() if is_desk(thread) else cards(thread, view, now),
        note=None if is_desk(thread) else blank_note(business, now),
        notice=notice,
        writing=None if is_desk(thread) else writing(thread, view, now, typed),
    )
    return matter_page(matter)


def page_of_closing(thread: Thread, view: View, now: datetime) -> str:
    """Before a matter is closed in which something is still owed: what becomes of it?"""
    hours = view.business.hours
    left = [f"{p.what} by {say_day_time(hours, p.due_at, now)}" for p in owed(thread)]
    matter = Matter(
        title=f"{thread.code} {short_name(thread.name)}".strip(),
        why="",
        state=f"You still owe {short_name(thread.name)} something. Close the matter?",
        lines=[Line("Promised", words, "open", ours=True) for words in left],
        buttons=[(f"{CLOSE}:{how}", label) for how, label in CLOSINGS.items()],
    )
    return matter_page(matter)


def _deaf(view: View) -> str:
    """Alerts to these phones are dead: the pages say so first."""
    people = (person_of(number, view.business) for number in view.desk.deaf)
    return "".join(f"{desk_replies.blocked_us(p.name)}. " for p in people if p is not None)


def _unlock(thread: Thread, view: View) -> tuple[tuple[str, str], ...]:
    """Where wrong codes have locked a phone of ours, its owner says here that they were theirs."""
    if not (is_desk(thread) and view.desk.locked):
        return ()
    return ((UNLOCK, "The wrong codes were mine: take my texts again"),)


def page_of_nothing() -> str:
    """The page of a link that opens nothing any more."""
    sentence = "This link is over: the matter is closed, or a day has passed."
    return plain_page("Nothing to do here", sentence)


def page_of_deletion(request: DeletionRequest, business: Business, where: str) -> str:
    """What became of a request to delete what is stored about somebody, as it is.

    `where` is what the channel is called that passed it on.
    """
    name = business.name
    asked = _day(request.asked_at, business)
    match request.state:
        case RequestState.DONE:
            done = _day(request.done_at or request.asked_at, business)
            sentence = (
                f"On {done} {name} deleted what it had stored here about you from {where}. "
                "What you wrote on the platform itself stands there until you delete it."
            )
        case RequestState.WAITING:
            sentence = (
                f"Your request reached {name} on {asked}. {where} does not tell us which of the "
                f"people who wrote to us you are, so a person at {name} has to find you and was "
                f"told. To help, write to {name} and say that you want your data deleted."
            )
        case RequestState.RECEIVED:
            sentence = f"Your request reached {name} on {asked} and is being carried out."
    return plain_page("Your request to delete your data", sentence)


def page_of_privacy(business: Business) -> str:
    """What customers may know about their data."""
    return privacy_page(_notice(business))


def page_of_terms(business: Business) -> str:
    """What customers may expect of this service."""
    return terms_page(_notice(business))


def _notice(business: Business) -> Notice:
    keep_days = business.rules.keep_for.days
    return Notice(business.name, business.public_email, keep_days, business.disclose)


def page_of_no_request() -> str:
    """The page of a code that belongs to no request."""
    return plain_page("No such request", "There is no request with this code, or it is long over.")


def _day(at: datetime, business: Business) -> str:
    local = at.astimezone(ZoneInfo(business.hours.zone))
    return f"{local.day} {local:%B %Y}"


def _line(message: Message, thread: Thread, business: Business, now: datetime) -> Line:
    words = message.text or f"({', '.join(message.media) or 'no words'})"
    where = "in public" if message.venue is Venue.PUBLIC else "in private"
    who = _BY_US.get(message.author) or short_name(thread.name)
    return Line(
        who=f"{who} {where}" if not is_desk(thread) else who,
        words="(deleted)" if message.deleted_at else words,
        when=say_day_time(business.hours, message.sent_at, now),
        ours=message.author is not Author.CUSTOMER,
    )


def _in_doubt(send: Send) -> Line:
    who = _BY_US[Author.OWNER if send.by_hand else Author.DESK]
    return Line(f"{who} {_where(send)}, perhaps", send.text, "nobody knows", ours=True)


def _whose(send: Send) -> str:
    return "your answer" if send.by_hand else "my answer"


def _where(send: Send) -> str:
    return "in public" if send.venue is Venue.PUBLIC else "in private"


def _unsaid(send: Send) -> Line:
    """The owner's own words that did not go: saved here."""
    return Line("You wrote, NOT sent", send.text, send.reason.rstrip("."), ours=True)


def _state(thread: Thread, view: View, now: datetime) -> str:
    business = view.business
    if is_desk(thread):
        if asked(thread, view):
            return "You approve each answer before it goes. Shall I answer by myself from now on?"
        return "You have seen this." if _taken(thread) else "For you to know."
    if not thread.waiting:
        return "Nobody waits for an answer here."
    promise = ack_promise(thread)
    said = (
        f"I said by {say_time(business.hours, promise.due_at, now)}."
        if promise is not None and promise.owed
        else "I have given no time."
    )
    mine = f"{thread.alert.taken_by} has it." if thread.alert and _taken(thread) else ""
    whose = borrowed(thread.name, business.name)
    alike = f"Careful: this name looks like {whose}, and need not be." if whose else ""
    asked_of = {_whose(send) for send in doubted(thread)}
    doubt = f"I don't know whether {' and '.join(sorted(asked_of))} arrived: please look."
    app = f"{view.channel.label}'s own app"
    answer = f"Write below, or answer in {app}: I will see it there."
    parts = (alike, mine, said, doubt if asked_of else "", answer)
    return " ".join(part for part in parts if part)


def _taken(thread: Thread) -> bool:
    return thread.alert is not None and thread.alert.state is AlertState.TAKEN


_LATER = (
    (f"{LATER}:30", "Remind me in 30 minutes"),
    (f"{LATER}:60", "Remind me in an hour"),
    (f"{LATER}:opening", "Remind me when we open next"),
)


def later_at(choice: str, business: Business, now: datetime) -> datetime | None:
    """The moment a "Remind me" button means; None for one that is not ours."""
    if choice == "opening":
        hours = business.hours
        return next_open(hours, next_close(hours, now) if is_open(hours, now) else now)
    return now + timedelta(minutes=int(choice)) if choice in {"30", "60"} else None


def _buttons(thread: Thread, view: View, words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    send = ((f"{SEND}:{mark_of(words)}", "Send it"),) if words else ()
    have_it = () if _taken(thread) or thread.alert is None else ((TAKEN, "I have it"),)
    if is_desk(thread):
        live = ((LIVE, "Go live: answer by yourself"),) if asked(thread, view) else ()
        return (*live, *have_it)
    if not thread.waiting:
        return (*have_it, *_LATER) if owed(thread) and thread.alert else ()
    return (*send, *_doubts(thread), *have_it, (SAY_NOTHING, "Done, say nothing"), *_LATER)


def _doubts(thread: Thread) -> list[tuple[str, str]]:
    """For each send nobody knows about: it is there, or it is not."""
    return [
        button
        for send in doubted(thread)
        for button in (
            (f"{THERE}:{send.id}", f"{_whose(send).capitalize()} {_where(send)} is there"),
            (f"{MISSING}:{send.id}", f"{_whose(send).capitalize()} {_where(send)} is not there"),
        )
    ]
