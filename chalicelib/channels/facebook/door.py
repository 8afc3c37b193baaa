"""Facebook's door: its subscription handshake, and the signature under what it delivers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from hmac import compare_digest, new

from ...model.http import HttpResponse, Secrets
from .. import signed

ALIASES: tuple[str, ...] = ()  # other names of it in an address
# The names of its keys: what it signs with, our account's id, what our calls are signed with.
SECRET, ACCOUNT, TOKENS = "app_secret", "page_id", ("page_token", "app_id")
SIGNATURE_HEADER = "x-hub-signature-256"
CHALLENGE_SHAPE = re.compile(r"[0-9]{1,128}")
HANDSHAKE = ("hub.mode", "hub.verify_token", "hub.challenge")


def challenge(query: Mapping[str, str], secrets: Secrets) -> HttpResponse:
    """Echo the challenge to whoever knows our verify token: 200, else 403.

    https://developers.facebook.com/docs/graph-api/webhooks/getting-started
    """
    given = [query.get(name) for name in HANDSHAKE]
    if not all(isinstance(value, str) for value in given):
        return HttpResponse(403, "")
    mode, token, echoed = (str(value) for value in given)
    known = _same(token, secrets.verify_token) and bool(secrets.verify_token)
    if mode != "subscribe" or not known or not CHALLENGE_SHAPE.fullmatch(echoed):
        return HttpResponse(403, "")
    return HttpResponse(200, echoed)


def _same(given: str, right: str) -> bool:
    return compare_digest(given.encode("utf-8", "surrogatepass"), right.encode("utf-8"))


def verify(body: bytes, headers: Mapping[str, str], secrets: Secrets) -> None:
    """Raises Forged unless Meta signed exactly these bytes with the current or previous secret.

    Meta signs the body as it sends it, with its escapes; the old SHA-1 header counts for nothing.
    """
    signed.check(body, headers, secrets, SIGNATURE_HEADER, signature_of)


def signature_of(secret: str, body: bytes) -> str:
    """What Facebook's signature header says about a body."""
    return f"sha256={new(secret.encode(), body, sha256).hexdigest()}"
