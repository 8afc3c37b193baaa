"""When Facebook lets a Page speak. Opt-outs, caps and loops are the policy's, not decided here."""

from __future__ import annotations

from datetime import datetime, timedelta

from ....model.message import Author, Message, Venue
from ....model.send import Action, SendKind, SendState
from ....model.thread import Thread
from .. import words
from ..media import REVIEW_MEDIA
from ..people import named

MESSAGE_WINDOW = timedelta(hours=24)  # after the customer's last private message
HUMAN_WINDOW = timedelta(days=7)  # the same for a human's own words, under the tag HUMAN_AGENT
PRIVATE_REPLY_WINDOW = timedelta(days=7)  # after the comment


def eligible(
    thread: Thread, action: Action, now: datetime, kind: SendKind = SendKind.ACKNOWLEDGEMENT
) -> str:
    """ "" when the platform lets us act in this thread now, else the reason as a sentence.

    A human's own words (an ANSWER) have 7 days in private, automatic ones 24 hours.
    https://developers.facebook.com/docs/messenger-platform/policy/policy-overview and
    https://developers.facebook.com/docs/messenger-platform/discovery/private-replies
    """
    if action is Action.PRIVATE_MESSAGE:
        return _private_message(thread, now, by_hand=kind is SendKind.ANSWER)
    said = _answerable(thread)
    if said is None:
        return words.NOTHING_PUBLIC
    return "" if action is Action.PUBLIC_REPLY else _private_reply(thread, said, now)


def _private_message(thread: Thread, now: datetime, *, by_hand: bool) -> str:
    """What they deleted afterwards opened the window all the same."""
    said = [m for m in _of_customer(thread) if m.venue is Venue.PRIVATE]
    if not said:
        return words.NOT_WRITTEN
    since = now - max(message.sent_at for message in said)
    if by_hand:
        return "" if since < HUMAN_WINDOW else words.HUMAN_OVER
    return "" if since < MESSAGE_WINDOW else words.WINDOW_OVER


def _private_reply(thread: Thread, said: Message, now: datetime) -> str:
    if REVIEW_MEDIA & set(said.media):
        return words.REVIEW
    if not named(thread.contact_id):
        return words.UNNAMED
    if any(_replied(thread, said.id)):
        return words.REPLIED_ONCE
    return "" if now - said.sent_at < PRIVATE_REPLY_WINDOW else words.TOO_OLD


def _replied(thread: Thread, message_id: str) -> list[bool]:
    return [
        send.state is SendState.SENT
        for send in thread.sends
        if send.action is Action.PRIVATE_REPLY and send.target_id == message_id
    ]


def _answerable(thread: Thread) -> Message | None:
    """Their newest public message, of the newest episode where there is one."""
    public = [
        message
        for message in _of_customer(thread)
        if message.venue is Venue.PUBLIC and message.deleted_at is None
    ]
    if thread.episode is not None and thread.episode.open:
        public = [message for message in public if message.id in thread.episode.message_ids]
    return public[-1] if public else None


def _of_customer(thread: Thread) -> list[Message]:
    return [message for message in thread.messages if message.author is Author.CUSTOMER]
