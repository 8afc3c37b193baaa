"""Which facts a text to the owner tells. Its wording is the voice's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from ...hours.open_time import next_close
from ...hours.words import say_day_time, say_short, say_time
from ...model.alert import Medium, Text
from ...model.decision import View
from ...model.message import URGENT, Author, Message, Venue
from ...model.open_matter import OpenMatter
from ...model.send import SendState
from ...model.thread import Reason, Thread
from ...model.trigger_id import TextId, TriggerKind
from ...reading.lookalikes import borrowed
from ...voice.owner.email import Letter, alert_letter, plain_letter
from ...voice.owner.facts import DELETED, TextFacts, wordless
from ...voice.owner.hints import hint
from ...voice.owner.layout import (
    MORNING,
    TOO_MANY,
    alert_text,
    go_live,
    opening_list,
    say_wait,
    tell,
)
from ..acknowledgement.draft_mode import drafts
from ..escalation.answer_alerts import ABOUTS
from ..intake.messages import SERIOUS
from ..notices.desk_thread import LISTS, OPENING, is_desk, notes_of
from ..notices.go_live import GO_LIVE
from ..promises.withdraw_texts import ABOUT_PROMISES
from ..stops import is_stopped
from ..targets import ack_promise
from .lists import listed, missed_lines

ADDRESSED = re.compile(r"^(?:@\w{1,30}\s+)+")  # whom a post may begin by naming: mostly us
AT_ONCE = frozenset({TriggerKind.NOW, TriggerKind.URGENT})  # told for a reason in one message
FOLLOWERS_SHOWN = 1_000
REACTIONS_SHOWN = 10


def word(
    text: Text,
    thread: Thread,
    view: View,
    link: str,
    now: datetime,
    open_: Sequence[OpenMatter] = (),
) -> str:
    """The words of a text that goes now; "" where there is nothing left to tell.

    A list tells of the matters that are open now, whoever was noted for it.
    """
    if is_desk(thread):
        return _of_desk(text, thread, view, link, now, open_)
    if text.about in ABOUTS or text.about in ABOUT_PROMISES:
        return _of_ours(text, thread, view, link, now)
    return alert_text(_facts(text, thread, view, link, now))


def letter(
    text: Text,
    thread: Thread,
    view: View,
    link: str,
    now: datetime,
    open_: Sequence[OpenMatter] = (),
) -> Letter:
    """The same as an e-mail; its words are "" where there is nothing left to tell."""
    if is_desk(thread):
        return plain_letter(_of_desk(text, thread, view, link, now, open_), text.why)
    if text.about in ABOUTS or text.about in ABOUT_PROMISES:
        return plain_letter(_of_ours(text, thread, view, link, now), text.why)
    return alert_letter(_facts(text, thread, view, link, now), text.why)


def _of_ours(text: Text, thread: Thread, view: View, link: str, now: datetime) -> str:
    """About what we said or promised; who wrote for the first time is told of without these."""
    if text.about in ABOUTS:
        from .answer_facts import outcome_words

        return outcome_words(text, thread, view, link, now)
    from .promise_facts import promise_words

    return promise_words(text, thread, view, link, now)


def plain_text(words: str) -> str:
    """A sentence of ours as a text that leads nowhere."""
    return tell(words)


def _facts(text: Text, thread: Thread, view: View, link: str, now: datetime) -> TextFacts:
    message = _shown(text, thread)
    venue = message.venue if message else Venue.PUBLIC
    reach, reach_word = _reach(thread, view)
    return TextFacts(
        about=text.about,
        code=thread.code,
        who=thread.name,
        lookalike=borrowed(thread.name, view.business.name),
        where=view.channel.place(venue),
        public=venue is Venue.PUBLIC,
        reach=reach,
        reach_word=reach_word,
        quote=_quote(message),
        said_when=_said_when(thread, view, now),
        planned=_planned(thread, view, now),
        waited=say_wait(now - thread.episode.opened_at) if thread.episode else "",
        reasons=_reasons(text, thread),
        link="" if text.about == "has" else link,
        reply=_hint(text, thread, view),
        replied=any(s.state is SendState.SENT for s in thread.sends),
        extra=_extra(text, thread, view, now),
    )


def _of_desk(
    text: Text,
    thread: Thread,
    view: View,
    link: str,
    now: datetime,
    open_: Sequence[OpenMatter],
) -> str:
    if text.about == GO_LIVE:
        return tell(go_live(), link)
    notes = [n for i in notes_of(text) if (n := thread.message(i)) is not None]
    if text.about in LISTS:
        codes = {note.text.partition(" ")[0] for note in notes}
        lines = listed(open_, codes, now)
        new = sum(m.code in codes for m in open_)
        many = TOO_MANY if new > 1 else ""
        greeting = MORNING if text.about == OPENING else many
        missed = missed_lines(open_, view.business, now) if text.about == OPENING else ()
        return opening_list(lines, link, greeting, missed) if new else ""
    return tell(". ".join(note.text for note in notes), link)


def _hint(text: Text, thread: Thread, view: View) -> str:
    sms = view.two_way and text.medium is Medium.SMS and not is_desk(thread)
    if not sms or text.about in ABOUTS or text.about in ABOUT_PROMISES:
        return ""
    return hint(text.about, thread.code)


def _shown(text: Text, thread: Thread) -> Message | None:
    """The message a text quotes: what made it ring, else the most serious one waiting."""
    reason = _reason_of(text, thread)
    if reason is not None:
        found = thread.message(reason.message_id)
        if found is not None:
            return found
    ids = thread.episode.message_ids if thread.waiting and thread.episode else ()
    waiting = [m for m in thread.messages if m.id in ids and m.reading is not None]
    if waiting:
        return max(waiting, key=lambda m: SERIOUS.index(m.reading.kind) if m.reading else 0)
    said = [m for m in thread.messages if m.author is Author.CUSTOMER]
    return said[-1] if said else None


def _reason_of(text: Text, thread: Thread) -> Reason | None:
    first = next(iter(TextId.parse(text.id).triggers), None)
    if first is None or first.kind not in AT_ONCE or thread.episode is None:
        return None
    urgent = first.kind is TriggerKind.URGENT
    reasons = [r for r in thread.episode.reasons if r.what in URGENT or not urgent]
    named = next((r for r in reasons if r.what == first.step), None)
    return named or (reasons[0] if urgent and reasons else None)


def _quote(message: Message | None) -> str:
    if message is None:
        return ""
    if message.deleted_at is not None:
        return DELETED
    return ADDRESSED.sub("", message.text) or wordless(message.media)


def _reach(thread: Thread, view: View) -> tuple[int | None, str]:
    followers, reactions = view.contact.reach, thread.reach
    if followers is not None and followers >= FOLLOWERS_SHOWN:
        return followers, "followers"
    if reactions is not None and reactions >= REACTIONS_SHOWN:
        return reactions, "reactions"
    return None, "followers"


def _said_when(thread: Thread, view: View, now: datetime) -> str:
    """The time we gave, once it was said."""
    promise = ack_promise(thread) if thread.episode else None
    if promise is None or not promise.owed:
        return ""
    return say_time(view.business.hours, promise.due_at, now)


def _planned(thread: Thread, view: View, now: datetime) -> str:
    """When the receipt will go by itself; nobody knows it of a stopped channel."""
    if is_stopped(view.desk, thread.channel):
        return ""
    times = [
        s.next_at for s in thread.receipts if s.state is SendState.PENDING and s.next_at is not None
    ]
    return say_time(view.business.hours, min(times), now) if times else ""


def _reasons(text: Text, thread: Thread) -> tuple[str, ...]:
    """What makes it serious; of a graver line that came later, what that line brought."""
    if text.about == "again":
        reason = _reason_of(text, thread)
        return (reason.what,) if reason else ()
    reasons = thread.episode.reasons if thread.episode else ()
    return tuple(r.what for r in reasons if r.what in URGENT)


def _extra(text: Text, thread: Thread, view: View, now: datetime) -> str:
    match text.about:
        case "closing":
            return say_short(view.business.hours, next_close(view.business.hours, now))
        case "window":
            return _until(view.windows.automatic_until, view, now)
        case "last_chance":
            return _until(view.windows.human_until, view, now)
        case "has":
            return thread.alert.taken_by if thread.alert else ""
        case "no_ack" | "did":
            return text.why
        case "undelivered":
            return next((s.reason for s in thread.receipts if s.reason), "")
        case "unknown":
            lost = [s for s in thread.sends if s.state is SendState.NEEDS_OWNER]
            return lost[-1].text if lost else ""
        case "draft":
            return next(iter(drafts(thread, view, now)), "")
    return ""


def _until(until: datetime | None, view: View, now: datetime) -> str:
    return say_day_time(view.business.hours, until, now) if until else ""
