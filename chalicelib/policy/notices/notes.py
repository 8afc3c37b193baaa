"""What a thread, or a channel, leaves on the desk thread: a line on a list, or a word told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ...hours.words import say_time
from ...model.alert import Text
from ...model.channel_limits import Pace
from ...model.decision import View
from ...model.thread import Thread
from ...model.trigger_id import TextId
from ...voice.names import short_name
from ...voice.owner import channel_news
from .desk_thread import TELL, list_of, note_id


@dataclass(frozen=True, slots=True)
class Note:
    """A note for the desk thread. `at` is since when it is so."""

    id: str
    words: str
    at: datetime


def note_of(text: Text, thread: Thread, view: View, now: datetime) -> Note:
    """What a text without a phone of its own becomes."""
    if text.about == "held":
        return _of_hold(view, now)
    what = f"{thread.id}:{TextId.parse(text.id).body}"
    at = thread.episode.opened_at if thread.episode else now
    return Note(note_id(list_of(text), what), waiting_line(thread), at)


def waiting_line(thread: Thread) -> str:
    """A thread's line on the list at opening, as its note keeps it."""
    return f"{thread.code} {short_name(thread.name)}"


def _of_hold(view: View, now: datetime) -> Note:
    """Once an hour for each channel, however many wait for it."""
    channel, where, pace = view.channel.name, view.channel.label, view.pace
    if pace is not None and pace.retry_at is not None:
        words = channel_news.not_answering(where)
    else:
        until = pace.receipts_at if pace is not None and pace.receipts_at else now
        when = say_time(view.business.hours, max(until, now), now)
        words = channel_news.slowed(where, when)
    return Note(note_id(TELL, f"held:{channel}:{now:%Y-%m-%dT%H}"), words, now)


def note_of_cap(which: str, pace: Pace, view: View, now: datetime) -> Note:
    """A cap on automatic replies is reached: told once a day for each channel and each cap."""
    where, rules = view.channel.label, view.business.rules
    words = (
        channel_news.full_day(where, rules.channel_day_max)
        if which == "day"
        else channel_news.full_quarter(where, rules.channel_quarter_max)
    )
    return Note(note_id(TELL, f"cap:{which}:{pace.channel}:{now:%Y-%m-%d}"), words, now)
