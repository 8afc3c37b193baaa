"""Facebook's webhooks for the bench, of a bakery's morning, and its answers when all is well."""

from __future__ import annotations

import hmac
import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from chalicelib.model.platform import PlatformRequest, PlatformResponse

from ..sampled import COMPLAINT, FURTHER_AFTER, Line

PAGE, SHOP = "1000000000001", "Maple & Rye"
SIGNATURE_HEADER = "X-Hub-Signature-256"
HEADERS = {
    "User-Agent": "facebookexternalua",
    "X-Forwarded-For": "173.252.127.1",
    "X-Hub-Signature": "sha1=" + "0" * 40,
}


def keys(secret: str) -> dict[str, str]:
    """The bakery's keys, with this secret."""
    return {
        "app_secret": secret,
        "verify_token": "bench-verify",
        "page_id": PAGE,
        "name": SHOP,
        "app_id": "900000000000001",
        "page_token": "bench-page-token",
    }


def signature(secret: str, body: bytes) -> str:
    """What the signature header says."""
    return "sha256=" + hmac.new(secret.encode(), body, sha256).hexdigest()


def complaint(number: int, who: str, text: str, at: datetime, *, post: str = "7001") -> bytes:
    """A comment under the Page's post."""
    value = {
        "from": {"id": _person(who), "name": who},
        "post": {"status_type": "mobile_status_update", "id": f"{PAGE}_{post}"},
        "message": text,
        "post_id": f"{PAGE}_{post}",
        "comment_id": f"{post}_{number}",
        "created_time": int(at.timestamp()),
        "item": "comment",
        "parent_id": f"{PAGE}_{post}",
        "verb": "add",
    }
    return _page(at, changes=[{"field": "feed", "value": value}])


def message(number: int, who: str, text: str, at: datetime) -> bytes:
    """A private message on Messenger."""
    event = {
        "sender": {"id": f"9{_person(who)}"},
        "recipient": {"id": PAGE},
        "timestamp": int(at.timestamp() * 1000),
        "message": {"mid": f"m_{number:040d}", "text": text},
    }
    return _page(at, messaging=[event])


def _page(at: datetime, **what: Any) -> bytes:
    entry = {"id": PAGE, "time": int(at.timestamp()), **what}
    return json.dumps({"object": "page", "entry": [entry]}, separators=(",", ":")).encode()


def _person(who: str) -> str:
    return str(int(sha256(who.encode()).hexdigest()[:12], 16))


MORNING = (  # a first line makes a thread; a further one joins it
    Line("comment", complaint, "Dana Prior", COMPLAINT),
    Line("further comment", complaint, "Dana Prior", "And nobody cared.", FURTHER_AFTER),
    Line("praise", complaint, "Lee Park", "I love this bakery, best bread in town!"),
    Line("private message", message, "Ann Oak", "Hi, are you open on Sunday?"),
    Line("further private message", message, "Ann Oak", "And do you have rye?", FURTHER_AFTER),
)


def agreed(request: PlatformRequest, number: int) -> PlatformResponse:
    """The answer to a comment or message when all is well."""
    if not request.path.endswith("/messages"):
        return PlatformResponse(200, {"id": f"{PAGE}_{number}"})
    known = (request.body or {}).get("recipient", {}).get("id", "")
    return PlatformResponse(
        200, {"recipient_id": known or f"9{number}", "message_id": f"m_{number}"}
    )
