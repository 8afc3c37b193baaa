"""The keys that connecting an account of X asks for."""

from __future__ import annotations

from ....model.channel_key import Key
from ...key_kinds import number, token

HANDLE = "@?([A-Za-z0-9_]{1,15})"
KEYS = (
    number("user_id", "X user id"),
    Key(
        "handle",
        "X handle",
        HANDLE,
        "Write the handle as on X, like @mapleandrye.",
        secret=False,
    ),
    token("consumer_key", "X API key"),
    token("consumer_secret", "X API key secret"),
    token("access_token", "X access token"),
    token("access_token_secret", "X access token secret"),
)
