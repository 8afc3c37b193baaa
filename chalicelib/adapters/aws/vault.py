"""Secrets from SSM: one encrypted parameter a channel, read when needed and kept for minutes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from ...desk.ports.door import ChannelDoor
from ...desk.ports.errors import NotConnected, Unavailable
from ...desk.ports.services import Clock
from ...model.business import Account
from ...model.http import Secrets
from ..clock import SystemClock
from .client import Aws, asking

WHAT = "The vault"
FRESH_FOR = timedelta(minutes=5)  # in which no one asks again
MISSING_FOR = timedelta(minutes=1)  # so that connecting a channel shows soon
KEPT_FOR = timedelta(minutes=15)  # the longest a copy serves while AWS does not answer
SHOWN = ("name", "handle", "app_id")  # what of an account is no secret


@dataclass(frozen=True, slots=True)
class _Copy:
    text: str | None  # None: there is no such parameter
    read_at: datetime

    def __repr__(self) -> str:
        return "_Copy(...)"  # never in a log

    def fresh(self, now: datetime) -> bool:
        return now - self.read_at < (MISSING_FOR if self.text is None else FRESH_FOR)


def secrets_in(channel: str, keys: Mapping[str, Any], door: ChannelDoor) -> Secrets:
    """A channel's secrets among its keys. Raises NotConnected without the app's secret."""
    secret = keys.get(door.SECRET)
    if not secret:
        raise NotConnected(f"The stored secrets of {channel} lack the app's secret.")
    return Secrets(
        signing=(str(secret),),
        verify_token=str(keys.get("verify_token", "")),
        tokens={name: str(keys[name]) for name in door.TOKENS if keys.get(name)},
    )


def account_in(channel: str, keys: Mapping[str, Any], door: ChannelDoor) -> Account:
    """The business's account among a channel's keys. Raises NotConnected without its id."""
    id_ = keys.get(door.ACCOUNT)
    if not id_:
        raise NotConnected(f"The stored secrets of {channel} lack the account's id.")
    shown = {name: str(keys.get(name, "")) for name in SHOWN}
    return Account(channel=channel, id=str(id_), **shown)


class SsmVault:
    """A desk.ports.Vault over the parameters `/kept/<stage>/<channel>` and `.../link`.

    A channel's parameter is a JSON object: its keys under the names that `door` tells,
    `previous` during a change of the secret (until `previous_until`), `verify_token`, `name`,
    `handle`, `app_id`.
    """

    def __init__(
        self,
        aws: Aws,
        stage: str,
        door: Callable[[str], ChannelDoor],
        clock: Clock | None = None,
    ) -> None:
        self._aws = aws
        self._stage = stage
        self._door = door
        self._clock = clock or SystemClock()
        self._copies: dict[str, _Copy] = {}

    def secrets(self, channel: str) -> Secrets:
        """Raises NotConnected, or Unavailable when they cannot be read."""
        data = self._object(channel)
        found = secrets_in(channel, data, self._door(channel))
        previous = self._previous(data)
        return replace(found, signing=(*found.signing, str(previous))) if previous else found

    def _previous(self, data: dict[str, Any]) -> Any:
        """The secret before this one, for as long as the platform may still sign with it."""
        until = data.get("previous_until")
        over = until is not None and self._clock.now() >= datetime.fromisoformat(str(until))
        return None if over else data.get("previous")

    def account(self, channel: str) -> Account:
        """Raises like `secrets`."""
        data = self._object(channel)
        return account_in(channel, data, self._door(channel))

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
