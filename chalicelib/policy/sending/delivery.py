"""What becomes of a send: leased, answered, looked for. The laws of design section 6, pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.business import Business
from ...model.decision import Rendered
from ...model.message import Author, Message
from ...model.platform import Outcome, SendOutcome
from ...model.send import Action, Send, SendKind, SendState, moved
from ...model.thread import Thread
from ...voice.owner.reasons import why_ended, why_silent
from ..intake.episode_end import answered
from ..intake.messages import with_message
from ..promises.ledger import owed
from ..targets import due_at

LEASE = timedelta(seconds=60)
LOOKS = (timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=5))  # after the try
BACKOFF_FIRST = timedelta(seconds=30)
BACKOFF_MAX = timedelta(minutes=10)
THANKS_UNTIL = timedelta(hours=12)  # a thank-you later than this is better left
ANSWER_UNTIL = timedelta(minutes=10)  # then its author is told that their words are still unsaid
A_MOMENT = timedelta(seconds=1)
STOPPED_FOR = timedelta(minutes=10)  # a stopped channel is tried again so often


def due_sends(thread: Thread, now: datetime) -> tuple[Send, ...]:
    """The sends to act on now, in order: pending ones whose forerunner is settled, unknown ones.

    A human's own words come first.
    """
    due = (s for s in thread.sends if _due(thread, s, now))
    return tuple(sorted(due, key=lambda s: not s.by_hand))


def _due(thread: Thread, send: Send, now: datetime) -> bool:
    if send.next_at is None or send.next_at > now:
        return False
    if send.state is SendState.UNKNOWN:
        return True
    return send.state is SendState.PENDING and now >= ready_at(thread, send)


def ready_at(thread: Thread, send: Send) -> datetime:
    """When a pending send may go: its own time, and not before its forerunner is settled.

    It waits for the forerunner no longer than its deadline. While a human's own words are on
    their way nothing automatic goes.
    """
    assert send.next_at is not None
    if not send.by_hand:
        words = [s for s in thread.sends if s.by_hand and not s.settled]
        if words:
            return max(send.next_at, *(_clock(s) + A_MOMENT for s in words))
    before = thread.send(send.after) if send.after else None
    if before is None or before.settled or before.state is SendState.UNKNOWN:
        return send.next_at
    return max(send.next_at, send.deadline_at)


def _clock(send: Send) -> datetime:
    """When an unsettled send is looked at next."""
    return send.next_at or send.lease_until or send.deadline_at


def leased(thread: Thread, send: Send, rendered: Rendered, now: datetime) -> Thread:
    """The thread with the send taken in hand, its words written for this moment."""
    held = moved(
        send,
        SendState.SENDING,
        text=rendered.text,
        line=rendered.line,
        promised_at=rendered.promised_at,
        lease_until=now + LEASE,
        tried_at=now,
        tries=send.tries + 1,
        next_at=None,
    )
    return with_send(thread, held)


def resulted(
    thread: Thread, send: Send, outcome: Outcome, business: Business, now: datetime
) -> Thread:
    """The thread after the platform answered a try of this send (state `sending`)."""
    if outcome.fate is SendOutcome.SENT:
        return sent(thread, send, outcome.platform_id, outcome.recipient_id, "response", now)
    if outcome.stop and not send.by_hand:
        return with_send(thread, _held(send, outcome.plain, now + STOPPED_FOR))
    if outcome.fate is SendOutcome.REFUSED or outcome.stop:
        return with_send(thread, ended(send, SendState.FAILED, outcome.plain))
    if outcome.fate is SendOutcome.NOT_SENT:
        return with_send(thread, _tried_again(thread, send, outcome, business, now))
    return with_send(thread, _unknown(send, outcome.plain))


def ended(send: Send, state: SendState, reason: str) -> Send:
    return moved(send, state, reason=reason, next_at=None, lease_until=None)


def _tried_again(
    thread: Thread, send: Send, outcome: Outcome, business: Business, now: datetime
) -> Send:
    """Certainly not sent: pending again, its words to be written anew, until it makes no sense."""
    if send.kind is SendKind.ACKNOWLEDGEMENT and not thread.waiting:
        return ended(send, SendState.CANCELLED, why_ended.ANSWERED_FIRST)
    at = now + max(_backoff(send), outcome.wait or timedelta(0))
    again = _held(send, outcome.plain, at)
    if at > _until(with_send(thread, again), again, business):
        return ended(send, SendState.FAILED, outcome.plain or why_ended.TIME_PASSED)
    return again


def _until(thread: Thread, send: Send, business: Business) -> datetime:
    """Until when another try makes sense."""
    if send.by_hand:
        return send.created_at + ANSWER_UNTIL
    return due_at(thread, business) if thread.waiting else send.created_at + THANKS_UNTIL


def _backoff(send: Send) -> timedelta:
    """Twice as long each time, and up to half as long again, so that sends do not come in step."""
    jitter = 1 + int(send.id[:2], 16) / 510
    return min(BACKOFF_FIRST * (1 << (send.tries - 1)), BACKOFF_MAX) * jitter


def _held(send: Send, reason: str, at: datetime) -> Send:
    """Pending again. Words that may have arrived once stay as they are, to the letter.

    The line that was not said after all is kept in mind: it is free for this send's next try.
    """
    if not send.in_doubt and not send.by_hand:
        send = replace(send, text="", promised_at=None)
    return moved(send, SendState.PENDING, lease_until=None, next_at=at, reason=reason)


def _unknown(send: Send, reason: str) -> Send:
    assert send.tried_at is not None
    return moved(
        send,
        SendState.UNKNOWN,
        reason=reason or why_ended.NOT_TOLD,
        lease_until=None,
        in_doubt=True,
        looks=0,
        next_at=send.tried_at + LOOKS[0],
    )


def cancelled(thread: Thread, send: Send, reason: str) -> Thread:
    """The thread with a send that must not go, and why."""
    off = moved(send, SendState.CANCELLED, reason=reason, next_at=None, lease_until=None)
    return with_send(thread, off)


def overtaken(thread: Thread, send: Send) -> str:
    """Why a leased send must not go after all: the last look; "" when it may."""
    cause = thread.message(send.cause_id)
    if cause is not None and cause.deleted_at is not None:
        return why_ended.DELETED
    if send.kind is SendKind.APOLOGY and all(p.id != send.promise_id for p in owed(thread)):
        return why_silent.NOT_OWED
    if send in thread.receipts and not thread.waiting:
        return why_ended.ANSWERED_FIRST
    if send.by_hand and any(
        m.author is Author.OWNER and m.heard_at > send.created_at for m in thread.messages
    ):
        return why_ended.ANSWERED_FIRST
    return ""


def expired(thread: Thread, now: datetime) -> Thread:
    """The thread with every lease that ran out turned into `unknown`: never blindly sent again."""
    for send in thread.sends:
        over = send.lease_until is not None and send.lease_until <= now
        if send.state is SendState.SENDING and over:
            thread = with_send(thread, _unknown(send, why_ended.INTERRUPTED))
    return thread


def sent(
    thread: Thread,
    send: Send,
    platform_id: str,
    recipient_id: str,
    evidence: str,
    now: datetime,
) -> Thread:
    """The thread once a send is known to be out: by its answer, an echo or a read-back."""
    out = moved(
        send,
        SendState.SENT,
        platform_id=platform_id,
        recipient_id=recipient_id,
        evidence=evidence,
        sent_at=now,
        next_at=None,
        lease_until=None,
        reason="",
    )
    thread = with_send(thread, out)
    if send.action is Action.PRIVATE_REPLY and recipient_id:
        thread = replace(thread, address_id=recipient_id)
    known = bool(platform_id) and thread.message(platform_id) is not None
    if send.by_hand:
        return thread if known else owner_said(thread, _as_message(out, now), now)
    if not known:
        thread = with_message(thread, _as_message(out, now))
    return replace(thread, auto_count=thread.auto_count + (not send.after))  # a pair is one reply


def owner_said(thread: Thread, message: Message, now: datetime) -> Thread:
    """The thread after a human of the business spoke, wherever they did: the clock stops."""
    return answered(with_message(thread, message), message, now)


def _as_message(send: Send, now: datetime) -> Message:
    said_at = send.tried_at if send.by_hand and send.tried_at else now
    return Message(
        id=send.platform_id or f"send:{send.id}",  # "already replied" comes without an id
        author=Author.OWNER if send.by_hand else Author.DESK,
        venue=send.venue,
        text=send.text,
        sent_at=said_at,
        heard_at=now,
        parent_id=send.target_id,
        root_id=send.target_id,
    )


def with_send(thread: Thread, send: Send) -> Thread:
    """The thread with this send in place of its earlier self, or added."""
    if thread.send(send.id) is None:
        return replace(thread, sends=(*thread.sends, send))
    return replace(thread, sends=tuple(send if s.id == send.id else s for s in thread.sends))
