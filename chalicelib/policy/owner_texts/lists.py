"""Who waits and what is owed, as the phone lists them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from ...hours.words import say_day_time
from ...model.business import Business
from ...model.open_matter import OpenMatter, OpenPromise
from ...voice.owner import deeds
from ...voice.owner.layout import WaitLine, say_about, waited_in_public


def waiting_lines(matters: Sequence[OpenMatter], now: datetime) -> tuple[WaitLine, ...]:
    """Those who wait for a human, the longest first."""
    return tuple(_line(matter, now) for matter in _waiting(matters, now))


def _waiting(matters: Sequence[OpenMatter], now: datetime) -> list[OpenMatter]:
    return sorted((m for m in matters if m.waiting), key=lambda m: m.since or now)


def _line(matter: OpenMatter, now: datetime) -> WaitLine:
    waited = say_about(now - (matter.since or now))
    shown = waited_in_public(waited) if matter.public else waited
    return WaitLine(matter.code, matter.name, shown)


def listed(
    matters: Sequence[OpenMatter], first: Collection[str], now: datetime
) -> tuple[WaitLine, ...]:
    """The same, each with what they ask: for the texts that list them.

    Those with the codes in `first` come first: they have not been told of before.
    """
    waiting = sorted(_waiting(matters, now), key=lambda m: m.code not in first)
    return tuple(
        WaitLine(m.code, m.name, say_about(now - (m.since or now)), m.words) for m in waiting
    )


def drafts(matters: Sequence[OpenMatter], now: datetime) -> tuple[WaitLine, ...]:
    """Those to whom words of the owner's wait for their GO, the longest first."""
    found = [(m.draft_at, m) for m in matters if m.draft_at is not None]
    found.sort(key=lambda pair: pair[0])
    return tuple(WaitLine(m.code, m.name, say_about(now - at)) for at, m in found)


def called(matters: Sequence[OpenMatter], name: str) -> list[OpenMatter]:
    """Those with a customer of this given name or whole name."""
    wanted = name.casefold()
    return [m for m in matters if wanted in {m.name.casefold(), m.name.casefold().split(" ")[0]}]


def owed_lines(matters: Sequence[OpenMatter], business: Business, now: datetime) -> tuple[str, ...]:
    """What people of the business have promised and still owe, the soonest first."""
    return _promised([(p, m) for m in matters for p in m.owed], business, now)


def missed_lines(
    matters: Sequence[OpenMatter], business: Business, now: datetime
) -> tuple[str, ...]:
    """Of these what has been missed and not made good."""
    return _promised([(p, m) for m in matters for p in m.owed if p.broken], business, now)


def _promised(
    owed: list[tuple[OpenPromise, OpenMatter]], business: Business, now: datetime
) -> tuple[str, ...]:
    owed.sort(key=lambda pair: pair[0].due_at)
    lines = []
    for promise, matter in owed:
        when = say_day_time(business.hours, promise.due_at, now)
        by = deeds.by(promise.what, when, promise.kind)
        said = deeds.missed(promise.what, when) if promise.broken else by
        lines.append(f"{matter.code} {said}".strip())
    return tuple(lines)
