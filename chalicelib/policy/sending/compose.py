"""Making a send as a value, with an id a second worker would make too, and dropping one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.draft import Draft
from ...model.message import Author, Message, Venue
from ...model.promise import Promise
from ...model.send import Action, Send, SendKind, SendState, moved, send_id
from ...model.thread import Thread

DEADLINE_AFTER = timedelta(minutes=3)  # beyond the planned moment: 5 minutes after the message


def dropped(send: Send, reason: str) -> Send:
    return moved(send, SendState.CANCELLED, reason=reason, next_at=None)


def new_receipt(thread: Thread, action: Action, at: datetime, now: datetime) -> Send:
    """The send that acknowledges the open episode in one of its ways."""
    episode = thread.episode
    assert episode is not None
    cause_id = episode.message_ids[0]
    cause = thread.message(cause_id)
    root_id = cause.root_id if cause else episode.root_id
    target = _target(thread, action, cause_id, root_id)
    send = _send(thread, action, SendKind.ACKNOWLEDGEMENT, target, cause_id, at, now)
    return replace(send, episode=episode.number, not_to=_others(cause, action))


def new_thanks(thread: Thread, action: Action, cause: Message, at: datetime, now: datetime) -> Send:
    """The send that thanks for one message."""
    target = _target(thread, action, cause.id, cause.root_id)
    send = _send(thread, action, SendKind.THANKS, target, cause.id, at, now)
    return replace(send, not_to=_others(cause, action))


def _others(cause: Message | None, action: Action) -> tuple[str, ...]:
    """Whom a public answer must leave out: a reply reaches its author and nobody they named."""
    return cause.mentions if cause is not None and action is Action.PUBLIC_REPLY else ()


def new_answer(thread: Thread, draft: Draft, now: datetime) -> Send:
    """The send that says the owner's own words, as they were read back."""
    cause = answered_message(thread, draft.action)
    cause_id = cause.id if cause else thread.contact_id
    target = _target(thread, draft.action, cause_id, cause.root_id if cause else "")
    send = _send(thread, draft.action, SendKind.ANSWER, target, cause_id, now, now)
    private = [m.sent_at for m in _of_customer(thread) if m.venue is Venue.PRIVATE]
    return replace(
        send,
        id=send_id(thread.channel, target, draft.action, f"{cause_id}|{draft.id}"),
        created_at=now,
        episode=thread.episode.number if thread.waiting and thread.episode else 0,
        text=draft.words,
        by=draft.by,
        promise_id=draft.promise_id,
        promised_at=draft.due_at,
        customer_at=max(private, default=None),
        not_to=_others(cause, draft.action),
    )


def new_apology(thread: Thread, action: Action, promise: Promise, now: datetime) -> Send:
    """The send that apologises for one promise, once and for ever the same."""
    cause = answered_message(thread, action)
    cause_id = cause.id if cause else thread.contact_id
    target = _target(thread, action, cause_id, cause.root_id if cause else "")
    send = _send(thread, action, SendKind.APOLOGY, target, cause_id, now, now)
    id_ = send_id(thread.channel, target, action, f"apology|{promise.id}")
    others = _others(cause, action)
    return replace(send, id=id_, created_at=now, promise_id=promise.id, not_to=others)


def answered_message(thread: Thread, action: Action) -> Message | None:
    """What an answer by hand answers: the customer's newest message in that venue still there.

    A private message may follow whatever was said last.
    """
    standing = [m for m in _of_customer(thread) if m.deleted_at is None]
    if action is not Action.PRIVATE_MESSAGE:
        standing = [m for m in standing if m.venue is Venue.PUBLIC]
    return standing[-1] if standing else None


def _of_customer(thread: Thread) -> list[Message]:
    return [m for m in thread.messages if m.author is Author.CUSTOMER]


def _send(
    thread: Thread,
    action: Action,
    kind: SendKind,
    target: str,
    cause_id: str,
    at: datetime,
    now: datetime,
) -> Send:
    id_ = send_id(thread.channel, target, action, cause_id)
    known = thread.send(id_)
    return Send(
        id=id_,
        channel=thread.channel,
        account=thread.account,
        action=action,
        kind=kind,
        target_id=target,
        cause_id=cause_id,
        state=SendState.PENDING,
        created_at=known.created_at if known else now,
        next_at=at,
        deadline_at=at + DEADLINE_AFTER,
    )


def _target(thread: Thread, action: Action, cause_id: str, root_id: str) -> str:
    if action is Action.PRIVATE_MESSAGE:
        return thread.address_id or thread.contact_id
    return (root_id or cause_id) if action is Action.PUBLIC_REPLY else cause_id
