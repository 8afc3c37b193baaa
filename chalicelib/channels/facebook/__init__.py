"""The Facebook tongue: a Page's comments, visitors' posts, mentions, reviews and Messenger."""

from __future__ import annotations

from .conversation import conversation_of
from .door import challenge, verify
from .gate import eligible
from .health import inspections, subscribe
from .look import found, probe, reach_call, reach_of, read_back
from .missed import missed
from .outcomes import outcome
from .personal import signed_request
from .speech import LIMITS, REDACT, compose
from .usage import usage
from .webhook import parse, split
from .windows import windows

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
