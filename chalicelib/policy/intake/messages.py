"""What a new message, an edit, a deletion or an answer makes of a thread. Pure folds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ...model.alert import Alert
from ...model.business import Rules
from ...model.contact import Contact
from ...model.message import URGENT, Kind, Message, Reading, Urgency, Venue
from ...model.promise import Promise, Step, with_step
from ...model.send import SendState, moved
from ...model.thread import MESSAGES_KEPT, Circumstance, Episode, Reason, Thread
from ...voice.owner.reasons import promise_steps, why_ended, why_silent
from ..promises.ledger import OWNER
from ..targets import ack_promise
from .episode_end import without_episode

SERIOUS = (Kind.NOISE, Kind.PRAISE, Kind.UNSURE, Kind.QUESTION, Kind.COMPLAINT)  # ever more so
OPENS = frozenset({Kind.COMPLAINT, Kind.QUESTION, Kind.UNSURE})
AT_ONCE = frozenset(Urgency) - URGENT


def said(thread: Thread, message: Message, contact: Contact, rules: Rules) -> Thread:
    """The thread with a customer's new message in it, read."""
    thread = with_message(thread, message)
    reading = message.reading
    assert reading is not None
    if thread.waiting:
        return _joined(thread, message, contact, rules)
    if _opens(reading, contact):
        return _opened(thread, message, contact, rules)
    return thread


def _opens(reading: Reading, contact: Contact) -> bool:
    if contact.automated or reading.closing:
        return False
    if reading.opt_out:  # a bare "stop" asks for silence, not for an answer
        return reading.kind is Kind.COMPLAINT or bool(reading.urgency)
    return reading.kind in OPENS or any(u in URGENT for u in reading.urgency)


def _opened(
    thread: Thread, message: Message, contact: Contact, rules: Rules, silent: str = ""
) -> Thread:
    assert message.reading is not None
    episode = Episode(
        number=thread.episode.number + 1 if thread.episode else 1,
        kind=message.reading.kind,
        message_ids=(message.id,),
        opened_at=message.sent_at,
        heard_at=message.heard_at,
        last_at=message.heard_at,
        venue=message.venue,
        root_id=message.root_id,
        language=message.reading.language,
        urgency=message.reading.urgency,
        silent=silent,
    )
    thread = replace(thread, episode=episode, closed_at=None)
    return _with_reasons(thread, message, contact, rules)


def _joined(
    thread: Thread, message: Message, contact: Contact, rules: Rules, silent: str = ""
) -> Thread:
    episode, reading = thread.episode, message.reading
    assert episode is not None
    assert reading is not None
    episode = replace(
        episode,
        kind=max(episode.kind, reading.kind, key=SERIOUS.index),
        message_ids=tuple(dict.fromkeys((*episode.message_ids, message.id)))[-200:],
        last_at=max(episode.last_at, message.heard_at),
        urgency=tuple(dict.fromkeys(episode.urgency + reading.urgency)),
        silent=episode.silent or silent,
    )
    return _with_reasons(replace(thread, episode=episode), message, contact, rules)


def _with_reasons(thread: Thread, message: Message, contact: Contact, rules: Rules) -> Thread:
    """The episode with every reason to ring at once that this message brings."""
    episode = thread.episode
    assert episode is not None
    shown = message.venue is Venue.PUBLIC and message.reading and message.reading.exposes
    wanted: list[Urgency | Circumstance] = []
    if shown:
        wanted.append(Circumstance.EXPOSED)  # first, for it can be mended at once
    wanted += [u for u in episode.urgency if u in URGENT]
    if episode.kind is Kind.COMPLAINT:
        wanted += [u for u in episode.urgency if u in AT_ONCE]
    elif episode.kind is Kind.UNSURE and Urgency.TIME_CRITICAL in episode.urgency:
        wanted.append(Urgency.TIME_CRITICAL)  # it may be a complaint, and time is short
    if _reaches(episode, contact.reach, rules.reach_followers):
        wanted.append(Circumstance.REACH)
    if message.venue is Venue.PRIVATE and _complained_in_public(thread):
        wanted.append(Circumstance.PRIVATE_AFTER_PUBLIC)
    return replace(thread, episode=_adding(episode, wanted, message.id, message.heard_at))


def _adding(
    episode: Episode, wanted: Sequence[Urgency | Circumstance], message_id: str, at: datetime
) -> Episode:
    known = {reason.what for reason in episode.reasons}
    new = tuple(Reason(what.value, message_id, at) for what in wanted if what not in known)
    return replace(episode, reasons=episode.reasons + new)


def _reaches(episode: Episode, reach: int | None, enough: int) -> bool:
    return reach is not None and reach >= enough and episode.kind in {Kind.COMPLAINT, Kind.QUESTION}


