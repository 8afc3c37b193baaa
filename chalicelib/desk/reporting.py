"""Telling the owner of the desk itself: each thing once, as a note on the desk thread."""

from __future__ import annotations

from .. import policy
from ..policy import caring
from .note import note
from .ports import Hands


def report(hands: Hands, telling: caring.Telling) -> None:
    """Note it, if it was not noted before. Raises Conflict."""
    about = policy.INFORM if telling.good else policy.TELL
    note(hands, policy.note_id(about, telling.id), telling.words, hands.clock.now())
