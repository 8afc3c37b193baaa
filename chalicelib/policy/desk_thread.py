"""The desk thread: what belongs to no customer. Its messages are notes; each is texted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ..model import (
    DESK_THREAD,
    TEXTS_KEPT,
    Alert,
    AlertState,
    Decision,
    Medium,
    Message,
    Text,
    TextState,
    Thread,
    View,
)

GATHER = timedelta(minutes=1)  # notes that come together are texted together
PROBE_EVERY = timedelta(minutes=10)  # whether a stopped channel works again
OPENING, TELL = "opening_list", "tell"


def is_desk(thread: Thread) -> bool:
    """Whether this is the reserved thread."""
    return thread.id == DESK_THREAD


def note_id(about: str, what: str) -> str:
    """The id of a note: the same note is made once, however often it is noticed."""
    return f"{about}/{what}"


def about_of(note: Message) -> str:
    """OPENING for a thread that waited overnight, TELL for a sentence."""
    return note.id.split("/", 1)[0]


def decide(thread: Thread, view: View, now: datetime) -> Decision:
    """One text for all the notes of a kind that have gathered."""
    alert, clocks, why = thread.alert, [], []
    for about in (OPENING, TELL):
        notes = _untold(thread, about)
        if not notes:
            continue
        at = notes[0].heard_at + GATHER
        if at > now:
            clocks.append(at)
            continue
        alert = _with_text(alert, about, notes, view, now)
        why.append(f"I tell {view.business.owner.name} of {len(notes)} at once.")
    if view.desk.stopped:
        clocks.append(now + PROBE_EVERY)
    texts = alert.texts if alert else ()
    clocks += [t.due_at for t in texts if t.state is TextState.PENDING]
    return Decision(alert=alert, wake_at=min(clocks, default=None), why=tuple(why))


def _untold(thread: Thread, about: str) -> list[Message]:
    told = {i for t in (thread.alert.texts if thread.alert else ()) for i in notes_of(t)}
    return [m for m in thread.messages if about_of(m) == about and m.id not in told]


def notes_of(text: Text) -> tuple[str, ...]:
    """The ids of the notes a text of the desk thread tells."""
    return tuple(text.id.split(" + "))


def _with_text(
    alert: Alert | None, about: str, notes: list[Message], view: View, now: datetime
) -> Alert:
    text = Text(
        id=" + ".join(note.id for note in notes),
        about=about,
        why="the list at opening" if about == OPENING else notes[-1].text,
        due_at=now,
        medium=Medium.SMS,
        to=view.business.owner.phone,
    )
    if alert is None:
        return Alert(AlertState.OPEN, text.why, now, (text,))
    texts = (*alert.texts, text)[-TEXTS_KEPT:]
    return replace(alert, state=AlertState.OPEN, why=text.why, texts=texts)
