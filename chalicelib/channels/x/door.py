"""X's door: the challenge it sends us, and the signature under what it delivers.

Both are the same HMAC under the same key, so whoever asks for a challenge is given a signature.
Therefore a challenge token is only ever of a shape that no webhook body can have.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from hmac import new

from ...model.http import HttpResponse, Secrets
from .. import signed

ALIASES = ("twitter",)  # other names of it in an address
# The names of its keys: what it signs with, our account's id, what our calls are signed with.
SECRET, ACCOUNT = "consumer_secret", "user_id"
TOKENS = ("consumer_key", "consumer_secret", "access_token", "access_token_secret")
SIGNATURE_HEADER = "x-twitter-webhooks-signature"
TOKEN_SHAPE = re.compile(r"[A-Za-z0-9+/=_-]{1,128}")  # a body begins with "{": never a token


def challenge(query: Mapping[str, str], secrets: Secrets) -> HttpResponse:
    """Prove to X that we hold the consumer secret. Anything but a plain token is answered 400.

    https://docs.x.com/x-api/webhooks/quickstart
    """
    token = query.get("crc_token") if isinstance(query, Mapping) else None
    keys = signed.keys(secrets)
    if not keys or not isinstance(token, str) or not TOKEN_SHAPE.fullmatch(token):
        return HttpResponse(400, "")
    answer = {"response_token": signature_of(keys[0], token.encode())}
    return HttpResponse(200, json.dumps(answer), "application/json")


def verify(body: bytes, headers: Mapping[str, str], secrets: Secrets) -> None:
    """Raises Forged unless X signed exactly these bytes with the current or previous secret."""
    signed.check(body, headers, secrets, SIGNATURE_HEADER, signature_of)


def signature_of(secret: str, body: bytes) -> str:
    """What X's signature header says about a body, and what a challenge token is answered with."""
    return "sha256=" + b64encode(new(secret.encode(), body, sha256).digest()).decode()
