"""Turning triggers into texts: one open alert a thread, no matter twice in a quarter of an hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.alert import TEXTS_KEPT, Alert, AlertState, Medium, Text, TextState
from ...model.business import Person
from ...model.decision import View
from ...model.thread import Thread
from ...model.trigger_id import CLIMBS, TextId, TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from ..promises.withdraw_texts import ABOUT_PROMISES
from .answer_alerts import ABOUTS, GOOD
from .on_call import away_until
from .promise_alerts import must_ring_by
from .rules import triggers
from .trigger import DESK, EMAIL, OWNER, ROLES, SECOND, Trigger, minute_of, told_in

RUNG_KEPT = 300
DID = "did"  # what somebody did to an urgent matter by text
MERGE = timedelta(minutes=10)  # reminders of one matter so near each other are one text
JOINING = frozenset({TriggerKind.CONFIRM, TriggerKind.REMIND})
CANNOT_WAIT = frozenset(  # whatever "remind me later" says
    {
        TriggerKind.BREACH,
        TriggerKind.RISK,
        TriggerKind.UNTOLD,
        TriggerKind.BROKE,
        TriggerKind.WINDOW,
    }
)
REMINDS = frozenset(  # whoever has taken it still has it after these
    {TriggerKind.WARN, TriggerKind.CLOSING, TriggerKind.OPENING, TriggerKind.MORNING}
)
RETRY_FIRST = timedelta(minutes=1)
RETRY_MAX = timedelta(minutes=15)
TRIES_TOLD_APART = 10  # by then the wait is at its longest, however long an outage lasts


def alert_for(thread: Thread, view: View, now: datetime) -> tuple[Alert | None, datetime | None]:
    """The thread's alert with the texts that are due now, and the next moment to look again."""
    rung = told_in(thread)
    todo = [r for r in triggers(thread, view, rung) if not _rests(r, thread.alert)]
    alert = thread.alert
    for trigger in (r for r in todo if r.kind is TriggerKind.ANSWER and r.at <= now):
        alert = _with_texts(alert, [trigger], view, now)  # each answer's fate is a text of its own
    due = _joined([r for r in todo if r.at <= now and r.kind is not TriggerKind.ANSWER], todo, now)
    later = min((r.at for r in todo if r.at > now), default=None)
    if not due:
        return alert, later
    free_at = _free_at(replace(thread, alert=alert), due, view)
    if free_at > now:
        return alert, min(free_at, later) if later else free_at
    rested = alert is not None and alert.state is AlertState.TAKEN
    alert = _with_texts(alert, due, view, now)
    left = [r for r in todo if r not in due]
    if rested or any(trigger.id.series for trigger in due):  # then others come up than stood there
        again = replace(thread, alert=alert)
        left = [r for r in triggers(again, view, told_in(again)) if not _rests(r, alert)]
    return alert, min((r.at for r in left if r.at > now), default=None)


def _with_rung(known: tuple[str, ...], new: list[TriggerId]) -> tuple[str, ...]:
    """The ids told so far with new ones; of a repeating one ("nag:2:7") only the newest counts."""
    told, series = [str(id_) for id_ in new], {id_.series for id_ in new} - {None}
    kept = [id_ for id_ in known if _series(id_) not in series and id_ not in told]
    return tuple([*kept, *told][-RUNG_KEPT:])


def _series(stored: str) -> TriggerId | None:
    read = TriggerId.parse(stored)
    return read.series if read else None


def _rests(trigger: Trigger, alert: Alert | None) -> bool:
    """Whether "I have it" silences this trigger: repeats rest, new reasons and set times do not."""
    if alert is None or alert.state is not AlertState.TAKEN or alert.taken_at is None:
        return False
    climbs = trigger.kind is TriggerKind.URGENT and trigger.id.climb in CLIMBS
    return climbs or trigger.kind is TriggerKind.NAG


def _joined(due: list[Trigger], todo: list[Trigger], now: datetime) -> list[Trigger]:
    """The due triggers; where they remind of a promise, with what else would within ten minutes."""
    if not any(trigger.kind in ABOUT_PROMISES for trigger in due):
        return due
    return due + [r for r in todo if r.kind in JOINING and now < r.at <= now + MERGE]


