"""The Facebook tongue: a Page's comments, visitors' posts, mentions, reviews and Messenger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import on_demand

if TYPE_CHECKING:
    from .conversation import conversation_of
    from .deadlines import windows
    from .door import challenge, verify
    from .gate import eligible
    from .health import inspections, subscribe
    from .limits import usage
    from .look import found, probe, reach_call, reach_of, read_back
    from .looking_back import missed
    from .outcomes import outcome
    from .personal import signed_request
    from .speech import LIMITS, REDACT, compose
    from .webhook import parse, split

_PLACES = {
    "conversation": "conversation_of",
    "deadlines": "windows",
    "door": "challenge verify",
    "gate": "eligible",
    "health": "inspections subscribe",
    "look": "found probe reach_call reach_of read_back",
    "outcomes": "outcome",
    "limits": "usage",
    "looking_back": "missed",
    "personal": "signed_request",
    "speech": "LIMITS REDACT compose",
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
    "signed_request",
    "split",
    "subscribe",
    "usage",
    "verify",
    "windows",
]
