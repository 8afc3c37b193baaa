"""What the pretend Facebook says of the shop's connection, and how it is mended.

A connection is well unless it was dropped (the fault `dropped`); each mending takes one of the
fault's times away, so one that is dropped often enough cannot be mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC
from typing import TYPE_CHECKING, Any

from chalicelib.channels.facebook.connection.inspections import FIELDS, PERMISSIONS

from ..modes import CONNECTION, DROPPED, target_of
from ..wire import Asked, Told
from ..world import Said, World
from .account import NAME, ours

if TYPE_CHECKING:
    from ..faults import Faults

CUT = target_of(NAME, CONNECTION)
ABOUT = re.compile(r"/debug_token$|/subscribed_apps$")


def is_about(asked: Asked) -> bool:
    """Whether a request asks how the connection is, or mends it."""
    return ABOUT.search(asked.path) is not None


def about_connection(world: World, faults: Faults, asked: Asked, door: str) -> Told:
    """What Facebook says of the token and of the Page's subscription."""
    account = ours(world)
    if asked.path.endswith("/debug_token"):
        alive = asked.value("input_token") == account.page_token
        data = {"app_id": account.app_id, "type": "PAGE", "is_valid": alive, "expires_at": 0}
        return Told(200, {"data": data | {"scopes": list(PERMISSIONS) if alive else []}})
    if asked.method == "POST":
        faults.take(CUT)
        return Told(200, {"success": True})
    app = {"id": account.app_id, "subscribed_fields": list(FIELDS)}
    return Told(200, {"data": [] if faults.holds(CUT, DROPPED) else [app]})


def feed(world: World, show: Callable[[World, Said], dict[str, Any]]) -> Told:
    """The Page's posts with their comments, newest first. `show` writes one as Facebook does."""
    account = ours(world)
    data = []
    for post in reversed([p for p in world.posts if p.platform == NAME]):
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
    return (said.platform, said.venue, said.post_id) == (NAME, "public", post_id)