def _complained_in_public(thread: Thread) -> bool:
    assert thread.episode is not None
    ids = set(thread.episode.message_ids)
    return any(
        m.id in ids
        and m.venue is Venue.PUBLIC
        and m.reading is not None
        and m.reading.kind is Kind.COMPLAINT
        for m in thread.messages
    )


def reached(thread: Thread, reach: int, rules: Rules, now: datetime) -> Thread:
    """The thread knowing how many people reacted to what was written (Facebook).

    Crossing the line rings, unless the matter has rung at once already.
    """
    episode = thread.episode
    crossed = episode is not None and _reaches(episode, reach, rules.reach_reactions)
    if episode is not None and episode.open and crossed and not episode.reasons:
        episode = _adding(episode, [Circumstance.REACH], episode.message_ids[-1], now)
    return replace(thread, reach=reach, reach_at=now, episode=episode)


def opened_by_edit(thread: Thread, message: Message, contact: Contact, rules: Rules) -> Thread:
    """The thread when an edit made something worse of what we had already answered.

    It rings at once, and nothing automatic is said to it.
    """
    if thread.waiting:
        thread = _joined(thread, message, contact, rules, why_silent.CHANGED)
    else:
        thread = _opened(thread, message, contact, rules, why_silent.CHANGED)
    assert thread.episode is not None
    at = message.edited_at or message.heard_at
    return replace(thread, episode=_adding(thread.episode, [Circumstance.CHANGED], message.id, at))


def reread(thread: Thread, message: Message, contact: Contact, rules: Rules) -> Thread:
    """The thread when a message we had not answered yet reads differently now."""
    episode = thread.episode
    assert message.reading is not None
    if episode is None or not episode.open or message.id not in episode.message_ids:
        return (
            _opened(thread, message, contact, rules)
            if not thread.waiting and _opens(message.reading, contact)
            else thread
        )
    readings = [m.reading for m in _of(thread, episode.message_ids) if m.reading is not None]
    if not any(_opens(reading, contact) for reading in readings):
        return without_episode(thread, "edited", message.heard_at)
    episode = replace(
        episode,
        kind=max((r.kind for r in readings), key=SERIOUS.index),
        urgency=tuple(dict.fromkeys(u for r in readings for u in r.urgency)),
    )
    return _with_reasons(replace(thread, episode=episode), message, contact, rules)


def _of(thread: Thread, ids: tuple[str, ...]) -> list[Message]:
    return [m for m in thread.messages if m.id in ids and m.deleted_at is None]


def without_message(thread: Thread, message_id: str, now: datetime) -> Thread:
    """The thread after a message was deleted: redacted, and nobody answers it any more.

    Where its receipt has promised an answer the owner still owes it, so the episode stays open.
    What the owner promised stays owed; words they took back themselves are quoted no more.
    """
    redacted = tuple(
        replace(m, text="", media=(), mentions=(), reading=None, deleted_at=now)
        if m.id == message_id
        else m
        for m in thread.messages
    )
    sends = tuple(
        moved(s, SendState.CANCELLED, reason=why_ended.DELETED, next_at=None)
        if s.cause_id == message_id and s.state is SendState.PENDING
        else s
        for s in thread.sends
    )
    thread = replace(
        thread,
        messages=redacted,
        sends=sends,
        promises=tuple(_unquoted(p, message_id, now) for p in thread.promises),
        alert=_wordless(thread.alert),
    )
    episode = thread.episode
    if episode is None or not episode.open or message_id not in episode.message_ids:
        return thread
    left = tuple(i for i in episode.message_ids if i != message_id)
    if left:
        return replace(thread, episode=replace(episode, message_ids=left))
    said = ack_promise(thread)
    if said is not None and said.owed:
        return thread
    return without_episode(thread, "deleted", now)


def _unquoted(promise: Promise, message_id: str, now: datetime) -> Promise:
    if promise.message_id != message_id or not promise.quote:
        return promise
    withdrawn = promise_steps.WITHDRAWN
    history = tuple(replace(s, evidence=withdrawn) for s in promise.history)
    after = replace(promise, quote="", evidence=withdrawn, history=history)
    return with_step(after, Step(now, "deleted", OWNER, withdrawn))


def _wordless(alert: Alert | None) -> Alert | None:
    """The alert without the words of texts that have gone: they may quote what was deleted."""
    if alert is None:
        return None
    return replace(alert, texts=tuple(replace(text, words="") for text in alert.texts))


def with_message(thread: Thread, message: Message) -> Thread:
    """The thread with one more message of any author, in the order they were said."""
    messages = sorted((*thread.messages, message), key=lambda m: (m.sent_at, m.id))
    return replace(thread, messages=tuple(messages[-MESSAGES_KEPT:]))
