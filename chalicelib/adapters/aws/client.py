"""One lazily opened AWS session and its clients; what botocore raises becomes Unavailable."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ...desk.ports.errors import Unavailable

CONNECT_SECONDS = 1
READ_SECONDS = 3
ATTEMPTS = 3  # tries in all; `max_attempts` would count the retries only
QUIET_LOGGERS = ("boto3", "botocore", "urllib3")  # at DEBUG they write out what they send


class Aws:
    """Clients by service and settings, made when first asked for.

    One session serves them all: each further session costs a cold start a third more.
    """

    def __init__(self, region: str | None = None, endpoint_url: str | None = None) -> None:
        """Without a region the environment's is taken, as Lambda sets it."""
        self._region = region
        self._endpoint_url = endpoint_url
        self._session: Any = None
        self._clients: dict[tuple[str, int, float, float], Any] = {}

    def client(
        self,
        service: str,
        *,
        attempts: int = ATTEMPTS,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> Any:
        """The client of a service, with so many tries in all, and no longer waits than these."""
        wanted = (service, attempts, connect_seconds, read_seconds)
        if wanted not in self._clients:
            from botocore.config import Config

            config = Config(
                retries={"total_max_attempts": attempts, "mode": "standard"},
                connect_timeout=connect_seconds,
                read_timeout=read_seconds,
            )
            self._clients[wanted] = self._opened().client(
                service, endpoint_url=self._endpoint_url, config=config
            )
        return self._clients[wanted]

    def _opened(self) -> Any:
        if self._session is None:
            from boto3.session import Session

            for name in QUIET_LOGGERS:
                logging.getLogger(name).setLevel(logging.WARNING)
            self._session = Session(region_name=self._region)
        return self._session


@contextmanager
def asking(what: str) -> Iterator[None]:
    """Whatever AWS refuses or does not answer inside becomes Unavailable, naming only `what`.

    The cause is left out: botocore's words can hold a number or a text.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise Unavailable(f"{what} did not answer ({code_of(error)}).") from None


def code_of(error: Exception) -> str:
    """The short code of what went wrong, such as ThrottlingException or ReadTimeoutError."""
    response = getattr(error, "response", None) or {}
    return str(response.get("Error", {}).get("Code") or type(error).__name__)
