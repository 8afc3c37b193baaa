"""From draft mode to live: when drafts began is remembered, and the owner's tap switches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ..model.alert import Text
from ..model.business import Mode
from ..model.desk import DeskState
from ..model.thread import DESK_THREAD, Thread
from .ports.errors import Conflict
from .ports.ports import Hands
from .sitting import Sitting, decided, saved, scene_of

TRIES = 5
DRAFT = "draft"  # what a text is about that shows a receipt


def began(hands: Hands, sitting: Sitting, text: Text, now: datetime) -> None:
    """Remember when the owner was first texted a receipt to approve; the week counts from then."""
    if text.about == DRAFT and sitting.scene.desk.drafting_since is None:
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
    now = hands.clock.now()
    before = hands.store.thread(DESK_THREAD)
    thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", now)
    scene = scene_of(hands, thread)
    desk = change(scene.desk)
    if desk != scene.desk:
        sitting = Sitting(thread, before, replace(scene, desk=desk))
        saved(hands, decided(hands, sitting, now), desk=desk)
