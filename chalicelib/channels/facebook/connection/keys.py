"""The keys that connecting a Page asks for."""

from __future__ import annotations

from ...keys import number, token

KEYS = (
    number("page_id", "Facebook Page id"),
    number("app_id", "Meta app id"),
    token("app_secret", "Meta app secret"),
    token("page_token", "Page access token"),
)
MADE_UP = ("verify_token",)  # Facebook shows it back to us in its handshake
