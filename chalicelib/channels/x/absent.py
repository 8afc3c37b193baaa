"""What X has none of: each is asked of every channel, and answered here in one place."""

from __future__ import annotations

from ...model.data_requests import SignedRequest
from ...model.decision import Windows
from ...model.http import Forged, Secrets
from ...model.platform import Conversation, PlatformRequest, PlatformResponse
from ...model.thread import Thread


def conversation_of(request: PlatformRequest, response: PlatformResponse) -> Conversation:
    """Nothing: X carries who writes in every message, and `parse` gives none a `place`."""
    return Conversation()


def windows(thread: Thread) -> Windows:
    """None: whoever has written once may be answered at any time."""
    return Windows()


def signed_request(given: str, secrets: Secrets) -> SignedRequest:
    """Raises Forged, always: X passes no person's requests on, so nothing can be X's."""
    raise Forged("X sends no requests about a person")


def reach_call(thread: Thread) -> None:
    """None: the event that brought the message carried its author's followers."""
    return None


def reach_of(response: PlatformResponse) -> None:
    """None: see `reach_call`."""
    return None
