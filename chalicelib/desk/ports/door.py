"""What the webhook door needs, and no more: it wakes cold for nearly every customer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ...model.http import HttpResponse, Secrets
    from .services import Clock, Queue, Vault


class ChannelDoor(Protocol):
    """How a channel answers a handshake, and how it proves that a webhook is its platform's."""

    SECRET: str  # the name of the key with which its platform signs what it delivers
    ACCOUNT: str  # of the business's own account's id
    TOKENS: tuple[str, ...]  # of what calls to the platform are signed with

    def challenge(self, query: Mapping[str, str], secrets: Secrets) -> HttpResponse: ...
    def verify(self, body: bytes, headers: Mapping[str, str], secrets: Secrets) -> None: ...


@dataclass(frozen=True, slots=True)
class DoorPorts:
    """The few ports of the door, handed in by the wiring."""

    queue: Queue
    vault: Vault
    clock: Clock
    channel: Callable[[str], ChannelDoor]  # a channel's door by the channel's name
    channel_name: Callable[[str], str | None]  # the channel a URL segment means
