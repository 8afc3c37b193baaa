"""Facebook's webhook payloads for what is said on its pretend pages and in Messenger."""

from __future__ import annotations

from typing import Any

from ..world import Said, World
from .account import known, ours

INBOX_APP_ID = 263902037430900  # the Business Suite inbox, in which owners answer by hand
PICTURE = "https://scontent.xx.fbcdn.net/v/street.jpg"


def payloads(world: World, said: Said, verb: str) -> list[dict[str, Any]]:
    """The one webhook that tells of `said`: verb is said, edited or deleted."""
    if said.venue == "public":
        return [_feed(world, _comment(world, said, verb), said)]
    if said.by != "customer":
        return [_messaging(world, said, {"message": _echo(world, said)})]
    return [_messaging(world, said, _message(said, verb))]


def _feed(world: World, value: dict[str, Any], said: Said) -> dict[str, Any]:
    entry = {
        "id": ours(world).page_id,
        "time": int((said.changed_at or said.at).timestamp()),
        "changes": [{"field": "feed", "value": value}],
    }
    return {"object": "page", "entry": [entry]}


def _comment(world: World, said: Said, verb: str) -> dict[str, Any]:
    page = ours(world)
    by_customer = said.by == "customer"
    value: dict[str, Any] = {
        "item": "comment",
        "verb": {"said": "add", "edited": "edited", "deleted": "remove"}[verb],
        "comment_id": said.id,
        "post_id": said.post_id,
        "parent_id": said.parent_id or said.post_id,
        "from": {"id": known(said.person).user_id, "name": said.person.name}
        if by_customer
        else {"id": page.page_id, "name": page.page_name},
        "created_time": int(said.at.timestamp()),
    }
    if verb != "deleted":
        value |= {"message": said.text} if said.text else {}
        value |= {"photo": PICTURE} if said.media else {}
    return value


def _messaging(world: World, said: Said, event: dict[str, Any]) -> dict[str, Any]:
    page_id, psid = ours(world).page_id, known(said.person).psid
    sender, recipient = (psid, page_id) if said.by == "customer" else (page_id, psid)
    milliseconds = int((said.changed_at or said.at).timestamp() * 1000)
    message = {
        "sender": {"id": sender},
        "recipient": {"id": recipient},
        "timestamp": milliseconds,
        **event,
    }
    entry = {"id": page_id, "time": milliseconds, "messaging": [message]}
    return {"object": "page", "entry": [entry]}


def _message(said: Said, verb: str) -> dict[str, Any]:
    if verb == "deleted":
        return {"message": {"mid": said.id, "is_deleted": True}}
    if verb == "edited":
        edit = {"mid": said.id, "text": said.text, "num_edit": str(said.edits)}
        return {"message_edit": edit}
    return {"message": _content(said)}


def _echo(world: World, said: Said) -> dict[str, Any]:
    by_us = said.by == "desk"
    app_id = int(ours(world).app_id) if by_us else INBOX_APP_ID
    marks = {"metadata": said.metadata} if said.metadata else {}
    return {**_content(said), "is_echo": True, "app_id": app_id, **marks}


def _content(said: Said) -> dict[str, Any]:
    content: dict[str, Any] = {"mid": said.id}
    if said.text:
        content["text"] = said.text
    if said.media:
        content["attachments"] = [{"type": said.media, "payload": {"url": PICTURE}}]
    return content
