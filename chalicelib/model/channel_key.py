"""What connecting a channel asks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One thing to ask for, and how an answer is checked.

    What counts is the pattern's group, where it has one, else all of the answer.
    """

    name: str  # under which it is stored
    ask: str
    pattern: str
    wrong: str  # what is said to an answer that does not fit
    secret: bool = True  # never shown, not even while it is typed
