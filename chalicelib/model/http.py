"""What the door speaks in. Imports nothing of ours: it is loaded for nearly every customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class Forged(Exception):
    """A webhook whose signature is missing or wrong. Answered 401; nothing else happens."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """One channel's secrets."""

    signing: tuple[str, ...]  # current first, then the previous one during its overlap
    verify_token: str = ""
    tokens: Mapping[str, str] = field(default_factory=dict)  # what the adapter signs calls with

    def __repr__(self) -> str:
        return "Secrets(...)"  # never in a log


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """What a webhook's GET handshake is answered."""

    status: int
    body: str
    content_type: str = "text/plain"


# What whoever asks is answered at any door of ours.
NO_CHANNEL = HttpResponse(404, "No such channel.")
NOT_CONNECTED = HttpResponse(404, "This channel is not connected.")
AGAIN = HttpResponse(503, "Try again.")
