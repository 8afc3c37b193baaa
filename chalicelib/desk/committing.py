"""Reading what people of the business say to customers for promises, once, wherever they say it."""

from __future__ import annotations

from datetime import datetime

from .. import policy
from ..model import Business, Thread


def with_promises_read(
    before: Thread | None, thread: Thread, business: Business, now: datetime
) -> Thread:
    """The thread with what its owner has said since `before` turned into promises.

    `before` is the thread as it is stored: what was said then has been read.
    """
    for message in policy.owners_news(before, thread):
        from ..reading import find_acts  # its grammar is loaded only where an owner has spoken

        acts = find_acts(message.text, message.sent_at, business)
        thread = policy.heard_from_owner(thread, message, acts, business, now)
    return thread
