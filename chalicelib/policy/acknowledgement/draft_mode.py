"""Draft mode: what would be said is shown to the owner, and one tap sends exactly that."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from ...model.business import Mode
from ...model.decision import View
from ...model.draft import ReadBack
from ...model.send import Action
from ...model.thread import Thread
from ..sending.compose import new_receipt
from ..sending.numbers import OURS_FOR
from ..stops import is_stopped
from .guards import wanted_actions
from .render import receipt_words


def drafts(thread: Thread, view: View, now: datetime) -> tuple[str, ...]:
    """The words that would go out now, in their order; () where nothing waits for a tap."""
    if not awaits_tap(thread, view) or is_stopped(view.desk, thread.channel):
        return ()  # no time is named that a stopped channel could not keep
    actions = wanted_actions(thread, view, now)
    words = [
        receipt_words(
            action,
            new_receipt(thread, action, now, now).id,
            thread,
            view,
            now,
            messaged=action is Action.PUBLIC_REPLY and len(actions) == 2,
        )
        for action in actions
    ]
    return tuple(words) if all(words) else ()


def awaits_tap(thread: Thread, view: View) -> bool:
    """Whether this thread's receipt waits for the owner's tap."""
    episode = thread.episode
    return (
        view.business.mode is Mode.DRAFT
        and episode is not None
        and episode.open
        and not episode.approved
        and not thread.receipts
    )


def mark_of(words: tuple[str, ...]) -> str:
    """What a tap carries, so that it sends what was shown and nothing else."""
    return sha256("|".join(words).encode()).hexdigest()[:16]


def receipts_shown(number: str, to: str, words: tuple[str, ...], now: datetime) -> ReadBack:
    """That a phone was shown these words of Kept's, under this number."""
    return ReadBack(number, to, mark_of(words), now, now + OURS_FOR)


def approved(thread: Thread, view: View, mark: str, now: datetime) -> Thread | None:
    """The thread whose receipt may go; None when the words have changed since they were shown."""
    words = drafts(thread, view, now)
    if not words or mark_of(words) != mark or thread.episode is None:
        return None
    return replace(thread, episode=replace(thread.episode, approved=True))
