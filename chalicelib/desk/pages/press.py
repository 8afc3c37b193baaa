"""The small page behind a text's link: looking at its thread, and pressing one of its buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from urllib.parse import parse_qs

from ...model.business import Person
from ...model.decision import View
from ...model.http import HttpResponse
from ...model.thread import DESK_THREAD, Status, Thread
from ...policy.acknowledgement import draft_mode
from ...policy.commands import guesses
from ...policy.escalation import alerts
from ...policy.intake import episode_end
from ...policy.pages import promise_page, thread_page
from ...policy.promises import ledger
from ...policy.sending import in_doubt
from ..outbound.act import act
from ..outbound.go_live import go_live
from ..outbound.text_owner import link_key, token_of
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..unit.unit_of_work import UnitOfWork, begun, commit, decided, load, viewed
from .answer_form import words_pressed

TRIES = 4
FIELDS_MAX = 20


class Button(StrEnum):
    """What the page lets the owner say."""

    SEND = "send"  # Send it: what draft mode has shown
    TAKEN = "taken"  # I have it
    LATER = "later"  # Remind me ...
    UNLOCK = "unlock"  # The wrong codes were mine
    SAY_NOTHING = "say_nothing"  # Done, say nothing
    LIVE = "live"  # answer by yourself from now on
    THERE = "there"  # what nobody knew to have arrived has
    MISSING = "missing"  # and has not


def shown(ports: Ports, token: str) -> HttpResponse:
    """The page as it stands. Changes nothing."""
    thread = _opened(ports, token)
    return _over() if thread is None else _page(ports, thread)


def pressed(ports: Ports, token: str, body: bytes) -> HttpResponse:
    """The page after a button. Pressing twice does nothing more; an unknown button does nothing."""
    thread = _opened(ports, token)
    if thread is None:
        return _over()
    given = parse_qs(body.decode("utf-8", "replace"), max_num_fields=FIELDS_MAX)
    fields = {name: values[0] for name, values in given.items()}
    if fields.get("button") == Button.SAY_NOTHING and ledger.owed(thread):
        return _asked(ports, thread)
    done = _press(ports, thread.id, token, fields)
    if done is None:
        return replace(_page(ports, thread), status=400)
    after = ports.store.thread(thread.id) or done.thread
    words = fields.get("words", "") if done.refused else ""
    return replace(_page(ports, after, done.notice, words), status=400 if done.refused else 200)


def _opened(ports: Ports, token: str) -> Thread | None:
    """The thread behind a link; None when the link is unknown, over, or its matter closed."""
    thread_id = ports.store.link(link_key(token), ports.clock.now())
    thread = ports.store.thread(thread_id) if thread_id else None
    return None if thread is None or thread.status is Status.CLOSED else thread


def _press(
    ports: Ports, thread_id: str, token: str, fields: dict[str, str]
) -> promise_page.Pressed | None:
    """What a button came to; None when it is none of ours."""
    for _ in range(TRIES):
        try:
            return _press_once(ports, thread_id, token, fields)
        except Conflict:
            continue
    raise Conflict("the thread is too busy")


def _press_once(
    ports: Ports, thread_id: str, token: str, fields: dict[str, str]
) -> promise_page.Pressed | None:
    if fields.get("button") == Button.LIVE and thread_id == DESK_THREAD:
        go_live(ports)
    unit = load(ports, thread_id)
    assert unit is not None
    unit, view = viewed(ports, unit)
    by, now = _who(ports, unit, token), unit.now
    words = words_pressed(ports, unit, view, token, fields)
    after = promise_page.Pressed(words.thread, words.notice, words.refused) if words else None
    after = after or promise_page.promise_pressed(unit.thread, view, fields, by.name, now)
    after = after or _other_button(unit.thread, view, fields.get("button", ""), by, now)
    if after is None:
        return None
    unlock = fields.get("button") == Button.UNLOCK and thread_id == DESK_THREAD
    desk = guesses.trusted_again(unit.context.desk) if unlock else None
    act(ports, commit(ports, decided(ports, unit.became(after.thread, desk=desk))))
    return after


def _other_button(
    thread: Thread, view: View, pressed: str, by: Person, now: datetime
) -> promise_page.Pressed | None:
    button, _, mark = pressed.partition(":")
    match button:
        case Button.SEND:
            # None: the words have changed since they were shown, so the page shows them anew.
            thread = draft_mode.approved(thread, view, mark, now) or thread
        case Button.TAKEN | Button.LIVE:
            thread = alerts.told_of_taking(episode_end.taken(thread, by.name, now), by, view, now)
        case Button.LATER:
            at = thread_page.later_at(mark, view.business, now)
            thread = episode_end.later(thread, at) if at else thread
        case Button.SAY_NOTHING:
            thread = episode_end.say_nothing(thread, now)
        case Button.THERE:
            thread = in_doubt.seen_there(thread, mark, now)
        case Button.MISSING:
            thread = in_doubt.not_there(thread, mark)
        case Button.UNLOCK:
            return promise_page.Pressed(thread)
        case _:
            return None
    return promise_page.Pressed(thread)


def _who(ports: Ports, unit: UnitOfWork, token: str) -> Person:
    """Whose link was pressed: each recipient's token differs. By e-mail it is the owner's."""
    business = unit.context.business
    mine = (p for p in business.contacts if token_of(ports, unit.thread, p.phone) == token)
    return next(mine, business.owner)


def _page(ports: Ports, thread: Thread, notice: str = "", words: str = "") -> HttpResponse:
    unit, view = viewed(ports, begun(ports, thread))
    page = thread_page.page_of(thread, view, unit.now, notice, words)
    return HttpResponse(200, page, "text/html; charset=utf-8")


def _asked(ports: Ports, thread: Thread) -> HttpResponse:
    unit, view = viewed(ports, begun(ports, thread))
    page = thread_page.page_of_closing(thread, view, unit.now)
    return HttpResponse(200, page, "text/html; charset=utf-8")


def _over() -> HttpResponse:
    return HttpResponse(404, thread_page.page_of_nothing(), "text/html; charset=utf-8")
