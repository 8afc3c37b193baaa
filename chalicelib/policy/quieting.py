"""When a promise is over its waiting texts are taken back and its alert closed. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..model.alert import Alert, AlertState, Text, TextState
from ..model.promise import Promise
from ..model.thread import Thread

ABOUT_PROMISES = frozenset({"confirm", "remind", "untold", "risk", "broke"})  # sorts of rings


def quieted(thread: Thread, now: datetime) -> Thread:
    """The thread without waiting texts about promises that are over or confirmed."""
    alert = thread.alert
    if alert is None:
        return thread
    live = {id_ for p in thread.promises if p.owed for id_ in _rings_left(p)}
    moot = {t.id for t in alert.texts if t.state is TextState.PENDING and _is_moot(t, live)}
    # What a moot text would have told beside its promise is to be told by another.
    freed = {id_ for t in alert.texts if t.id in moot for id_ in rings_of(t) if not sort_of(id_)}
    alert = replace(
        alert,
        texts=tuple(t for t in alert.texts if t.id not in moot),
        rung=tuple(id_ for id_ in alert.rung if id_ not in freed),
    )
    if not thread.waiting and not any(p.owed for p in thread.promises):
        alert = _closed(alert, now)
    return replace(thread, alert=alert)


def _rings_left(promise: Promise) -> tuple[str, ...]:
    """The beginnings of the rings that still make sense for an owed promise."""
    sorts = ABOUT_PROMISES if promise.confirmed_at is None else ABOUT_PROMISES - {"confirm"}
    return tuple(f"{sort}:{promise.id}" for sort in sorts)


def _is_moot(text: Text, live: set[str]) -> bool:
    """Whether a text is about promises, and none of them still calls for it."""
    if text.about not in ABOUT_PROMISES:
        return False
    about = [":".join(id_.split(":")[:2]) for id_ in rings_of(text) if sort_of(id_)]
    return not live or (bool(about) and not any(id_ in live for id_ in about))


def rings_of(text: Text) -> tuple[str, ...]:
    """The ids of the rings a text tells."""
    return tuple(text.id.split(" > ")[0].split(" + "))


def sort_of(ring_id: str) -> str:
    """The sort of a ring about a promise; "" for any other ring."""
    sort = ring_id.split(":", 1)[0]
    return sort if sort in ABOUT_PROMISES else ""


def promises_of(text: Text, thread: Thread) -> tuple[Promise, ...]:
    """The promises a text tells of that are still owed, soonest due first; else those it names."""
    ids = {id_.split(":")[1] for id_ in rings_of(text) if sort_of(id_)}
    named = sorted((p for p in thread.promises if p.id in ids), key=lambda p: (p.due_at, p.id))
    return tuple(p for p in named if p.owed) or tuple(named)


def _closed(alert: Alert, now: datetime) -> Alert:
    if alert.state is AlertState.CLOSED:
        return alert
    return replace(alert, state=AlertState.CLOSED, closed_at=now, later_at=None)