def _free_at(thread: Thread, due: list[Trigger], view: View) -> datetime:
    """When this matter may text again. Urgent matters always may.

    What is at risk may when it would otherwise break untold.
    """
    alert, earliest = thread.alert, min(trigger.at for trigger in due)
    told = [t for t in alert.texts if t.medium is Medium.SMS] if alert else []
    texts = [t for t in told if t.about not in ABOUTS]  # what they did themselves delays nothing
    if alert is None or any(trigger.kind is TriggerKind.URGENT for trigger in due):
        return earliest
    free_at = earliest
    if texts:
        free_at = max(earliest, texts[-1].due_at + view.business.rules.text_gap)
    if alert.later_at is not None and not any(trigger.kind in CANNOT_WAIT for trigger in due):
        free_at = max(free_at, alert.later_at)
    last = [at for at in (must_ring_by(trigger, thread) for trigger in due) if at is not None]
    return min([free_at, *(max(at, earliest) for at in last)])


def _with_texts(alert: Alert | None, due: list[Trigger], view: View, now: datetime) -> Alert:
    main = min(due, key=lambda trigger: trigger.rank)
    told = tuple(trigger.id for trigger in due)
    texts = tuple(
        Text(str(TextId(told, to or DESK)), main.about, main.why, now, medium, to)
        for medium, to in _recipients(due, main, view)
    )
    rung = _with_rung(alert.rung if alert else (), [*told])
    if main.about in GOOD:  # nothing is open for it
        alert = alert or Alert(AlertState.CLOSED, main.why, now, closed_at=now)
        return replace(alert, texts=(alert.texts + texts)[-TEXTS_KEPT:], rung=rung)
    if alert is None:
        return Alert(AlertState.OPEN, main.why, now, texts, rung)
    reopened = alert.state is AlertState.CLOSED
    rests = alert.state is AlertState.TAKEN and main.kind in REMINDS
    return replace(
        alert,
        state=AlertState.TAKEN if rests else AlertState.OPEN,
        why=main.why,
        opened_at=now if reopened else alert.opened_at,
        texts=(alert.texts + texts)[-TEXTS_KEPT:],
        rung=rung,
        later_at=None
        if any(trigger.kind is TriggerKind.LATER for trigger in due)
        else alert.later_at,
        closed_at=None,
    )


def _recipients(due: list[Trigger], main: Trigger, view: View) -> list[tuple[Medium, str]]:
    """Who hears of it. Where anything else is due, the list at opening has said enough by it."""
    if main.to == (DESK,):
        return [(Medium.DESK, "")]
    roles = {role for trigger in due for role in trigger.to}
    people = view.business.contacts
    found: list[tuple[Medium, str]] = []
    if OWNER in roles or (SECOND in roles and len(people) == 1):
        found += _phones(people[:1])
    if SECOND in roles:
        found += _phones(people[1:2])
    for role in sorted(roles - ROLES):  # the number of an answer's author
        found += _phones(tuple(p for p in people if p.phone == role) or people[:1])
    if (EMAIL in roles or not found) and any(person.email for person in people):
        found.append((Medium.EMAIL, EMAIL))
    return found


def _phones(people: tuple[Person, ...]) -> list[tuple[Medium, str]]:
    return [(Medium.SMS, person.phone) for person in people if person.phone]


def told_of_taking(thread: Thread, by: Person, view: View, now: datetime) -> Thread:
    """The thread that tells the others who were texted in this matter that somebody has it."""
    alert, episode = thread.alert, thread.episode
    if alert is None or episode is None:
        return thread
    others = {t.to for t in alert.texts if t.medium is Medium.SMS and t.accepted_at} - {by.phone}
    known = {person.phone for person in view.business.contacts}
    has = TriggerId(TriggerKind.HAS, str(episode.number), by.name)
    texts = tuple(
        Text(str(TextId((has,), to)), "has", why_told.has_it(by.name), now, to=to)
        for to in sorted(others & known)
    )
    ids = {t.id for t in alert.texts}
    new = tuple(t for t in texts if t.id not in ids)
    return replace(thread, alert=replace(alert, texts=(alert.texts + new)[-TEXTS_KEPT:]))


