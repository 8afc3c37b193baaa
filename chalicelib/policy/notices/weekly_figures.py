"""What is counted for the week: promises and how they ended, and how soon a person first answered.

What a save adds is the difference between what a thread counted for before and what it counts for
now. Saved together with the thread, under the thread's version, it is exact whatever is retried.
A promise counts in the ISO week in which it is due: once a week is over its figures add up, `made`
being `kept`, `late`, `broken`, `renewed`, `released` and what is still open. Nothing in it names
anybody, so it outlives whoever is erased.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from ...hours.days import local
from ...model.business import Hours
from ...model.promise import Promise, PromiseState
from ...model.promise_reading import PromiseKind
from ...model.rehearsal import is_rehearsal
from ...model.thread import Episode, Thread

Tally = Mapping[str, Mapping[str, int]]  # ISO week -> what -> how many more

MADE, ANSWERED, FIRST = "made", "answered", "first:"
ENDS = {
    PromiseState.KEPT: "kept",
    PromiseState.KEPT_LATE: "late",
    PromiseState.BROKEN: "broken",
    PromiseState.RENEWED: "renewed",
    PromiseState.RELEASED: "released",
}
HOUR, DAY = 60, 24 * 60  # minutes
QUARTER = 15


@dataclass(frozen=True, slots=True)
class Week:
    """A week's figures on one channel, or on several together."""

    made: int = 0
    kept: int = 0
    late: int = 0
    broken: int = 0
    renewed: int = 0
    released: int = 0
    answered: int = 0  # matters that a person answered
    first_half: timedelta | None = None  # half of them had their first answer within this

    @property
    def still_open(self) -> int:
        """Promises due in that week that have not ended yet."""
        ended = self.kept + self.late + self.broken + self.renewed + self.released
        return self.made - ended


def tally(before: Thread | None, after: Thread, hours: Hours) -> Tally:
    """What a save changes in the week's figures; {} when nothing. A rehearsal is no work done."""
    if is_rehearsal(after.contact_id):
        return {}
    more = _of_thread(after, hours)
    more.subtract(_of_thread(before, hours, now=after) if before else {})
    weeks: dict[str, dict[str, int]] = {}
    for (week, what), count in more.items():
        if count:
            weeks.setdefault(week, {})[what] = count
    return weeks


def _of_thread(thread: Thread, hours: Hours, now: Thread | None = None) -> Counter[tuple[str, str]]:
    """What a thread counts for; of what it was before, only what is still at hand `now`."""
    found: Counter[tuple[str, str]] = Counter()
    here = {p.id for p in now.promises} if now else None
    for promise in thread.promises:
        if here is None or promise.id in here:
            found.update(_of_promise(promise, hours))
    if thread.episode is not None and (now is None or _same_episode(thread, now)):
        found.update(_of_episode(thread.episode, hours))
    return found


def _same_episode(before: Thread, now: Thread) -> bool:
    one, other = before.episode, now.episode
    return one is not None and other is not None and one.number == other.number


def _of_promise(promise: Promise, hours: Hours) -> Counter[tuple[str, str]]:
    week = week_of(promise.due_at, hours)
    if not _was_owed(promise):
        return Counter()
    end = ENDS.get(promise.state)
    return Counter([(week, MADE)] + ([(week, end)] if end else []))


def _was_owed(promise: Promise) -> bool:
    """Whether it ever counted: not what was never said, read wrongly, or only passed on."""
    if promise.mistaken or promise.kind is PromiseKind.RELAY:
        return False
    if promise.state is PromiseState.RELEASED:
        return any(step.what == PromiseState.OPEN for step in promise.history)
    return promise.state is not PromiseState.ARMED


def _of_episode(episode: Episode, hours: Hours) -> Counter[tuple[str, str]]:
    if episode.answered_at is None:
        return Counter()
    week = week_of(episode.answered_at, hours)
    waited = max(timedelta(0), episode.answered_at - episode.opened_at)
    return Counter([(week, ANSWERED), (week, f"{FIRST}{_rounded(waited)}")])


def _rounded(waited: timedelta) -> int:
    """Minutes; from an hour on in quarters, from a day on in days: enough to find the middle."""
    minutes = int(waited.total_seconds()) // 60
    if minutes < HOUR:
        return minutes
    return minutes - minutes % (QUARTER if minutes < DAY else DAY)


def week_of(at: datetime, hours: Hours) -> str:
    """The ISO week on the business's own calendar: "2026-W10"."""
    year, week, _ = local(hours, at).isocalendar()
    return f"{year}-W{week:02d}"


def week_said(counts: Mapping[str, int]) -> Week:
    """The figures of a week as they were counted."""
    figures = {name: counts.get(name, 0) for name in (MADE, ANSWERED, *ENDS.values())}
    return Week(**figures, first_half=_middle(counts))


def _middle(counts: Mapping[str, int]) -> timedelta | None:
    waits = sorted(
        (int(what.removeprefix(FIRST)), count)
        for what, count in counts.items()
        if what.startswith(FIRST) and count > 0
    )
    half, seen = sum(count for _, count in waits) / 2, 0
    for minutes, count in waits:
        seen += count
        if seen >= half:
            return timedelta(minutes=minutes)
    return None
