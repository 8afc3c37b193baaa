"""What the owner is told that is about no channel alone: the week, the phones, a crisis, requests.

Sentences end without a stop.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta


def week(
    *,
    kept: int,
    made: int,
    answered: int,
    first_half: timedelta | None,
    connected: Sequence[str],
    unwell: Sequence[str],
    waiting: Sequence[str],
    owing: Sequence[str],
) -> str:
    """How the week went: promises, answers, channels by name, and by their codes who is left."""
    promises = f"{kept} of {made} promises kept" if made else "no promise due"
    parts = [f"Your week: {promises}", f"{answered} answered"]
    if first_half is not None:
        parts.append(f"half in {_minutes(first_half)}")
    left = [_counted(waiting, "waiting")] if waiting else []
    left += [_counted(owing, "owed")] if owing else []
    state = f"{_named(connected)} connected{'' if left else ', all is well'}"
    if unwell:
        state = f"Not well: {_named(unwell)}"
    todo = ", ".join(left) or ("" if unwell else "Nothing to do")
    return ". ".join(filter(None, [", ".join(parts), state, todo]))


def _counted(codes: Sequence[str], what: str) -> str:
    """How many, and which where it is one: "1 waiting: D47"."""
    return f"1 {what}: {codes[0]}" if len(codes) == 1 else f"{len(codes)} {what}"


def _named(places: Sequence[str]) -> str:
    return " and ".join(places) or "No channel"


def _minutes(span: timedelta) -> str:
    minutes = int(span.total_seconds()) // 60
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} hours"


def phone_stopped(who: str) -> str:
    """A phone takes no texts from us any more: only e-mail can tell of it."""
    return (
        f"{who}'s phone has blocked Kept: STOP was texted from it. "
        "Text START to the number that Kept writes from"
    )


def phone_again(who: str) -> str:
    """A phone that had blocked us takes our texts again."""
    return f"{who}'s phone takes texts from Kept again"


def wrong_codes(who: str) -> str:
    """Somebody may be guessing codes from this phone."""
    return f"Five wrong codes came from {who}'s phone: for an hour I only tell it who waits"


def wrong_numbers(who: str) -> str:
    """Somebody may be guessing numbers."""
    return (
        f"Five wrong numbers came by text, the last as if from {who}'s phone: somebody may be "
        "guessing. GO and DM rest until one of you opens the link that I text"
    )


def crisis_on(who: str) -> str:
    """For the others of the business."""
    return f"{who} texted CRISIS ON: I say nothing by myself"


def crisis_off(who: str) -> str:
    """For the others of the business."""
    return f"{who} texted CRISIS OFF: I answer by myself again"


def went_away(who: str, until: str) -> str:
    """For the others of the business."""
    return f"{who} texted AWAY: until {until} only what is URGENT rings that phone"


def came_back(who: str) -> str:
    """For the others of the business."""
    return f"{who} texted BACK: that phone gets its texts again"


def runtime_ends(python: str, ends: date) -> str:
    """AWS ends what runs us."""
    return (
        f"AWS ends Python {python}, which runs Kept, on {ends:%b} {ends.day} {ends.year}. "
        "Ask your installer to run make deploy with a newer one"
    )


def stuck(who: str) -> str:
    """One thread cannot be worked on; `who` is its code and name."""
    return f"I cannot work on {who}. I try hourly. Please look in the app"


def deletion_asked(place: str, code: str) -> str:
    """A platform passed on that somebody wants their data deleted, and not who."""
    return (
        f"Somebody asked {place} to have their data deleted. {place} does not say who it is. "
        f"If you know, erase them: README, A person's data. Request {code}"
    )
