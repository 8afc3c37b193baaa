"""Turning rings into texts: one open alert a thread, no matter twice in a quarter of an hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..model import (
    TEXTS_KEPT,
    Alert,
    AlertState,
    Medium,
    Person,
    Text,
    TextState,
    Thread,
    View,
)
from .ladder import DESK, OWNER, SECOND, Ring, rings

RETRY_FIRST = timedelta(minutes=1)
RETRY_MAX = timedelta(minutes=15)
CLIMBS = (":again", ":second", ":hour:")  # the urgent ladder's later steps, which "I have it" stops


def alert_for(thread: Thread, view: View, now: datetime) -> tuple[Alert | None, datetime | None]:
    """The thread's alert with the texts that are due now, and the next moment to look again."""
    rung = rung_ids(thread)
    todo = [r for r in rings(thread, view, rung) if not _rests(r, thread.alert)]
    due = [r for r in todo if r.at <= now]
    later = min((r.at for r in todo if r.at > now), default=None)
    if not due:
        return thread.alert, later
    free_at = _free_at(thread.alert, due, view)
    if free_at > now:
        return thread.alert, min(free_at, later) if later else free_at
    alert = _with_texts(thread.alert, due, view, now)
    again = replace(thread, alert=alert)
    upcoming = [r.at for r in rings(again, view, rung_ids(again)) if not _rests(r, alert)]
    return alert, min((at for at in upcoming if at > now), default=None)


def rung_ids(thread: Thread) -> frozenset[str]:
    """The ids of every ring that a text of this thread was made for."""
    texts = thread.alert.texts if thread.alert else ()
    return frozenset(i for text in texts for i in text.id.split(" > ")[0].split(" + "))


def _rests(ring: Ring, alert: Alert | None) -> bool:
    """Whether "I have it" silences this ring: repeats rest, new reasons and set times do not."""
    if alert is None or alert.state is not AlertState.TAKEN or alert.taken_at is None:
        return False
    return ring.sort == "nag" or any(step in ring.id for step in CLIMBS)


def _free_at(alert: Alert | None, due: list[Ring], view: View) -> datetime:
    """When this matter may text again. Urgent matters always may."""
    earliest = min(ring.at for ring in due)
    texts = [t for t in alert.texts if t.medium is Medium.SMS] if alert else []
    if not texts or any(ring.sort == "urgent" for ring in due):
        return earliest
    return max(earliest, texts[-1].due_at + view.business.rules.text_gap)


def _with_texts(alert: Alert | None, due: list[Ring], view: View, now: datetime) -> Alert:
    main = min(due, key=lambda ring: ring.rank)
    ids = " + ".join(ring.id for ring in due)
    texts = tuple(
        Text(f"{ids} > {to or DESK}", main.about, main.why, now, medium, to)
        for medium, to in _recipients(due, main, view)
    )
    if alert is None:
        return Alert(AlertState.OPEN, main.why, now, texts)
    reopened = alert.state is AlertState.CLOSED
    return replace(
        alert,
        state=AlertState.OPEN,
        why=main.why,
        opened_at=now if reopened else alert.opened_at,
        texts=(alert.texts + texts)[-TEXTS_KEPT:],
        closed_at=None,
    )


def _recipients(due: list[Ring], main: Ring, view: View) -> list[tuple[Medium, str]]:
    """Who hears of it. Where anything else is due, the list at opening has said enough by it."""
    if main.to == (DESK,):
        return [(Medium.DESK, "")]
    roles = {role for ring in due for role in ring.to}
    found: list[tuple[Medium, str]] = []
    people = view.business.contacts
    if OWNER in roles or (SECOND in roles and len(people) == 1):
        found += _phones(people[:1])
    if SECOND in roles:
        found += _phones(people[1:2])
    return found


def _phones(people: tuple[Person, ...]) -> list[tuple[Medium, str]]:
    return [(Medium.SMS, person.phone) for person in people if person.phone]


def pending_texts(thread: Thread, now: datetime) -> tuple[Text, ...]:
    """The texts to hand to the carrier now."""
    texts = thread.alert.texts if thread.alert else ()
    return tuple(t for t in texts if t.state is TextState.PENDING and t.due_at <= now)


def accepted(thread: Thread, text: Text, words: str, now: datetime) -> Thread:
    """The thread after the carrier took a text. Acceptance is not delivery: the ladder goes on."""
    done = replace(text, state=TextState.ACCEPTED, words=words, accepted_at=now)
    return _with_text(thread, done)


def refused(thread: Thread, text: Text, words: str, now: datetime) -> Thread:
    """The thread after the carrier did not take a text: it will be tried again."""
    wait = min(RETRY_FIRST * 2**text.tries, RETRY_MAX)
    later = replace(text, words=words, tries=text.tries + 1, due_at=now + wait)
    return _with_text(thread, later)


def _with_text(thread: Thread, text: Text) -> Thread:
    alert = thread.alert
    if alert is None:
        return thread
    texts = tuple(text if t.id == text.id else t for t in alert.texts)
    return replace(thread, alert=replace(alert, texts=texts))
