"""Reading what people of the business say to customers for promises, once, wherever they say it."""

from __future__ import annotations

from datetime import datetime

from ...model.business import Business
from ...model.thread import Thread
from ...policy.promises import owner_words


def with_promises_read(
    before: Thread | None, thread: Thread, business: Business, now: datetime
) -> Thread:
    """The thread with what its owner has said since `before` turned into promises.

    `before` is the thread as it is stored: what was said then has been read.
    """
    for message in owner_words.owners_news(before, thread):
        from ...reading.promises.find_promises import find_acts

        acts = find_acts(message.text, message.sent_at, business)
        thread = owner_words.heard_from_owner(thread, message, acts, business, now)
    return thread
