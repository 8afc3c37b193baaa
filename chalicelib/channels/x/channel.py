"""X: what it says about itself, and what it offers the desk, name by name.

tests/channels/test_contract.py holds it, and every other channel, to the same contract.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ...model.channel import ChannelFacts, Endpoint, Length, Measure, Reach, Scheme
from ...model.send import Action
from . import words
from .absent import conversation_of as conversation_of
from .absent import reach_call as reach_call
from .absent import reach_of as reach_of
from .absent import signed_request as signed_request
from .absent import windows as windows
from .connection.inspections import inspections as inspections
from .connection.inspections import probe as probe
from .connection.inspections import register as register
from .connection.inspections import subscriptions as subscriptions
from .connection.missed import missed as missed
from .connection.rehearsal import rehearsal as rehearsal
from .connection.rehearsal import rehearsed
from .door import ACCOUNT as ACCOUNT
from .door import SECRET as SECRET
from .door import SIGNATURE_HEADER as SIGNATURE_HEADER
from .door import TOKENS as TOKENS
from .door import challenge as challenge
from .door import signature_of as signature_of
from .door import verify as verify
from .inbound.webhook import parse as parse
from .inbound.webhook import split as split
from .outbound.compose import compose as compose
from .outbound.eligible import eligible as eligible
from .outbound.outcome import outcome as outcome
from .outbound.read_back import found as found
from .outbound.read_back import read_back as read_back
from .outbound.usage import usage as usage
from .people import CHANNEL

if TYPE_CHECKING:
    from ...model.channel_key import Key

FACTS = ChannelFacts(
    name=CHANNEL,
    label=words.LABEL,
    private_label=words.PRIVATE_LABEL,
    short=words.SHORT,
    answers_stand=words.ANSWERS_STAND,
    reach=Reach.FOLLOWERS,
    lengths={
        Action.PUBLIC_REPLY: Length(280, Measure.WEIGHTED),
        Action.PRIVATE_MESSAGE: Length(10_000),
    },
    # Byte for byte the same: X refuses a post that stands there already.
    resend={Action.PUBLIC_REPLY: timedelta(minutes=15)},
)
ENDPOINT = Endpoint(
    base="https://api.x.com",
    variable="KEPT_X_BASE",
    # https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/creating-a-signature
    scheme=Scheme.OAUTH1,
    tokens=TOKENS,
    rehearsed=rehearsed,
)
REDACT = frozenset(  # fields and headers whose values are never logged
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
MADE_UP: tuple[str, ...] = ()  # keys that nobody has to find
LEFT_TO_DO: tuple[str, ...] = ()  # what only a person can do on X's own pages


def asks_for() -> tuple[Key, ...]:
    """What connecting it asks for. Only who connects it has to know."""
    from .connection.keys import KEYS

    return KEYS
