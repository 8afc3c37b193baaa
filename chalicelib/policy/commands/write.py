"""Words drafted for a customer by their author's text, and read back. Pure."""

from __future__ import annotations

from ...hours.words import say_day_time
from ...model.draft import DraftAbout, newest_said
from ...model.message import Author
from ...model.send import Action
from ...model.thread import Thread
from ...voice.names import short_name
from ...voice.owner import replies
from ..sending.drafts import drafted
from .command import Obeyed, Order
from .read_back_words import read_back


def written(thread: Thread, order: Order, words: str, action: Action, about: DraftAbout) -> Obeyed:
    """Words drafted and read back; to a matter that is over only their existence is told."""
    how = _how_finished(thread, order)
    if how and about is DraftAbout.ANSWER:
        about = DraftAbout.CLOSED
    thread = drafted(thread, order.id, words, action, order.now, order.by.phone, about)
    if about is DraftAbout.CLOSED:
        return Obeyed(thread, replies.finished(order.code, how))
    return read_back(thread, order)


def _how_finished(thread: Thread, order: Order) -> str:
    """How a matter ended after the customer's last word; "" while they may wait for something."""
    said = newest_said(thread.messages)
    if thread.waiting or any(p.owed for p in thread.promises) or not said:
        return ""
    hours, who = order.view.business.hours, short_name(thread.name)
    if said[-1].author is Author.OWNER:
        return replies.answered_since(who, say_day_time(hours, said[-1].sent_at, order.now))
    if thread.closed_at is not None:
        return replies.closed_since(say_day_time(hours, thread.closed_at, order.now))
    return ""
