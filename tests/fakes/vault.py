"""Secrets that are no secret."""

from __future__ import annotations

from collections.abc import Mapping

from chalicelib.desk.ports.errors import NotConnected, Unavailable
from chalicelib.model.business import Account
from chalicelib.model.http import Secrets

SECRETS = {
    "facebook": Secrets(
        signing=("facebook-app-secret",),
        verify_token="facebook-verify-token",
        tokens={"page_token": "facebook-page-token", "app_id": "9001"},
    ),
    "x": Secrets(
        signing=("x-consumer-secret",),
        tokens={
            "consumer_key": "x-consumer-key",
            "consumer_secret": "x-consumer-secret",
            "access_token": "x-access-token",
            "access_token_secret": "x-access-token-secret",
        },
    ),
}
ACCOUNTS = {
    "facebook": Account("facebook", "1001", name="Maple & Rye", app_id="9001"),
    "x": Account("x", "2002", name="Maple & Rye", handle="mapleandrye"),
}


class FakeVault:
    """A desk.ports.Vault. Without arguments both channels are connected."""

    def __init__(
        self,
        secrets: Mapping[str, Secrets] = SECRETS,
        accounts: Mapping[str, Account] = ACCOUNTS,
        link_secret: bytes = b"a-key-for-links-that-is-long-enough",
    ) -> None:
        self._secrets = dict(secrets)
        self._accounts = dict(accounts)
        self._link_secret = link_secret
        self._locked = False

    def secrets(self, channel: str) -> Secrets:
        return self._found(self._secrets, channel)

    def account(self, channel: str) -> Account:
        return self._found(self._accounts, channel)

    def link_secret(self) -> bytes:
        return self._found({"link": self._link_secret}, "link")

    def lock(self, locked: bool = True) -> None:
        """Nothing can be read until it is unlocked."""
        self._locked = locked

    def disconnect(self, channel: str) -> None:
        del self._secrets[channel], self._accounts[channel]

    def _found(self, stored, name):
        if self._locked:
            raise Unavailable("The vault did not answer.")
        if name not in stored:
            raise NotConnected(f"There are no stored secrets of {name}.")
        return stored[name]
