"""The phones of the business: locked after wrong codes, opted out by STOP. Pure."""

from __future__ import annotations

from dataclasses import replace

from ...model.business import Business, Person
from ...model.desk_state import DeskState


def person_of(number: str, business: Business) -> Person | None:
    """Whose phone this is, by its exact number."""
    return next((p for p in business.contacts if p.phone and p.phone == number), None)


def locked(desk: DeskState, number: str) -> DeskState:
    """The desk that takes no more texts from this number, until its owner opens a link."""
    return desk if number in desk.locked else replace(desk, locked=(*desk.locked, number))


def unlocked(desk: DeskState) -> DeskState:
    """The desk that takes texts from every phone of the business again."""
    return replace(desk, locked=())


def opted_out(desk: DeskState, number: str) -> DeskState:
    """The desk that knows that this phone has blocked our texts."""
    return desk if number in desk.deaf else replace(desk, deaf=(*desk.deaf, number))


def opted_in(desk: DeskState, number: str) -> DeskState:
    """The desk that knows that this phone takes our texts again."""
    return replace(desk, deaf=tuple(n for n in desk.deaf if n != number))
