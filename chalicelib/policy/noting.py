"""What a thread, or a channel, leaves on the desk thread: a line on a list, or a word told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..hours.words import say_time
from ..model.alert import Text
from ..model.desk import View
from ..model.pace import Pace
from ..model.thread import Thread
from .desk_thread import TELL, list_of, note_id
from .texting import waiting_line


@dataclass(frozen=True, slots=True)
class Note:
    """A note for the desk thread. `at` is since when it is so."""

    id: str
    words: str
    at: datetime


def note_of(text: Text, thread: Thread, view: View, now: datetime) -> Note | None:
    """What a text without a phone of its own becomes; None where nobody waits."""
    if thread.episode is None:
        return None
    if text.about == "held":
        return _of_hold(view, now)
    what = f"{thread.id}:{text.id.split(' > ')[0]}"
    at = thread.episode.opened_at
    return Note(note_id(list_of(text), what), waiting_line(thread), at)


def _of_hold(view: View, now: datetime) -> Note:
    """Once an hour for each channel, however many wait for it."""
    channel, where, pace = view.channel.name, view.channel.label, view.pace
    rest = "I go on by myself. Who waits still rings you in time"
    if pace is not None and pace.retry_at is not None:
        words = f"{where} does not answer, so my receipts there wait and I keep trying. {rest}"
    else:
        until = pace.receipts_at if pace is not None and pace.receipts_at else now
        when = say_time(view.business.hours, max(until, now), now)
        words = f"{where} asks me to slow down, so my receipts there wait until {when}. {rest}"
    return Note(note_id(TELL, f"held:{channel}:{now:%Y-%m-%dT%H}"), words, now)


def note_of_cap(which: str, pace: Pace, view: View, now: datetime) -> Note:
    """A cap on automatic replies is reached: told once a day for each channel and each cap."""
    where, rules = view.channel.label, view.business.rules
    said = (
        f"{rules.channel_day_max} times in 24 hours"
        if which == "day"
        else f"{rules.channel_quarter_max} times in 15 minutes"
    )
    words = (
        f"So many write on {where} that I have answered {said}, all I may. "
        "I answer no more there for now and list who waits. Please look"
    )
    return Note(note_id(TELL, f"cap:{which}:{pace.channel}:{now:%Y-%m-%d}"), words, now)
