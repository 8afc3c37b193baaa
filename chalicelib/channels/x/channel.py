"""What X offers the desk: the contract in tests/channels/test_contract.py, name by name."""

from __future__ import annotations

from .conversation import conversation_of as conversation_of
from .deadlines import windows as windows
from .door import challenge as challenge
from .door import signature_of as signature_of
from .door import verify as verify
from .fate import outcome as outcome
from .gate import eligible as eligible
from .health import inspections as inspections
from .health import register as register
from .health import subscriptions as subscriptions
from .limits import usage as usage
from .looking_back import missed as missed
from .personal import signed_request as signed_request
from .sending import LIMITS as LIMITS
from .sending import compose as compose
from .sending import found as found
from .sending import probe as probe
from .sending import reach_call as reach_call
from .sending import reach_of as reach_of
from .sending import read_back as read_back
from .webhook import parse as parse
from .webhook import split as split

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
