"""A channel that takes nothing from us: until when, and what shows that it is over. Pure.

Where our access is dead, reading shows when it is well again. Where the platform lets us read and
refuses what we write, only a write can show it: the next real one is tried after 10, 30 and 60
minutes, then hourly for a day, and then when the owner says so.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..model.desk_state import DeskState, Stop
from ..model.send import Send, SendState

FIRST_TRIES = (timedelta(minutes=10), timedelta(minutes=30), timedelta(minutes=60))
TRY_EVERY = timedelta(hours=1)
TRIED_FOR = timedelta(hours=24)
RUN = timedelta(hours=6)  # a stop so soon after another goes on where that one left off
LOOK_EVERY = timedelta(minutes=10)  # what waits looks so often whether the channel is free


def is_stopped(desk: DeskState, channel: str) -> bool:
    """Whether nothing goes out on this channel."""
    return channel in desk.stopped


def stop_of(desk: DeskState, channel: str) -> Stop | None:
    """The stop that lasts; None where there is none, or one that an older version stored."""
    found = next((s for s in desk.stops if s.channel == channel), None)
    return found if found is not None and is_stopped(desk, channel) else None


def refuses_writing(desk: DeskState, channel: str) -> bool:
    """Whether only a write can show that this channel works again."""
    stop = stop_of(desk, channel)
    return stop is not None and stop.writing


def shown_by_reading(desk: DeskState) -> tuple[str, ...]:
    """The stopped channels that can be asked whether they work again."""
    return tuple(name for name in desk.stopped if not refuses_writing(desk, name))


def begun(desk: DeskState, channel: str, why: str, now: datetime, *, writing: bool) -> DeskState:
    """The desk with this channel stopped. A stop of the same kind that lasts goes on."""
    if is_stopped(desk, channel) and refuses_writing(desk, channel) is writing:
        return desk
    last = next((s for s in desk.stops if s.channel == channel and s.writing and writing), None)
    goes_on = last is not None and last.ended_at is not None and now - last.ended_at < RUN
    since = last.since if last is not None and goes_on else now
    stop = Stop(channel, now, since, writing)
    if writing:
        stop = replace(stop, try_at=_next_try(stop, now))
    others = tuple(s for s in desk.stops if s.channel != channel)
    return replace(desk, stopped={**desk.stopped, channel: why}, stops=(*others, stop))


def _next_try(stop: Stop, now: datetime) -> datetime | None:
    """The next moment of its plan after now; None where it is over."""
    hours = range(2, TRIED_FOR // TRY_EVERY + 1)
    plan = [stop.since + wait for wait in (*FIRST_TRIES, *(hour * TRY_EVERY for hour in hours))]
    return next((at for at in plan if at > now), None)


def may_try(desk: DeskState, send: Send, now: datetime) -> bool:
    """Whether this send may be the one that shows whether its channel takes our words again.

    A human's own words always may.
    """
    stop = stop_of(desk, send.channel)
    if stop is None or not stop.writing:
        return False
    return send.by_hand or (stop.try_at is not None and stop.try_at <= now)


def trying(desk: DeskState, send: Send, now: datetime) -> DeskState:
    """The desk once this send goes as the one try: all others wait for the next."""
    stop = stop_of(desk, send.channel)
    if stop is None or send.by_hand or not may_try(desk, send, now):
        return desk
    return _with(desk, replace(stop, try_at=_next_try(stop, now)))


def try_now(desk: DeskState, channel: str, now: datetime) -> DeskState:
    """The desk whose owner says that a channel which refuses our words may be tried again."""
    stop = stop_of(desk, channel)
    if stop is None or not stop.writing:
        return desk
    return _with(desk, replace(stop, try_at=now))


def waits_until(desk: DeskState, send: Send, now: datetime) -> datetime | None:
    """When a send on a stopped channel looks again; None where it may go."""
    if not is_stopped(desk, send.channel) or may_try(desk, send, now):
        return None
    stop = stop_of(desk, send.channel)
    soon = now + LOOK_EVERY
    return min(soon, stop.try_at) if stop is not None and stop.try_at is not None else soon


def is_shown_over(desk: DeskState, send: Send) -> bool:
    """Whether this send shows that its channel takes our words again: it was written since."""
    stop = stop_of(desk, send.channel)
    arrived = send.state is SendState.SENT and bool(send.platform_id)
    since = send.tried_at is not None and stop is not None and send.tried_at >= stop.at
    return arrived and since and stop is not None and stop.writing


def ended(desk: DeskState, channel: str, now: datetime) -> DeskState:
    """The desk whose channel works again."""
    stop = stop_of(desk, channel)
    left = {name: why for name, why in desk.stopped.items() if name != channel}
    desk = _with(desk, replace(stop, ended_at=now)) if stop is not None else desk
    return replace(desk, stopped=left)


def _with(desk: DeskState, stop: Stop) -> DeskState:
    return replace(desk, stops=tuple(stop if s.channel == stop.channel else s for s in desk.stops))
