"""What a version told whose ids did not carry the time they stood for. Pure.

Its "breach:3" meant whatever time stood when it rang: nothing that was due by then rings anew, and
a time that was given since does.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.thread import Episode, Thread
from ...model.trigger_id import TextId, TriggerId, TriggerKind
from .trigger import Trigger, told_in

TIMED = frozenset({TriggerKind.WARN, TriggerKind.CLOSING, TriggerKind.OPENING, TriggerKind.BREACH})


def told_before(trigger: Trigger, thread: Thread) -> bool:
    """Whether a text under an id without a time told of this very moment."""
    old = replace(trigger.id, number=None)
    if trigger.kind not in TIMED or old not in told_in(thread):
        return False
    when = _told_at(old, thread)
    return when is None or trigger.at <= when  # what is not kept any more told all there was


def nagged_until(thread: Thread, episode: Episode) -> datetime | None:
    """When such a version last repeated that nobody has answered; None where it never did."""
    subject = str(episode.number)
    old = (i for i in told_in(thread) if i.kind is TriggerKind.NAG and i.subject == subject)
    times = [at for id_ in old if not id_.step and (at := _told_at(id_, thread))]
    return max(times, default=None)


def _told_at(id_: TriggerId, thread: Thread) -> datetime | None:
    texts = thread.alert.texts if thread.alert else ()
    times = [t.due_at for t in texts if id_ in TextId.parse(t.id).triggers]
    return max(times, default=None)
