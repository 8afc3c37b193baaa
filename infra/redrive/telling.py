"""What a person is shown of the dead letters before anything is done: counts and ages only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from infra.doctor.connections import span

from .judging import Fate, Judged


def shown(letters: Sequence[Judged], now: datetime, stale_after: timedelta) -> Iterator[str]:
    """The lines to say. No text, no name, no id."""
    many = "1 letter lies" if len(letters) == 1 else f"{len(letters)} letters lie"
    yield f"{many} in the dead letters."
    again = [one for one in letters if one.fate is Fate.AGAIN]
    if again:
        yield f"  heard again: {len(again)}"
        for channel in sorted({one.channel for one in again}):
            yield f"    {_channel([one for one in again if one.channel == channel], now)}"
        stale = sum(one.said_at is not None and now - one.said_at > stale_after for one in again)
        if stale:
            yield f"    {stale} too old for an automatic answer: you are alerted instead"
    removed = [one for one in letters if one.fate is Fate.REMOVED]
    if removed:
        yield f"  removed: {len(removed)}"
    past = Counter(why for one in letters if one.fate is not Fate.STAYS for why in one.why)
    for why, count in sorted(past.items()):
        yield f"    not heard: {count} {why}"
    stays = Counter(why for one in letters if one.fate is Fate.STAYS for why in one.why)
    if stays:
        yield f"  stays: {sum(stays.values())}"
    for why, count in sorted(stays.items()):
        yield f"    {count}: {why}"


def _channel(letters: Sequence[Judged], now: datetime) -> str:
    kinds = Counter(what for one in letters for what in one.what)
    told = ", ".join(f"{count} {kind}{'s' * (count > 1)}" for kind, count in sorted(kinds.items()))
    times = [one.said_at for one in letters if one.said_at is not None]
    return f"{letters[0].channel}: {told}; {_ages(times, now)}"


def _ages(times: Sequence[datetime], now: datetime) -> str:
    newest, oldest = span(now - max(times)), span(now - min(times))
    return f"{newest} old" if newest == oldest else f"{newest} to {oldest} old"
