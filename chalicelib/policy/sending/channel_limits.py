"""How much one channel bears: caps, platforms' limits, and a circuit for when one is down. Pure.

Load is shed in an order: read-backs and look-ups first, automatic words next, alerts never.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.channel_limits import Pace
from ...model.decision import View
from ...model.platform import Outcome, PlatformResponse, SendOutcome, Trouble, Usage
from ...model.send import Send
from ...model.thread import Thread
from ...voice.owner.reasons import why_silent

QUARTER, DAY = timedelta(minutes=15), timedelta(hours=24)
LOOKS_FROM, RECEIPTS_FROM = 80, 95  # percent of a limit from which they are shed
HOLD = timedelta(minutes=10)  # where the platform does not say when it is free again
LIMITED_FOR = timedelta(minutes=1)  # and when it has already said no
OPENS_AFTER = 3  # tries in a row without an answer
RETRY_FIRST = timedelta(minutes=1)
RETRY_MAX = timedelta(minutes=10)
CAPPED = why_silent.CAPPED


def full(send: Send, thread: Thread, view: View, now: datetime) -> str:
    """Which cap forbids this send now: "quarter", "day", or "" for none.

    What the owner tapped goes, what was counted before goes on, and a pair is one reply.
    """
    pace, rules = view.pace, view.business.rules
    first = thread.send(send.after) if send.after else None
    if first is not None and first.reason != CAPPED:
        return ""
    approved = thread.episode is not None and thread.episode.approved
    if pace is None or send.tries or approved or send.by_hand:
        return ""
    if _running(pace.day_at, DAY, now) and pace.day >= rules.channel_day_max:
        return "day"
    if _running(pace.quarter_at, QUARTER, now) and pace.quarter >= rules.channel_quarter_max:
        return "quarter"
    return ""


def _running(began: datetime | None, length: timedelta, now: datetime) -> bool:
    return began is not None and now - began < length


def begun(pace: Pace, send: Send, now: datetime) -> Pace:
    """The pace once a send is leased: counted, and the one try of a channel that is down."""
    if pace.retry_at is not None:
        pace = replace(pace, retry_at=now + _backoff(pace.failures, send))
    if send.tries or send.after or send.by_hand:
        return pace
    quarter = pace.quarter if _running(pace.quarter_at, QUARTER, now) else 0
    day = pace.day if _running(pace.day_at, DAY, now) else 0
    return replace(
        pace,
        quarter=quarter + 1,
        quarter_at=pace.quarter_at if quarter else now,
        day=day + 1,
        day_at=pace.day_at if day else now,
    )


def _backoff(failures: int, send: Send) -> timedelta:
    """Twice as long each time, and up to half as long again: not every desk at one moment."""
    jitter = 1 + int(send.id[:2], 16) / 510
    doubled = RETRY_FIRST * (1 << min(max(failures - OPENS_AFTER, 0), 10))
    return min(doubled, RETRY_MAX) * jitter


def tried(
    pace: Pace, send: Send, outcome: Outcome, response: PlatformResponse, now: datetime
) -> Pace:
    """The pace after a try: whether the platform answers at all, and whether it wants less."""
    if _went_unanswered(outcome, response):
        failures = pace.failures + 1
        opened = failures >= OPENS_AFTER
        retry_at = now + _backoff(failures, send) if opened else pace.retry_at
        return replace(pace, failures=failures, retry_at=retry_at)
    over = pace.receipts_at is not None and pace.receipts_at <= now
    pace = replace(pace, failures=0, retry_at=None, receipts_at=None if over else pace.receipts_at)
    if not outcome.limited:
        return pace
    until = now + (outcome.wait or LIMITED_FOR)
    return replace(pace, receipts_at=max(until, pace.receipts_at or until))


def _went_unanswered(outcome: Outcome, response: PlatformResponse) -> bool:
    broken = response.status >= 500 and outcome.fate is SendOutcome.UNKNOWN
    return response.trouble is not Trouble.NONE or broken


def used(pace: Pace, usage: Usage | None, now: datetime) -> Pace:
    """The pace once the platform has told how much of its limits is used up."""
    if usage is None:
        return pace
    until = now + (HOLD if usage.wait is None else usage.wait)
    return replace(
        pace,
        looks_at=_shed(pace.looks_at, usage.reads, LOOKS_FROM, until),
        receipts_at=_shed(pace.receipts_at, usage.sends, RECEIPTS_FROM, until),
    )


def _shed(
    at: datetime | None, percent: int | None, enough: int, until: datetime
) -> datetime | None:
    if percent is None:
        return at
    return until if percent >= enough else None


def held_until(send: Send, pace: Pace | None, now: datetime) -> datetime | None:
    """Until when an automatic send waits for its channel; None: it may go.

    Of a channel that is down, one try may go at `retry_at`: its lease moves that on. A person's
    own words always go: who wrote them hears at once what became of them.
    """
    if pace is None or send.by_hand:
        return None
    return max((t for t in (pace.retry_at, pace.receipts_at) if t and t > now), default=None)


def holds(send: Send, pace: Pace | None) -> bool:
    """Whether it is for its channel's sake that a send waits."""
    known = {pace.retry_at, pace.receipts_at} - {None} if pace is not None else set()
    return send.next_at in known


def sheds_looks(pace: Pace | None, now: datetime) -> bool:
    """Whether nothing is read back and looked up now."""
    return pace is not None and pace.looks_at is not None and pace.looks_at > now
