"""The pretend platforms' HTTP server: in a thread of its own, on this machine only."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from . import find
from .faults import Faults
from .modes import HEALTH, target_of
from .wire import Asked, Told
from .world import CallSeen, World

UNANSWERED = 0


class Platforms:
    """Each platform under its own name. `world` may be replaced between requests."""

    def __init__(self, world: World, faults: Faults, now: Callable[[], datetime]) -> None:
        self.world, self.faults, self.now = world, faults, now
        self.origin = ""  # where the shop is, as far as the platforms were told
        outer = self

        class Handler(_Handler):
            platforms = outer

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def url(self, platform: str) -> str:
        """The base URL under which a platform is reached."""
        return f"http://127.0.0.1:{self._server.server_port}/{platform}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, platform: str, asked: Asked) -> Told | None:
        """What is answered; None when the line is cut instead. Logs the call."""
        world = self.world
        with world.lock:
            told = self._answer(world, platform, asked)
            status = told.status if told else UNANSWERED
            shown = _without_secrets(platform, asked)
            world.calls.append(
                CallSeen(self.now(), platform, asked.method, asked.path, shown, status)
            )
        return told

    def _answer(self, world: World, platform: str, asked: Asked) -> Told | None:
        action = find(platform).target(asked)
        mode = self.faults.take(target_of(platform, action))
        if mode in ("", "timeout_after"):
            told = self._done(world, platform, action, asked)
            return None if mode else told
        if mode == "timeout_before":
            return None
        return find(platform).trouble(mode, action, self.now())

    def _done(self, world: World, platform: str, action: str, asked: Asked) -> Told:
        """What the platform really does. How a connection is stands with what is broken."""
        if action != HEALTH:
            return find(platform).answer(world, asked, self.now())
        door = f"{self.origin}/webhooks/{platform}" if self.origin else ""
        return find(platform).about_connection(world, self.faults, asked, door)


def _without_secrets(platform: str, asked: Asked) -> dict[str, Any]:
    told = {**asked.query, **asked.body}
    return {k: v for k, v in told.items() if k not in find(platform).SECRET_FIELDS}


class _Handler(BaseHTTPRequestHandler):
    platforms: Platforms
    timeout = 10

    def do_GET(self) -> None:
        self._handle()

    def do_POST(self) -> None:
        self._handle()

    def do_PUT(self) -> None:
        self._handle()

    def do_DELETE(self) -> None:
        self._handle()

    def _handle(self) -> None:
        url = urlsplit(self.path)
        _, platform, rest = [*url.path.split("/", 2), "", ""][:3]
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = Asked(
            self.command,
            "/" + rest,
            dict(parse_qsl(url.query)),
            {k.lower(): v for k, v in self.headers.items()},
            _read(body, self.headers.get("Content-Type") or ""),
        )
        told = self.platforms.answer(platform, asked)
        if told is None:
            self._cut()
            return
        data = json.dumps(told.body).encode()
        self.send_response(told.status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        for name, value in told.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _cut(self) -> None:
        """End the connection without an answer: to the caller the same as a timeout, but quick."""
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the calls are shown on the page."""


def _read(body: bytes, content_type: str) -> dict[str, Any]:
    if content_type.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body.decode("utf-8", "replace")))
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
