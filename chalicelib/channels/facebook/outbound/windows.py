"""Until when Facebook lets a Page write privately to somebody who does not write again."""

from __future__ import annotations

from ....model.decision import Windows
from ....model.message import Author, Venue
from ....model.thread import Thread
from .eligible import HUMAN_WINDOW, MESSAGE_WINDOW


def windows(thread: Thread) -> Windows:
    """Both count from their last private message, also where they took it back.

    https://developers.facebook.com/docs/messenger-platform/policy/policy-overview
    """
    said = (m for m in thread.messages if m.author is Author.CUSTOMER and m.venue is Venue.PRIVATE)
    last = max(said, key=lambda message: message.sent_at, default=None)
    if last is None:
        return Windows()
    return Windows(last.id, last.sent_at + MESSAGE_WINDOW, last.sent_at + HUMAN_WINDOW)
