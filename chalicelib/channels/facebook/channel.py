"""Facebook: what it says about itself, and what it offers the desk, name by name.

tests/channels/test_contract.py holds it, and every other channel, to the same contract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.channel import ChannelFacts, Endpoint, Length, Reach, Scheme
from ...model.send import Action
from . import words
from .connection.inspections import inspections as inspections
from .connection.inspections import probe as probe
from .connection.inspections import subscribe as subscribe
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
from .inbound.conversation import conversation_of as conversation_of
from .inbound.signed_request import signed_request as signed_request
from .inbound.webhook import parse as parse
from .inbound.webhook import split as split
from .outbound.compose import compose as compose
from .outbound.eligible import eligible as eligible
from .outbound.outcome import outcome as outcome
from .outbound.reach import reach_call as reach_call
from .outbound.reach import reach_of as reach_of
from .outbound.read_back import found as found
from .outbound.read_back import read_back as read_back
from .outbound.usage import usage as usage
from .outbound.windows import windows as windows
from .people import CHANNEL

if TYPE_CHECKING:
    from ...model.channel_key import Key

FACTS = ChannelFacts(
    name=CHANNEL,
    label=words.LABEL,
    private_label=words.PRIVATE_LABEL,
    short=words.SHORT,
    answers_stand=words.ANSWERS_STAND,
    reach=Reach.REACTIONS,
    lengths={
        Action.PUBLIC_REPLY: Length(8_000),
        Action.PRIVATE_REPLY: Length(2_000),
        Action.PRIVATE_MESSAGE: Length(2_000),
    },
    resend={Action.PRIVATE_REPLY: None},  # Facebook takes one only, so a second is none
)
ENDPOINT = Endpoint(
    base="https://graph.facebook.com/v26.0",
    variable="KEPT_GRAPH_BASE",
    # https://developers.facebook.com/docs/graph-api/guides/secure-requests
    scheme=Scheme.TOKEN_AND_PROOF,
    tokens=("page_token",),
    about_token="/debug_token",
    rehearsed=rehearsed,
)
REDACT = frozenset(  # fields and headers whose values are never logged
    {
        "access_token",
        "appsecret_proof",
        "hub.verify_token",
        "x-hub-signature",
        "x-hub-signature-256",
        "message",
        "text",
        "title",
        "review_text",
        "name",
        "from",
        "sender_name",
        "reviewer_name",
        "attachments",
        "photo",
        "video",
        "link",
        "payload",
    }
)
MADE_UP = ("verify_token",)  # a key that nobody has to find: Facebook shows it back to us
LEFT_TO_DO = words.LEFT_TO_DO


def asks_for() -> tuple[Key, ...]:
    """What connecting it asks for. Only who connects it has to know."""
    from .connection.keys import KEYS

    return KEYS
