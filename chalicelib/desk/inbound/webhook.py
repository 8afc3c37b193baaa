"""The way in: prove that a webhook is the platform's, make it durable, answer. Reads nothing.

Light on purpose: this wakes cold for nearly every customer.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...model.http import AGAIN, NO_CHANNEL, NOT_CONNECTED, Forged, HttpResponse
from ..ports.door import DoorPorts
from ..ports.errors import NotConnected, Unavailable
from ..ports.services import Inbound

BODY_BYTES_MAX = 700_000  # as base64 still within what the queue takes

NOT_SIGNED = HttpResponse(401, "Not signed.")
TOO_LARGE = HttpResponse(413, "Too large.")
DURABLE = HttpResponse(200, "ok")


def handshake(ports: DoorPorts, segment: str, query: Mapping[str, str]) -> HttpResponse:
    """What a platform is answered that asks whether we are who we say."""
    name = ports.channel_name(segment)
    if name is None:
        return NO_CHANNEL
    try:
        secrets = ports.vault.secrets(name)
    except NotConnected:
        return NOT_CONNECTED
    except Unavailable:
        return AGAIN
    return ports.channel(name).challenge(query, secrets)


def accept(ports: DoorPorts, segment: str, body: bytes, headers: Mapping[str, str]) -> HttpResponse:
    """Take one webhook in: 200 only once the queue has it, 401 for what is not the platform's.

    A signed body that cannot be read is taken too: a platform that gets errors unsubscribes us.
    """
    name = ports.channel_name(segment)
    if name is None:
        return NO_CHANNEL
    if len(body) > BODY_BYTES_MAX:
        return TOO_LARGE
    try:
        secrets = ports.vault.secrets(name)
        ports.channel(name).verify(body, headers, secrets)
        ports.queue.put([Inbound(name, body, ports.clock.now())])
    except NotConnected:
        return NOT_CONNECTED
    except Forged:
        return NOT_SIGNED
    except Unavailable:
        return AGAIN
    return DURABLE
