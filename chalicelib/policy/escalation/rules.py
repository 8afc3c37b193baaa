"""Which texts a thread calls for and when: the truth, recomputed from the thread each time. Pure.

A trigger is a moment at which the owner must hear of something; its id is never told twice. Design
section 7, "Trigger the owner".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from ...hours.open_time import add_open_time, is_open, next_close, next_open
from ...model.decision import View
from ...model.message import URGENT, Author, Kind
from ...model.thread import Circumstance, Episode, Reason, Thread
from ...model.trigger_id import AGAIN, HOURLY, TO_SECOND, TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from ..intake.contact_and_post import in_wave
from ..targets import ack_promise, due_at
from .answer_alerts import answer_triggers
from .delivery_alerts import mishaps, unsaid
from .promise_alerts import promise_triggers
from .thinning import still_waiting
from .told_before import told_before
from .trigger import DESK, EMAIL, EVERYONE, SECOND, Trigger, after_quiet, minute_of
from .window_alerts import window_triggers

Rung = frozenset[TriggerId]


def triggers(thread: Thread, view: View, rung: Rung) -> list[Trigger]:
    """Every trigger this thread calls for and that is not in `rung`, past and future, in order."""
    found = [t for t in _all(thread, view, rung) if t.id not in rung and not told_before(t, thread)]
    return sorted(found, key=lambda trigger: (trigger.at, trigger.rank))


def _all(thread: Thread, view: View, rung: Rung) -> Iterator[Trigger]:
    yield from promise_triggers(thread, view)
    yield from window_triggers(thread, view)
    episode = thread.episode
    yield from answer_triggers(thread)
    if episode is None or not episode.open:
        yield from _praise(thread, view)
        return
    if in_wave(thread, view.post):
        yield from _urgent(thread, episode, view, rung)
        yield from _listed(thread, episode, view)
        return
    yield from _reasons(thread, episode, view, rung)
    yield from _later(thread, episode)
    yield from mishaps(thread, episode, view)
    yield from unsaid(thread, episode, view)
    yield from _waiting(thread, episode, view)


def _praise(thread: Thread, view: View) -> Iterator[Trigger]:
    """Praise with reach rings once, as an opportunity."""
    newest = next((m for m in reversed(thread.messages) if m.author is Author.CUSTOMER), None)
    if newest is None or newest.reading is None or newest.reading.kind is not Kind.PRAISE:
        return
    if newest.reading.closing or not _is_big(thread, view):
        return
    at = after_quiet(newest.heard_at, view)
    id_ = TriggerId(TriggerKind.PRAISE, newest.id)
    yield Trigger(id_, at, "praise", why_told.PRAISED)


def _is_big(thread: Thread, view: View) -> bool:
    rules = view.business.rules
    followers, reactions = view.contact.reach, thread.reach
    return (followers is not None and followers >= rules.reach_followers) or (
        reactions is not None and reactions >= rules.reach_reactions
    )


def _later(thread: Thread, episode: Episode) -> Iterator[Trigger]:
    """When the owner asked to be reminded."""
    at = thread.alert.later_at if thread.alert else None
    if at is not None:
        id_ = _of(TriggerKind.LATER, episode, number=int(at.timestamp()))
        yield Trigger(id_, at, "nag", why_told.REMIND_NOW)


def _listed(thread: Thread, episode: Episode, view: View) -> Iterator[Trigger]:
    """In a wave nobody has a text of their own, but a line on the list: when they write, where
    nobody named them a time, and again like everybody else who waits.
    """
    promise = ack_promise(thread)
    if promise is None or not promise.owed:
        id_ = _of(TriggerKind.LISTED, episode)
        yield Trigger(id_, episode.heard_at, "digest", why_told.WAVE, (DESK,))
    for trigger in _waiting(thread, episode, view):
        if trigger.kind is not TriggerKind.WARN:
            about = trigger.about if trigger.to == (DESK,) else "digest"
            yield replace(trigger, about=about, to=(DESK,))


def _reasons(thread: Thread, episode: Episode, view: View, rung: Rung) -> Iterator[Trigger]:
    """Urgent matters ring through quiet hours and climb; the others ring once, outside them."""
    yield from _urgent(thread, episode, view, rung)
    for reason in episode.reasons:
        if reason.what not in URGENT:
            at = after_quiet(reason.at, view)
            more = reason.message_id != episode.message_ids[0]  # they wrote again, and it is graver
            about = _ABOUT.get(reason.what) or ("again" if more else episode.kind.value)
            id_ = _of(TriggerKind.NOW, episode, reason.what)
            yield Trigger(id_, at, about, _why(reason))


def _urgent(thread: Thread, episode: Episode, view: View, rung: Rung) -> Iterator[Trigger]:
    for reason in episode.reasons:
        if reason.what in URGENT:
            id_ = _of(TriggerKind.URGENT, episode, reason.what)
            yield Trigger(id_, reason.at, "urgent", _why(reason))
    first = next((r for r in episode.reasons if r.what in URGENT), None)
    if first is not None:
        yield from _urgent_steps(thread, episode, first, view, rung)


def _urgent_steps(
    thread: Thread, episode: Episode, first: Reason, view: View, rung: Rung
) -> Iterator[Trigger]:
    """The owner again at 15 minutes, the second contact at 30, then hourly, day and night.

    Once somebody has taken it, this begins anew at its time, if nobody has answered by then.
    """
    rules, why = view.business.rules, _why(first)
    began, anew = first.at, None
    if thread.alert is not None and thread.alert.taken_at is not None:
        began = max(due_at(thread, view.business), thread.alert.taken_at)
        anew = minute_of(began)
    id_ = _of(TriggerKind.URGENT, episode, AGAIN, anew)
    yield Trigger(id_, began + rules.urgent_again, "urgent", why)
    id_ = _of(TriggerKind.URGENT, episode, TO_SECOND, anew)
    yield Trigger(id_, began + rules.urgent_second, "urgent", why, (SECOND, EMAIL))
    id_ = _of(TriggerKind.URGENT, episode, f"{HOURLY}:{anew}" if anew else HOURLY)
    hour = _count(id_, rung) + 1
    at = began + rules.urgent_second + hour * rules.urgent_nag
    yield Trigger(replace(id_, number=hour), at, "urgent", why, EVERYONE)


def _count(series: TriggerId, rung: Rung) -> int:
    """The highest number that rang of a repeating trigger."""
    return max((id_.number or 0 for id_ in rung if id_.series == series), default=0)


def _of(
    kind: TriggerKind, episode: Episode, step: str = "", number: int | None = None
) -> TriggerId:
    return TriggerId(kind, str(episode.number), step, number)


def _why(reason: Reason) -> str:
    """The reason as a sentence; one that another version stored says its own name."""
    return why_told.BY_REASON.get(reason.what) or reason.what.replace("_", " ")


_ABOUT: dict[str, str] = {
    Circumstance.PRIVATE_AFTER_PUBLIC: "private_again",
    Circumstance.CHANGED: "changed",
    Circumstance.EXPOSED: "exposed",
}


def _waiting(thread: Thread, episode: Episode, view: View) -> Iterator[Trigger]:
    """Everyone who waits: before the promised time, at it, and less and less often after it.

    Each time that is given is told anew, whatever was told of an earlier one.
    """
    due = due_at(thread, view.business)
    yield from _before_due(episode, view, due)
    breach = _by(TriggerKind.BREACH, episode, due)
    yield Trigger(breach, due, "breach", why_told.TIME_COME, EVERYONE)
    if any(r.what in URGENT for r in episode.reasons):
        return  # the urgent steps repeat more often than this one
    yield from still_waiting(thread, episode, view, due)


def _before_due(episode: Episode, view: View, due: datetime) -> Iterator[Trigger]:
    """The warning; where closing time lies before it, one text before closing, one at opening."""
    hours, lead = view.business.hours, view.business.rules.warn_lead
    warn = add_open_time(hours, due, -lead)
    heard = episode.heard_at
    open_now = is_open(hours, heard)
    close = next_close(hours, heard) if open_now else heard
    if open_now and warn <= close:
        yield Trigger(_by(TriggerKind.WARN, episode, due), warn, "warn", why_told.TIME_NEAR)
        return
    if open_now:
        at = max(close - lead, heard)
        id_ = _by(TriggerKind.CLOSING, episode, due)
        yield Trigger(id_, at, "closing", why_told.CLOSING_FIRST)
    opening = _by(TriggerKind.OPENING, episode, due)
    at = next_open(hours, close)
    yield Trigger(opening, at, "opening", why_told.WAITED_OVERNIGHT, (DESK,))


def _by(kind: TriggerKind, episode: Episode, due: datetime) -> TriggerId:
    """The id of what is told of this time, and of no other."""
    return _of(kind, episode, number=minute_of(due))
