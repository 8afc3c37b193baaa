"""What the owner's own words to a customer create, discharge, hand on, move and call off. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from ...model.business import Business
from ...model.message import Author, Message
from ...model.promise import Promise, PromiseSource, PromiseState, Step, with_step
from ...model.promise_reading import Act, FoundAct, FoundPromise, PromiseKind
from ...model.thread import Thread
from ...voice.names import short_name
from ...voice.owner.reasons import promise_steps
from .kinds import named
from .ledger import OWNER, kept, owed, promise_id, released, renewed, with_promise
from .withdraw_texts import quieted

ANSWERED_BY = frozenset({PromiseKind.REPLY, PromiseKind.INVESTIGATE})  # any real answer keeps them
ALIKE = (
    frozenset({PromiseKind.SHIP, PromiseKind.VISIT}),
    frozenset({PromiseKind.REPLY, PromiseKind.INVESTIGATE, PromiseKind.NOTIFY}),
)
WORDS_MIN = 4  # fewer are a greeting


def owners_news(before: Thread | None, thread: Thread) -> tuple[Message, ...]:
    """What people of the business have said here since `before` that is still to be read.

    Words of ours that they only let go are not: their new time is known, never parsed.
    """
    known = {m.id for m in before.messages} if before else set()
    ours = {s.platform_id or f"send:{s.id}" for s in thread.sends if s.promise_id}
    return tuple(
        m
        for m in thread.messages
        if m.author is Author.OWNER and m.id not in known and m.id not in ours
    )


def heard_from_owner(
    thread: Thread,
    message: Message,
    acts: Sequence[FoundAct],
    business: Business,
    now: datetime,
) -> Thread:
    """The thread after a human of the business said this to the customer, wherever they did.

    `acts` is what was read in it. The same message twice changes nothing more.
    """
    before = owed(thread)
    if any(p.message_id == message.id for p in thread.promises):
        return thread
    if _is_answer(message, acts):
        evidence = promise_steps.answered_with(_short(message.text))
        for promise in before:
            if promise.kind in ANSWERED_BY and promise.made_at < message.sent_at:
                after = kept(promise, message.sent_at, now, OWNER, evidence)
                thread = with_promise(thread, after)
    among = sum(a.act is Act.CREATE for a in acts)
    for number, act in enumerate(acts):
        thread = _acted(thread, message, act, number, among, now)
    return quieted(thread, now)


def _is_answer(message: Message, acts: Sequence[FoundAct]) -> bool:
    """Whether it answers: not a greeting, not only a question, not the promise of an answer."""
    words = message.text.split()
    later = any(a.promise is not None and a.promise.kind in ANSWERED_BY for a in acts)
    asks = message.text.rstrip().endswith("?") and message.text.count("?") == 1
    only_asks = asks and not any(stop in message.text for stop in (". ", "! ", "\n"))
    return len(words) >= WORDS_MIN and not later and not only_asks


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= QUOTED_MAX else plain[: QUOTED_MAX - 3].rstrip() + "..."


QUOTED_MAX = 120  # characters of the owner's words kept as evidence


def _acted(
    thread: Thread, message: Message, act: FoundAct, number: int, among: int, now: datetime
) -> Thread:
    match act.act:
        case Act.CREATE:
            return _created(thread, message, act, number, among, now)
        case Act.DISCHARGE:
            return _discharged(thread, message, act, now)
        case Act.DELEGATE | Act.RENEW:
            return _moved(thread, message, act, number, now)
        case Act.CANCEL:
            return _cancelled(thread, act, now)


def _created(
    thread: Thread, message: Message, act: FoundAct, number: int, among: int, now: datetime
) -> Thread:
    """A new promise; said of the same thing as before with another time, the old one moved."""
    found = act.promise
    if found is None:
        return thread
    old = next((p for p in owed(thread) if p.kind is found.kind and _before(p, message)), None)
    if old is not None and old.due_at == found.due_at:
        return thread  # said again
    if old is not None and found.assumed:
        return thread  # "I'll call you" again, without a time: the time that was given stands
    if old is not None:
        return _renewed(thread, old, message, found, number, now)
    return with_promise(thread, _new(thread, message, found, number, among, now))


def _before(promise: Promise, message: Message) -> bool:
    """Whether it was made before this message: two calls promised in one message are two."""
    return promise.message_id != message.id


def _new(
    thread: Thread, message: Message, found: FoundPromise, number: int, among: int, now: datetime
) -> Promise:
    state = PromiseState.ARMED if found.armed else PromiseState.OPEN
    promise = Promise(
        id=promise_id(thread.id, message.id, str(number)),
        what=_deed(found, thread),
        due_at=found.due_at,
        state=state,
        source=PromiseSource.OWNER,
        made_at=message.sent_at,
        among=among,
        **_read(found, message),
    )
    promise = with_step(promise, Step(now, state, OWNER, _quoted(found.quote)))
    if found.kind is PromiseKind.RELAY:
        return released(promise, now, OWNER, promise_steps.PASSED_ON)
    return promise


def _deed(found: FoundPromise, thread: Thread) -> str:
    """What is owed as the owner put it: "send Dana P the quote"."""
    return found.deed.replace("{them}", short_name(thread.name)) or named(found.kind, thread)


def _read(found: FoundPromise, message: Message) -> dict[str, Any]:
    """What the reading tells of a promise, under the names that a promise has for it."""
    return {
        "kind": found.kind,
        "quote": _short(found.quote),
        "who": found.who,
        "message_id": message.id,
        "earliest_at": found.earliest_at,
        "grain": found.grain,
        "assumed": found.assumed,
        "alternatives": found.alternatives,
        "confidence": found.confidence,
        "flags": found.flags,
        "heard": found.heard,
    }


def _renewed(
    thread: Thread,
    old: Promise,
    message: Message,
    found: FoundPromise,
    number: int,
    now: datetime,
) -> Thread:
    """The customer has been told of the new time: in these words."""
    more = {
        **_read(found, message),
        "id": promise_id(thread.id, message.id, str(number)),
        "kind": old.kind,
        "made_at": message.sent_at,
        "confirmed_at": None,
        "untold": False,
        "source": PromiseSource.OWNER,
    }
    return renewed(thread, old, found.due_at, message.sent_at, OWNER, **more)


def _quoted(words: str) -> str:
    return promise_steps.quoted(_short(words))


def _discharged(thread: Thread, message: Message, act: FoundAct, now: datetime) -> Thread:
    promise = _target(thread, act.kind)
    if promise is None or promise.made_at > message.sent_at:
        return thread
    done = kept(promise, message.sent_at, now, OWNER, _quoted(act.quote))
    return with_promise(thread, done)


def _target(thread: Thread, kind: PromiseKind | None) -> Promise | None:
    """The promise an act is about: of its kind the soonest due; without a kind, the only one.

    Failing that, of a kind that the same words may mean: "with you by 3:30", "dropped it off".
    """
    mine = owed(thread)
    if kind is None:
        return mine[0] if len(mine) == 1 else None
    alike = next((kinds for kinds in ALIKE if kind in kinds), frozenset({kind}))
    same = next((p for p in mine if p.kind is kind), None)
    return same or next((p for p in mine if p.kind in alike), None)


def _moved(thread: Thread, message: Message, act: FoundAct, number: int, now: datetime) -> Thread:
    """A new time, or somebody else who will do it; without an old promise it is a new one."""
    found, promise = act.promise, _target(thread, act.kind)
    if found is None:
        return thread
    if promise is None:
        return with_promise(thread, _new(thread, message, found, number, 1, now))
    if act.act is Act.DELEGATE and (found.assumed or found.due_at == promise.due_at):
        step = Step(now, "delegated", OWNER, _quoted(act.quote))
        return with_promise(thread, with_step(replace(promise, who=found.who), step))
    return _renewed(thread, promise, message, found, number, now)


def _cancelled(thread: Thread, act: FoundAct, now: datetime) -> Thread:
    promise = _target(thread, act.kind)
    if promise is None:
        return thread
    return with_promise(thread, released(promise, now, OWNER, _quoted(act.quote)))
