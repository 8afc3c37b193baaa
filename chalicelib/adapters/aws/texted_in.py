"""A text message that reached our number, as AWS End User Messaging hands it on through SNS.

https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from ...model.command import TextedIn
from .phone import E164

WORDS_MAX = 1_600
ID_MAX = 128


def texted_in(message: str, sns_id: str, at: datetime) -> TextedIn | None:
    """The text in a notification; None for anything that is no text from a phone.

    `sns_id` names it where the service gave no id of its own.
    """
    try:
        payload = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(payload, dict):
        return None
    number = _text(payload, "originationNumber")
    if not E164.fullmatch(number):
        return None
    id_ = (_text(payload, "inboundMessageId") or sns_id)[:ID_MAX]
    return TextedIn(id_, number, _text(payload, "messageBody")[:WORDS_MAX], at) if id_ else None


def _text(payload: dict[str, Any], name: str) -> str:
    value = payload.get(name)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
