"""Webhook bodies as bytes, signed as each platform signs them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

from . import facebook_hooks, x_hooks
from .accounts import Accounts
from .world import Said, World


def sign(channel: str, body: bytes, accounts: Accounts) -> dict[str, str]:
    """The headers with which the platform delivers this body."""
    secret = accounts.x.consumer_secret if channel == "x" else accounts.facebook.app_secret
    digest = hmac.new(secret.encode(), body, hashlib.sha256).digest()
    signature = (
        {"x-twitter-webhooks-signature": "sha256=" + base64.b64encode(digest).decode()}
        if channel == "x"
        else {"X-Hub-Signature-256": "sha256=" + digest.hex(), "Facebook-API-Version": "v26.0"}
    )
    return {"Content-Type": "application/json", **signature}


def encode(channel: str, payload: dict[str, Any]) -> bytes:
    """The body's bytes. Facebook escapes slashes and everything beyond ASCII, and signs that."""
    if channel == "x":
        return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    return json.dumps(payload, separators=(",", ":")).replace("/", "\\/").encode()


def tell(world: World, said: Said, verb: str = "said") -> None:
    """Put on their way the webhooks that tell of this: said, edited or deleted."""
    hooks = x_hooks if said.platform == "x" else facebook_hooks
    for payload in hooks.payloads(world, said, verb):
        world.announce(said.platform, encode(said.platform, payload), said.id)
