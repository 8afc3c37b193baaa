"""Looking whether a send arrived, where Facebook did not say so."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import timedelta

from ....model.platform import PlatformRequest, PlatformResponse
from ....model.send import Action, Send
from ... import fields
from ..people import CHANNEL, Data, node
from .compose import is_post

CONVERSATION_FIELDS = "messages{id,from,message,created_time}"
EARLY = timedelta(seconds=5)  # Facebook's clock may be this much behind ours
LOOK_COMMENTS = "50"  # how many of the newest comments a look back reads


def read_back(send: Send) -> PlatformRequest:
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
        return PlatformRequest(CHANNEL, "GET", f"/{send.target_id}/comments", query)
    if send.action is Action.PRIVATE_MESSAGE or send.recipient_id:
        return conversation(send.account, send.recipient_id or send.target_id)
    begun = f"private_reply_conversation{{{CONVERSATION_FIELDS}}}"
    shown = "id" if is_post(send) else begun
    return PlatformRequest(CHANNEL, "GET", f"/{send.target_id}", {"fields": shown})


def conversation(account_id: str, psid: str) -> PlatformRequest:
    """The call that shows the newest messages between the Page and one person."""
    query = {"user_id": psid, "fields": CONVERSATION_FIELDS}
    return PlatformRequest(CHANNEL, "GET", f"/{account_id}/conversations", query)


def found(send: Send, response: PlatformResponse) -> str | None:
    """Facebook's id of the send, if the answer shows it: ours, there, the same words, not older.

    Reads the answers to `read_back` and to an InboundEvent's `place`.
    """
    public = send.action is Action.PUBLIC_REPLY
    told = fields.items(response.body.get("data")) if public else _messages(response.body)
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
