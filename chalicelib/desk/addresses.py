"""The addresses under which a thread is found: ids of messages, people, matters and sends."""

from __future__ import annotations

from ..model import Action, Send, SendState


def person_address(person_id: str) -> str:
    """Where a person's private conversation leads to."""
    return f"@{person_id}"


def matter_address(root_id: str, contact_id: str) -> str:
    """Where one contact's matter under one root leads to."""
    return f"{root_id}@{contact_id}"


def send_address(send_id: str) -> str:
    """Where a send leads to when an echo names it."""
    return f"send:{send_id}"


def addresses_of(send: Send) -> tuple[str, ...]:
    """What a send that is out can be answered to: its own id and, once known, the person's."""
    if send.state is not SendState.SENT:
        return ()
    person = person_address(send.recipient_id) if send.recipient_id else ""
    private = person if send.action is Action.PRIVATE_REPLY else ""
    return tuple(address for address in (send.platform_id, private) if address)
