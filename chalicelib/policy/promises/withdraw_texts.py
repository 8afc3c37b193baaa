"""When a promise is over its waiting texts are taken back and its alert closed. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.alert import Alert, AlertState, Text, TextState
from ...model.promise import Promise
from ...model.thread import Thread
from ...model.trigger_id import TextId, Told, TriggerId, TriggerKind

ABOUT_PROMISES = frozenset(
    {
        TriggerKind.CONFIRM,
        TriggerKind.REMIND,
        TriggerKind.UNTOLD,
        TriggerKind.RISK,
        TriggerKind.BROKE,
        TriggerKind.DROP_PROMISE,
    }
)


def quieted(thread: Thread, now: datetime) -> Thread:
    """The thread without waiting texts about promises that are over or confirmed."""
    alert = thread.alert
    if alert is None:
        return thread
    live = {pair for p in thread.promises if p.owed for pair in _still_tellable(p)}
    moot = {t.id for t in alert.texts if t.state is TextState.PENDING and _is_moot(t, live)}
    # What a moot text would have told beside its promise is to be told by another.
    freed = {str(id_) for t in alert.texts if t.id in moot for id_ in _beside_promises(t)}
    alert = replace(
        alert,
        texts=tuple(t for t in alert.texts if t.id not in moot),
        rung=tuple(id_ for id_ in alert.rung if id_ not in freed),
    )
    if not thread.waiting and not any(p.owed for p in thread.promises):
        alert = _closed(alert, now)
    return replace(thread, alert=alert)


def _still_tellable(promise: Promise) -> tuple[tuple[TriggerKind, str], ...]:
    """What still makes sense to tell of an owed promise: kinds of triggers, with its id."""
    confirmed = promise.confirmed_at is not None
    kinds = ABOUT_PROMISES - {TriggerKind.CONFIRM} if confirmed else ABOUT_PROMISES
    return tuple((kind, promise.id) for kind in kinds)


def _is_moot(text: Text, live: set[tuple[TriggerKind, str]]) -> bool:
    """Whether a text is about promises, and none of them still calls for it."""
    if text.about not in ABOUT_PROMISES:
        return False
    about = [(id_.kind, id_.subject) for id_ in _about_promises(text)]
    return not live or (bool(about) and not any(pair in live for pair in about))


def _about_promises(text: Text) -> list[TriggerId]:
    return [id_ for id_ in TextId.parse(text.id).triggers if id_.kind in ABOUT_PROMISES]


def _beside_promises(text: Text) -> list[Told]:
    about = _about_promises(text)
    return [one for one in TextId.parse(text.id).tells if one not in about]


def promises_of(text: Text, thread: Thread) -> tuple[Promise, ...]:
    """The promises a text tells of that are still owed, soonest due first; else those it names."""
    ids = {id_.subject for id_ in _about_promises(text)}
    named = sorted((p for p in thread.promises if p.id in ids), key=lambda p: (p.due_at, p.id))
    return tuple(p for p in named if p.owed) or tuple(named)


def _closed(alert: Alert, now: datetime) -> Alert:
    if alert.state is AlertState.CLOSED:
        return alert
    return replace(alert, state=AlertState.CLOSED, closed_at=now, later_at=None)
