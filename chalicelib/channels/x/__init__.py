"""X: mentions, replies, quotes and direct messages of one account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import on_demand

if TYPE_CHECKING:
    from .conversation import conversation_of
    from .deadlines import windows
    from .door import challenge, signature_of, verify
    from .fate import outcome
    from .gate import eligible
    from .health import inspections, register, subscriptions
    from .limits import usage
    from .looking_back import missed
    from .personal import signed_request
    from .sending import LIMITS, compose, found, probe, reach_call, reach_of, read_back
    from .webhook import parse, split

# Never in a log: what signs, what was said, and who said it.
REDACT = frozenset(
    {
        "authorization",
        "crc_token",
        "response_token",
        "x-twitter-webhooks-signature",
        "oauth_token",
        "access_token",
        "refresh_token",
        "text",
        "full_text",
        "name",
        "screen_name",
        "username",
        "encoded_event",
        "conversation_token",
    }
)

_PLACES = {
    "conversation": "conversation_of",
    "deadlines": "windows",
    "door": "challenge signature_of verify",
    "fate": "outcome",
    "gate": "eligible",
    "health": "inspections register subscriptions",
    "limits": "usage",
    "looking_back": "missed",
    "personal": "signed_request",
    "sending": "LIMITS compose found probe reach_call reach_of read_back",
    "webhook": "parse split",
}

__getattr__ = on_demand(__name__, _PLACES)

__all__ = [
    "LIMITS",
    "REDACT",
    "challenge",
    "compose",
    "conversation_of",
    "eligible",
    "found",
    "inspections",
    "missed",
    "outcome",
    "parse",
    "probe",
    "reach_call",
    "reach_of",
    "read_back",
    "register",
    "signature_of",
    "signed_request",
    "split",
    "subscriptions",
    "usage",
    "verify",
    "windows",
]
