"""What the pretend platforms say of the shop's connection to them, and how it is mended.

A connection is well unless it was dropped (the fault `dropped`); each mending takes one of the
fault's times away, so one that is dropped often enough cannot be mended.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from chalicelib.channels.facebook.connection.inspections import FIELDS, PERMISSIONS
from chalicelib.channels.x.connection.inspections import EVENTS

from .faults import DROPPED, Faults
from .wire import Asked, Told
from .world import Said, World

WEBHOOK_ID = "1700000000000000077"
SUBSCRIPTIONS = "/2/activity/subscriptions"
HEALTH = re.compile(r"/debug_token$|/subscribed_apps$|^/2/(webhooks|activity|usage)\b")


def is_about_health(asked: Asked) -> bool:
    """Whether a request asks how the connection is, or mends it."""
    return HEALTH.search(asked.path) is not None


def facebook(world: World, faults: Faults, asked: Asked) -> Told:
    """What Facebook says of the token and of the Page's subscription."""
    account = world.accounts.facebook
    if asked.path.endswith("/debug_token"):
        alive = asked.value("input_token") == account.page_token
        data = {"app_id": account.app_id, "type": "PAGE", "is_valid": alive, "expires_at": 0}
        return Told(200, {"data": data | {"scopes": list(PERMISSIONS) if alive else []}})
    if asked.method == "POST":
        faults.take(f"facebook.{CONNECTION}")
        return Told(200, {"success": True})
    dropped = faults.holds(f"facebook.{CONNECTION}", DROPPED)
    app = {"id": account.app_id, "subscribed_fields": list(FIELDS)}
    return Told(200, {"data": [] if dropped else [app]})


CONNECTION = "connection"


def x(world: World, faults: Faults, asked: Asked, door: str) -> Told:
    """What X says of the webhook, the subscriptions and the month's usage."""
    dropped = faults.holds(f"x.{CONNECTION}", DROPPED)
    if asked.path.startswith("/2/usage"):
        return Told(200, {"data": {"project_usage": "60", "project_cap": "2000000"}})
    if asked.path.startswith(SUBSCRIPTIONS):
        about = {"filter": {"user_id": world.accounts.x.user_id}, "webhook_id": WEBHOOK_ID}
        listed = [{"event_type": kind, **about} for kind in EVENTS]
        return Told(200, {"data": listed, "meta": {"result_count": len(listed)}})
    if asked.method == "PUT":
        faults.take(f"x.{CONNECTION}")
        return Told(200, {"data": {"valid": True}})
    webhook = {"id": WEBHOOK_ID, "url": door, "valid": not dropped}
    return Told(200, {"data": [webhook], "meta": {"result_count": 1}})


def feed(world: World, show: Any) -> Told:
    """The Page's posts with their comments, newest first. `show` writes one as Facebook does."""
    account = world.accounts.facebook
    data = []
    for post in reversed([p for p in world.posts if p.platform == "facebook"]):
        under = [s for s in reversed(world.shown()) if _is_under(s, post.id)]
        data.append(
            {
                "id": post.id,
                "from": {"id": account.page_id, "name": account.page_name},
                "message": post.text,
                "created_time": post.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000"),
                "comments": {"data": [show(world, said) for said in under]},
            }
        )
    return Told(200, {"data": data, "paging": {}})


def _is_under(said: Said, post_id: str) -> bool:
    return (said.platform, said.venue, said.post_id) == ("facebook", "public", post_id)


def since(asked: Asked) -> datetime | None:
    """From when on X is asked for posts."""
    text = asked.value("start_time")
    return datetime.fromisoformat(text) if text else None
