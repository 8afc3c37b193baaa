"""Secrets from SSM: one encrypted parameter a channel, read when needed and kept for minutes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from ..desk.ports.errors import NotConnected, Unavailable
from ..desk.ports.services import Clock
from ..model.business import Account
from ..model.gate import Secrets
from .aws import Aws, asking
from .clock import SystemClock

WHAT = "The vault"
FRESH_FOR = timedelta(minutes=5)  # in which no one asks again
MISSING_FOR = timedelta(minutes=1)  # so that connecting a channel shows soon
KEPT_FOR = timedelta(minutes=15)  # the longest a copy serves while AWS does not answer
TOKENS = (
    "page_token",
    "app_id",  # no secret: with the app's secret it asks how a token is
    "consumer_key",
    "consumer_secret",
    "access_token",
    "access_token_secret",
)


@dataclass(frozen=True, slots=True)
class _Copy:
    text: str | None  # None: there is no such parameter
    read_at: datetime

    def __repr__(self) -> str:
        return "_Copy(...)"  # never in a log

    def fresh(self, now: datetime) -> bool:
        return now - self.read_at < (MISSING_FOR if self.text is None else FRESH_FOR)


class SsmVault:
    """A desk.ports.Vault over the parameters `/kept/<stage>/<channel>` and `.../link`.

    A channel's parameter is a JSON object: `app_secret` or `consumer_secret`, `previous` during a
    change of secrets (until `previous_until`), `verify_token`, `page_id` or `user_id`, `name`,
    `handle`, `app_id`, tokens.
    """

    def __init__(self, aws: Aws, stage: str, clock: Clock | None = None) -> None:
        self._aws = aws
        self._stage = stage
        self._clock = clock or SystemClock()
        self._copies: dict[str, _Copy] = {}

    def secrets(self, channel: str) -> Secrets:
        """Raises NotConnected, or Unavailable when they cannot be read."""
        data = self._object(channel)
        signing = [data.get("app_secret") or data.get("consumer_secret"), self._previous(data)]
        if not signing[0]:
            raise NotConnected(f"The stored secrets of {channel} lack the app's secret.")
        return Secrets(
            signing=tuple(str(secret) for secret in signing if secret),
            verify_token=str(data.get("verify_token", "")),
            tokens={name: str(data[name]) for name in TOKENS if data.get(name)},
        )

    def _previous(self, data: dict[str, Any]) -> Any:
        """The secret before this one, for as long as the platform may still sign with it."""
        until = data.get("previous_until")
        over = until is not None and self._clock.now() >= datetime.fromisoformat(str(until))
        return None if over else data.get("previous")

    def account(self, channel: str) -> Account:
        """Raises like `secrets`."""
        data = self._object(channel)
        id_ = data.get("page_id") or data.get("user_id")
        if not id_:
            raise NotConnected(f"The stored secrets of {channel} lack the account's id.")
        shown = {name: str(data.get(name, "")) for name in ("name", "handle", "app_id")}
        return Account(channel=channel, id=str(id_), **shown)

    def link_secret(self) -> bytes:
        """The key with which links are made unguessable. Raises Unavailable."""
        try:
            return self._text("link").encode()
        except NotConnected:
            raise Unavailable("No key for links is stored.") from None

    def _object(self, channel: str) -> dict[str, Any]:
        try:
            data = json.loads(self._text(channel))
        except ValueError:
            data = None
        if not isinstance(data, dict):
            # No cause: it would quote what is stored.
            raise NotConnected(f"The stored secrets of {channel} are no JSON object.") from None
        return data

    def _text(self, name: str) -> str:
        now = self._clock.now()
        copy = self._copies.get(name)
        if copy is None or not copy.fresh(now):
            copy = self._copies[name] = self._read_or_keep(name, copy, now)
        if copy.text is None:
            raise NotConnected(f"There are no stored secrets of {name}.")
        return copy.text

    def _read_or_keep(self, name: str, copy: _Copy | None, now: datetime) -> _Copy:
        try:
            return _Copy(self._read(name), now)
        except Unavailable:
            if copy is None or copy.text is None or now - copy.read_at > KEPT_FOR:
                raise
            return copy

    def _read(self, name: str) -> str | None:
        client = self._aws.client("ssm")
        with asking(WHAT):
            try:
                answer = client.get_parameter(
                    Name=f"/kept/{self._stage}/{name}", WithDecryption=True
                )
            except client.exceptions.ParameterNotFound:
                return None
        return str(answer["Parameter"]["Value"])
