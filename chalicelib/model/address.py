"""The addresses under which a thread is found: ids of messages, people, matters and sends."""

from __future__ import annotations

from .message import Message
from .send import Send
from .thread import DESK_THREAD, Thread


def person_address(person_id: str) -> str:
    """Where a person's private conversation leads to."""
    return f"@{person_id}"


def matter_address(root_id: str, contact_id: str) -> str:
    """Where one contact's matter under one root leads to."""
    return f"{root_id}@{contact_id}"


def send_address(send_id: str) -> str:
    """Where a send leads to when an echo names it."""
    return f"send:{send_id}"


def addresses_in(thread: Thread) -> frozenset[str]:
    """Every address that can be told from what the thread says: they need no list of their own.

    Nothing leads to the desk thread: its notes were said by nobody.
    """
    if thread.id == DESK_THREAD:
        return frozenset()
    found = {matter_address(thread.root_id, thread.contact_id)}
    found.update(person_address(id_) for id_ in thread.people)
    for message in thread.messages:
        found |= _of_message(message, thread.contact_id)
    for send in thread.sends:
        found |= _of_send(send)
    return frozenset(found)


def _of_message(message: Message, contact_id: str) -> set[str]:
    return {message.id, *message.version_ids, matter_address(message.root_id, contact_id)}


def _of_send(send: Send) -> set[str]:
    return {send_address(send.id), send.platform_id} - {""}
