"""X's webhook payloads (X Activity) for pretend posts and direct messages."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from ..world import Person, Said, World
from .account import Account, known, ours


def payloads(world: World, said: Said, verb: str) -> list[dict[str, Any]]:
    """The webhooks that tell of `said`: verb is said, edited or deleted.

    A post that both mentions the shop and answers a post of its own is told twice, as on X.
    """
    if said.venue == "private":
        # X does not tell when a direct message is edited or deleted.
        return [_event(world, said, *_direct(world, said))] if verb == "said" else []
    if verb == "deleted":
        gone = {"id": said.id, "author_id": known(said.person).id}
        wrapped = {"users": [{"data": _user(said.person)}]}
        return [_event(world, said, "post.delete", gone, wrapped)]
    return [
        _event(world, said, kind, post_object(world, said), _includes(world, said))
        for kind in _kinds(world, said)
    ]


def post_object(world: World, said: Said) -> dict[str, Any]:
    """The post as X's API shows it."""
    by_us = said.by != "customer"
    post: dict[str, Any] = {
        "id": said.id,
        "text": said.text,
        "author_id": ours(world).user_id if by_us else known(said.person).id,
        "conversation_id": said.root_id or said.ids[0],
        "edit_history_tweet_ids": list(said.ids),
        "created_at": stamp(said.changed_at or said.at),
        "lang": "en",
        "entities": {"mentions": mentions(world, said.text)},
        "public_metrics": {"reply_count": 0, "like_count": said.reactions},
    }
    if said.parent_id:
        post["in_reply_to_tweet_id"] = said.parent_id
        post["in_reply_to_user_id"] = author_of(world, said.parent_id)
        post["referenced_tweets"] = [{"type": "replied_to", "id": said.parent_id}]
    if said.media:
        post["attachments"] = {"media_keys": [f"3_{said.id}"]}
    return post


def mentions(world: World, text: str) -> list[dict[str, Any]]:
    """The people whose @handle stands in the text."""
    handles = {known(p).handle: known(p).id for p in world.people.values()}
    handles[ours(world).handle] = ours(world).user_id
    return [
        {"start": at.start(), "end": at.end(), "username": at[1], "id": handles[at[1].lower()]}
        for at in re.finditer(r"@(\w{1,15})", text)
        if at[1].lower() in handles
    ]


def author_of(world: World, post_id: str) -> str:
    """The X id of whoever wrote this post; "" when it is not known."""
    said = world.find(post_id)
    if said is not None and said.by == "customer":
        return known(said.person).id
    by_us = said is not None or any(p.id == post_id for p in world.posts)
    return ours(world).user_id if by_us else ""


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _kinds(world: World, said: Said) -> list[str]:
    if said.by != "customer":
        return ["post.create"]
    us = ours(world).user_id
    kinds = []
    if said.parent_id and author_of(world, said.parent_id) == us:
        kinds.append("post.reply.create")
    if any(m["id"] == us for m in mentions(world, said.text)):
        kinds.append("post.mention.create")
    return kinds


def _includes(world: World, said: Said) -> dict[str, Any]:
    users = [_shop(ours(world))]
    if said.by == "customer":
        users.insert(0, _user(said.person))
    includes: dict[str, Any] = {"users": users}
    if said.media:
        kind = "photo" if said.media == "image" else said.media
        includes["media"] = [{"media_key": f"3_{said.id}", "type": kind}]
    return includes


def _direct(world: World, said: Said) -> tuple[str, dict[str, Any], dict[str, Any]]:
    us, them = ours(world).user_id, known(said.person).id
    received = said.by == "customer"
    data: dict[str, Any] = {"text": said.text, "entities": {"urls": [], "user_mentions": []}}
    if said.media:
        kind = "photo" if said.media == "image" else said.media
        data["attachment"] = {"type": "media", "media": {"id_str": said.id, "type": kind}}
    event = {
        "type": "message_create",
        "id": said.id,
        "created_timestamp": str(int(said.at.timestamp() * 1000)),
        "message_create": {
            "target": {"recipient_id": us if received else them},
            "sender_id": them if received else us,
            "message_data": data,
        },
    }
    people = {them: {"data": _user(said.person)}, us: {"data": _shop(ours(world))}}
    payload = {"direct_message_events": [event], "users": people}
    return ("dm.received" if received else "dm.sent"), payload, {}


def _event(
    world: World, said: Said, kind: str, payload: dict[str, Any], includes: dict[str, Any]
) -> dict[str, Any]:
    data = {
        "event_uuid": str(7_000_000_000 + world.number()),
        "filter": {"user_id": ours(world).user_id},
        "event_type": kind,
        "tag": kind.replace(".", "-"),
        "payload": payload,
    }
    return {"data": data | ({"includes": includes} if includes else {})}


def _user(person: Person) -> dict[str, Any]:
    user: dict[str, Any] = {
        "id": known(person).id,
        "name": person.name,
        "username": known(person).handle,
        "public_metrics": {"followers_count": person.followers},
        "protected": False,
        "verified_type": "none",
    }
    if person.automated:
        user["affiliation"] = {"description": "Automated"}
    return user


def _shop(account: Account) -> dict[str, Any]:
    return {"id": account.user_id, "name": account.name, "username": account.handle}
