"""From draft mode to live: when drafts began is remembered, and the owner's tap switches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model.alert import Text
from ...model.business import Mode
from ...model.desk import DeskState
from ..ports.errors import Conflict
from ..ports.ports import Hands
from ..unit.unit_of_work import UnitOfWork, commit, decided, load_desk

TRIES = 5
DRAFT = "draft"  # what a text is about that shows a receipt


def began(hands: Hands, unit: UnitOfWork, text: Text) -> None:
    """Remember when the owner was first texted a receipt to approve; the week counts from then."""
    if text.about == DRAFT and unit.scene.desk.drafting_since is None:
        now = unit.now
        _becomes(hands, lambda desk: replace(desk, drafting_since=desk.drafting_since or now))


def go_live(hands: Hands) -> None:
    """Switch the stored business from draft to live; in any other mode nothing is changed."""
    hands.store.set_mode(Mode.DRAFT, Mode.LIVE)
    _becomes(hands, lambda desk: replace(desk, drafting_since=None))


def _becomes(hands: Hands, change: Callable[[DeskState], DeskState]) -> None:
    for _ in range(TRIES):
        try:
            _once(hands, change)
        except Conflict:
            continue
        return
    raise Conflict("the desk thread is too busy")


def _once(hands: Hands, change: Callable[[DeskState], DeskState]) -> None:
    unit = load_desk(hands)
    desk = change(unit.scene.desk)
    if desk != unit.scene.desk:
        commit(hands, decided(hands, unit.became(desk=desk)))
