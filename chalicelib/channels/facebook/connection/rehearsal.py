"""A rehearsal on Facebook: a made-up customer's message, and the answer when all is well."""

from __future__ import annotations

from datetime import datetime

from ....model.business import Account
from ....model.platform import PlatformRequest, PlatformResponse
from ... import fields


def rehearsal(account: Account, person_id: str, words: str, now: datetime) -> bytes:
    """The webhook body that brings one private message of this person."""
    milliseconds = int(now.timestamp() * 1000)
    event = {
        "sender": {"id": person_id},
        "recipient": {"id": account.id},
        "timestamp": milliseconds,
        "message": {"mid": f"{person_id}-message", "text": words},
    }
    entry = {"id": account.id, "time": milliseconds, "messaging": [event]}
    return fields.dump({"object": "page", "entry": [entry]})


def rehearsed(request: PlatformRequest, person_id: str) -> PlatformResponse:
    """What Facebook answers about this person when all is well."""
    if request.method == "GET":
        return PlatformResponse(200, {"data": []})
    return PlatformResponse(200, {"message_id": f"{person_id}-answer", "recipient_id": person_id})
