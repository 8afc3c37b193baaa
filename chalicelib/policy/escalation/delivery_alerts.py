"""What the owner must hear of a receipt that is not simply out: law 4, nothing lost in silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ...model.business import Mode
from ...model.decision import View
from ...model.send import Send, SendState
from ...model.thread import Episode, Thread
from ...model.trigger_id import TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from ..acknowledgement.guards import bar
from ..sending.channel_limits import CAPPED, holds
from ..stops import is_stopped
from ..targets import acknowledge_at
from .trigger import DESK, EMAIL, Trigger, after_quiet


def mishaps(thread: Thread, episode: Episode, view: View) -> Iterator[Trigger]:
    """What became of the receipt, where it is not simply out."""
    if is_stopped(view.desk, thread.channel):
        return  # one text tells of the channel, not one of every receipt
    sends = thread.receipts
    out = any(s.state is SendState.SENT for s in sends)
    for send in sends:
        if send.state is SendState.NEEDS_OWNER:
            at = send.tried_at or episode.heard_at
            why = why_told.RECEIPT_IN_DOUBT
            id_ = TriggerId(TriggerKind.UNKNOWN, send.id)
            yield from _undelivered(id_, at, "unknown", why, view)
        elif not out and holds(send, view.pace):
            # Its channel is told of once, for all who wait for it.
            id_ = TriggerId(TriggerKind.UNDELIVERED, send.id)
            yield Trigger(id_, send.deadline_at, "held", why_told.BUSY, (DESK,))
        elif not (out or send.settled) and send.tries:
            lost = send.state is not SendState.UNKNOWN
            why = why_told.RECEIPT_LATE if lost else why_told.RECEIPT_MAYBE_OUT
            about = "undelivered" if lost else "looking"
            id_ = TriggerId(TriggerKind.UNDELIVERED, send.id)
            yield from _undelivered(id_, send.deadline_at, about, why, view)
    if any(s.reason == CAPPED for s in sends):
        id_ = TriggerId(TriggerKind.LISTED, str(episode.number))
        yield Trigger(id_, episode.heard_at, "digest", CAPPED, (DESK,))
    if _all_failed(sends):
        why = sends[-1].reason.rstrip(".")
        id_ = TriggerId(TriggerKind.FAILED, sends[-1].id)
        yield from _undelivered(id_, episode.heard_at, "no_ack", why, view)


def _undelivered(
    id_: TriggerId, at: datetime, about: str, why: str, view: View
) -> Iterator[Trigger]:
    """What could not be delivered: by e-mail at once, by text outside quiet hours."""
    mail = TriggerId(TriggerKind.MAIL, id_.subject, id_.kind)
    yield Trigger(mail, at, about, why, (EMAIL,))
    yield Trigger(id_, after_quiet(at, view), about, why)


def _all_failed(sends: tuple[Send, ...]) -> bool:
    lost = {SendState.FAILED, SendState.CANCELLED}
    return any(s.state is SendState.FAILED for s in sends) and all(s.state in lost for s in sends)


def unsaid(thread: Thread, episode: Episode, view: View) -> Iterator[Trigger]:
    """The receipt that may not go by itself, at the moment at which it would have gone."""
    if thread.receipts or is_stopped(view.desk, thread.channel):
        return
    at = acknowledge_at(episode, view.business)
    if view.business.mode is Mode.DRAFT:
        id_ = TriggerId(TriggerKind.DRAFT, str(episode.number))
        yield Trigger(id_, after_quiet(at, view), "draft", why_told.YOU_APPROVE)
        return
    barred = bar(thread, view, at)
    if barred is not None and barred.tell:
        id_ = TriggerId(TriggerKind.NO_ACK, str(episode.number))
        yield Trigger(id_, after_quiet(at, view), "no_ack", barred.reason)
