"""Which texts a thread calls for and when: the truth, recomputed from the thread each time. Pure.

A ring is a moment at which the owner must hear of something; its id never rings twice. Design
section 7, "Ring the owner".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..hours.open_time import add_open_time, is_open, next_close, next_open
from ..model.desk import View
from ..model.message import URGENT, Author, Kind
from ..model.thread import Episode, Thread
from ..voice.owner.reasons import why_told
from .answer_rings import answer_rings
from .gathering import in_wave
from .mishaps import mishaps, unsaid
from .reminding import promise_rings
from .ring import DESK, EMAIL, EVERYONE, SECOND, Ring, after_quiet
from .timing import ack_promise, due_at
from .windows import window_rings


def rings(thread: Thread, view: View, rung: frozenset[str]) -> list[Ring]:
    """Every ring this thread calls for that is not in `rung`, past and future, earliest first."""
    found = [ring for ring in _all(thread, view, rung) if ring.id not in rung]
    return sorted(found, key=lambda ring: (ring.at, ring.rank))


def _all(thread: Thread, view: View, rung: frozenset[str]) -> Iterator[Ring]:
    yield from promise_rings(thread, view)
    yield from window_rings(thread, view)
    episode = thread.episode
    yield from answer_rings(thread)
    if episode is None or not episode.open:
        yield from _praise(thread, view)
        return
    if in_wave(thread, view.post):
        yield from _urgent(episode, view, rung)
        yield from _listed(thread, episode, view, rung)
        return
    yield from _reasons(episode, view, rung)
    yield from _later(thread, episode)
    yield from mishaps(thread, episode, view)
    yield from unsaid(thread, episode, view)
    yield from _waiting(thread, episode, view, rung)


def _praise(thread: Thread, view: View) -> Iterator[Ring]:
    """Praise with reach rings once, as an opportunity."""
    newest = next((m for m in reversed(thread.messages) if m.author is Author.CUSTOMER), None)
    if newest is None or newest.reading is None or newest.reading.kind is not Kind.PRAISE:
        return
    if newest.reading.closing or not _is_big(thread, view):
        return
    at = after_quiet(newest.heard_at, view)
    yield Ring(f"praise:{newest.id}", at, "praise", why_told.PRAISED)


def _is_big(thread: Thread, view: View) -> bool:
    rules = view.business.rules
    followers, reactions = view.contact.reach, thread.reach
    return (followers is not None and followers >= rules.reach_followers) or (
        reactions is not None and reactions >= rules.reach_reactions
    )


def _later(thread: Thread, episode: Episode) -> Iterator[Ring]:
    """When the owner asked to be reminded."""
    at = thread.alert.later_at if thread.alert else None
    if at is not None:
        id_ = f"later:{episode.number}:{int(at.timestamp())}"
        yield Ring(id_, at, "nag", why_told.REMIND_NOW)


def _listed(thread: Thread, episode: Episode, view: View, rung: frozenset[str]) -> Iterator[Ring]:
    """In a wave nobody has a text of their own, but one line on the list.

    Whoever was given a time is listed when it comes, everybody else at once.
    """
    why, id_ = why_told.WAVE, f"listed:{episode.number}"
    promise = ack_promise(thread)
    if promise is None or not promise.owed:
        yield Ring(id_, episode.heard_at, "digest", why, (DESK,))
    elif id_ not in rung:
        due = due_at(thread, view.business)
        yield Ring(f"{id_}:due", due, "digest", why, (DESK,))


def _reasons(episode: Episode, view: View, rung: frozenset[str]) -> Iterator[Ring]:
    """Urgent matters ring through quiet hours and climb; the others ring once, outside them."""
    yield from _urgent(episode, view, rung)
    for reason in episode.reasons:
        if reason.what not in URGENT:
            at = after_quiet(reason.at, view)
            more = reason.message_id != episode.message_ids[0]  # they wrote again, and it is graver
            about = _ABOUT.get(reason.what) or ("again" if more else episode.kind.value)
            yield Ring(f"now:{episode.number}:{reason.what}", at, about, _WHY[reason.what])


def _urgent(episode: Episode, view: View, rung: frozenset[str]) -> Iterator[Ring]:
    for reason in episode.reasons:
        if reason.what in URGENT:
            id_, why = f"urgent:{episode.number}:{reason.what}", _WHY[reason.what]
            yield Ring(id_, reason.at, "urgent", why)
    yield from _urgent_steps(episode, view, rung)


def _urgent_steps(episode: Episode, view: View, rung: frozenset[str]) -> Iterator[Ring]:
    """The owner again at 15 minutes, the second contact at 30, then hourly, day and night."""
    first = next((r for r in episode.reasons if r.what in URGENT), None)
    if first is None:
        return
    rules, why, sort = view.business.rules, _WHY[first.what], f"urgent:{episode.number}"
    yield Ring(f"{sort}:again", first.at + rules.urgent_again, "urgent", why)
    yield Ring(f"{sort}:second", first.at + rules.urgent_second, "urgent", why, (SECOND, EMAIL))
    hour = _count(f"{sort}:hour:", rung) + 1
    at = first.at + rules.urgent_second + hour * rules.urgent_nag
    yield Ring(f"{sort}:hour:{hour}", at, "urgent", why, EVERYONE)


def _count(prefix: str, rung: frozenset[str]) -> int:
    """The highest number that rang of a repeating ring."""
    return max((int(i[len(prefix) :]) for i in rung if i.startswith(prefix)), default=0)


_ABOUT = {"private_after_public": "private_again", "changed": "changed", "exposed": "exposed"}
_WHY = why_told.BY_REASON


def _waiting(thread: Thread, episode: Episode, view: View, rung: frozenset[str]) -> Iterator[Ring]:
    """Everyone who waits: before the promised time, at it, and hourly in open time after it."""
    business, number = view.business, episode.number
    due = due_at(thread, business)
    yield from _before_due(episode, view, due)
    yield Ring(f"breach:{number}", due, "breach", why_told.TIME_COME, EVERYONE)
    if any(r.what in URGENT for r in episode.reasons):
        return  # the urgent ladder repeats more often than this one
    count, at = _count(f"nag:{number}:", rung), due
    for _ in range(count + 1):
        at = add_open_time(business.hours, at, business.rules.nag_every)
    yield Ring(f"nag:{number}:{count + 1}", at, "nag", why_told.NO_ANSWER_YET)


def _before_due(episode: Episode, view: View, due: datetime) -> Iterator[Ring]:
    """The warning; where closing time lies before it, one text before closing, one at opening."""
    business, number = view.business, episode.number
    hours, lead = business.hours, business.rules.warn_lead
    warn = add_open_time(hours, due, -lead)
    heard = episode.heard_at
    open_now = is_open(hours, heard)
    close = next_close(hours, heard) if open_now else heard
    if open_now and warn <= close:
        yield Ring(f"warn:{number}", warn, "warn", why_told.TIME_NEAR)
        return
    if open_now:
        at = max(close - lead, heard)
        yield Ring(f"closing:{number}", at, "closing", why_told.CLOSING_FIRST)
    opening = next_open(hours, close)
    yield Ring(f"opening:{number}", opening, "opening", why_told.WAITED_OVERNIGHT, (DESK,))
