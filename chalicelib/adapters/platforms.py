"""Signed calls to the platforms."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from ..desk.ports.errors import NotConnected, Unavailable
from ..desk.ports.services import Vault
from ..model.gate import Secrets
from ..model.wire import Answer, Call, Trouble
from .exchange import Patience, exchange
from .rehearsing import rehearsed
from .signing import facebook_inspection, facebook_query, x_oauth

SKEW_MIN = 60.0  # seconds; an answer is itself under way for a moment
BASES = {"facebook": "https://graph.facebook.com", "x": "https://api.x.com"}


class HttpPlatforms:
    """A desk.ports.Platforms."""

    def __init__(
        self,
        vault: Vault,
        bases: Mapping[str, str] = BASES,
        patience: Patience | None = None,
        seconds: Callable[[], float] = time.time,
    ) -> None:
        """`bases` maps a channel to scheme and host; a call's path is put behind it.

        `seconds` is this machine's clock, by which requests are signed until X corrects it.
        """
        self._vault = vault
        self._bases = bases
        self._patience = patience or Patience()
        self._seconds = seconds
        self._skew = 0.0  # seconds by which X is ahead of this machine

    def call(self, call: Call) -> Answer:
        """Sign and send one request. Trouble on the wire is an answer, never an exception.

        Where the secrets to sign with are missing or out of reach, certainly nothing was sent.
        A rehearsal is answered here: no request is made.
        """
        dry = rehearsed(call)
        if dry is not None:
            return dry
        try:
            secrets = self._vault.secrets(call.channel)
            answer = self._sent(call, secrets)
            # 401: nothing was done, so the same request may go once more, rightly dated.
            if call.channel == "x" and answer.status == 401 and self._set_clock(answer):
                answer = self._sent(call, secrets)
        except (NotConnected, Unavailable):
            return Answer(trouble=Trouble.NOT_SENT)
        return answer

    def _sent(self, call: Call, secrets: Secrets) -> Answer:
        assert call.path.startswith("/"), "a call's path begins with a slash"
        signed = _signed(call, secrets, int(self._seconds() + self._skew))
        return exchange(call.method, self._bases[call.channel] + call.path, signed, self._patience)

    def _set_clock(self, answer: Answer) -> bool:
        """Whether X's clock, as its answer tells it, differs from the one we signed by."""
        try:
            at = parsedate_to_datetime(answer.headers.get("date", "")).timestamp()
        except (TypeError, ValueError, OverflowError):
            return False
        skew = at - self._seconds()
        wrong = abs(skew - self._skew) > SKEW_MIN
        if wrong:
            self._skew = skew
        return wrong


def _signed(call: Call, secrets: Secrets, seconds: int) -> dict[str, Any]:
    """The request's parts as requests names them."""
    parts: dict[str, Any] = {"params": dict(call.query)}
    if call.body is not None:
        parts["data" if call.form else "json"] = dict(call.body)
    match call.channel:
        case "facebook" if call.path == "/debug_token":
            parts["params"] |= facebook_inspection(secrets)
        case "facebook":
            parts["params"] |= facebook_query(secrets)
        case "x":
            parts["auth"] = x_oauth(secrets, timestamp=str(seconds))
    return parts
