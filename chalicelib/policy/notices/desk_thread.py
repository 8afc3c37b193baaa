"""The desk thread: what belongs to no customer. Its messages are notes; each is texted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...hours.quiet import quiet_end
from ...model.alert import TEXTS_KEPT, Alert, AlertState, Medium, Text, TextState
from ...model.decision import Decision, View
from ...model.message import Message
from ...model.thread import DESK_THREAD, MESSAGES_KEPT, Thread
from ...model.trigger_id import NoteId, NoteKind, TextId
from ...voice.owner.reasons import decided, why_told
from ..stops import shown_by_reading
from .go_live import kept, question

TOLD_KEPT = 4 * MESSAGES_KEPT  # more than the notes that are ever loaded, by each medium
GATHER = timedelta(minutes=1)  # notes that come together are texted together
PROBE_EVERY = timedelta(minutes=10)  # whether a stopped channel works again
OPENING, DIGEST, TELL, INFORM, EVERYBODY = (
    NoteKind.OPENING_LIST,
    NoteKind.DIGEST,
    NoteKind.TELL,
    NoteKind.INFORM,
    NoteKind.EVERYBODY,
)
LISTS = frozenset({OPENING, DIGEST})
KINDS = (
    (EVERYBODY, Medium.EMAIL),
    (EVERYBODY, Medium.SMS),
    (OPENING, Medium.SMS),
    (DIGEST, Medium.SMS),
    (TELL, Medium.EMAIL),
    (INFORM, Medium.EMAIL),
    (TELL, Medium.SMS),
)
DIGEST_EVERY = timedelta(minutes=60)


def is_desk(thread: Thread) -> bool:
    """Whether this is the reserved thread."""
    return thread.id == DESK_THREAD


def note_id(about: NoteKind, what: str) -> str:
    """The id of a note: the same note is made once, however often it is noticed."""
    return str(NoteId(about, what))


def about_of(note: Message) -> NoteKind | None:
    """OPENING for a thread that waited overnight, TELL for a sentence."""
    read = NoteId.parse(note.id)
    return read.kind if read else None


def decide(thread: Thread, view: View, now: datetime) -> Decision:
    """One text for all the notes of a kind that have gathered."""
    alert, clocks, why = thread.alert, [], []
    for about, medium in KINDS:
        notes = _untold(thread, about, medium)
        if not notes or (medium is Medium.EMAIL and not _has_mail(view)):
            continue
        at = _told_at(thread, about, medium, notes[0].heard_at, view)
        if at > now:
            clocks.append(at)
            continue
        alert = _with_texts(alert, about, medium, notes, view, now)
        why.append(decided.i_tell_of_notes(view.business.owner.name, len(notes)))
    asked, later = question(thread, view, now)
    if asked is not None:
        alert = _adding(alert, asked, (asked.id,), now)
        why.append(decided.i_ask_to_go_live(view.business.owner.name))
    clocks += [later] if later else []
    if shown_by_reading(view.desk):
        clocks.append(now + PROBE_EVERY)
    texts = alert.texts if alert else ()
    clocks += [t.due_at for t in texts if t.state is TextState.PENDING]
    return Decision(alert=alert, wake_at=min(clocks, default=None), why=tuple(why))


def _has_mail(view: View) -> bool:
    return any(person.email for person in view.business.contacts)


def _told_at(
    thread: Thread, about: NoteKind, medium: Medium, first: datetime, view: View
) -> datetime:
    """When gathered notes are told: after a minute, by day, and one digest an hour at most."""
    if about == EVERYBODY:
        return first  # whoever did not do it must know while it can be undone
    at = first + GATHER
    if medium is Medium.EMAIL:
        return at  # e-mail is never quiet
    texts = thread.alert.texts if thread.alert else ()
    last = max((t.due_at for t in texts if t.about == about), default=None)
    if about == DIGEST and last is not None:
        at = max(at, last + DIGEST_EVERY)
    rules = view.business.rules
    return quiet_end(view.business.hours, at, rules.quiet_from, rules.quiet_to)


def list_of(text: Text) -> NoteKind:
    """Which list of the desk thread a text without a phone of its own goes on."""
    return OPENING if text.about == "opening" else DIGEST


def _untold(thread: Thread, about: NoteKind, medium: Medium) -> list[Message]:
    told = set(thread.alert.rung) if thread.alert else set()
    return [
        m for m in thread.messages if about_of(m) == about and _told_id(m.id, medium) not in told
    ]


def _told_id(note: str, medium: Medium) -> str:
    return str(TextId.of([note], medium))


def notes_of(text: Text) -> tuple[str, ...]:
    """The ids of the notes a text of the desk thread tells."""
    return tuple(map(str, TextId.parse(text.id).tells))


_WHY = {OPENING: why_told.LIST_AT_OPENING, DIGEST: why_told.TOO_MANY_WROTE}


def _with_texts(
    alert: Alert | None,
    about: NoteKind,
    medium: Medium,
    notes: list[Message],
    view: View,
    now: datetime,
) -> Alert:
    why = _WHY.get(about, notes[-1].text)
    for name, to, ids in _readers(about, medium, notes, view):
        text = Text(str(TextId.of(ids, name)), about, why, now, medium, to)
        alert = _adding(alert, text, (), now)
    told = tuple(_told_id(note.id, medium) for note in notes)
    alert = alert or Alert(AlertState.OPEN, why, now)
    return replace(alert, rung=kept((*alert.rung, *told), TOLD_KEPT))


def _readers(
    about: NoteKind, medium: Medium, notes: list[Message], view: View
) -> list[tuple[str, str, list[str]]]:
    """Each text of these notes: whom its id names, where it goes, and the notes it tells."""
    ids = [note.id for note in notes]
    if about != EVERYBODY or medium is Medium.EMAIL:
        owner = view.business.owner.phone
        return [(medium, owner if medium is Medium.SMS else medium.value, ids)]
    phones = [person.phone for person in view.business.contacts if person.phone]
    told = {to: [id_ for id_ in ids if doer_of(id_) != to] for to in phones}
    return [(to, to, theirs) for to, theirs in told.items() if theirs]


def everybody_id(what: str, doer: str, text_id: str) -> str:
    """The id of a note about what a phone did for the whole shop by one text."""
    return note_id(EVERYBODY, f"{what}:{doer}:{text_id}")


def doer_of(id_: str) -> str:
    """The phone that did it and was answered; it needs no text of its own."""
    return id_.split(":")[1] if id_.count(":") > 1 else ""


def _adding(alert: Alert | None, text: Text, told: tuple[str, ...], now: datetime) -> Alert:
    if alert is None:
        return Alert(AlertState.OPEN, text.why, now, (text,), told)
    texts = (*alert.texts, text)[-TEXTS_KEPT:]
    rung = kept((*alert.rung, *told), TOLD_KEPT)
    return replace(alert, state=AlertState.OPEN, why=text.why, texts=texts, rung=rung)
