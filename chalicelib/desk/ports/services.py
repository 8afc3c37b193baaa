"""The other services the desk uses: queue, platforms, phone, mail, vault, clock and chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ...model.business import Account
    from ...model.http import Secrets
    from ...model.platform import PlatformRequest, PlatformResponse


@dataclass(frozen=True, slots=True)
class Inbound:
    """One webhook body as it came, verified and not read."""

    channel: str
    body: bytes
    received_at: datetime


class Queue(Protocol):
    def put(self, items: Sequence[Inbound]) -> None:
        """All of them durable when it returns. Raises Unavailable otherwise."""


class Platforms(Protocol):
    def call(self, request: PlatformRequest) -> PlatformResponse:
        """Sign and send one request. Trouble on the wire is an answer, never an exception."""


class Phone(Protocol):
    def text(self, to: str, words: str) -> str:
        """Hand one text message to the carrier; its id. Raises NotAccepted."""

    def opted_out(self, number: str) -> bool:
        """Whether the carrier keeps our texts from this number. Raises Unavailable."""


class Mail(Protocol):
    def mail(self, subject: str, words: str) -> str:
        """Hand one e-mail for the owner to the service; its id. Raises NotAccepted."""


class Vault(Protocol):
    def secrets(self, channel: str) -> Secrets:
        """Raises NotConnected, or Unavailable when they cannot be read."""

    def account(self, channel: str) -> Account:
        """Raises like `secrets`."""

    def link_secret(self) -> bytes:
        """The key from which the tokens of links are derived. Raises Unavailable."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The aware UTC time."""


class Randomness(Protocol):
    def below(self, limit: int) -> int:
        """A whole number from 0 to below `limit` that nobody can foresee."""
