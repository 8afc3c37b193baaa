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

from . import connection, graph, x_api
from .faults import TOKEN_DEAD, Faults
from .wire import Asked, Told
from .world import CallSeen, World

SECRET_FIELDS = frozenset({"access_token", "appsecret_proof", "input_token"})
THROTTLE_SECONDS = 60
UNANSWERED = 0
REFUSALS = {
    "facebook.comment": graph.error(400, 100, "Invalid parameter"),
    "facebook.private_reply": graph.error(400, 10903, "This user can't be replied to"),
    "facebook.message": graph.error(400, 551, "This person isn't available right now."),
    "facebook.read": graph.error(400, 100, "Invalid parameter"),
    "facebook.health": graph.error(400, 10, "Permission denied"),
}


class Platforms:
    """Facebook under /facebook, X under /x. `world` may be replaced between requests."""

    def __init__(self, world: World, faults: Faults, now: Callable[[], datetime]) -> None:
        self.world, self.faults, self.now = world, faults, now
        self.door = ""  # where X was told that the shop can be reached
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
            world.calls.append(
                CallSeen(
                    self.now(), platform, asked.method, asked.path, _without_secrets(asked), status
                )
            )
        return told

    def _answer(self, world: World, platform: str, asked: Asked) -> Told | None:
        api = x_api if platform == "x" else graph
        mode = self.faults.take(api.target(asked))
        if mode in ("", "timeout_after"):
            told = self._done(world, platform, asked)
            return None if mode else told
        if mode == "timeout_before":
            return None
        if platform == "x":
            return _x_trouble(mode, self.now())
        return _facebook_trouble(mode, api.target(asked))

    def _done(self, world: World, platform: str, asked: Asked) -> Told:
        """What the platform really does. How a connection is stands with what is broken."""
        if not connection.is_about_health(asked):
            api = x_api if platform == "x" else graph
            return api.answer(world, asked, self.now())
        if platform == "x":
            return connection.x(world, self.faults, asked, self.door)
        return connection.facebook(world, self.faults, asked)


def _facebook_trouble(mode: str, target: str) -> Told:
    match mode:
        case "error500":
            return graph.error(500, 2, "An unexpected error has occurred. Please retry later.")
        case "throttle":
            return graph.error(400, 32, "Page request limit reached")
        case _ if mode == TOKEN_DEAD:
            return graph.error(400, 190, "The session has been invalidated.", 460)
    return REFUSALS[target]


def _x_trouble(mode: str, now: datetime) -> Told:
    match mode:
        case "error500":
            return x_api.problem(500, "Internal Server Error")
        case "throttle":
            reset = str(int(now.timestamp()) + THROTTLE_SECONDS)
            headers = {"x-rate-limit-reset": reset, "x-rate-limit-remaining": "0"}
            return Told(429, x_api.problem(429, "Too Many Requests").body, headers)
        case _ if mode == TOKEN_DEAD:
            return x_api.problem(401, "Unauthorized")
    return x_api.problem(403, "Forbidden", "You are not permitted to perform this action.")


def _without_secrets(asked: Asked) -> dict[str, Any]:
    told = {**asked.query, **asked.body}
    return {k: v for k, v in told.items() if k not in SECRET_FIELDS}


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
