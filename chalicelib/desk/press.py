"""The small page behind a text's link: looking at its thread, and pressing one of its buttons."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from urllib.parse import parse_qs

from .. import policy
from ..model import Reply, Status, Thread
from .ports import Conflict, Hands
from .sitting import decided, saved, scene_of, sit_down
from .telling import link_key

TRIES = 4
FIELDS_MAX = 20


class Button(StrEnum):
    """What the page lets the owner say."""

    TAKEN = "taken"  # I have it
    SAY_NOTHING = "say_nothing"  # Done, say nothing


def shown(hands: Hands, token: str) -> Reply:
    """The page as it stands. Changes nothing."""
    thread = _opened(hands, token)
    return _over() if thread is None else _page(hands, thread)


def pressed(hands: Hands, token: str, body: bytes) -> Reply:
    """The page after a button. Pressing twice does nothing more; an unknown button does nothing."""
    thread = _opened(hands, token)
    if thread is None:
        return _over()
    fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=FIELDS_MAX)
    button = fields.get("button", [""])[0]
    if button not in set(Button):
        return replace(_page(hands, thread), status=400)
    return _page(hands, _press(hands, thread.id, Button(button)))


def _opened(hands: Hands, token: str) -> Thread | None:
    """The thread behind a link; None when the link is unknown, over, or its matter closed."""
    thread_id = hands.store.link(link_key(token), hands.clock.now())
    thread = hands.store.thread(thread_id) if thread_id else None
    return None if thread is None or thread.status is Status.CLOSED else thread


def _press(hands: Hands, thread_id: str, button: Button) -> Thread:
    for _ in range(TRIES):
        try:
            return _press_once(hands, thread_id, button)
        except Conflict:
            continue
    raise Conflict("the thread is too busy")


def _press_once(hands: Hands, thread_id: str, button: Button) -> Thread:
    now = hands.clock.now()
    sitting = sit_down(hands, thread_id)
    assert sitting is not None
    if button is Button.TAKEN:
        thread = policy.taken(sitting.thread, sitting.scene.business.owner.name, now)
    else:
        thread = policy.say_nothing(sitting.thread, now)
    return saved(hands, decided(hands, replace(sitting, thread=thread), now)).thread


def _page(hands: Hands, thread: Thread) -> Reply:
    business = scene_of(hands, thread).business
    html = policy.page_of(thread, business, hands.clock.now())
    return Reply(200, html, "text/html; charset=utf-8")


def _over() -> Reply:
    return Reply(404, policy.page_of_nothing(), "text/html; charset=utf-8")
