"""Telling the owner of what could not be worked on at all."""

from __future__ import annotations

from .. import policy
from ..model import Thread
from .note import note
from .ports import Conflict, Hands, Unavailable


def give_up(hands: Hands, channel: str) -> None:
    """A webhook body failed every time and lies aside now. Told once an hour for each channel."""
    now = hands.clock.now()
    where = policy.channel_word(channel) if channel else "A platform"
    words = (
        f"{where} sent me something I failed to handle. It is kept aside. Please look in the app"
    )
    _told(hands, f"dead:{channel}:{now.strftime('%Y-%m-%dT%H')}", words)


def stuck(hands: Hands, thread: Thread) -> None:
    """A thread cannot be worked on; it is tried again in an hour. Told once a day."""
    now = hands.clock.now()
    words = f"I cannot work on {policy.waiting_line(thread)}. I try hourly. Please look in the app"
    _told(hands, f"stuck:{thread.id}:{now.date().isoformat()}", words)


def _told(hands: Hands, what: str, words: str) -> None:
    """Noted if it can be: where even that fails, the queue and the alarm outside still know."""
    try:
        note(hands, policy.note_id(policy.TELL, what), words, hands.clock.now())
    except (Conflict, Unavailable):
        return
