"""Commands about what was promised: done, another time, late, right, not a promise. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...hours.words import say_day_time
from ...model.promise import Promise
from ...model.promise_reading import PromiseKind
from ...model.thread import Thread
from ...reading.promises.find_promises import find_time
from ...voice.owner import deeds, replies
from ..acknowledgement.apology import noted_late
from ..promises.kinds import kind_noted
from ..promises.ledger import owed
from .command import Obeyed, Order
from .promise_actions import confirmed, moved_to, not_a_promise, noted
from .promise_actions import done as promise_done
from .read_back_words import read_back


def done(thread: Thread, order: Order) -> Obeyed:
    """What was promised is done; where nothing was, the matter is settled."""
    first = _first(thread)
    after = promise_done(thread, None, order.now, order.by.name)
    if first is None:
        return Obeyed(after, replies.done(order.code, thread.name))
    return Obeyed(after, replies.promise_done(order.code, first.what, owed_next(after, order)))


def _first(thread: Thread) -> Promise | None:
    return next(iter(owed(thread)), None)


def owed_next(thread: Thread, order: Order) -> str:
    """What is owed next to the same customer: "refund Bob by 3pm"; "" when nothing is."""
    after = _first(thread)
    return _said(after, order) if after is not None else ""


def _said(promise: Promise, order: Order) -> str:
    when = say_day_time(order.view.business.hours, promise.due_at, order.now)
    return deeds.by(promise.what, when, promise.kind)


def at_time(thread: Thread, order: Order) -> Obeyed:
    """The promise at another time; where the customer knows the old one, a note to tell them.

    Where nothing was promised, the owner sets themself a time.
    """
    due_at = _time_in(order)
    if due_at is None:
        return Obeyed(thread, replies.not_a_time(order.command.words))
    old = _first(thread)
    if old is None:
        made = noted(thread, "", due_at, PromiseKind.REPLY, order.by.name, order.now)
        return Obeyed(made, replies.promise_set(order.code, owed_next(made, order)))
    after = moved_to(thread, old.id, due_at, order.now, order.by.name)
    new = next((p for p in owed(after) if p.id == old.id or p.renews == old.id), None)
    if new is None or not new.untold:
        return Obeyed(after, replies.promise_set(order.code, owed_next(after, order)))
    return _late(after, order, new.id)


def _time_in(order: Order) -> datetime | None:
    found = find_time(order.command.words, order.now, order.view.business)
    return found.due_at if found is not None and found.due_at > order.now else None


def late(thread: Thread, order: Order) -> Obeyed:
    """An honest note for the customer, which waits for GO like the owner's own words."""
    return _late(thread, order, None)


def _late(thread: Thread, order: Order, id_: str | None) -> Obeyed:
    after = noted_late(thread, order.view, id_, order.now, order.by.phone)
    if after is thread or after.draft is None:
        return _nothing(thread, order)
    # A text that comes again is known by its own id.
    after = replace(after, draft=replace(after.draft, id=order.id))
    return read_back(after, order)


def right(thread: Thread, order: Order) -> Obeyed:
    """We heard right."""
    first = _first(thread)
    if first is None:
        return _nothing(thread, order)
    asked = confirmed(thread, None, order.now, order.by.name)  # all that we asked about
    after = asked if asked != thread else confirmed(thread, first.id, order.now, order.by.name)
    return Obeyed(after, replies.promise_right(order.code, _said(first, order)))


def no_promise(thread: Thread, order: Order) -> Obeyed:
    """That was no promise."""
    first = _first(thread)
    if first is None:
        return _nothing(thread, order)
    after = not_a_promise(thread, first.id, order.now, order.by.name)
    return Obeyed(after, replies.promise_dropped(order.code, first.what, owed_next(after, order)))


def noted_by_text(thread: Thread, order: Order) -> Obeyed:
    """A promise made elsewhere: "P Dana call Tue 10"."""
    what, due_at = _what_and_when(order)
    if due_at is None:
        return Obeyed(thread, replies.not_a_time(order.command.words))
    by = order.by.name
    after = noted(thread, what, due_at, kind_noted(what), by, order.now)
    return Obeyed(after, replies.promise_set(order.code, _newest(after, order)))


def _what_and_when(order: Order) -> tuple[str, datetime | None]:
    """The words before the time, and the time: the longest end that is nothing but one."""
    words = order.command.words.split()
    for count in range(1, len(words)):
        found = find_time(" ".join(words[count:]), order.now, order.view.business)
        if found is not None and found.due_at > order.now:
            return f"{' '.join(words[:count])} {order.command.name}", found.due_at
    return "", None


def _newest(thread: Thread, order: Order) -> str:
    newest = max(owed(thread), key=lambda p: p.made_at)
    return _said(newest, order)


def _nothing(thread: Thread, order: Order) -> Obeyed:
    return Obeyed(thread, replies.nothing_promised(order.code, thread.name))
