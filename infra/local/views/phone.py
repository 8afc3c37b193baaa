"""The owner's phones on the street: every text that reached one, when, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chalicelib.model.thread import Thread
from chalicelib.voice.gsm import parts

from ..product.clock import iso


@dataclass(slots=True)
class Phones:
    """Texts in the order they were taken by the carrier."""

    texts: list[dict[str, Any]] = field(default_factory=list)
    mails: list[dict[str, Any]] = field(default_factory=list)
    typed: list[dict[str, Any]] = field(default_factory=list)  # texts sent from a phone

    def type(self, number: str, words: str, now: datetime) -> None:
        """Note a text sent from a phone, and after how many that had come."""
        typed = {"from": number, "text": words, "at": iso(now), "after": len(self.texts)}
        self.typed.append(typed)

    def collect(
        self, accepted: list[tuple[str, str]], threads: Iterable[Thread], now: datetime
    ) -> None:
        """Note what is new in all that the carrier has accepted, as (number, words)."""
        new = accepted[len(self.texts) :]
        if not new:
            return
        owned = {t.words: (t.why, thread) for thread in threads for t in _texts(thread)}
        for to, words in new:
            why, thread = owned.get(words, ("", None))
            entry = {"to": to, "text": words, "at": iso(now), "parts": parts(words), "why": why}
            self.texts.append(entry | {"thread": thread.id if thread else ""})

    def collect_mails(self, taken: list[tuple[str, str]], to: str, now: datetime) -> None:
        """Note what is new in all that the topic took, as (subject, words)."""
        for subject, words in taken[len(self.mails) :]:
            self.mails.append({"to": to, "subject": subject, "text": words, "at": iso(now)})


def _texts(thread: Thread) -> Iterable[Any]:
    return thread.alert.texts if thread.alert else ()
