"""Whose words a send carries: Kept's own, or somebody's of the shop, and how they said them."""

from __future__ import annotations

from collections.abc import Iterable

from chalicelib.model.business import Business
from chalicelib.model.send import Send
from chalicelib.model.thread import Thread


def hands(threads: Iterable[Thread], business: Business) -> dict[str, str]:
    """`Maya, by text` for everything that is out and was somebody's own words, by platform id."""
    sends = (send for thread in threads for send in thread.sends)
    return {s.platform_id: hand_of(s, business) for s in sends if s.by_hand and s.platform_id}


def hand_of(send: Send, business: Business) -> str:
    """Who said it and how; the page does not know which of them opened it."""
    names = {person.phone: person.name for person in business.contacts}
    if send.by in names:
        return f"{names[send.by]}, by text"
    return f"{business.owner.name}, on the page"
