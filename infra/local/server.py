"""The street's own HTTP server: the page, the fixed /street calls, and the product's doors."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .platforms.faults import Nonsense
from .platforms.world import NotThere, Unclear
from .product.events import Knock, Reply
from .street import Street

BODY_BYTES_MAX = 10_000_000  # API Gateway's limit
READ_SECONDS = 10
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
PAGE = Path(__file__).with_name("page")
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
}
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
SAFE = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
)


class StreetServer(ThreadingHTTPServer):
    """Listens on this machine only.

    Connections are read side by side, for a browser opens some that it never uses; what they ask
    is done one at a time, in `turn`, because the pretend AWS does not bear two at once.
    """

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.turn = threading.Lock()
        self.street: Street | None = None

    def open(self, street: Street) -> None:
        self.street = street

    def close(self) -> None:
        """Close the street and stop listening."""
        if self.street is not None:
            self.street.close()
        self.server_close()

    def service_actions(self) -> None:
        """Between requests, do what has become due by itself."""
        if self.street is not None and self.turn.acquire(blocking=False):
            try:
                self.street.tick()
            finally:
                self.turn.release()


class _Handler(BaseHTTPRequestHandler):
    server: StreetServer
    timeout = READ_SECONDS

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Every method is answered: what is none of ours is for the product's door to refuse."""
        if name.startswith("do_"):
            return self._handle
        raise AttributeError(name)

    def _handle(self) -> None:
        path = urlsplit(self.path).path
        length = self.headers.get("Content-Length") or "0"
        if not length.isdigit() or int(length) > BODY_BYTES_MAX:
            self._send(_sentence(413, "that is too much at once"))
            return
        body = self.rfile.read(int(length))
        file = FILES.get(path)
        if file is not None and self.command in ("GET", "HEAD"):
            self._send(_page(file))
        elif path.startswith("/street/"):
            self._send(self._asked(path, body))
        else:
            with self.server.turn:
                self._send(self._street().door(self._knock(path, body)))

    def _street(self) -> Street:
        assert self.server.street is not None, "the server is opened with a street"
        return self.server.street

    def _knock(self, path: str, body: bytes) -> Knock:
        query = urlsplit(self.path).query
        return Knock(self.command, path, query, tuple(self.headers.items()), body)

    def _asked(self, path: str, body: bytes) -> Reply:
        """One of the street's own calls. Only pages of the street itself may make it."""
        if not self._from_here():
            return _sentence(403, "the street only answers its own page and this machine")
        found = CALLS.get(path)
        if found is None:
            return _sentence(404, f"there is nothing at {path}")
        method, call = found
        if self.command != method:
            return _sentence(405, f"{path} wants {method}")
        try:
            with self.server.turn:
                return _json(200, call(self._street(), _order(body) if method == "POST" else {}))
        except NotThere as error:
            return _sentence(404, str(error))
        except (Unclear, Nonsense, ValueError) as error:
            return _sentence(400, str(error))

    def _from_here(self) -> bool:
        """Not a strange page that reaches us through the visitor's browser."""
        host = self.headers.get("Host") or "localhost"
        origin = self.headers.get("Origin")
        own = origin is None or urlsplit(origin).netloc == host
        return own and urlsplit(f"//{host}").hostname in LOCAL

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers:
            if name.lower() != "content-length":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the page shows what happens."""


Order = Mapping[str, Any]
CALLS: dict[str, tuple[str, Callable[[Street, Order], dict[str, Any]]]] = {
    "/street/state": ("GET", lambda street, _: street.state()),
    "/street/secrets": ("GET", lambda street, _: street.secrets()),
    "/street/clock": ("POST", Street.move),
    "/street/next": ("POST", lambda street, _: street.next()),
    "/street/say": ("POST", Street.say),
    "/street/edit": ("POST", Street.edit),
    "/street/delete": ("POST", Street.delete),
    "/street/repeat": ("POST", Street.repeat),
    "/street/owner": ("POST", Street.owner),
    "/street/phone": ("POST", Street.phone),
    "/street/fault": ("POST", Street.fault),
    "/street/reset": ("POST", Street.reset),
}
FILES = {f"/page/{file.name}": file for file in PAGE.iterdir()} | {"/": PAGE / "index.html"}


def _order(body: bytes) -> Order:
    try:
        value = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise Unclear("the body is not JSON") from None
    if not isinstance(value, dict):
        raise Unclear("the body must be a JSON object")
    return value


def _page(file: Path) -> Reply:
    kind = TYPES.get(file.suffix, "application/octet-stream")
    return Reply(200, (("Content-Type", f"{kind}; charset=utf-8"), *SAFE), file.read_bytes())


def _json(status: int, value: Mapping[str, Any]) -> Reply:
    body = json.dumps(value).encode()
    return Reply(status, (("Content-Type", "application/json"), *SAFE), body)


def _sentence(status: int, text: str) -> Reply:
    return _json(status, {"error": text})
