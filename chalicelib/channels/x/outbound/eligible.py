"""What X's own rules let the desk do by itself, and where the owner finds a thread.

https://docs.x.com/developer-guidelines
"""

from __future__ import annotations

from datetime import datetime

from ....model.message import Author, Message, Venue
from ....model.send import Action, SendKind, SendState
from ....model.thread import Thread
from .. import words


def eligible(
    thread: Thread, action: Action, now: datetime, kind: SendKind = SendKind.ACKNOWLEDGEMENT
) -> str:
    """ "" if X lets us do this now, else the reason as a sentence for the owner.

    X has no time windows, so `now` plays no part. A human's own words (an ANSWER) may come more
    than once and may begin a private conversation, which X refuses where the person wants none;
    through the API X takes even those as replies only to who summoned us.
    """
    by_hand = kind is SendKind.ANSWER
    match action:
        case Action.PUBLIC_REPLY:
            return _public(thread, by_hand=by_hand)
        case Action.PRIVATE_MESSAGE:
            return "" if by_hand or _said(thread, Venue.PRIVATE) else words.NOT_WRITTEN_FIRST
        case Action.PRIVATE_REPLY:
            return words.NO_PRIVATE_REPLY


def _public(thread: Thread, *, by_hand: bool) -> str:
    said = _said(thread, Venue.PUBLIC)
    standing = [message for message in said if message.deleted_at is None]
    if not standing:
        return words.TAKEN_BACK if said else words.NOTHING_PUBLIC
    newest = standing[-1]
    if not newest.summoned:
        return words.NOT_SUMMONED
    return words.ANSWERED_ALREADY if _replied(thread, newest.id) and not by_hand else ""


def _said(thread: Thread, *venues: Venue) -> list[Message]:
    """The customer's messages, as they were sent: webhooks come in any order."""
    theirs = (m for m in thread.messages if m.author is Author.CUSTOMER and m.venue in venues)
    return sorted(theirs, key=lambda message: message.sent_at)


def _replied(thread: Thread, id_: str) -> bool:
    """Only what has certainly arrived counts: a send must not bar its own second try."""
    return any(
        send.action is Action.PUBLIC_REPLY
        and send.target_id == id_
        and send.state is SendState.SENT
        for send in thread.sends
    ) or any(m.author is Author.DESK and m.parent_id == id_ for m in thread.messages)
