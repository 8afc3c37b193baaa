"""A small HTTP server that plays a platform on a bad day. Paths name what goes wrong."""

from __future__ import annotations

import json
import re
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

BODIES = {
    "/list": b'[{"id": "1"}]',
    "/text": b"sorry",
    "/html": b"<html>Bad gateway</html>",
    "/empty": b"",
    "/latin": b'{"id": "\xe9"}',
    "/deep": b"[" * 900_000,
    "/digits": b'{"id": ' + b"9" * 5_000 + b"}",
    "/full": b'{"id": "' + b"x" * (1_000_000 - 10) + b'"}',
    "/large": b'{"id": "' + b"x" * (1_000_000 - 9) + b'"}',
}


class Platform(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []  # method and path of every request
        self.over = Event()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request, client_address) -> None:
        """A caller who hangs up early is part of the tests."""


class Handler(BaseHTTPRequestHandler):
    server: Platform

    def do_POST(self) -> None:
        path, _, query = self.path.partition("?")
        length = int(self.headers.get("Content-Length", 0))
        sent = self.rfile.read(length).decode()
        self.server.asked.append(f"{self.command} {path}")
        if path in BODIES:
            self.answer(502 if path == "/html" else 200, BODIES[path])
        elif path == "/echo":
            told = {"method": self.command, "query": query, "body": sent}
            told["headers"] = {name.lower(): value for name, value in self.headers.items()}
            self.answer(200, json.dumps(told).encode())
        else:
            getattr(self, path.strip("/"))()

    do_GET = do_DELETE = do_POST

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def error(self) -> None:
        self.answer(500, b'{"error": {"code": 2}}', X_App_Usage="high")

    def dated(self) -> None:
        """Takes only what is signed within five minutes of its own clock."""
        signed_at = re.search(r'oauth_timestamp="(\d+)"', self.headers["Authorization"])
        near = signed_at and abs(int(signed_at.group(1)) - time.time()) < 300
        self.answer(201 if near else 401, b"{}")

    def forbidden(self) -> None:
        self.answer(401, b"{}")

    def redirect(self) -> None:
        self.answer(302, b"", Location=f"{self.server.base}/empty")

    def reset(self) -> None:
        """Took the request, and tears the connection down without a word."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True

    def hangup(self) -> None:
        self.close_connection = True

    def half(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b'{"id": "1"}')
        self.close_connection = True

    def nonsense(self) -> None:
        self.wfile.write(b"I am no HTTP\r\n\r\n")
        self.close_connection = True

    def silence(self) -> None:
        self.server.over.wait(10)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.over.wait(0.01):
            self.wfile.write(b" ")

    def chunks(self) -> None:
        """Never says how long it is, and does not end."""
        self.protocol_version = "HTTP/1.1"
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        while not self.server.over.is_set():
            self.wfile.write(b"2710\r\n" + b" " * 10_000 + b"\r\n")

    def log_message(self, *_arguments) -> None:
        """Quiet."""


@contextmanager
def running() -> Iterator[Platform]:
    platform = Platform()
    thread = Thread(target=platform.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield platform
    finally:
        platform.over.set()
        platform.shutdown()
        platform.server_close()
        thread.join()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
