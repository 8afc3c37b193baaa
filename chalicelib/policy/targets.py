"""When things are due: the receipt, the promised time, the warning."""

from __future__ import annotations

from datetime import datetime

from ..hours.open_time import add_open_time
from ..hours.rounding import round_up
from ..model.business import Business
from ..model.promise import Promise, PromiseState
from ..model.send import SendState
from ..model.thread import Episode, Thread

ACK_PROMISE = "ack:{}"  # id of the promise an episode's acknowledgement makes

_IN_HAND = frozenset({SendState.SENDING, SendState.SENT})


def acknowledge_at(episode: Episode, business: Business) -> datetime:
    """When an episode's receipt is due.

    2 minutes after its first message was sent; each further line moves it to 45 seconds after
    that line, never past 5 minutes. What reached us late gets 45 seconds for its neighbours.
    """
    rules = business.rules
    first = episode.opened_at + rules.acknowledge_after
    last = episode.last_at + rules.acknowledge_line
    return min(max(first, last), episode.heard_at + rules.acknowledge_max)


def target_at(episode: Episode, business: Business) -> datetime:
    """The time by which a human should have answered: first message + target, in open time."""
    hours, rules = business.hours, business.rules
    return round_up(hours, add_open_time(hours, episode.opened_at, rules.target), rules.round_to)


def time_to_promise(episode: Episode, business: Business, now: datetime) -> datetime:
    """The time an acknowledgement rendered now may give: one the calendar can keep."""
    hours, rules = business.hours, business.rules
    lead = add_open_time(hours, now, rules.answer_lead)
    return max(target_at(episode, business), round_up(hours, lead, rules.round_to))


def due_at(thread: Thread, business: Business) -> datetime:
    """The time the waiting customer was, or may have been, given; else the target.

    A time that was only tried to be said moves nothing. Needs an open episode.
    """
    assert thread.episode is not None
    promise = ack_promise(thread)
    if promise is not None and _may_be_said(thread, promise):
        return promise.due_at
    return target_at(thread.episode, business)


def _may_be_said(thread: Thread, promise: Promise) -> bool:
    send = thread.send(promise.send_id)
    if promise.state is not PromiseState.ARMED or send is None:
        return promise.owed
    return send.in_doubt or send.state in _IN_HAND


def ack_promise(thread: Thread) -> Promise | None:
    """The promise of this episode's acknowledgement, if it was ever said aloud or tried."""
    assert thread.episode is not None
    wanted = ACK_PROMISE.format(thread.episode.number)
    return next((p for p in thread.promises if p.id == wanted), None)
