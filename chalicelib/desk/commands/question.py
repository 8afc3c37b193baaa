"""A command of the desk's that belongs to no thread, with what must be known to obey it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ...model.business import Business, Person
from ...model.command import Command
from ...model.desk_state import DeskState


@dataclass(frozen=True, slots=True)
class Question:
    """A command without a code: who gave it, and what is known of the desk."""

    command: Command
    by: Person
    now: datetime
    business: Business
    desk: DeskState
