"""The keys that connecting a Page asks for."""

from __future__ import annotations

from ...key_kinds import number, token

KEYS = (
    number("page_id", "Facebook Page id"),
    number("app_id", "Meta app id"),
    token("app_secret", "Meta app secret"),
    token("page_token", "Page access token"),
)
