"""What is said to a customer about a missed or moved promise: offered to the owner, or sent. Pure.

By itself the desk apologises only where the owner has opted in, once for a promise, never for the
second break, and only where the platform and every other rule of automatic words allow it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ...model.alert import Text
from ...model.decision import Rendered, View
from ...model.draft import DraftAbout
from ...model.message import URGENT
from ...model.promise import Promise, PromiseSource, PromiseState
from ...model.send import Action, Send
from ...model.thread import Thread
from ...voice.owner.promise_words import shown_words
from ...voice.owner.reasons import why_silent
from ..promises.ledger import is_doubtful, meant, owed
from ..promises.new_time import Mended, apology_draft, late_draft
from ..promises.withdraw_texts import promises_of
from ..sending.compose import new_apology
from ..sending.drafts import drafted, usual_action, waiting_draft
from .guards import SPOKEN, desk_bar, human_was_here, person_bar, public_free


def apologies(thread: Thread, view: View, now: datetime) -> tuple[Send, ...]:
    """The apologies that go by themselves now and are not planned yet."""
    if not view.business.apologise or _barred(thread, view, now):
        return ()
    missed = [p for p in owed(thread) if _may_be_sent_for(p, thread)]
    action = _action(thread, view, now)
    return tuple(new_apology(thread, action, p, now) for p in missed) if action else ()


def _may_be_sent_for(promise: Promise, thread: Thread) -> bool:
    """Whether the customer read this promise, it broke, and no machine has said a word of it."""
    return (
        promise.state is PromiseState.BROKEN
        and promise.source is PromiseSource.OWNER
        and not (promise.breaks or promise.untold or is_doubtful(promise))
        and not any(s.promise_id == promise.id for s in thread.sends)
    )


def _barred(thread: Thread, view: View, now: datetime) -> bool:
    rules, language = view.business.rules, _language(thread)
    return bool(
        person_bar(view)
        or desk_bar(thread, view)
        or human_was_here(thread, now, rules.human_quiet)
        or thread.auto_count >= rules.replies_max
        or language not in SPOKEN
        or language not in view.business.languages
        or any(u in URGENT for u in (thread.episode.urgency if thread.episode else ()))
    )


def _language(thread: Thread) -> str:
    return thread.episode.language if thread.episode else "en"


def _action(thread: Thread, view: View, now: datetime) -> Action | None:
    """In private where they wrote there; else in public, where one may be said today."""
    if not view.eligible.get(Action.PRIVATE_MESSAGE, ""):
        return Action.PRIVATE_MESSAGE
    public = not view.eligible.get(Action.PUBLIC_REPLY, "") and public_free(view, now)
    return Action.PUBLIC_REPLY if public else None


def apology_words(send: Send, thread: Thread, view: View, now: datetime) -> Rendered | str:
    """The words of an apology that is leased now, or why it must not go after all."""
    promise = next((p for p in owed(thread) if p.id == send.promise_id), None)
    if promise is None:
        return why_silent.NOT_OWED
    if send.in_doubt:
        return Rendered(send.text, send.line, send.promised_at)
    if _barred(thread, view, now):
        return why_silent.BARRED_NOW
    if view.eligible.get(send.action, ""):
        return view.eligible[send.action]
    said = apology_draft(thread, view, promise, now, by_desk=True)
    return Rendered(said.words, "apology", said.due_at)


def offered(thread: Thread, text: Text, view: View) -> Thread:
    """The thread with the apology that a text has just shown, waiting for its reader's GO.

    The owner's own words, where some wait already, stay.
    """
    if text.about != "broke" or waiting_draft(thread) is not None:
        return thread
    promise = next((p for p in promises_of(text, thread) if p.owed), None)
    if promise is None or any(s.promise_id == promise.id for s in thread.sends):
        return thread
    words = apology_draft(thread, view, promise, text.due_at)
    if shown_words(words.words) not in text.words:
        return thread  # nobody can say GO to what they have not read
    return _waiting(thread, view, promise, words, DraftAbout.BROKEN, text.due_at, text.to)


def note_for(thread: Thread, view: View, promise: Promise, now: datetime) -> Mended:
    """What the customer could be told of this promise now: missed, moved, or running late."""
    if promise.state is PromiseState.BROKEN or now > promise.due_at:
        return apology_draft(thread, view, promise, now)
    if not promise.untold:
        return late_draft(thread, view, promise, now)
    missed = next((p for p in thread.promises if p.id == promise.renews and _missed(p)), None)
    if missed is not None:
        return apology_draft(thread, view, missed, now, promise.due_at)
    return late_draft(thread, view, promise, now, promise.due_at)


def _missed(promise: Promise) -> bool:
    return promise.state is PromiseState.BROKEN


def noted_late(thread: Thread, view: View, id_: str | None, now: datetime, by: str) -> Thread:
    """The thread with that note waiting for this author's GO; unchanged where nothing is owed."""
    promise = meant(thread, id_)
    if promise is None or not promise.owed:
        return thread
    words = note_for(thread, view, promise, now)
    about = DraftAbout.LATE if now <= promise.due_at else DraftAbout.BROKEN
    return _waiting(thread, view, promise, words, about, now, by)


def _waiting(
    thread: Thread,
    view: View,
    promise: Promise,
    said: Mended,
    about: DraftAbout,
    now: datetime,
    by: str,
) -> Thread:
    id_ = f"{about}:{promise.id}:{int(said.due_at.timestamp())}"
    thread = drafted(thread, id_, said.words, usual_action(thread, view), now, by, about)
    assert thread.draft is not None
    draft = replace(thread.draft, promise_id=promise.id, due_at=said.due_at)
    return replace(thread, draft=draft)
