"""Making a send as a value, with an id a second worker would make too, and dropping one."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..model import (
    Action,
    Message,
    Send,
    SendKind,
    SendState,
    Thread,
    moved,
    send_id,
)
from .bars import first_of

DEADLINE_AFTER = timedelta(minutes=3)  # beyond the planned moment: 5 minutes after the message


def dropped(send: Send, reason: str) -> Send:
    return moved(send, SendState.CANCELLED, reason=reason, next_at=None)


def new_send(thread: Thread, action: Action, kind: SendKind, at: datetime, now: datetime) -> Send:
    cause = _cause(thread, kind)
    target = _target(thread, action, cause)
    known = thread.send(send_id(thread.channel, target, action, cause.id))
    return Send(
        id=send_id(thread.channel, target, action, cause.id),
        channel=thread.channel,
        account=thread.account,
        action=action,
        kind=kind,
        target_id=target,
        cause_id=cause.id,
        state=SendState.PENDING,
        created_at=known.created_at if known else now,
        next_at=at,
        deadline_at=at + DEADLINE_AFTER,
    )


def _cause(thread: Thread, kind: SendKind) -> Message:
    cause = thread.messages[-1] if kind is SendKind.THANKS else first_of(thread)
    assert cause is not None
    return cause


def _target(thread: Thread, action: Action, cause: Message) -> str:
    if action is Action.PRIVATE_MESSAGE:
        return thread.address_id or thread.contact_id
    return (cause.root_id or cause.id) if action is Action.PUBLIC_REPLY else cause.id
