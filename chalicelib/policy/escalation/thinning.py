"""How often the owner hears of the same thing: less and less, and then one question. Pure.

Design section 11: once more an hour after the promised time, in the morning list of the next
three open days (of a broken promise: seven), then "let it go?", and no more by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from ...hours.days import local
from ...hours.open_time import add_open_time, next_open, opening_on
from ...model.business import Hours
from ...model.decision import View
from ...model.promise import Promise
from ...model.thread import Episode, Thread
from ...model.trigger_id import TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from .told_before import nagged_until
from .trigger import DESK, EMAIL, OWNER, SECOND, Trigger, minute_of

MORNINGS = 3
BROKEN_MORNINGS = 7
CLIMB = timedelta(minutes=30)  # from a broken promise to the second contact
DAYS_SEARCHED = 60  # for the next one on which the business opens


def still_waiting(thread: Thread, episode: Episode, view: View, due: datetime) -> Iterator[Trigger]:
    """What follows the time that a customer was given, while nobody answers."""
    hours, told = view.business.hours, nagged_until(thread, episode)
    of = TriggerId(TriggerKind.NAG, str(episode.number), str(minute_of(due)), 1)
    again = add_open_time(hours, due, view.business.rules.nag_every)
    found = [Trigger(of, again, "nag", why_told.NO_ANSWER_YET, (OWNER, EMAIL))]
    *mornings, last = openings(hours, due, MORNINGS + 1)
    ends = view.windows.human_until
    for number, at in enumerate(mornings, start=1):
        if ends is None or at < ends:
            found.append(_morning(replace(of, number=number), at))
    asked = last if ends is None or last < ends else next_open(hours, max(ends, again))
    drop = TriggerId(TriggerKind.DROP, of.subject, number=minute_of(due))
    found.append(Trigger(drop, asked, "drop", why_told.LET_IT_GO))
    yield from (one for one in found if told is None or one.at > told)


def still_broken(promise: Promise, broke: Trigger, view: View) -> Iterator[Trigger]:
    """What follows a promise that broke, until it is made good or let go."""
    at = broke.at + CLIMB
    if len(view.business.contacts) > 1 and SECOND not in broke.to:
        climbs = replace(broke.id, number=1)
        yield replace(broke, id=climbs, at=at, to=(SECOND, EMAIL))
    *mornings, last = openings(view.business.hours, broke.at, BROKEN_MORNINGS + 1)
    for number, morning in enumerate(mornings, start=1):
        yield _morning(replace(broke.id, number=number), morning)
    drop = TriggerId(TriggerKind.DROP_PROMISE, promise.id, number=minute_of(promise.due_at))
    yield Trigger(drop, last, "drop_promise", why_told.LET_IT_GO)


def _morning(id_: TriggerId, at: datetime) -> Trigger:
    morning = replace(id_, kind=TriggerKind.MORNING)
    return Trigger(morning, at, "opening", why_told.STILL_OPEN, (DESK,))


def openings(hours: Hours, after: datetime, count: int) -> list[datetime]:
    """The openings of the next days on which the business opens, each day's first."""
    found: list[datetime] = []
    at = after
    while len(found) < count:
        at = next_opening_day(hours, at)
        found.append(at)
    return found


def next_opening_day(hours: Hours, at: datetime) -> datetime:
    """The first opening of a later day than this."""
    day = local(hours, at).date()
    days = (day + timedelta(days=ahead) for ahead in range(1, DAYS_SEARCHED))
    opens = next(filter(None, (opening_on(hours, one) for one in days)), None)
    return opens or at + timedelta(days=1)  # never open: a list must come all the same
