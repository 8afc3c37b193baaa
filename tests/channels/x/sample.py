"""X as the contract needs it: a test account, and what X itself does and says."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

from chalicelib.model.business import Account
from chalicelib.model.send import Action

ACCOUNT = Account("x", "1000000000001", "Rosie's Bakery", "rosiesbakery")
TARGET = "1788"  # a post that can be answered
LEGACY = ("x-twitter-webhooks-signature", "sha1")  # a header and an algorithm that do not count
HAPPY: dict[Action, tuple[int, dict[str, Any]]] = {  # its answers when all is well
    Action.PUBLIC_REPLY: (201, {"data": {"id": "1799", "text": "Hello"}}),
    Action.PRIVATE_MESSAGE: (
        201,
        {"data": {"dm_conversation_id": "300-1000000000001", "dm_event_id": "1799"}},
    ),
}


def signed(secret: str, body: bytes) -> dict[str, str]:
    """The header with which X delivers a body, reckoned independently of the code."""
    digest = base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()
    return {"x-twitter-webhooks-signature": f"sha256={digest}"}


def two_events(deep: bytes) -> bytes:
    """A body with two events that hold a value of any depth."""
    post = b'{"id_str":"1","text":"Hi","user":{"id_str":"2"},"entities":' + deep + b"}"
    account = ACCOUNT.id.encode()
    return b'{"for_user_id":"%b","tweet_create_events":[%b,%b]}' % (account, post, post)


def event_lists(body: dict[str, Any]) -> list[list[Any]]:
    """The lists of a body that hold events: those whose names say so."""
    lists = [value for key, value in body.items() if key.endswith("_events")]
    return [events for events in lists if isinstance(events, list)]
