"""A channel's keys in SSM: written encrypted, never read back to anybody, the old secret kept."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from chalicelib import channels
from infra.endpoints import about

PREVIOUS_FOR = timedelta(hours=48)  # the platform may sign with the old secret for so long
LINK_BYTES = 32


class KeyStore:
    """The parameters `/kept/<stage>/...`, through an SSM client that is handed in."""

    def __init__(self, client: Any, stage: str) -> None:
        self._client = client
        self._stage = stage

    def channels(self) -> tuple[str, ...]:
        """The channels whose keys are stored."""
        names = sorted(channels.NAMES)
        return tuple(channel for channel in names if self._stored(channel) is not None)

    def public(self, channel: str) -> dict[str, str]:
        """What of a channel's parameter is no secret: its ids and names."""
        stored, said = self._stored(channel) or {}, about(channel)
        shown = ("name", *(key.name for key in said.asks_for() if not key.secret), *said.MADE_UP)
        return {name: str(stored[name]) for name in shown if stored.get(name)}

    def secret(self, channel: str) -> dict[str, str]:
        """Everything of a channel's parameter, to speak to the platform with."""
        return {name: str(value) for name, value in (self._stored(channel) or {}).items()}

    def connect(self, channel: str, keys: Mapping[str, str], now: datetime | None = None) -> None:
        """Write a channel's keys. What is not given stays; a new app secret keeps the old one."""
        stored = self._stored(channel) or {}
        merged: dict[str, Any] = {**stored, **keys}
        secret = about(channel).SECRET
        if stored.get(secret) and stored[secret] != merged[secret]:
            until = (now or datetime.now(UTC)) + PREVIOUS_FOR
            merged |= {"previous": stored[secret], "previous_until": until.isoformat()}
        for name in about(channel).MADE_UP:
            merged.setdefault(name, secrets.token_urlsafe(24))
        if merged != stored:
            self._write(channel, json.dumps(merged))

    def ensure_link_key(self) -> None:
        """The key that makes links unguessable: made once, never changed."""
        if self._text("link") is None:
            self._write("link", secrets.token_urlsafe(LINK_BYTES))

    def forget(self) -> None:
        """Remove every parameter of this stage."""
        for name in (*sorted(channels.NAMES), "link"):
            if self._text(name) is not None:
                self._client.delete_parameter(Name=self._name(name))

    def _stored(self, channel: str) -> dict[str, Any] | None:
        text = self._text(channel)
        found: Any = json.loads(text) if text else None
        return found if isinstance(found, dict) else None

    def _text(self, name: str) -> str | None:
        try:
            answer = self._client.get_parameter(Name=self._name(name), WithDecryption=True)
        except self._client.exceptions.ParameterNotFound:
            return None
        return str(answer["Parameter"]["Value"])

    def _write(self, name: str, value: str) -> None:
        self._client.put_parameter(
            Name=self._name(name), Value=value, Type="SecureString", Overwrite=True
        )

    def _name(self, name: str) -> str:
        return f"/kept/{self._stage}/{name}"
