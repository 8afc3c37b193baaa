"""The cast of the rules' tests: a bakery, Dana, and threads made by saying things."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chalicelib import channels
from chalicelib.model.business import Business, Hours, Mode, Person, Slot
from chalicelib.model.contact import Contact, Post
from chalicelib.model.decision import View
from chalicelib.model.message import Author, Kind, Message, Reading, Venue
from chalicelib.model.send import Action
from chalicelib.model.thread import Thread
from chalicelib.policy import decide as decide_
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import messages as messages_
from chalicelib.policy.sending import delivery

ZONE = ZoneInfo("America/New_York")
NINE_TO_FIVE = (Slot(time(9), time(17)),)
HOURS = Hours("America/New_York", (NINE_TO_FIVE,) * 6 + ((),))
BAKERY = Business(
    "Maple & Rye",
    HOURS,
    (Person("Maya", "+15550100"), Person("Sam", "+15550101")),
    mode=Mode.LIVE,
)
DANA = Contact("facebook", "1001", "3000", name="Dana Prior")
ALL_OPEN = {action: "" for action in Action}


def at(clock: str, day: int = 3) -> datetime:
    """A moment of March 2026 in New York; the 3rd is a Tuesday."""
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime(2026, 3, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def reading(kind=Kind.COMPLAINT, **more) -> Reading:
    return Reading(kind, tone=0.0, **more)


def message(id_="c1", when=None, kind=Kind.COMPLAINT, venue=Venue.PUBLIC, text="words", **more):
    when = when or at("10:00")
    reads = {k: more.pop(k) for k in ("urgency", "language", "closing", "opt_out") if k in more}
    heard = more.pop("heard_at", when)
    return Message(
        id_,
        Author.CUSTOMER,
        venue,
        text,
        when,
        heard,
        reading=reading(kind, **reads),
        **more,
    )


def thread(*messages, channel="facebook", contact=DANA) -> Thread:
    first = Thread("t1", channel, "1001", contact.id, "c1", at("10:00"), name=contact.name)
    for one in messages:
        first = messages_.said(first, one, contact, BAKERY.rules)
    return first


def view(contact=DANA, business=BAKERY, eligible=ALL_OPEN, **more) -> View:
    more.setdefault("post", Post("facebook", "1001", "1001_p1"))
    more.setdefault("channel", channels.find(contact.channel).FACTS)
    return View(business=business, contact=contact, eligible=eligible, **more)


def decide(of: Thread, now, around=None) -> Thread:
    """The thread with everything decided about it at `now`."""
    return decide_.applied(of, decide_.decide(of, around or view(), now), now)


def live_through(of: Thread, until, around=None):
    """Every text the thread calls for until a moment, each as (when, about, to), nothing sent."""
    seen, now = [], of.messages[-1].heard_at
    for _ in range(500):
        of = decide(of, now, around)
        for text in alerts.pending_texts(of, now):
            seen.append((now, text.about, text.to))
            of = alerts.accepted(of, text, around or view(), "words", now)
        of = decide(of, now, around)
        pending = [s for s in delivery.due_sends(of, now)]
        for send in pending:
            of = delivery.cancelled(of, send, "for the test")
        of = decide(of, now, around) if pending else of
        if of.wake_at is None or of.wake_at > until:
            return seen
        now = max(of.wake_at, now + timedelta(seconds=1)) if of.wake_at <= now else of.wake_at
    raise AssertionError("the ladder does not come to rest")


__all__ = [
    "ALL_OPEN",
    "BAKERY",
    "DANA",
    "HOURS",
    "at",
    "decide",
    "live_through",
    "message",
    "reading",
    "replace",
    "thread",
    "view",
]
