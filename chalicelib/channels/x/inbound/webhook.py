"""A webhook body of X, of either kind, taken apart into events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from ....model.business import Account
from ....model.platform import Event
from ... import fields
from . import account_activity, activity

Data = Mapping[str, Any]

LISTS = ("tweet_create_events", "direct_message_events", "tweet_delete_events")
FLAGS = ("for_user_id", "user_has_blocked", "is_blocked_by")


def parse(body: bytes, account: Account, received_at: datetime) -> list[Event]:
    """Every event for our account. Unknown ones are left out; one bad one never costs another.

    Raises Unreadable for what is no JSON object.
    """
    found = (_read(single, account, received_at) for single in _singles(fields.load(body)))
    return [event for event in found if event is not None]


def _read(single: Data, account: Account, received_at: datetime) -> Event | None:
    if "data" in single:
        return activity.read(single["data"], account, received_at)
    return account_activity.read(single, account, received_at)


def split(body: bytes) -> list[bytes]:
    """The same events as bodies that hold one each. Raises Unreadable."""
    singles = list(_singles(fields.load(body)))
    return [body] if len(singles) <= 1 else [fields.dump(single) for single in singles]


def _singles(body: Data) -> Iterator[Data]:
    data = body.get("data")
    for event in fields.items(data if isinstance(data, list) else [data]):
        yield from _activities(event)
    flags = {name: body[name] for name in FLAGS if name in body}
    for name in LISTS:
        for item in fields.items(body.get(name)):
            users = _users_of(item, body.get("users")) if name == "direct_message_events" else {}
            yield {**flags, name: [item], **users}
    if isinstance(body.get("user_event"), dict):
        yield {"user_event": body["user_event"]}


def _activities(event: Data) -> Iterator[Data]:
    payload = fields.mapping(event.get("payload"))
    messages = fields.items(payload.get("direct_message_events"))
    if len(messages) <= 1:
        yield {"data": event}
        return
    for item in messages:
        alone = {"direct_message_events": [item], **_users_of(item, payload.get("users"))}
        yield {"data": {**event, "payload": alone}}


def _users_of(message: Data, users: Any) -> Data:
    """Of everybody in the body, the two who are in this message."""
    created = fields.mapping(message.get("message_create"))
    pair = (
        created.get("sender_id"),
        fields.mapping(created.get("target")).get("recipient_id"),
    )
    known = users if isinstance(users, dict) else {}
    return {"users": {id_: known[id_] for id_ in pair if isinstance(id_, str) and id_ in known}}
