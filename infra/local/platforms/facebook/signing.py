"""How the pretend Facebook writes and signs what it delivers."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from .account import Account


def encode(payload: Mapping[str, Any]) -> bytes:
    """Facebook escapes slashes and everything beyond ASCII, and signs that."""
    return json.dumps(payload, separators=(",", ":")).replace("/", "\\/").encode()


def sign(body: bytes, account: Account) -> dict[str, str]:
    """The headers with which Facebook delivers this body."""
    digest = hmac.new(account.app_secret.encode(), body, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/json",
        "X-Hub-Signature-256": f"sha256={digest}",
        "Facebook-API-Version": "v26.0",
    }
