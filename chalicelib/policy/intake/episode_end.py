"""How an episode ends, and what that makes of its sends, its promise and its alert. Pure folds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ...model.alert import Alert, AlertState, Text, TextState
from ...model.business import Rules
from ...model.message import Author, Message
from ...model.promise import Promise, PromiseState, promise_moved
from ...model.send import Send, SendState, moved
from ...model.thread import Status, Thread
from ...voice.owner.reasons import promise_steps, why_ended
from ..promises.ledger import DESK, OWNER, kept, let_go, released
from ..promises.withdraw_texts import ABOUT_PROMISES
from ..targets import ACK_PROMISE

ANSWERED = "answered"
DONE = "done"
SAY_NOTHING = "say nothing"
DROPPED = "dropped"
_REASONS = {
    ANSWERED: why_ended.ANSWERED_FIRST,
    DONE: why_ended.OWNER_SAID_DONE,
    DROPPED: why_ended.OWNER_LET_GO,
    SAY_NOTHING: why_ended.OWNER_SAID_NOTHING,
    "deleted": why_ended.DELETED,
    "edited": why_ended.CUSTOMER_CHANGED,
}


def answered(thread: Thread, message: Message, now: datetime) -> Thread:
    """The thread after a human of the business answered with `message`, wherever they did."""
    thread = _settled(thread, lambda p: _kept(p, message.sent_at, now))
    if thread.waiting and thread.episode is not None:
        thread = replace(thread, episode=replace(thread.episode, answered_at=message.sent_at))
    return without_episode(thread, ANSWERED, now)


def _kept(promise: Promise, at: datetime, now: datetime) -> Promise:
    """The acknowledgement's promise is kept by any answer; the owner's own ones are not."""
    if promise.own:
        return promise
    if promise.state is PromiseState.ARMED:
        return released(promise, now, OWNER, promise_steps.ANSWERED_BEFORE)
    return kept(promise, at, now, OWNER, promise_steps.ANSWERED) if promise.owed else promise


def without_answer(thread: Thread, gone: Message, rules: Rules, now: datetime) -> Thread:
    """The thread after an answer of the business was deleted: it does not count as given.

    It stays answered where another answer stands, where the customer has written since (theirs
    shows that they had read it), and where it was given so long ago that nobody waits any more.
    """
    episode = thread.episode
    if episode is None or episode.closed_by != ANSWERED or gone.sent_at < episode.opened_at:
        return thread
    said = [m for m in thread.messages if m.sent_at >= episode.opened_at and m.deleted_at is None]
    answers = [m.sent_at for m in said if m.author is Author.OWNER]
    read = any(m.author is Author.CUSTOMER and m.sent_at > gone.sent_at for m in said)
    if answers:
        return replace(thread, episode=replace(episode, answered_at=min(answers)))
    if read or now - gone.sent_at > rules.reopen_within:
        return thread
    ack = ACK_PROMISE.format(episode.number)
    waiting = replace(episode, closed_at=None, closed_by="", answered_at=None)
    thread = _settled(thread, lambda p: _owed_again(p, now) if p.id == ack else p)
    return replace(thread, episode=waiting)


def _owed_again(promise: Promise, now: datetime) -> Promise:
    if promise.state not in {PromiseState.KEPT, PromiseState.KEPT_LATE}:
        return promise
    step = promise_steps.ANSWER_DELETED
    return promise_moved(promise, PromiseState.OPEN, now, OWNER, step, closed_at=None)


def finished(thread: Thread, by: str, now: datetime) -> Thread:
    """The thread after somebody said that what the customer waits for is done, by telephone."""
    evidence = promise_steps.said_done(by)
    thread = _settled(
        thread, lambda p: p if p.own or not p.owed else kept(p, now, now, by, evidence)
    )
    return without_episode(thread, DONE, now)


def unanswered(thread: Thread, by: str, now: datetime) -> Thread:
    """The thread after the owner let it go: what the customer was told was not kept."""
    thread = _settled(thread, lambda p: p if p.own or not p.owed else let_go(p, now, by))
    return replace(without_episode(thread, DROPPED, now), closed_at=now)


def say_nothing(thread: Thread, now: datetime) -> Thread:
    """The thread after the owner tapped "Done, say nothing"; what they promised stays owed."""
    evidence = promise_steps.said_done(OWNER)
    thread = _settled(thread, lambda p: p if p.own else released(p, now, OWNER, evidence))
    return replace(without_episode(thread, SAY_NOTHING, now), closed_at=now)


def taken(thread: Thread, by: str, now: datetime) -> Thread:
    """The thread after the owner tapped "I have it": the escalation rests, the promise does not."""
    if thread.alert is None or thread.alert.state is AlertState.CLOSED:
        return thread
    alert = replace(thread.alert, state=AlertState.TAKEN, taken_at=now, taken_by=by)
    return replace(thread, alert=alert)


def later(thread: Thread, at: datetime) -> Thread:
    """The thread whose owner wants to hear of it again at `at`; its promised time still rings."""
    if thread.alert is None or thread.alert.state is AlertState.CLOSED:
        return thread
    return replace(thread, alert=replace(thread.alert, state=AlertState.OPEN, later_at=at))


def without_episode(thread: Thread, how: str, now: datetime) -> Thread:
    """The open episode ends: what is pending or in doubt is cancelled, armed promises are let go,
    the alert is closed.

    `how` is a key of _REASONS.
    """
    episode = thread.episode
    if episode is not None and episode.open:
        episode = replace(episode, closed_at=now, closed_by=how)
    thread = _settled(thread, lambda p: _disarmed(p, _REASONS[how], now))
    sends = tuple(_called_off(s, _REASONS[how]) for s in thread.sends)
    return replace(thread, episode=episode, sends=sends, alert=_closed(thread.alert, now))


def _called_off(send: Send, why: str) -> Send:
    """A send that is not needed any more.

    Of one in doubt nobody needs to be asked now; should it turn up, it is still known for ours.
    """
    if send.state is SendState.PENDING:
        return moved(send, SendState.CANCELLED, reason=why, next_at=None)
    if send.state is SendState.NEEDS_OWNER:
        return moved(send, SendState.CANCELLED, reason=why_ended.in_doubt(why), next_at=None)
    return send


def is_over(thread: Thread) -> bool:
    """Whether nothing waits, is owed or is still to be told: its code may go to another."""
    if thread.status not in {Status.QUIET, Status.CLOSED}:
        return False
    texts = thread.alert.texts if thread.alert else ()
    telling = any(text.state is TextState.PENDING for text in texts)
    return not telling and all(send.settled for send in thread.sends if send.by_hand)


def _closed(alert: Alert | None, now: datetime) -> Alert | None:
    if alert is None or alert.state is AlertState.CLOSED:
        return alert
    left = tuple(t for t in alert.texts if t.accepted_at is not None or _is_due_all_the_same(t))
    return replace(alert, state=AlertState.CLOSED, closed_at=now, texts=left)


def _is_due_all_the_same(text: Text) -> bool:
    """Whether it reminds of a promise, which the end of an episode does not end."""
    return text.state is TextState.PENDING and text.about in ABOUT_PROMISES


def _settled(thread: Thread, settle: Callable[[Promise], Promise]) -> Thread:
    return replace(thread, promises=tuple(settle(p) for p in thread.promises))


def _disarmed(promise: Promise, reason: str, now: datetime) -> Promise:
    """What the acknowledgement would have promised; what the owner did waits for the customer."""
    armed = promise.state is PromiseState.ARMED and not promise.own
    return released(promise, now, DESK, reason) if armed else promise
