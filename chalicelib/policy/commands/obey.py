"""What a command from the owner's phone makes of a thread, and what it is answered. Pure folds.

Nothing leaves the house here: an answer becomes a send only through `gone`, and what becomes of
the send is told by its own triggers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model.command import Does
from ...model.draft import DraftAbout
from ...model.message import URGENT, Author, Venue
from ...model.thread import Thread
from ...reading.private import phone_number
from ...voice.customers.acknowledge import thank
from ...voice.owner import replies
from ..acknowledgement.render import thanks_ask
from ..escalation.alerts import told_of_taking, told_to_everybody
from ..intake.episode_end import taken
from ..promises.ledger import owed
from ..sending.drafts import usual_action, waiting_draft
from .command import Obeyed, Order, told_time
from .confirm_go import dm, go, hold, pub
from .promise_actions import dropped
from .promise_commands import at_time, done, late, no_promise, noted_by_text, owed_next, right
from .read_back_words import said_once_more
from .write import written

QUIETENS = frozenset({"got", "done", "drop", "mute"})  # commands after which less is told


def obeyed(thread: Thread, order: Order) -> Obeyed:
    """Carry a command out on its thread; what quietens an urgent matter is told to everybody."""
    done = _DOES[order.command.does](thread, order)
    what = order.command.does.value
    if what not in QUIETENS or not is_urgent(thread) or done.thread == thread:
        return done
    told = told_to_everybody(done.thread, what.upper(), order.by, order.view, order.now)
    return replace(done, thread=told)


def is_urgent(thread: Thread) -> bool:
    """Whether somebody waits with what rings through the night."""
    episode = thread.episode
    return thread.waiting and episode is not None and any(u in URGENT for u in episode.urgency)


def said_again(thread: Thread, order: Order) -> str:
    """What a text is answered that comes again after it was obeyed: words are read back again."""
    draft = waiting_draft(thread)
    return said_once_more(thread, order) if draft and draft.id == order.id else ""


def _words(thread: Thread, order: Order) -> Obeyed:
    action = usual_action(thread, order.view)
    return written(thread, order, order.command.words, action, DraftAbout.ANSWER)


def _unclear(thread: Thread, order: Order) -> Obeyed:
    return Obeyed(thread, replies.not_clear(order.code, order.command.words))


def _got(thread: Thread, order: Order) -> Obeyed:
    urgent = is_urgent(thread)  # then everybody hears, not only those who were texted
    thread = taken(thread, order.by.name, order.now)
    if not urgent:
        thread = told_of_taking(thread, order.by, order.view, order.now)
    return Obeyed(thread, replies.yours(order.code, thread.name, told_time(thread, order)))


def _drop(thread: Thread, order: Order) -> Obeyed:
    after = dropped(thread, order.by.name, order.now)
    if after == thread:
        return Obeyed(thread, replies.nothing_to_drop(order.code, thread.name))
    return Obeyed(after, replies.let_go(order.code, thread.name, len(owed(thread))))


def _mute(thread: Thread, order: Order) -> Obeyed:
    thread = taken(thread, order.by.name, order.now)
    return Obeyed(thread, replies.muted(order.code, thread.name, told_time(thread, order)))


def _call(thread: Thread, order: Order) -> Obeyed:
    theirs = (m.text for m in reversed(thread.messages) if m.author is Author.CUSTOMER)
    number = next(filter(None, map(phone_number, theirs)), "")
    return Obeyed(thread, replies.number_of(order.code, thread.name, number))


def _thx(thread: Thread, order: Order) -> Obeyed:
    """A thank-you in our words, which waits for GO like the owner's own."""
    theirs = [m for m in thread.messages if m.author is Author.CUSTOMER and m.deleted_at is None]
    action = usual_action(thread, order.view)
    ask = thanks_ask(theirs[-1], action.venue, order.id, thread, order.view) if theirs else None
    spoken = thank(replace(ask, disclose=False)) if ask is not None else None
    if spoken is None:
        return Obeyed(thread, replies.own_words(order.code, thread.name))
    return written(thread, order, spoken.text, action, DraftAbout.THANKS)


def _show(thread: Thread, order: Order) -> Obeyed:
    theirs = [m for m in thread.messages if m.author is Author.CUSTOMER and m.deleted_at is None]
    place = order.view.channel.place(theirs[-1].venue if theirs else Venue.PUBLIC)
    public = bool(theirs) and theirs[-1].venue is Venue.PUBLIC
    said = theirs[-1].text if theirs else ""
    told, owed = told_time(thread, order), owed_next(thread, order)
    return Obeyed(thread, replies.about(order.code, thread.name, place, public, said, told, owed))


_DOES: dict[Does, Callable[[Thread, Order], Obeyed]] = {
    Does.WORDS: _words,
    Does.GO: go,
    Does.DM: dm,
    Does.PUB: pub,
    Does.HOLD: hold,
    Does.UNCLEAR: _unclear,
    Does.GOT: _got,
    Does.DONE: done,
    Does.TIME: at_time,
    Does.LATE: late,
    Does.NOT: no_promise,
    Does.OK: right,
    Does.NOTE: noted_by_text,
    Does.DROP: _drop,
    Does.MUTE: _mute,
    Does.CALL: _call,
    Does.THX: _thx,
    Does.SHOW: _show,
}
