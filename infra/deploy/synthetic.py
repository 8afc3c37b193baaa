"""Webhooks of a made-up customer, signed like the platform's own with the app's secret."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from chalicelib.model.business import Account
from chalicelib.model.gate import Secrets

WORDS = "This is Kept's self-test, nobody waits. I want my money back."
NAME, HANDLE = "Kept Self-Test", "keptselftest"


def webhook(
    account: Account, secrets: Secrets, person_id: str, now: datetime
) -> tuple[bytes, Mapping[str, str]]:
    """Body and headers that bring one private message of this person."""
    payload, signature = _WAYS[account.channel]
    body = json.dumps(payload(account.id, person_id, int(now.timestamp() * 1000))).encode()
    digest = hmac.new(secrets.signing[0].encode(), body, hashlib.sha256).digest()
    return body, {"Content-Type": "application/json", **signature(digest)}


def _messenger(page_id: str, person_id: str, milliseconds: int) -> dict[str, Any]:
    event = {
        "sender": {"id": person_id},
        "recipient": {"id": page_id},
        "timestamp": milliseconds,
        "message": {"mid": f"{person_id}-message", "text": WORDS},
    }
    entry = {"id": page_id, "time": milliseconds, "messaging": [event]}
    return {"object": "page", "entry": [entry]}


def _meta_signature(digest: bytes) -> dict[str, str]:
    return {"X-Hub-Signature-256": "sha256=" + digest.hex()}


def _direct_message(user_id: str, person_id: str, milliseconds: int) -> dict[str, Any]:
    message = {
        "type": "message_create",
        "id": f"{person_id}-message",
        "created_timestamp": str(milliseconds),
        "message_create": {
            "target": {"recipient_id": user_id},
            "sender_id": person_id,
            "message_data": {"text": WORDS, "entities": {"hashtags": [], "urls": []}},
        },
    }
    person = {"data": {"id": person_id, "name": NAME, "username": HANDLE}}
    data = {
        "event_uuid": str(milliseconds),
        "filter": {"user_id": user_id},
        "event_type": "dm.received",
        "tag": "kept",
        "payload": {"direct_message_events": [message], "users": {person_id: person}},
    }
    return {"data": data}


def _x_signature(digest: bytes) -> dict[str, str]:
    return {"x-twitter-webhooks-signature": "sha256=" + base64.b64encode(digest).decode()}


Payload = Callable[[str, str, int], dict[str, Any]]
Signature = Callable[[bytes], dict[str, str]]
_WAYS: dict[str, tuple[Payload, Signature]] = {
    "facebook": (_messenger, _meta_signature),
    "x": (_direct_message, _x_signature),
}
