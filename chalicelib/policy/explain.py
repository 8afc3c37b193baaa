"""Saying in a sentence what was decided and why: stored with the thread, shown on its page."""

from __future__ import annotations

from datetime import datetime

from ..hours.words import say_time
from ..model.decision import View
from ..model.send import Send, SendState
from ..model.thread import Thread
from ..voice.owner.reasons import decided
from .acknowledgement.guards import bar
from .stops import is_stopped


def why_changed(before: Thread, after: Thread, view: View, now: datetime) -> tuple[str, ...]:
    """One sentence for each thing that changed; () when nothing did."""
    known = {s.id: s for s in before.sends}
    new = (s for s in after.sends if s.id not in known)
    said = [_of_send(s, view, now) for s in new if not s.by_hand]
    said += _silence(before, after, view, now)
    texts = after.alert.texts if after.alert else ()
    old = {t.id for t in before.alert.texts} if before.alert else set()
    said += [_of_text(t.why, t.to, view) for t in texts if t.id not in old]
    return tuple(dict.fromkeys(said))


def _of_send(send: Send, view: View, now: datetime) -> str:
    name = view.contact.name
    if send.state is SendState.CANCELLED:
        return decided.i_say_nothing(name, send.reason.rstrip("."))
    known = send.next_at is not None and not is_stopped(view.desk, send.channel)
    at = say_time(view.business.hours, send.next_at, now) if send.next_at and known else ""
    return decided.i_will(send.kind, send.venue, name, at)


def _silence(before: Thread, after: Thread, view: View, now: datetime) -> list[str]:
    """Why an episode that has just opened gets no receipt."""
    if after.episode is None or not after.episode.open:
        return []
    if any(s.cause_id in after.episode.message_ids for s in after.sends):
        return []
    barred = bar(after, view, now)
    reason = barred.reason.rstrip(".") if barred else ""
    sentence = decided.i_say_nothing(view.contact.name, reason) if reason else ""
    told = any(w.text == sentence for w in before.why)
    return [sentence] if sentence and not told else []


def _of_text(why: str, to: str, view: View) -> str:
    person = next((p for p in view.business.contacts if p.phone and p.phone == to), None)
    return decided.i_tell(person.name if person else view.business.owner.name, why)
