"""What stands for a platform's answer in a rehearsal: nothing leaves, the dry run is whole."""

from __future__ import annotations

from typing import Any

from ...model.channel import Endpoint
from ...model.platform import PlatformRequest, PlatformResponse
from ...model.rehearsal import is_rehearsal


def rehearsed(call: PlatformRequest, endpoint: Endpoint) -> PlatformResponse | None:
    """The answer that the platform gives when all is well; None for a call about a real person."""
    person = _about(call)
    return endpoint.rehearsed(call, person) if person else None


def _about(call: PlatformRequest) -> str:
    """The made-up customer whom a call names where it names a person; "" for everybody else."""
    named: list[Any] = [*call.path.split("/"), *call.query.values()]
    recipient = (call.body or {}).get("recipient")
    if isinstance(recipient, dict):
        named.append(recipient.get("id"))
    return next((n for n in named if isinstance(n, str) and is_rehearsal(n)), "")
