"""Finds what an owner's words promise and by when, and what they end, hand on or move."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from ...model.business import Business, Hours
from ...model.promise_reading import (
    Act,
    Flag,
    FoundAct,
    FoundPromise,
    FoundTime,
    Grain,
    PromiseKind,
)
from ..line import Line, lines_of
from ..times.due import due_of
from ..times.find_times import times_in
from ..times.pieces import When
from ..word_lists import listed
from .defaults import default_due
from .endings import endings_in, hands_on, new_time, slip_in
from .heard import DEEDS, heard
from .objects import object_of, refined
from .saying import SaidPromise, said_in

MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW"})  # 3/7 is the 7th of March
MOVED_SURE = 0.85
# May stand beside a time that an owner types alone.
BESIDE_A_TIME = listed(
    "at by on the around about in for to until before say please ok okay make it its is then + , - "
    "not later than now no will be do try @ from"
)
Placed = tuple[int, int, FoundAct]  # which sentence, which word, and what is done there


def find_promises(text: str, said_at: datetime, business: Business) -> list[FoundPromise]:
    """What the owner's words, said at `said_at`, promise one customer; armed ones among them.

    Raises ValueError for a moment without a time zone, and nothing else, whatever the text.
    """
    acts = find_acts(text, said_at, business)
    return [act.promise for act in acts if act.promise]


def find_acts(text: str, said_at: datetime, business: Business) -> list[FoundAct]:
    """What an owner's message creates, discharges, hands on, moves and cancels, in its order."""
    if said_at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    lines = lines_of(text)
    month_first = _month_first(business)
    times = [times_in(line, month_first) for line in lines]
    made = _creations(lines, times, said_at, business)
    ended = _endings(lines, times, made)
    return [act for _, _, act in sorted([*made, *ended], key=lambda placed: placed[:2])]


def _month_first(business: Business) -> bool:
    return business.country.upper() in MONTH_FIRST


def _creations(
    lines: list[Line], times: list[list[When]], said_at: datetime, business: Business
) -> list[Placed]:
    hours, month_first = business.hours, _month_first(business)
    found: list[Placed] = []
    slips = [slip_in(line) for line in lines]
    for one in said_in(lines, times):
        promise = _promise(one, said_at, hours)
        if not _repeats(promise, found):
            act = _act_of(one, slips)
            found.append(
                (one.which, one.made.start, FoundAct(act, promise.kind, promise.quote, promise))
            )
    for which, line in enumerate(lines):
        if slips[which] >= 0 and not line.asks and not any(place[0] == which for place in found):
            again = times_in(line, month_first, lenient=True)
            found += _moved(line, which, slips[which], again, said_at, hours)
    return found


def _act_of(one: SaidPromise, slips: list[int]) -> Act:
    asked = {"asked", "told", "got", "arranged"} & set(
        one.line.words[one.made.start : one.made.verb]
    )
    if one.made.who and (asked or hands_on(one.line)):
        return Act.DELEGATE
    moved = slips[one.which] >= 0 or (one.which > 0 and slips[one.which - 1] >= 0)
    named = one.when is not None and one.when.grain is not Grain.OPEN
    return Act.RENEW if moved and named else Act.CREATE


def _moved(
    line: Line, which: int, slip: int, times: list[When], said_at: datetime, hours: Hours
) -> list[Placed]:
    """ "Can't make 3, will be 5": a new time for a promise the words do not name."""
    when = new_time(line, times)
    due = due_of(when, said_at, hours) if when else None
    if due is None or when is None:
        return []
    quote = line.shown(min(slip, when.start), max(slip + 1, when.end))
    promise = _found(PromiseKind.REPLY, quote, due, hours)
    promise = replace(promise, confidence=MOVED_SURE)
    return [(which, slip, FoundAct(Act.RENEW, None, quote, promise))]


def _endings(lines: list[Line], times: list[list[When]], made: list[Placed]) -> list[Placed]:
    found: list[Placed] = []
    begun = {placed[:2] for placed in made}
    renewed = any(act.act is Act.RENEW for _, _, act in made)
    for which, line in enumerate(lines):
        for ending in endings_in(line, times[which]):
            if (ending.act is Act.CANCEL and renewed) or (which, ending.start) in begun:
                continue
            quote = line.shown(ending.start, ending.end)
            found.append((which, ending.start, FoundAct(ending.act, ending.kind, quote)))
    return found


def _promise(one: SaidPromise, said_at: datetime, hours: Hours) -> FoundPromise:
    kind = _kind(one)
    due = due_of(one.when, said_at, hours) if one.when else None
    assumed = due is None
    if due is None:
        vague = one.when.vague if one.when else ""
        due = FoundTime(default_due(kind, vague, said_at, hours), Grain.OPEN)
    if one.inherited and Flag.AMBIGUOUS not in due.flags:
        due = replace(due, flags=(*due.flags, Flag.AMBIGUOUS))
    quote = one.line.shown(one.made.start, one.end)
    promise = _found(kind, quote, due, hours)
    return replace(
        promise,
        assumed=assumed,
        confidence=round(one.made.sure * due.confidence, 3),
        who=one.made.who,
        armed=one.armed,
    )


def _found(kind: PromiseKind, quote: str, due: FoundTime, hours: Hours) -> FoundPromise:
    return FoundPromise(
        kind=kind,
        quote=quote,
        due_at=due.due_at.astimezone(UTC),
        heard=heard(kind, due.due_at, hours),
        deed=DEEDS[kind],
        grain=due.grain,
        earliest_at=due.earliest_at,
        alternatives=due.alternatives,
        confidence=due.confidence,
        flags=due.flags,
    )


def _kind(one: SaidPromise) -> PromiseKind:
    """A reply without a time that waits for an event is a notice: "when it's back in stock"."""
    kind = _refined(one) or PromiseKind.INVESTIGATE
    after = one.line.words[one.made.end : one.made.end + 6]
    waits = {"when", "once"} & set(after) or any(said in " ".join(after) for said in _AT_ONCE)
    if kind is PromiseKind.REPLY and one.when is None and waits:
        return PromiseKind.NOTIFY
    return kind


_AT_ONCE = ("as soon as", "the minute", "the second", "the moment", "the instant")


def _refined(one: SaidPromise) -> PromiseKind | None:
    line, made = one.line, one.made
    moved = object_of(line, made.verb + 1)
    subject = line.words[made.start : made.verb]
    before = next((at for at, word in enumerate(subject) if word in _HELPERS), len(subject))
    return refined(made.kind, line[made.verb], moved, subject[:before])


_HELPERS = frozenset({"will", "shall", "is", "are", "'s", "am", "should"})


def _repeats(promise: FoundPromise, found: list[Placed]) -> bool:
    others = (act.promise for _, _, act in found if act.promise)
    return any(
        (other.kind, other.due_at, other.armed) == (promise.kind, promise.due_at, promise.armed)
        for other in others
    )


def find_time(text: str, now: datetime, business: Business) -> FoundTime | None:
    """The time that a text of nothing else means: "3PM", "TUE 10", "+1H", "half nine", "6".

    None where the text says anything beside a time, or several times.
    """
    lines = lines_of(text)
    if len(lines) != 1 or now.tzinfo is None:
        return None
    line = lines[0]
    times = times_in(line, _month_first(business), lenient=True)
    if len(times) != 1 or times[0].grain is Grain.OPEN:
        return None
    beside = (*line.words[: times[0].start], *line.words[times[0].end :])
    return due_of(times[0], now, business.hours) if set(beside) <= BESIDE_A_TIME else None
