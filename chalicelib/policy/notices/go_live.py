"""Asking, after a week of draft mode, whether to go live. Nothing switches itself. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from ...hours.quiet import quiet_end
from ...model.alert import Alert, Medium, Text
from ...model.business import Mode
from ...model.decision import View
from ...model.thread import Thread
from ...model.trigger_id import NoteId, NoteKind
from ...voice.owner.reasons import why_told

ASK_EVERY = timedelta(days=7)
GO_LIVE = NoteKind.GO_LIVE
WHY = why_told.DRAFT_WEEK


def question(thread: Thread, view: View, now: datetime) -> tuple[Text | None, datetime | None]:
    """The question if it is time for it, else when that will be; once for every week of drafts."""
    since = view.desk.drafting_since
    if view.business.mode is not Mode.DRAFT or since is None:
        return None, None
    weeks = (now - since) // ASK_EVERY
    if weeks < 1 or _id(weeks) in _rung(thread.alert):
        return None, since + (weeks + 1) * ASK_EVERY
    rules = view.business.rules
    at = quiet_end(view.business.hours, now, rules.quiet_from, rules.quiet_to)
    if at > now:
        return None, at
    return Text(_id(weeks), GO_LIVE, WHY, now, Medium.SMS, view.business.owner.phone), None


def asked(thread: Thread, view: View) -> bool:
    """Whether the page offers to go live: the question has been put, and drafts are still shown."""
    put = any(map(_is_question, _rung(thread.alert)))
    return put and view.business.mode is Mode.DRAFT


def kept(rung: tuple[str, ...], most: int) -> tuple[str, ...]:
    """The newest ids of what was told; among them always the newest question."""
    newest = rung[-most:]
    older = [id_ for id_ in rung[:-most] if _is_question(id_)]
    return (*older[-1:], *newest)


def _id(weeks: int) -> str:
    return str(NoteId(GO_LIVE, str(weeks)))


def _is_question(stored: str) -> bool:
    read = NoteId.parse(stored)
    return read is not None and read.kind is GO_LIVE


def _rung(alert: Alert | None) -> tuple[str, ...]:
    return alert.rung if alert else ()
