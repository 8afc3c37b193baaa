"""From draft mode to live: when drafts began is remembered, and the owner's tap switches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model.alert import Text
from ...model.business import Mode
from ...model.desk_state import DeskState
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..unit.retrying import retrying
from ..unit.unit_of_work import UnitOfWork, commit, decided, load_desk

DRAFT = "draft"  # what a text is about that shows a receipt


def began(ports: Ports, unit: UnitOfWork, text: Text) -> None:
    """Remember when the owner was first texted a receipt to approve; the week counts from then."""
    if text.about == DRAFT and unit.context.desk.drafting_since is None:
        now = unit.now
        _becomes(ports, lambda desk: replace(desk, drafting_since=desk.drafting_since or now))


def go_live(ports: Ports) -> None:
    """Switch the stored business from draft to live; in any other mode nothing is changed."""
    ports.store.set_mode(Mode.DRAFT, Mode.LIVE)
    _becomes(ports, lambda desk: replace(desk, drafting_since=None))


def _becomes(ports: Ports, change: Callable[[DeskState], DeskState]) -> None:
    retrying(lambda: _once(ports, change), busy=Conflict("the desk thread is too busy"))


def _once(ports: Ports, change: Callable[[DeskState], DeskState]) -> None:
    unit = load_desk(ports)
    desk = change(unit.context.desk)
    if desk != unit.context.desk:
        commit(ports, decided(ports, unit.became(desk=desk)))
