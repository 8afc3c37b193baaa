"""What the desk uses of a folder in channels/: pure functions, each in the contract's test."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from .door import ChannelDoor

if TYPE_CHECKING:
    from ...model.business import Account
    from ...model.channel import ChannelFacts, Endpoint
    from ...model.data_requests import SignedRequest
    from ...model.decision import Windows
    from ...model.health import Inspection, Search
    from ...model.http import Secrets
    from ...model.platform import (
        Conversation,
        Event,
        Outcome,
        PlatformRequest,
        PlatformResponse,
        Usage,
    )
    from ...model.send import Action, Send, SendKind
    from ...model.thread import Thread


class Channel(ChannelDoor, Protocol):
    """What the desk uses of a folder in channels/ (all functions are pure)."""

    FACTS: ChannelFacts
    ENDPOINT: Endpoint

    def parse(self, body: bytes, account: Account, received_at: datetime) -> list[Event]: ...
    def split(self, body: bytes) -> list[bytes]: ...
    def probe(self, account: Account) -> PlatformRequest: ...
    def inspections(self, account: Account, url: str, now: datetime) -> tuple[Inspection, ...]: ...
    def missed(self, account: Account, since: datetime) -> tuple[Search, ...]: ...
    def compose(self, send: Send) -> PlatformRequest: ...
    def outcome(self, request: PlatformRequest, response: PlatformResponse) -> Outcome: ...
    def usage(self, request: PlatformRequest, response: PlatformResponse) -> Usage | None: ...
    def read_back(self, send: Send) -> PlatformRequest: ...
    def found(self, send: Send, response: PlatformResponse) -> str | None: ...
    def eligible(
        self,
        thread: Thread,
        action: Action,
        now: datetime,
        kind: SendKind = ...,
    ) -> str:
        """Reads what was said, what of it waits and what arrived, and nothing else of a thread."""

    def windows(self, thread: Thread) -> Windows:
        """Reads no more than `eligible`."""

    def reach_call(self, thread: Thread) -> PlatformRequest | None: ...
    def reach_of(self, response: PlatformResponse) -> int | None: ...
    def conversation_of(
        self, request: PlatformRequest, response: PlatformResponse
    ) -> Conversation: ...
    def signed_request(self, given: str, secrets: Secrets) -> SignedRequest: ...
