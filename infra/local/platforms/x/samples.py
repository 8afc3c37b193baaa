"""X's webhooks for the bench, of a bakery's morning, and its answers when all is well."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import datetime
from hashlib import sha256

from chalicelib.model.platform import PlatformRequest, PlatformResponse

from ..sampled import COMPLAINT, Line

US, SHOP, HANDLE = "1111111111111111111", "Maple & Rye", "mapleandrye"
FIRST_POST = 1_900_000_000_000_000_000
SIGNATURE_HEADER = "x-twitter-webhooks-signature"
HEADERS: dict[str, str] = {}


def keys(secret: str) -> dict[str, str]:
    """The bakery's keys, with this secret."""
    return {
        "consumer_secret": secret,
        "consumer_key": "bench-key",
        "access_token": "bench-access",
        "access_token_secret": "bench-access-secret",
        "user_id": US,
        "name": SHOP,
        "handle": HANDLE,
    }


def signature(secret: str, body: bytes) -> str:
    """What the signature header says."""
    digest = hmac.new(secret.encode(), body, sha256).digest()
    return "sha256=" + base64.b64encode(digest).decode()


def complaint(number: int, who: str, text: str, at: datetime, *, post: str = "") -> bytes:
    """A post that mentions the bakery; it stands by itself, whatever `post` says."""
    id_, author = str(FIRST_POST + number), _person(who)
    shown = {
        "id": id_,
        "text": f"@{HANDLE} {text}",
        "author_id": author,
        "conversation_id": id_,
        "created_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "edit_history_tweet_ids": [id_],
        "entities": {"mentions": [{"username": HANDLE, "id": US}]},
    }
    user = {"id": author, "name": who, "username": who.replace(" ", "_").lower()}
    data = {
        "event_uuid": f"e{number}",
        "filter": {"user_id": US},
        "event_type": "post.mention.create",
        "payload": shown,
        "includes": {"users": [{**user, "public_metrics": {"followers_count": 120}}]},
    }
    return json.dumps({"data": data}, separators=(",", ":")).encode()


def _person(who: str) -> str:
    return str(int(sha256(who.encode()).hexdigest()[:12], 16))


MORNING = (Line("mention on X", complaint, "Bo Lim", COMPLAINT),)


def agreed(request: PlatformRequest, number: int) -> PlatformResponse:
    """The answer to a post when all is well."""
    return PlatformResponse(
        201, {"data": {"id": str(number), "text": str((request.body or {}).get("text"))}}
    )
