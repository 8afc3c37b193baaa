"""The pretend Graph API: comments, private replies, messages, and reading back."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from .. import webhooks
from ..modes import HEALTH, TOKEN_DEAD, WRITING_BLOCKED
from ..wire import Asked, Told
from ..world import Person, Said, World
from . import connection, placing
from .account import NAME, known, ours

WINDOW = timedelta(hours=24)  # after the customer's last private message
HUMAN_WINDOW = timedelta(days=7)  # for a person's own words, tagged HUMAN_AGENT
PRIVATE_REPLY_WITHIN = timedelta(days=7)
TEXT_MAX = 2_000
SECRET_FIELDS = frozenset({"access_token", "appsecret_proof", "input_token"})
VERSION = re.compile(r"^/v\d+\.\d+")


def target(asked: Asked) -> str:
    """Which of the actions a request is."""
    if connection.is_about(asked):
        return HEALTH
    if asked.method == "GET":
        return "read"
    if not asked.path.endswith("/messages"):
        return "comment"
    recipient = _object(asked.body.get("recipient"))
    private_reply = "comment_id" in recipient or "post_id" in recipient
    return "private_reply" if private_reply else "message"


def answer(world: World, asked: Asked, now: datetime) -> Told:
    """What the Graph API does and says."""
    refusal = _stranger(world, asked)
    if refusal is not None:
        return refusal
    path = VERSION.sub("", asked.path).strip("/")
    subject, _, edge = path.partition("/")
    page_id = ours(world).page_id
    match asked.method, edge:
        case "POST", "comments":
            return _comment(world, subject, asked, now)
        case "POST", "messages" if subject == page_id:
            return _send(world, asked, now)
        case "GET", "comments":
            return _comments_under(world, subject)
        case "GET", "feed" if subject == page_id:
            return connection.feed(world, _show)
        case "GET", "conversations" if subject == page_id:
            return _conversations(world, asked)
        case "GET", "":
            return _object_of(world, subject, asked.value("fields"))
    return error(400, 100, "Unsupported request", 33)


def error(status: int, code: int, message: str, subcode: int | None = None) -> Told:
    """A Graph API error."""
    body: dict[str, Any] = {"message": message, "type": "OAuthException", "code": code}
    if subcode is not None:
        body["error_subcode"] = subcode
    return Told(status, {"error": body | {"fbtrace_id": "Astreet"}})


REFUSALS = {  # each call's own, where it is broken on purpose
    "comment": error(400, 100, "Invalid parameter"),
    "private_reply": error(400, 10903, "This user can't be replied to"),
    "message": error(400, 551, "This person isn't available right now."),
    "read": error(400, 100, "Invalid parameter"),
    HEALTH: error(400, 10, "Permission denied"),
}


def trouble(mode: str, action: str, now: datetime) -> Told:
    """How Facebook refuses a call that was broken on purpose."""
    match mode:
        case "error500":
            return error(500, 2, "An unexpected error has occurred. Please retry later.")
        case "throttle":
            return error(400, 32, "Page request limit reached")
        case _ if mode == WRITING_BLOCKED:
            return error(400, 368, "The action attempted has been deemed abusive or is disallowed")
        case _ if mode == TOKEN_DEAD:
            return error(400, 190, "The session has been invalidated.", 460)
    return REFUSALS[action]


def _stranger(world: World, asked: Asked) -> Told | None:
    """The refusal of a caller without our token, or without proof of our app's secret."""
    account = ours(world)
    bearer = asked.headers.get("authorization", "").removeprefix("Bearer ")
    token = asked.value("access_token") or bearer
    if not hmac.compare_digest(token.encode(), account.page_token.encode()):
        return error(400, 190, "Invalid OAuth access token.", 467)
    proof = hmac.new(account.app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(asked.value("appsecret_proof").encode(), proof.encode()):
        return error(400, 100, "Invalid appsecret_proof provided in the API argument")
    return None


def _comment(world: World, subject: str, asked: Asked, now: datetime) -> Told:
    parent = world.find(subject)
    post_id = parent.post_id if parent else subject
    known = not parent.deleted if parent else any(p.id == subject for p in world.posts)
    if not known:
        return error(400, 100, f"Object with ID '{subject}' does not exist", 33)
    text = asked.value("message")
    if not text:
        return error(400, 100, "The comment has no message")
    person = parent.person if parent else world.person("everyone")
    said = world.add(
        Said(
            placing.comment_id(world, post_id),
            NAME,
            "public",
            "desk",
            person,
            text,
            now,
            post_id=post_id,
            parent_id=subject,
            root_id=parent.root_id if parent else "",
        )
    )
    webhooks.tell(world, said)
    return Told(200, {"id": said.id})


def _send(world: World, asked: Asked, now: datetime) -> Told:
    recipient, message = _object(asked.body.get("recipient")), _object(asked.body.get("message"))
    text = message.get("text")
    if not isinstance(text, str) or not 0 < len(text) <= TEXT_MAX:
        return error(400, 100, "Length of param message[text] must be between 1 and 2000")
    comment_id = recipient.get("comment_id") or recipient.get("post_id")
    if comment_id:
        person = _private_reply(world, str(comment_id), now)
    else:
        person = _in_window(world, str(recipient.get("id", "")), asked.value("tag"), now)
    if isinstance(person, Told):
        return person
    metadata = message.get("metadata")
    said = world.add(
        Said(
            placing.message_id(world),
            NAME,
            "private",
            "desk",
            person,
            text,
            now,
            parent_id=str(comment_id or ""),
            root_id=known(person).psid,
            metadata=metadata if isinstance(metadata, str) else "",
        )
    )
    webhooks.tell(world, said)
    return Told(200, {"recipient_id": known(person).psid, "message_id": said.id})


def _private_reply(world: World, comment_id: str, now: datetime) -> Person | Told:
    """Facebook allows one private reply to a comment, within 7 days."""
    comment = world.find(comment_id)
    if comment is None or comment.deleted or comment.by != "customer":
        return error(400, 100, f"Object with ID '{comment_id}' does not exist", 33)
    if any(_replies_privately(said, comment_id) for said in world.said):
        return error(400, 10900, "Activity already replied to")
    if now - comment.at > PRIVATE_REPLY_WITHIN:
        return error(400, 10903, "This user cannot be replied to: the comment is too old")
    return comment.person


def _replies_privately(said: Said, comment_id: str) -> bool:
    return (said.platform, said.venue, said.parent_id) == (NAME, "private", comment_id)


def _in_window(world: World, psid: str, tag: str, now: datetime) -> Person | Told:
    person = world.person_with(NAME, psid)
    if person is None or known(person).psid != psid:
        return error(400, 100, "No matching user found", 2018001)
    last = world.last_private_from(person, NAME)
    window = HUMAN_WINDOW if tag == "HUMAN_AGENT" else WINDOW
    if last is None or now - last > window:
        return error(400, 10, "This message is sent outside of allowed window.", 2018278)
    return person


def _comments_under(world: World, subject: str) -> Told:
    under = [_show(world, s) for s in _public(world) if subject in (s.parent_id, s.root_id)]
    return Told(200, {"data": under, "paging": {}})


def _conversations(world: World, asked: Asked) -> Told:
    wanted = asked.value("user_id")
    data = []
    for person in world.people.values():
        messages = [s for s in world.shown() if s.person is person and _messenger(s)]
        if messages and wanted in ("", known(person).psid):
            shown = [_show(world, s) for s in reversed(messages)][:20]
            data.append({"id": f"t_{known(person).psid}", "messages": {"data": shown}})
    return Told(200, {"data": data, "paging": {}})


def _object_of(world: World, subject: str, fields: str) -> Told:
    account = ours(world)
    if subject in ("me", account.page_id):
        return Told(200, {"id": account.page_id, "name": account.page_name})
    said = world.find(subject)
    if said is None or said.deleted:
        return error(400, 100, f"Object with ID '{subject}' does not exist", 33)
    replies = sum(1 for s in _public(world) if said.id in (s.parent_id, s.root_id) and s != said)
    everything = _show(world, said) | {
        "reactions": {"data": [], "summary": {"total_count": said.reactions}},
        "likes": {"data": [], "summary": {"total_count": said.reactions}},
        "like_count": said.reactions,
        "comments": {"data": [], "summary": {"total_count": replies}},
        "comment_count": replies,
    }
    asked_for = set(re.findall(r"[a-z_]+", fields)) | {"id"}
    return Told(200, {k: v for k, v in everything.items() if not fields or k in asked_for})


def _show(world: World, said: Said) -> dict[str, Any]:
    account = ours(world)
    by_page = said.by != "customer"
    own_id = known(said.person).user_id if said.venue == "public" else known(said.person).psid
    shown: dict[str, Any] = {
        "id": said.id,
        "from": {"id": account.page_id, "name": account.page_name}
        if by_page
        else {"id": own_id, "name": said.person.name},
        "message": said.text,
        "created_time": said.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000"),
    }
    if said.venue == "public" and said.parent_id not in ("", said.post_id):
        shown["parent"] = {"id": said.parent_id}
    return shown


def _public(world: World) -> list[Said]:
    return [s for s in world.shown() if s.platform == NAME and s.venue == "public"]


def _messenger(said: Said) -> bool:
    return said.platform == NAME and said.venue == "private"


def _object(value: Any) -> Mapping[str, Any]:
    """A JSON object, also where a form carried it as text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return {}
    return value if isinstance(value, dict) else {}
