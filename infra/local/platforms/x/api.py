"""The pretend X API: posts, direct messages, and reading back."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from .. import webhooks
from ..modes import HEALTH, TOKEN_DEAD, WRITING_BLOCKED
from ..wire import Asked, Told
from ..world import Person, Said, World
from . import connection, hooks
from .account import NAME, known, ours
from .placing import post_id as new_id

THROTTLE_SECONDS = 60
DUPLICATE_WITHIN = timedelta(hours=24)
NOT_SUMMONED = (
    "Reply to this conversation is not allowed because you have not been mentioned or otherwise "
    "engaged by the author of the post you are replying to."
)
DUPLICATE = "You are not allowed to create a Tweet with duplicate content."
READ_ONLY = "Your client app is not configured with the appropriate oauth1 app permissions."
SECRET_FIELDS: frozenset[str] = frozenset()  # its secrets travel in headers
SIGNED = ("oauth_consumer_key", "oauth_token", "oauth_signature", "oauth_nonce", "oauth_timestamp")
DIRECT = re.compile(r"^/2/dm_conversations/with/(\d+)/(messages|dm_events)$")
OF_USER = re.compile(r"^/2/users/(\d+)(?:/(tweets|mentions))?$")
POST = re.compile(r"^/2/tweets/(\d+)$")


def target(asked: Asked) -> str:
    """Which of the actions a request is."""
    if connection.is_about(asked):
        return HEALTH
    if asked.method == "GET":
        return "read"
    return "message" if DIRECT.match(asked.path) else "reply"


def answer(world: World, asked: Asked, now: datetime) -> Told:
    """What X does and says."""
    if not _signed(world, asked):
        return problem(401, "Unauthorized")
    if asked.method == "POST" and asked.path == "/2/tweets":
        return _reply(world, asked, now)
    direct, of_user = DIRECT.match(asked.path), OF_USER.match(asked.path)
    if direct and (asked.method, direct[2]) == ("POST", "messages"):
        return _message(world, direct[1], asked, now)
    if asked.method != "GET":
        return problem(404, "Not Found")
    if direct and direct[2] == "dm_events":
        return _messages_with(world, direct[1])
    if of_user:
        return _of_user(world, of_user[1], of_user[2] or "", connection.since(asked))
    if asked.path == "/2/users/me":
        return _of_user(world, ours(world).user_id, "")
    single = POST.match(asked.path)
    return _post(world, single[1]) if single else problem(404, "Not Found")


def problem(status: int, title: str, detail: str = "") -> Told:
    """An X API error."""
    body = {"title": title, "detail": detail or title, "type": "about:blank", "status": status}
    return Told(status, body)


def trouble(mode: str, action: str, now: datetime) -> Told:
    """How X refuses a call that was broken on purpose."""
    match mode:
        case "error500":
            return problem(500, "Internal Server Error")
        case "throttle":
            reset = str(int(now.timestamp()) + THROTTLE_SECONDS)
            headers = {"x-rate-limit-reset": reset, "x-rate-limit-remaining": "0"}
            return Told(429, problem(429, "Too Many Requests").body, headers)
        case _ if mode == WRITING_BLOCKED:
            body = problem(403, "Forbidden", READ_ONLY).body
            return Told(403, body | {"type": "https://api.x.com/2/problems/oauth1-permissions"})
        case _ if mode == TOKEN_DEAD:
            return problem(401, "Unauthorized")
    return problem(403, "Forbidden", "You are not permitted to perform this action.")


def _signed(world: World, asked: Asked) -> bool:
    """Whether the request carries an OAuth 1.0a header of ours; its signature is not computed."""
    header = asked.headers.get("authorization", "")
    fields = dict(re.findall(r'(\w+)="([^"]*)"', header))
    account = ours(world)
    return (
        header.startswith("OAuth ")
        and all(fields.get(name) for name in SIGNED)
        and fields["oauth_consumer_key"] == account.consumer_key
        and fields["oauth_token"] == account.access_token
    )


def _reply(world: World, asked: Asked, now: datetime) -> Told:
    reply = asked.body.get("reply")
    parent_id = str(reply.get("in_reply_to_tweet_id", "")) if isinstance(reply, dict) else ""
    text = asked.value("text")
    parent = world.find(parent_id)
    if not text:
        return problem(400, "Invalid Request", "Your text is empty.")
    if parent_id and (parent is None or parent.deleted):
        return problem(403, "Forbidden", "You attempted to reply to a Tweet that is deleted.")
    if parent is not None and parent.by == "customer" and not parent.summoned:
        return problem(403, "Forbidden", NOT_SUMMONED)
    if _said_already(world, parent, text, now):
        return problem(403, "Forbidden", DUPLICATE)
    said = world.add(
        Said(
            new_id(world),
            NAME,
            "public",
            "desk",
            parent.person if parent else world.person("everyone"),
            text,
            now,
            parent_id=parent_id,
            root_id=(parent.root_id or parent.ids[0]) if parent else "",
        )
    )
    webhooks.tell(world, said)
    return Told(201, {"data": {"id": said.id, "text": text, "edit_history_tweet_ids": said.ids}})


def _said_already(world: World, parent: Said | None, text: str, now: datetime) -> bool:
    return any(
        s.by != "customer"
        and (s.platform, s.venue, s.text) == (NAME, "public", text)
        and (parent.ids if parent else [""]).count(s.parent_id)
        and now - s.at < DUPLICATE_WITHIN
        for s in world.shown()
    )


def _message(world: World, participant: str, asked: Asked, now: datetime) -> Told:
    person = world.person_with(NAME, participant)
    if person is None or world.last_private_from(person, NAME) is None:
        return problem(403, "Forbidden", "You cannot send messages to this user.")
    if not asked.value("text"):
        return problem(400, "Invalid Request", "Your text is empty.")
    said = world.add(
        Said(
            new_id(world),
            NAME,
            "private",
            "desk",
            person,
            asked.value("text"),
            now,
            root_id=known(person).id,
        )
    )
    webhooks.tell(world, said)
    conversation = _conversation(world, known(person).id)
    return Told(201, {"data": {"dm_conversation_id": conversation, "dm_event_id": said.id}})


def _conversation(world: World, participant: str) -> str:
    return f"{participant}-{ours(world).user_id}"


def _messages_with(world: World, participant: str) -> Told:
    us = ours(world).user_id
    events = [
        {
            "id": s.id,
            "event_type": "MessageCreate",
            "text": s.text,
            "sender_id": known(s.person).id if s.by == "customer" else us,
            "created_at": hooks.stamp(s.at),
            "dm_conversation_id": _conversation(world, participant),
        }
        for s in reversed(world.shown())
        if (s.platform, s.venue, known(s.person).id) == (NAME, "private", participant)
    ]
    return _listed(events)


def _of_user(world: World, user_id: str, what: str, since: datetime | None = None) -> Told:
    account = ours(world)
    if not what:
        person = world.person_with(NAME, user_id)
        if user_id == account.user_id:
            return Told(200, {"data": {"id": user_id, "username": account.handle}})
        if person is None:
            return _not_found(user_id)
        return Told(
            200, {"data": _author(known(person).id, person.name, known(person).handle, person)}
        )
    if user_id != account.user_id:
        return _listed([])
    own = what == "tweets"
    shown = [
        s
        for s in reversed(_public(world))
        if (s.by != "customer") == own
        and (own or s.summoned)
        and (own or since is None or s.at >= since)
    ]
    told = _listed([hooks.post_object(world, s) for s in shown])
    if not own:
        people = {known(s.person).id: s.person for s in shown}
        users = [_author(known(p).id, p.name, known(p).handle, p) for p in people.values()]
        told.body["includes"] = {"users": users}
    return told


def _post(world: World, post_id: str) -> Told:
    said = world.find(post_id)
    if said is None or said.deleted or said.venue != "public":
        return _not_found(post_id)
    person, account = said.person, ours(world)
    author = (
        _author(known(person).id, person.name, known(person).handle, person)
        if said.by == "customer"
        else {"id": account.user_id, "name": account.name, "username": account.handle}
    )
    return Told(200, {"data": hooks.post_object(world, said), "includes": {"users": [author]}})


def _author(id_: str, name: str, handle: str, person: Person) -> dict[str, Any]:
    metrics = {"followers_count": person.followers}
    return {"id": id_, "name": name, "username": handle, "public_metrics": metrics}


def _public(world: World) -> list[Said]:
    return [s for s in world.shown() if s.platform == NAME and s.venue == "public"]


def _listed(data: list[dict[str, Any]]) -> Told:
    meta: dict[str, Any] = {"result_count": len(data)}
    if not data:
        return Told(200, {"meta": meta})
    return Told(200, {"data": data, "meta": meta | {"newest_id": data[0]["id"]}})


def _not_found(id_: str) -> Told:
    detail = f"Could not find tweet with id: [{id_}]."
    trouble = {"resource_id": id_, "title": "Not Found Error", "detail": detail}
    return Told(200, {"errors": [trouble]})
