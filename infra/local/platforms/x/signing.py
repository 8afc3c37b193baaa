"""How the pretend X writes and signs what it delivers."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from .account import Account


def encode(payload: Mapping[str, Any]) -> bytes:
    """X writes letters as they are."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def sign(body: bytes, account: Account) -> dict[str, str]:
    """The headers with which X delivers this body."""
    digest = hmac.new(account.consumer_secret.encode(), body, hashlib.sha256).digest()
    signature = "sha256=" + base64.b64encode(digest).decode()
    return {"Content-Type": "application/json", "x-twitter-webhooks-signature": signature}
