"""How many people a complaint has reached, which Facebook tells only when asked."""

from __future__ import annotations

from typing import Any

from ....model.message import Author, Message, Venue
from ....model.platform import PlatformRequest, PlatformResponse
from ....model.thread import Thread
from ... import fields
from ..people import CHANNEL

SUMMARY = "limit(0).summary(total_count)"
REACH_FIELDS = f"reactions.{SUMMARY},comments.{SUMMARY}"


def reach_call(thread: Thread) -> PlatformRequest | None:
    """Ask for the reactions and replies to what they wrote in public; None where nothing is."""
    message = _reached(thread)
    if message is None:
        return None
    return PlatformRequest(CHANNEL, "GET", f"/{message.id}", {"fields": REACH_FIELDS})


def _reached(thread: Thread) -> Message | None:
    """The first public message of the open episode, else the newest of all."""
    said = [
        message
        for message in thread.messages
        if message.author is Author.CUSTOMER
        and message.venue is Venue.PUBLIC
        and message.deleted_at is None
    ]
    episode = thread.episode
    if episode is not None and episode.open:
        return next((message for message in said if message.id in episode.message_ids), None)
    return said[-1] if said else None


def reach_of(response: PlatformResponse) -> int | None:
    """Reactions and replies together; None when the answer does not tell."""
    counts = [_count(response.body.get(edge)) for edge in ("reactions", "comments")]
    told = [count for count in counts if count is not None]
    return sum(told) if told and response.status == 200 else None


def _count(edge: Any) -> int | None:
    summary = fields.mapping(fields.mapping(edge).get("summary"))
    count = summary.get("total_count")
    return count if type(count) is int and count >= 0 else None
