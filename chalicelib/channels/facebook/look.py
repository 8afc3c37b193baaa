"""Looking at Facebook: whether a send arrived, and how many people a complaint has reached."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from ...model.business import Account
from ...model.message import Author, Message, Venue
from ...model.send import Action, Send
from ...model.thread import Thread
from ...model.wire import Answer, Call
from .. import fields
from .messenger import CONVERSATION_FIELDS, conversation
from .people import CHANNEL, Data, node
from .speech import is_post

EARLY = timedelta(seconds=5)  # Facebook's clock may be this much behind ours
LOOK_COMMENTS = "50"  # how many of the newest comments a look back reads
SUMMARY = "limit(0).summary(total_count)"
REACH_FIELDS = f"reactions.{SUMMARY},comments.{SUMMARY}"


def read_back(send: Send) -> Call:
    """The call whose answer shows whether an unknown send arrived.

    A private reply is looked for in the conversation that its comment began: other people's may
    hold the same words. Of a post Facebook does not tell that conversation; a second try does,
    because it allows only one.
    """
    if send.action is Action.PUBLIC_REPLY:
        query = {
            "fields": "id,from,message,created_time,parent{id}",
            "order": "reverse_chronological",
            "limit": LOOK_COMMENTS,
        }
        return Call(CHANNEL, "GET", f"/{send.target_id}/comments", query)
    if send.action is Action.PRIVATE_MESSAGE or send.recipient_id:
        return conversation(send.account, send.recipient_id or send.target_id)
    begun = f"private_reply_conversation{{{CONVERSATION_FIELDS}}}"
    shown = "id" if is_post(send) else begun
    return Call(CHANNEL, "GET", f"/{send.target_id}", {"fields": shown})


def found(send: Send, answer: Answer) -> str | None:
    """Facebook's id of the send, if the answer shows it: ours, there, the same words, not older.

    Reads the answers to `read_back` and to a Heard's `place`.
    """
    public = send.action is Action.PUBLIC_REPLY
    told = fields.items(answer.body.get("data")) if public else _messages(answer.body)
    return next((id_ for item in told if (id_ := _id(item)) and _is(send, item)), None)


def _messages(body: Data) -> Iterator[Data]:
    begun = fields.mapping(body.get("private_reply_conversation"))
    for talk in [*fields.items(body.get("data")), begun]:
        yield from fields.items(fields.mapping(talk.get("messages")).get("data"))


def _id(item: Data) -> str:
    return fields.ident(item.get("id"))


def _is(send: Send, item: Data) -> bool:
    at = fields.moment_iso(item.get("created_time"))
    if at is None or at < (send.tried_at or send.created_at) - EARLY:
        return False
    parent = node(fields.mapping(item.get("parent")).get("id"))  # top-level comments have none
    there = send.action is not Action.PUBLIC_REPLY or parent in {"", send.target_id}
    ours = _id(fields.mapping(item.get("from"))) == send.account
    words = _folded(send.text)
    return ours and there and words != "" and words == _folded(fields.text_of(item.get("message")))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def reach_call(thread: Thread) -> Call | None:
    """Ask for the reactions and replies to what they wrote in public; None where nothing is."""
    message = _reached(thread)
    if message is None:
        return None
    return Call(CHANNEL, "GET", f"/{message.id}", {"fields": REACH_FIELDS})


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


def reach_of(answer: Answer) -> int | None:
    """Reactions and replies together; None when the answer does not tell."""
    counts = [_count(answer.body.get(edge)) for edge in ("reactions", "comments")]
    told = [count for count in counts if count is not None]
    return sum(told) if told and answer.status == 200 else None


def _count(edge: Any) -> int | None:
    summary = fields.mapping(fields.mapping(edge).get("summary"))
    count = summary.get("total_count")
    return count if type(count) is int and count >= 0 else None


def probe(account: Account) -> Call:
    """The cheapest call that only a living token is answered: the Page's own id."""
    return Call(CHANNEL, "GET", f"/{account.id}", {"fields": "id"})
