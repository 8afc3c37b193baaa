"""What the pretend X says of the shop's connection, and how it is mended.

A connection is well unless it was dropped (the fault `dropped`); each mending takes one of the
fault's times away, so one that is dropped often enough cannot be mended.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from chalicelib.channels.x.connection.inspections import EVENTS

from ..modes import CONNECTION, DROPPED, target_of
from ..wire import Asked, Told
from ..world import World
from .account import NAME, ours

if TYPE_CHECKING:
    from ..faults import Faults

CUT = target_of(NAME, CONNECTION)
WEBHOOK_ID = "1700000000000000077"
SUBSCRIPTIONS = "/2/activity/subscriptions"
ABOUT = re.compile(r"^/2/(webhooks|activity|usage)\b")


def is_about(asked: Asked) -> bool:
    """Whether a request asks how the connection is, or mends it."""
    return ABOUT.search(asked.path) is not None


def about_connection(world: World, faults: Faults, asked: Asked, door: str) -> Told:
    """What X says of the webhook, the subscriptions and the month's usage."""
    if asked.path.startswith("/2/usage"):
        return Told(200, {"data": {"project_usage": "60", "project_cap": "2000000"}})
    if asked.path.startswith(SUBSCRIPTIONS):
        about = {"filter": {"user_id": ours(world).user_id}, "webhook_id": WEBHOOK_ID}
        listed = [{"event_type": kind, **about} for kind in EVENTS]
        return Told(200, {"data": listed, "meta": {"result_count": len(listed)}})
    if asked.method == "PUT":
        faults.take(CUT)
        return Told(200, {"data": {"valid": True}})
    webhook = {"id": WEBHOOK_ID, "url": door, "valid": not faults.holds(CUT, DROPPED)}
    return Told(200, {"data": [webhook], "meta": {"result_count": 1}})


def since(asked: Asked) -> datetime | None:
    """From when on X is asked for posts."""
    text = asked.value("start_time")
    return datetime.fromisoformat(text) if text else None
