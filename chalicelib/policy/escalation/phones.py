"""The phones of the business: whose one is, and which have blocked us by STOP. Pure."""

from __future__ import annotations

from dataclasses import replace

from ...model.business import Business, Person
from ...model.desk_state import DeskState


def person_of(number: str, business: Business) -> Person | None:
    """Whose phone this is, by its exact number."""
    return next((p for p in business.contacts if p.phone and p.phone == number), None)


def opted_out(desk: DeskState, number: str) -> DeskState:
    """The desk that knows that this phone has blocked our texts."""
    return desk if number in desk.deaf else replace(desk, deaf=(*desk.deaf, number))


def opted_in(desk: DeskState, number: str) -> DeskState:
    """The desk that knows that this phone takes our texts again."""
    return replace(desk, deaf=tuple(n for n in desk.deaf if n != number))
