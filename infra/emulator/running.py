"""The emulator as a process of its own, on 127.0.0.1, in an environment of its own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from infra.environments import environment

HOST = "127.0.0.1"  # its own default is every interface of the machine
REGION = "us-east-1"
KEY = "test"  # with this key, unsigned calls to the doors land in the same account
READY_SECONDS = 30
MEMORY = Path("/dev/shm")
MEMORY_BYTES_MIN = 3_000_000_000


class NotRunning(Exception):
    """The emulator did not start, or has stopped. Its argument is what it said last."""


class Emulator:
    """A running emulator."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, log: Path) -> None:
        self.process, self.port, self.log = process, port, log

    @property
    def url(self) -> str:
        """Where all of its services answer."""
        return f"http://{HOST}:{self.port}"

    def client(self, service: str, endpoint_url: str = "") -> Any:
        """A boto3 client of one service, with the made-up credentials."""
        import boto3

        return boto3.client(
            service,
            region_name=REGION,
            endpoint_url=endpoint_url or self.url,
            aws_access_key_id=KEY,
            aws_secret_access_key=KEY,
        )

    def workers(self, function: str) -> list[int]:
        """The processes in which a function runs now."""
        return [pid for pid in _children(self.process.pid) if function in _function_of(pid)]

    def said(self, lines: int = 20) -> str:
        """The last lines of its log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


@contextmanager
def emulator(**more: str) -> Iterator[Emulator]:
    """An empty one on a free port; `more` goes into its environment and that of the functions."""
    folder = Path(mkdtemp(prefix="kept-emulator-", dir=_quick_place()))
    started = _start(folder, free_port(), more)
    try:
        _wait(started)
        yield started
    finally:
        _end(started.process)
        shutil.rmtree(folder, ignore_errors=True)


def _quick_place() -> Path | None:
    """Memory instead of a disk, if there is enough: each worker unfolds the whole zip anew."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_BYTES_MIN
    return MEMORY if roomy and os.access(MEMORY, os.W_OK) else None


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port: int = taken.getsockname()[1]
    return port


def _start(folder: Path, port: int, more: dict[str, str]) -> Emulator:
    bin_ = environment("emulator")
    kept = {name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ}
    made_up = {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": KEY, "AWS_SESSION_TOKEN": ""}
    own = {"BIND_HOST": HOST, "GATEWAY_PORT": str(port), "TMPDIR": str(folder)}
    own |= {"PATH": f"{bin_}:/usr/bin:/bin", "S3_DATA_DIR": str(folder / "s3")}
    log = folder / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [str(bin_ / "ministack")],
            cwd=folder,
            env={**kept, **made_up, **own, **more},
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    return Emulator(process, port, log)


def _wait(started: Emulator) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and started.process.poll() is None:
        try:
            with urlopen(f"{started.url}/_ministack/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise NotRunning(f"The emulator did not start:\n{started.said()}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """At once, with the functions that run in it: nothing of it is worth keeping."""
    for pid in [process.pid, *_children(process.pid)]:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()


def _children(pid: int) -> Iterator[int]:
    """All descendants of a process, as Linux tells them."""
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, file.read_text().split()):
            yield child
            yield from _children(child)


def _function_of(pid: int) -> str:
    """The name of the function that runs in a process; "" for any other process."""
    try:
        entries = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return ""
    found = [entry for entry in entries if entry.startswith(b"AWS_LAMBDA_FUNCTION_NAME=")]
    return found[0].decode().partition("=")[2] if found else ""
