"""Signed calls to the platforms."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

from ...desk.ports.errors import NotConnected, Unavailable
from ...desk.ports.services import Vault
from ...model.channel import Endpoint
from ...model.http import Secrets
from ...model.platform import PlatformRequest, PlatformResponse, Trouble
from .rehearsal import rehearsed
from .request import Timeouts, exchange
from .signing import DATED, signed

SKEW_MIN = 60.0  # seconds; an answer is itself under way for a moment


class HttpPlatforms:
    """A desk.ports.Platforms."""

    def __init__(
        self,
        vault: Vault,
        endpoint: Callable[[str], Endpoint],
        patience: Timeouts | None = None,
        seconds: Callable[[], float] = time.time,
    ) -> None:
        """`endpoint` tells of a channel where its platform is and how it is spoken to.

        `seconds` is this machine's clock, by which requests are dated until a platform corrects it.
        """
        self._vault = vault
        self._endpoint = endpoint
        self._patience = patience or Timeouts()
        self._seconds = seconds
        self._skew: dict[str, float] = {}  # seconds by which a platform is ahead of this machine

    def call(self, request: PlatformRequest) -> PlatformResponse:
        """Sign and send one request. Trouble on the wire is an answer, never an exception.

        Where the secrets to sign with are missing or out of reach, certainly nothing was sent.
        A rehearsal is answered here: no request is made.
        """
        endpoint = self._endpoint(request.channel)
        dry = rehearsed(request, endpoint)
        if dry is not None:
            return dry
        try:
            secrets = self._vault.secrets(request.channel)
            answer = self._sent(request, endpoint, secrets)
            # 401: nothing was done, so the same request may go once more, rightly dated.
            dated = endpoint.scheme in DATED
            if dated and answer.status == 401 and self._set_clock(request.channel, answer):
                answer = self._sent(request, endpoint, secrets)
        except (NotConnected, Unavailable):
            return PlatformResponse(trouble=Trouble.NOT_SENT)
        return answer

    def _sent(
        self, request: PlatformRequest, endpoint: Endpoint, secrets: Secrets
    ) -> PlatformResponse:
        assert request.path.startswith("/"), "a call's path begins with a slash"
        seconds = int(self._seconds() + self._skew.get(request.channel, 0.0))
        parts = signed(request, endpoint, secrets, seconds)
        return exchange(request.method, endpoint.base + request.path, parts, self._patience)

    def _set_clock(self, channel: str, response: PlatformResponse) -> bool:
        """Whether the platform's clock, as its answer tells it, is not the one we dated by."""
        try:
            at = parsedate_to_datetime(response.headers.get("date", "")).timestamp()
        except (TypeError, ValueError, OverflowError):
            return False
        skew = at - self._seconds()
        wrong = abs(skew - self._skew.get(channel, 0.0)) > SKEW_MIN
        if wrong:
            self._skew[channel] = skew
        return wrong
