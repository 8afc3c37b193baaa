"""Facebook's signed requests about a person: to delete what is stored, or that the app is gone.

https://developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback
"""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, datetime
from hashlib import sha256
from hmac import compare_digest, new
from typing import Any

from ....model.data_requests import SignedRequest
from ....model.http import Forged, Secrets
from ....model.platform import Unreadable
from ... import fields, signed

ALGORITHM = "HMAC-SHA256"
LENGTH_MAX = 8_192  # characters
STANDARD = str.maketrans("-_", "+/")
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def signed_request(given: str, secrets: Secrets) -> SignedRequest:
    """What Facebook says about a person. Raises Forged unless one of our secrets signed it so.

    The signature covers the second part as it came; either alphabet of base64, padded or not.
    """
    signature, dot, payload = given.partition(".")
    if not dot or not given.isascii() or len(given) > LENGTH_MAX:
        raise Forged("no signed request")
    theirs = _decoded(signature)
    ours = [new(key.encode(), payload.encode(), sha256).digest() for key in signed.keys(secrets)]
    if not any([compare_digest(one, theirs) for one in ours]):
        raise Forged("wrong signature")
    return _request(_object(payload))


def _decoded(text: str) -> bytes:
    bare = text.rstrip("=").translate(STANDARD)
    try:
        return b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except ValueError:
        raise Forged("no base64") from None


def _object(payload: str) -> dict[str, Any]:
    try:
        return fields.load(_decoded(payload))
    except Unreadable:
        raise Forged("no JSON object") from None


def _request(told: dict[str, Any]) -> SignedRequest:
    user_id = fields.ident(told.get("user_id"))
    if fields.text_of(told.get("algorithm")).upper() != ALGORITHM or not user_id:
        raise Forged("another algorithm, or nobody named")
    expires = told.get("expires")
    return SignedRequest(
        user_id=user_id,
        issued_at=_moment(told.get("issued_at")) or LONG_AGO,
        expires_at=_moment(expires) if expires else None,
    )


def _moment(seconds: Any) -> datetime | None:
    if isinstance(seconds, bool) or not isinstance(seconds, int):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
