"""Facebook and X as far as they speak of a connection: over real HTTP, with faults to set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from chalicelib.channels.facebook.connection.inspections import FIELDS, PERMISSIONS
from chalicelib.channels.x.connection.inspections import EVENTS

PAGE, APP, X_USER, WEBHOOK = "1001", "9001", "2002", "77"
URL = "https://kept.example/kept"
Told = tuple[int, dict[str, Any]]
DEAD = {"error": {"message": "The session has been invalidated.", "code": 190}}


@dataclass(slots=True)
class Connections:
    """How the shop's connections stand. Tests break them; the product's calls mend them."""

    alive: bool = True
    expires_at: int = 0
    scopes: list[str] = field(default_factory=lambda: list(PERMISSIONS))
    page_fields: list[str] = field(default_factory=lambda: list(FIELDS))
    x_alive: bool = True
    x_valid: bool = True
    x_events: list[str] = field(default_factory=lambda: list(EVENTS))
    credits: bool = True
    silent: bool = False  # every answer is an error of theirs
    asked: list[str] = field(default_factory=list)

    def answer(self, platform: str, method: str, path: str, body: dict[str, Any]) -> Told:
        self.asked.append(f"{method} {path}")
        if self.silent:
            return 500, {}
        told = self._x(method, path, body) if platform == "x" else self._facebook(method, path)
        return told if told is not None else (200, {"data": []})

    def _facebook(self, method: str, path: str) -> Told | None:
        if path == "/debug_token":
            data = {"is_valid": self.alive, "expires_at": self.expires_at, "scopes": self.scopes}
            return 200, {"data": data}
        if not self.alive:
            return 400, DEAD
        if path != f"/{PAGE}/subscribed_apps":
            return None
        if method == "POST":
            self.page_fields = list(FIELDS)
            return 200, {"success": True}
        app = {"id": APP, "subscribed_fields": self.page_fields}
        return 200, {"data": [app] if self.page_fields else []}

    def _x(self, method: str, path: str, body: dict[str, Any]) -> Told | None:
        if not self.x_alive:
            return 401, {"title": "Unauthorized", "status": 401}
        if path == "/2/usage/tweets":
            if not self.credits:
                return 402, {"title": "CreditsDepleted", "status": 402}
            return 200, {"data": {"project_usage": "60", "project_cap": "2000000"}}
        if path.startswith("/2/activity/subscriptions"):
            if method == "POST":
                self.x_events.append(body["event_type"])
            about = {"filter": {"user_id": X_USER}, "webhook_id": WEBHOOK}
            return 200, {"data": [{"event_type": kind, **about} for kind in self.x_events]}
        if method == "PUT":
            self.x_valid = True
        webhook = {"id": WEBHOOK, "url": f"{URL}/webhooks/x", "valid": self.x_valid}
        return 200, {"data": [webhook]} if path.startswith("/2/webhooks") else {"data": []}


@contextmanager
def platforms(connections: Connections) -> Iterator[str]:
    """The address under which /facebook and /x answer meanwhile."""

    class Handler(_Handler):
        stands = connections

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    stands: Connections

    def do_GET(self) -> None:
        _, platform, rest = [*urlsplit(self.path).path.split("/", 2), ""][:3]
        given = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        read = json.loads(given) if given.startswith("{") else dict(parse_qsl(given))
        status, told = self.stands.answer(platform, self.command, f"/{rest}", read)
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""
