"""A platform on which all is well, as a server: it takes what is said, and has nothing to tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class KindPlatform(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._asked: list[list[str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def take(self) -> list[list[str]]:
        """Method, address and body of every request since this was last asked for."""
        taken, self._asked = self._asked, []
        return taken

    def answer(self, method: str, address: str, body: str) -> dict[str, Any]:
        """The same request gets the same id each time. One answer suits whoever reads it."""
        self._asked.append([method, address, body])
        if method != "POST":
            return {"data": []}
        id_ = str(int(sha256(f"{address} {body}".encode()).hexdigest()[:12], 16))
        message = {"recipient_id": id_, "message_id": f"m_{id_}"}
        return {"id": id_, **message, "data": {"id": id_, "dm_event_id": id_}}


class _Handler(BaseHTTPRequestHandler):
    server: KindPlatform

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        told = json.dumps(self.server.answer(self.command, self.path, body)).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    do_POST = do_DELETE = do_GET

    def log_message(self, *_arguments: Any) -> None:
        """Quiet."""


@contextmanager
def kind_platform() -> Iterator[KindPlatform]:
    platform = KindPlatform()
    thread = Thread(target=platform.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield platform
    finally:
        platform.shutdown()
        platform.server_close()
        thread.join()
