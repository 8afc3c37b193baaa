"""X passes no person's requests on: nothing that is sent here can be X's."""

from __future__ import annotations

from ...model.gate import Forged, Secrets
from ...model.rights import SignedRequest


def signed_request(given: str, secrets: Secrets) -> SignedRequest:
    """Raises Forged, always."""
    raise Forged("X sends no requests about a person")
