"""A command about one thread, with what must be known to obey it, and what comes of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ...hours.words import say_time
from ...model.business import Person
from ...model.command import Command
from ...model.decision import View
from ...model.thread import Thread
from ..targets import ack_promise


@dataclass(frozen=True, slots=True)
class Order:
    """One command about one thread: who gave it, when, and what is known around the thread."""

    command: Command
    by: Person
    id: str  # of the text that brought it
    view: View
    now: datetime
    link: str = ""
    number: str = ""  # for a read-back that is made now; empty: none is given at present

    @property
    def code(self) -> str:
        return self.command.code


@dataclass(frozen=True, slots=True)
class Obeyed:
    """The thread after a command. An empty reply: what follows is told by itself."""

    thread: Thread
    reply: str = ""


def told_time(thread: Thread, order: Order) -> str:
    """The time that the customer was given, as long as it is still to come."""
    promise = ack_promise(thread) if thread.waiting else None
    if promise is None or not promise.owed or promise.due_at <= order.now:
        return ""
    return say_time(order.view.business.hours, promise.due_at, order.now)
