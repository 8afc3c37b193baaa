"""What the small page of a thread shows: as the owner would want to see it at a glance."""

from __future__ import annotations

from datetime import datetime

from ..hours import say_day_time, say_time
from ..model import AlertState, Author, Business, Message, Thread, Venue
from ..voice import short_name
from ..voice.pages import Line, Matter, matter_page, plain_page
from .desk_thread import is_desk
from .texting import channel_word
from .timing import ack_promise

TAKEN, SAY_NOTHING = "taken", "say_nothing"
LINES_MAX = 12
_BY_US = {Author.DESK: "Kept", Author.OWNER: "You"}


def page_of(thread: Thread, business: Business, now: datetime) -> str:
    """The page of one thread, as HTML."""
    title = "From Kept"
    if not is_desk(thread):
        title = f"{short_name(thread.name)} on {channel_word(thread.channel)}"
    matter = Matter(
        title=f"{thread.code} {title}".strip(),
        why=thread.alert.why if thread.alert else "",
        state=_state(thread, business, now),
        lines=tuple(_line(m, thread, business, now) for m in thread.messages[-LINES_MAX:]),
        buttons=_buttons(thread),
    )
    return matter_page(matter)


def page_of_nothing() -> str:
    """The page of a link that opens nothing any more."""
    sentence = "This link is over: the matter is closed, or a day has passed."
    return plain_page("Nothing to do here", sentence)


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


def _state(thread: Thread, business: Business, now: datetime) -> str:
    if is_desk(thread):
        return "You have seen this." if _taken(thread) else "For you to know."
    if not thread.waiting:
        return "Nobody is waiting here."
    promise = ack_promise(thread)
    said = (
        f"I said by {say_time(business.hours, promise.due_at, now)}."
        if promise is not None and promise.owed
        else "I have given no time."
    )
    mine = f"{thread.alert.taken_by} has it." if thread.alert and _taken(thread) else ""
    answer = f"Answer in {channel_word(thread.channel)}'s own app: I will see it there."
    return " ".join(part for part in (mine, said, answer) if part)


def _taken(thread: Thread) -> bool:
    return thread.alert is not None and thread.alert.state is AlertState.TAKEN


def _buttons(thread: Thread) -> tuple[tuple[str, str], ...]:
    have_it = () if _taken(thread) or thread.alert is None else ((TAKEN, "I have it"),)
    if is_desk(thread):
        return have_it
    return (*have_it, (SAY_NOTHING, "Done, say nothing")) if thread.waiting else ()
