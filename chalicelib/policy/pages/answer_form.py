"""The owner's words written on the small page: read back there, and sent behind a code. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ...model.decision import View
from ...model.draft import Draft
from ...model.message import Venue
from ...model.send import Action
from ...model.thread import Thread
from ...reading.private import private_data
from ...voice.customers.length import fits
from ...voice.names import short_name
from ...voice.owner import form_lines
from ...voice.owner.reasons import why_ended
from ...voice.pages.form import WORDS_MAX, ReadBack, Writing
from ..sending.drafts import Go, drafted, gone, private_action, usual_action, waiting_draft
from ..sending.numbers import draft_mark

PAGE = "page"  # the author of words written on a page
WRITE, SAY = "write", "say"
CODE_FOR = timedelta(minutes=10)
WAYS = {Venue.PRIVATE: form_lines.ONLY_THEY, Venue.PUBLIC: form_lines.EVERYONE}


@dataclass(frozen=True, slots=True)
class Said:
    """What came of words on the page. An empty notice: the page shows it by itself."""

    thread: Thread
    notice: str = ""
    refused: bool = False


def written_on_page(
    thread: Thread, view: View, fields: dict[str, str], id_: str, now: datetime
) -> Said:
    """Words typed on the page, waiting for the code; or why they cannot go there."""
    words = fields.get("words", "").strip()[:WORDS_MAX]
    public = fields.get("to") == Venue.PUBLIC
    action = Action.PUBLIC_REPLY if public else private_action(view)
    why = _refusal(words, thread, view, action)
    if why:
        return Said(thread, why, refused=True)
    return Said(drafted(thread, id_, words, action, now, PAGE))


def _refusal(words: str, thread: Thread, view: View, action: Action) -> str:
    if not words:
        return form_lines.EMPTY
    if not fits(view.channel.length(action.venue), words):
        return f"{why_ended.TOO_LONG}."
    private = private_data(words) if action.venue is Venue.PUBLIC else ""
    if private:
        return form_lines.private_in_public(private)
    return view.by_hand.get(action, "")


def page_draft(thread: Thread, now: datetime) -> Draft | None:
    """The words that wait for their code on the page."""
    draft = waiting_draft(thread)
    if draft is None or draft.by != PAGE or now - draft.made_at > CODE_FOR:
        return None
    return draft


def said_on_page(thread: Thread, view: View, mark: str, now: datetime) -> Said:
    """The words sent, their code being right; or why not, and then they are shown anew."""
    if thread.draft is not None and thread.draft.send_id and draft_mark(thread.draft) == mark:
        return Said(thread)  # pressed twice
    draft = page_draft(thread, now)
    if draft is None or draft_mark(draft) != mark:
        return Said(thread, form_lines.READ_AGAIN, refused=True)
    done = gone(thread, PAGE, view, now)
    if done.how in {Go.GOING, Go.GONE}:
        return Said(done.thread)
    reason = done.reason or form_lines.SOMETHING_SAID
    return Said(done.thread, form_lines.not_sent(reason), refused=True)


def writing(thread: Thread, view: View, now: datetime, words: str = "") -> Writing:
    """What the page shows for words to this customer."""
    usual = usual_action(thread, view).venue
    venues = sorted(WAYS, key=lambda venue: venue is not usual)
    ways = tuple((v.value, WAYS[v]) for v in venues if not _barred(v, view))
    draft = page_draft(thread, now)
    return Writing(
        who=short_name(thread.name),
        ways=ways,
        words=words,
        waiting=_read_back(draft, thread, view) if draft else None,
    )


def _barred(venue: Venue, view: View) -> str:
    action = Action.PUBLIC_REPLY if venue is Venue.PUBLIC else private_action(view)
    return view.by_hand.get(action, "")


def _read_back(draft: Draft, thread: Thread, view: View) -> ReadBack:
    place = view.channel.place(draft.action.venue)
    public = draft.action.venue is Venue.PUBLIC
    who = short_name(thread.name)
    return ReadBack(
        words=draft.words,
        audience=form_lines.to_everyone(place) if public else form_lines.to_one(who),
        button=f"{SAY}:{draft_mark(draft)}",
        label=form_lines.POST if public else form_lines.SEND,
        place=form_lines.CODE_PLACE,
    )
