"""Signed calls to the platforms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..desk.ports import NotConnected, Unavailable, Vault
from ..model import Answer, Call, Secrets, Trouble
from .exchange import Patience, exchange
from .signing import facebook_query, x_oauth

BASES = {"facebook": "https://graph.facebook.com", "x": "https://api.x.com"}


class HttpPlatforms:
    """A desk.ports.Platforms."""

    def __init__(
        self, vault: Vault, bases: Mapping[str, str] = BASES, patience: Patience | None = None
    ) -> None:
        """`bases` maps a channel to scheme and host; a call's path is put behind it."""
        self._vault = vault
        self._bases = bases
        self._patience = patience or Patience()

    def call(self, call: Call) -> Answer:
        """Sign and send one request. Trouble on the wire is an answer, never an exception.

        Where the secrets to sign with are missing or out of reach, certainly nothing was sent.
        """
        try:
            signed = _signed(call, self._vault.secrets(call.channel))
        except (NotConnected, Unavailable):
            return Answer(trouble=Trouble.NOT_SENT)
        assert call.path.startswith("/"), "a call's path begins with a slash"
        return exchange(call.method, self._bases[call.channel] + call.path, signed, self._patience)


def _signed(call: Call, secrets: Secrets) -> dict[str, Any]:
    """The request's parts as requests names them."""
    parts: dict[str, Any] = {"params": dict(call.query)}
    if call.body is not None:
        parts["data" if call.form else "json"] = dict(call.body)
    match call.channel:
        case "facebook":
            parts["params"] |= facebook_query(secrets)
        case "x":
            parts["auth"] = x_oauth(secrets)
    return parts
