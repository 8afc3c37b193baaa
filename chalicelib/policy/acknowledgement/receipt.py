"""Which automatic messages a thread calls for. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.decision import View
from ...model.send import Send, SendState
from ...model.thread import Episode, Thread
from ...voice.owner.reasons import why_ended, why_silent
from ..sending.compose import dropped, new_receipt
from ..targets import acknowledge_at
from .guards import bar, wanted_actions
from .thanks import plan_thanks


def plan(thread: Thread, view: View, now: datetime) -> tuple[Send, ...]:
    """The sends that are new or changed now: the receipt of an open episode, or a thank-you."""
    if thread.waiting:
        return _plan_receipt(thread, view, now)
    return plan_thanks(thread, view, now)


def _plan_receipt(thread: Thread, view: View, now: datetime) -> tuple[Send, ...]:
    assert thread.episode is not None
    known = [s for s in thread.receipts if not _moot(s, thread.episode)]
    if any(s.tries or s.state is not SendState.PENDING for s in known):
        return ()  # the receipt is under way or out: one an episode
    if bar(thread, view, now) is not None:
        return tuple(dropped(s, why_silent.NO_LONGER_ALLOWED) for s in known)
    at = acknowledge_at(thread.episode, view.business)
    wanted = [new_receipt(thread, action, at, now) for action in wanted_actions(thread, view, now)]
    if len(wanted) == 2:
        wanted[1] = replace(wanted[1], after=wanted[0].id)
    ids = {s.id for s in wanted}
    gone = tuple(dropped(s, why_ended.ANSWERED_ANOTHER_WAY) for s in known if s.id not in ids)
    return tuple(s for s in wanted if s not in known) + gone


def _moot(send: Send, episode: Episode) -> bool:
    """Cancelled because the line it answered was deleted: the other lines may still be answered."""
    return send.state is SendState.CANCELLED and send.cause_id not in episode.message_ids