def told_to_everybody(thread: Thread, what: str, by: Person, view: View, now: datetime) -> Thread:
    """The thread that tells every other phone and every mailbox what somebody did to it by text.

    Whoever faked that phone has closed nothing unseen.
    """
    number = str(thread.episode.number) if thread.episode else "0"
    did = TriggerId(TriggerKind.HAS, number, f"{what}:{by.name}", minute_of(now))
    people = view.business.contacts
    to = [(Medium.SMS, p.phone) for p in people if p.phone and p.phone != by.phone]
    to += [(Medium.EMAIL, EMAIL)] if any(p.email for p in people) else []
    why = why_told.did(by.name, what)
    texts = tuple(Text(str(TextId((did,), one)), DID, why, now, m, one) for m, one in to)
    alert = thread.alert or Alert(AlertState.CLOSED, why, now, closed_at=now)
    ids = {text.id for text in alert.texts}
    new = tuple(text for text in texts if text.id not in ids)
    return replace(thread, alert=replace(alert, texts=(alert.texts + new)[-TEXTS_KEPT:]))


def pending_texts(thread: Thread, now: datetime) -> tuple[Text, ...]:
    """The texts to hand to the carrier now."""
    texts = thread.alert.texts if thread.alert else ()
    return tuple(t for t in texts if t.state is TextState.PENDING and t.due_at <= now)


def accepted(thread: Thread, text: Text, view: View, words: str, now: datetime) -> Thread:
    """The thread after the carrier took a text. Acceptance is no delivery: escalation goes on."""
    done = replace(text, state=TextState.ACCEPTED, words=words, accepted_at=now)
    from ..acknowledgement.apology import offered  # most messages ring nobody

    return offered(_with_text(thread, done), done, view)


def refused(thread: Thread, text: Text, view: View, words: str, now: datetime) -> Thread:
    """The thread after a text was not taken: it is tried again, and meanwhile an e-mail goes."""
    wait = min(RETRY_FIRST * 2 ** min(text.tries, TRIES_TOLD_APART), RETRY_MAX)
    later = replace(text, words=words, tries=text.tries + 1, due_at=now + wait)
    thread = _with_text(thread, later)
    return _with_mail(thread, text, view, now) if text.medium is Medium.SMS else thread


def capped(thread: Thread, text: Text, view: View, words: str, now: datetime) -> Thread:
    """The thread whose text is one too many: it goes on the digest and by e-mail instead."""
    thread = _with_text(thread, replace(text, medium=Medium.DESK))
    return _with_mail(thread, text, view, now)


def waits_for_return(thread: Thread, text: Text, view: View, words: str, now: datetime) -> Thread:
    """The thread whose text waits until its reader is back; meanwhile an e-mail goes."""
    until = away_until(text.to, view.desk, now) or now
    return _with_mail(_with_text(thread, replace(text, due_at=until)), text, view, now)


def _with_mail(thread: Thread, text: Text, view: View, now: datetime) -> Thread:
    """The same matter by e-mail, once, where somebody has an address."""
    alert, id_ = thread.alert, str(replace(TextId.parse(text.id), to=EMAIL))
    if alert is None or any(t.id == id_ for t in alert.texts):
        return thread
    if not any(person.email for person in view.business.contacts):
        return thread
    mail = replace(text, id=id_, medium=Medium.EMAIL, to=EMAIL, due_at=now, tries=0, words="")
    return replace(thread, alert=replace(alert, texts=(*alert.texts, mail)[-TEXTS_KEPT:]))


def _with_text(thread: Thread, text: Text) -> Thread:
    alert = thread.alert
    if alert is None:
        return thread
    texts = tuple(text if t.id == text.id else t for t in alert.texts)
    return replace(thread, alert=replace(alert, texts=texts))
