"""Cold starts: what a fresh Python spends on loading the app, and until a message is heard.

The bare interpreter's own time is measured in the same turns and taken off both sides.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.adapters.aws.client import Aws
from infra.package import copy_sources

from .report import Row
from .shop import ACCOUNT, ENVIRONMENT, FIRST, QUEUE, REGION, complaint, door_event, queue_event
from .timing import ROOT, fresh, interleaved
from .world import CREDENTIALS, furnish

APP = "import app"
ONE_CLIENT = "import boto3; boto3.client('sqs')"
TWO_CLIENTS = "import boto3; [boto3.client(name) for name in ('sqs', 'ssm')]"
THREE_CLIENTS = "import boto3; [boto3.client(name) for name in ('dynamodb', 'sqs', 'ssm')]"
WORKER = """
import json, os, app
answer = app.worker(json.loads(os.environ["BENCH_EVENT"]), None)
assert answer == {"batchItemFailures": []}, answer
"""
DOOR = """
import json, os, app
answer = app.app(json.loads(os.environ["BENCH_EVENT"]), None)
assert answer["statusCode"] == 200, answer
"""
Program = tuple[str, Mapping[str, str]]  # its code, and what it wants in its environment
LOADING_TARGET, DOOR_TARGET, WORKER_TARGET = 0.25, 1.5, 1.5


def loading() -> Row:
    """`import app`, as the door does, over boto3 and one client."""
    what = "CPU to import app, over boto3 and one client"
    return _row(what, lambda: (APP, {}), ONE_CLIENT, LOADING_TARGET)


def first_webhook() -> Row:
    """The door from nothing to its first webhook queued, over boto3 and two clients."""
    what = "door cold start: CPU to the first webhook queued, over boto3 and two clients"
    with _pretend_aws() as url:
        event = json.dumps(door_event(_complaint(1, datetime.now(UTC))))
        program = (DOOR, {**_at(url), "BENCH_EVENT": event})
        return _row(what, lambda: program, TWO_CLIENTS, DOOR_TARGET)


def first_message() -> Row:
    """The worker from nothing to its first message heard and saved, over three clients."""
    what = "worker cold start: CPU to the first message heard, over boto3 and three clients"
    with _pretend_aws() as url:
        ids = count(1)
        next_one = lambda: (WORKER, {**_at(url), "BENCH_EVENT": _event(next(ids))})  # noqa: E731
        return _row(what, next_one, THREE_CLIENTS, WORKER_TARGET)


def _at(url: str) -> dict[str, str]:
    """AWS is pretended in this process, over HTTP: our own calls count, AWS's work does not."""
    return {**ENVIRONMENT, "AWS_ENDPOINT_URL": url, "KEPT_QUEUE_URL": f"{url}/{ACCOUNT}/{QUEUE}"}


def _row(what: str, ours: Callable[[], Program], theirs: str, target: float) -> Row:
    """Both sides find all compiled, as the zip holds it; what it would cost otherwise is shown."""
    with TemporaryDirectory(prefix="kept-bench-") as folder:
        source = Path(folder, "source")
        source.mkdir()
        copy_sources(source)
        usual = {**CREDENTIALS, "PYTHONPYCACHEPREFIX": str(Path(folder, "compiled"))}
        as_zipped = {**usual, "PYTHONDONTWRITEBYTECODE": "1"}

        def own(environ: Mapping[str, str], place: Path) -> float:
            code, more = ours()
            return fresh(code, {**environ, **more}, place)

        nothing, compiled, zipped, base = interleaved(
            [
                lambda: fresh("pass", usual),
                lambda: own(usual, ROOT),
                lambda: own(as_zipped, source),
                lambda: fresh(theirs, usual),
            ]
        )
    return row_of(what, target, nothing, compiled, zipped, base)


def row_of(
    what: str, target: float, nothing: float, compiled: float, zipped: float, base: float
) -> Row:
    """The row of these CPU seconds, a bare interpreter's taken off each."""
    ratio = (compiled - nothing) / (base - nothing)
    return Row(
        what,
        ratio,
        target,
        unit="x",
        figure=_ms(compiled - nothing),
        baseline=_ms(base - nothing),
        ratio=ratio,
        note=f"without a bare interpreter's {_ms(nothing)}; where our own modules are not "
        f"compiled: {_ms(zipped - nothing)}, "
        f"{(zipped - nothing) / (base - nothing):.2f}x",
    )


def _ms(seconds: float) -> str:
    return f"{seconds * 1_000:.0f} ms"


def _event(number: int) -> str:
    now = datetime.now(UTC)
    return json.dumps(queue_event(FIRST, _complaint(number, now), now))


def _complaint(number: int, now: datetime) -> bytes:
    text = "The croissants were stale this morning and the coffee was cold."
    return complaint(number, f"Customer {number}", text, now)


@contextmanager
def _pretend_aws() -> Iterator[str]:
    from moto.moto_api._internal.models import moto_api_backend
    from moto.server import ThreadedMotoServer

    moto_api_backend.reset()  # every server of a process shares what the one before it was told
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        url = f"http://{host}:{port}"
        furnish(Aws(REGION, url))
        yield url
    finally:
        server.stop()
