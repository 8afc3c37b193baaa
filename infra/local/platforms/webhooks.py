"""Webhook bodies as bytes, written and signed as each platform does."""

from __future__ import annotations

from typing import Any

from . import find
from .accounts import Accounts
from .world import Said, World


def sign(channel: str, body: bytes, accounts: Accounts) -> dict[str, str]:
    """The headers with which the platform delivers this body."""
    return find(channel).sign(body, accounts[channel])


def encode(channel: str, payload: dict[str, Any]) -> bytes:
    """The body's bytes."""
    return find(channel).encode(payload)


def tell(world: World, said: Said, verb: str = "said") -> None:
    """Put on their way the webhooks that tell of this: said, edited or deleted."""
    for payload in find(said.platform).payloads(world, said, verb):
        world.announce(said.platform, encode(said.platform, payload), said.id)
