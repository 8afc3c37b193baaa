"""A text of one of the shop's phones, with what must be known to obey it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ...model.business import Business, Person
from ...model.command import Command
from ...model.desk_state import DeskState


@dataclass(frozen=True, slots=True)
class Question:
    """A command: who gave it, by which text, and what is known of the desk."""

    command: Command
    by: Person
    id: str  # of the text
    now: datetime
    business: Business
    desk: DeskState

    def about(self, code: str, number: str = "") -> Question:
        """The same command about one thread."""
        return replace(self, command=replace(self.command, code=code, number=number))
