"""A rehearsal on X: a made-up customer's direct message, and the answer when all is well."""

from __future__ import annotations

from datetime import datetime

from ....model.business import Account
from ....model.platform import PlatformRequest, PlatformResponse
from ... import fields

NAME, HANDLE = "Kept Self-Test", "keptselftest"


def rehearsal(account: Account, person_id: str, words: str, now: datetime) -> bytes:
    """The webhook body that brings one direct message of this person."""
    milliseconds = str(int(now.timestamp() * 1000))
    message = {
        "type": "message_create",
        "id": f"{person_id}-message",
        "created_timestamp": milliseconds,
        "message_create": {
            "target": {"recipient_id": account.id},
            "sender_id": person_id,
            "message_data": {"text": words, "entities": {"hashtags": [], "urls": []}},
        },
    }
    person = {"data": {"id": person_id, "name": NAME, "username": HANDLE}}
    data = {
        "event_uuid": milliseconds,
        "filter": {"user_id": account.id},
        "event_type": "dm.received",
        "tag": "kept",
        "payload": {"direct_message_events": [message], "users": {person_id: person}},
    }
    return fields.dump({"data": data})


def rehearsed(request: PlatformRequest, person_id: str) -> PlatformResponse:
    """What X answers about this person when all is well."""
    if request.method == "GET":
        return PlatformResponse(200, {"data": []})
    told = {"dm_event_id": f"{person_id}-answer", "dm_conversation_id": person_id}
    return PlatformResponse(201, {"data": told})
