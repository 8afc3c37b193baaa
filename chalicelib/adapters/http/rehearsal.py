"""What stands for a platform's answer in a rehearsal: nothing leaves, the dry run is whole."""

from __future__ import annotations

from typing import Any

from ...model.channel import Endpoint
from ...model.platform import PlatformRequest, PlatformResponse
from ...model.rehearsal import is_rehearsal


def rehearsed(request: PlatformRequest, endpoint: Endpoint) -> PlatformResponse | None:
    """The answer that the platform gives when all is well; None for a call about a real person."""
    person = _about(request)
    return endpoint.rehearsed(request, person) if person else None


def _about(request: PlatformRequest) -> str:
    """The made-up customer whom a call names where it names a person; "" for everybody else."""
    named: list[Any] = [*request.path.split("/"), *request.query.values()]
    recipient = (request.body or {}).get("recipient")
    if isinstance(recipient, dict):
        named.append(recipient.get("id"))
    return next((n for n in named if isinstance(n, str) and is_rehearsal(n)), "")
