"""Facebook as the contract needs it: a test account, and what Facebook itself does and says."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from chalicelib.model.business import Account
from chalicelib.model.send import Action

ACCOUNT = Account("facebook", "1000000000001", "Rosie's Bakery", "", "700100200300")
TARGET = "55_66"  # a comment that can be answered
LEGACY = ("X-Hub-Signature", "sha1")  # a header and an algorithm that no longer count
HAPPY: dict[Action, tuple[int, dict[str, Any]]] = {  # its answers when all is well
    Action.PUBLIC_REPLY: (200, {"id": "55_99"}),
    Action.PRIVATE_REPLY: (200, {"recipient_id": "300", "message_id": "m_9"}),
    Action.PRIVATE_MESSAGE: (200, {"recipient_id": "300", "message_id": "m_9"}),
}


def signed(secret: str, body: bytes) -> dict[str, str]:
    """The header with which Facebook delivers a body, reckoned independently of the code."""
    digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return {"X-Hub-Signature-256": f"sha256={digest}"}


def two_events(deep: bytes) -> bytes:
    """A body with two events that hold a value of any depth."""
    value = b'{"item":"comment","verb":"add","comment_id":' + deep + b"}"
    change = b'{"field":"feed","value":' + value + b"}"
    account = ACCOUNT.id.encode()
    return b'{"object":"page","entry":[{"id":"%b","changes":[%b,%b]}]}' % (account, change, change)


def event_lists(body: dict[str, Any]) -> list[list[Any]]:
    """The lists of a body that hold events: the entries, and each entry's own."""
    entries = [entry for entry in body.get("entry", []) if isinstance(entry, dict)]
    lists = [entry.get(key) for entry in entries for key in ("changes", "messaging", "standby")]
    return [events for events in [*lists, body.get("entry")] if isinstance(events, list)]
