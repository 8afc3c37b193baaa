"""One HTTP request and its answer: bounded in size and time, no redirects, trouble as a value."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ...model.platform import PlatformResponse, Trouble

BODY_BYTES_MAX = 1_000_000
CHUNK_BYTES = 65_536
QUIET_LOGGERS = ("urllib3", "oauthlib", "requests_oauthlib")  # at DEBUG they write out tokens
HEADERS = {
    "User-Agent": "Kept",
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # a small compressed answer must not unfold into a large one
    "Connection": "close",  # a connection kept in a frozen Lambda is dead, and looks like a reset
}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds."""

    connect: float = 3.05  # a little more than the 3 after which TCP tries again
    read: float = 10.0  # between two bytes
    total: float = 13.0  # from the start to the answer's last byte, however slowly it drips


def exchange(
    method: str, url: str, parts: Mapping[str, Any], patience: Timeouts
) -> PlatformResponse:
    """Send the request, and read its answer. `parts` are named as requests.Request names them.

    NOT_SENT is said only while no connection stood (name, connection or TLS failed): from then
    on the request may have arrived. Neither the environment's proxies nor .netrc are used.
    """
    import requests
    from urllib3.exceptions import HTTPError

    for name in QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    connected: list[bool] = []
    deadline = time.monotonic() + patience.total
    with requests.Session() as session:
        session.trust_env = False
        session.headers.update(HEADERS)
        for scheme in ("https://", "http://"):
            session.mount(scheme, _adapter(lambda: connected.append(True)))
        try:
            with session.request(
                method,
                url,
                **parts,
                timeout=(patience.connect, patience.read),
                allow_redirects=False,
                stream=True,
            ) as response:
                body = _body(response.raw, deadline)
                status, headers = response.status_code, response.headers
        except (OSError, HTTPError):  # requests' own exceptions are OSErrors
            return PlatformResponse(trouble=Trouble.NO_ANSWER if connected else Trouble.NOT_SENT)
    if body is None:
        return PlatformResponse(trouble=Trouble.NO_ANSWER)
    lower = {name.lower(): value for name, value in headers.items()}
    return PlatformResponse(status=status, body=_object(body), headers=lower)


def _adapter(on_connected: Callable[[], None]) -> Any:
    """A transport that tells when a connection stands, TLS included, and never tries twice."""
    from requests.adapters import HTTPAdapter
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            on_connected()

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            on_connected()

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    adapter = HTTPAdapter(max_retries=0)
    adapter.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return adapter


def _body(raw: Any, deadline: float) -> bytes | None:
    """The body, or None when it is too large or comes too slowly."""
    body = bytearray()
    while chunk := raw.read1(CHUNK_BYTES):
        body += chunk
        if len(body) > BODY_BYTES_MAX or time.monotonic() > deadline:
            return None
    return bytes(body)


def _object(body: bytes) -> dict[str, Any]:
    """The body's JSON object; {} for anything else, however deep or broken."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
