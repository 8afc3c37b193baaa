"""Who waits and what is owed, as the phone lists them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ...hours.words import say_day_time
from ...model.business import Business
from ...model.message import Author, Venue
from ...model.promise import Promise, PromiseSource
from ...model.thread import Thread
from ...voice.owner import deeds
from ...voice.owner.layout import WaitLine, say_wait, waited_in_public


def waiting_lines(threads: Sequence[Thread], now: datetime) -> tuple[WaitLine, ...]:
    """Those who wait for a human, the longest first."""
    waiting = [t for t in threads if t.waiting and t.code and t.episode is not None]
    waiting.sort(key=lambda t: t.episode.opened_at if t.episode else now)
    return tuple(_line(thread, now) for thread in waiting)


def _line(thread: Thread, now: datetime) -> WaitLine:
    assert thread.episode is not None
    public = any(
        m.venue is Venue.PUBLIC
        and m.author is Author.CUSTOMER
        and m.id in thread.episode.message_ids
        for m in thread.messages
    )
    waited = say_wait(now - thread.episode.opened_at)
    return WaitLine(thread.code, thread.name, waited_in_public(waited) if public else waited)


def called(threads: Sequence[Thread], name: str) -> list[Thread]:
    """Those with a customer of this given name or whole name."""
    wanted = name.casefold()
    return [t for t in threads if wanted in {t.name.casefold(), t.name.casefold().split(" ")[0]}]


def owed_lines(threads: Sequence[Thread], business: Business, now: datetime) -> tuple[str, ...]:
    """What people of the business have promised and still owe, the soonest first."""
    owed = [(p, t) for t in threads for p in t.promises if p.owed and _by_hand(p)]
    owed.sort(key=lambda pair: pair[0].due_at)
    return tuple(
        f"{t.code} {deeds.by(p.what, say_day_time(business.hours, p.due_at, now))}".strip()
        for p, t in owed
    )


def _by_hand(promise: Promise) -> bool:
    return promise.source is not PromiseSource.ACKNOWLEDGEMENT
