"""What a send that is out can be answered to."""

from __future__ import annotations

from ...model.address import person_address
from ...model.send import Action, Send, SendState


def addresses_of(send: Send) -> tuple[str, ...]:
    """Its own id and, once known, the person's; nothing while it is not out."""
    if send.state is not SendState.SENT:
        return ()
    person = person_address(send.recipient_id) if send.recipient_id else ""
    private = person if send.action is Action.PRIVATE_REPLY else ""
    return tuple(address for address in (send.platform_id, private) if address)
