"""What two channels say of themselves, for tests of rules, words and requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chalicelib import channels
from chalicelib.model.channel import Endpoint

FACEBOOK = channels.find("facebook").FACTS
X = channels.find("x").FACTS


def endpoints_at(base: str) -> Callable[[str], Endpoint]:
    """Every platform at the same address, each spoken to in its own way."""
    return lambda name: replace(channels.find(name).ENDPOINT, base=base)
