"""What Lambda hands to an entry point, made for the world that a case begins in."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from chalicelib import channels
from infra.local.product.events import texted_event
from tests.doors.lambda_events import rest
from tests.fakes.vault import SECRETS

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
Event = dict[str, Any]


def texted(words: str, number: str) -> Event:
    """A text from a phone."""
    return texted_event(number, words, "in-1")


def get(path: str, query: dict[str, str] | None = None) -> Event:
    return _named(rest("GET", path, query=query))


def pressed(path: str, **fields: str) -> Event:
    """A form of ours or of a platform's, sent off."""
    return _named(rest("POST", path, urlencode(fields).encode(), FORM))


def webhook(channel: str, body: bytes) -> Event:
    """A body that the platform has signed."""
    spoken = channels.find(channel)
    signature = spoken.signature_of(SECRETS[channel].signing[0], body)
    headers = {**JSON, spoken.SIGNATURE_HEADER: signature}
    return rest("POST", f"/webhooks/{channel}", body, headers)


def _named(event: Event) -> Event:
    """API Gateway names what a route leaves open; `rest` knows some of these routes only."""
    first, _, second = event["path"].strip("/").partition("/")
    if second and not event["pathParameters"]:
        event["pathParameters"] = {"channel": second}
        event["resource"] = event["requestContext"]["resourcePath"] = f"/{first}/{{channel}}"
    return event


def signed_request(user_id: str, at: float, secret: str = SECRETS["facebook"].signing[0]) -> str:
    """How Facebook names a person who wants to be forgotten, or has left."""
    told = {"algorithm": "HMAC-SHA256", "user_id": user_id, "issued_at": int(at)}
    payload = _letters(json.dumps(told).encode())
    return f"{_letters(hmac.new(secret.encode(), payload.encode(), sha256).digest())}.{payload}"


def _letters(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
