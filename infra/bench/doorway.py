"""The door's CPU for one webhook, over the barest handler that proves and reads it."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import app as entry
from chalicelib import wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.desk.ports.ports import Ports
from chalicelib.settings import read
from infra.local.platforms.sampled import samples

from . import shop
from .report import Row
from .shop import (
    ENVIRONMENT,
    REGION,
    SECRET,
    DeafQueue,
    HandClock,
    OpenVault,
    complaint,
    door_event,
)
from .timing import interleaved, looped

FIRST = samples(shop.FIRST)  # of the platform whose webhook it is
TARGET = 8
AT = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
TEXT = "The croissants were stale this morning and the coffee was cold. Not what I expected."


def door_cpu() -> Row:
    """Through the app as Lambda calls it; only what lies beyond the ports is pretended."""
    body = complaint(1, "Dana Prior", TEXT, AT)
    event = door_event(body)
    wiring.use(_hands())
    try:
        for handler in (entry.app, bare):
            assert handler(event, None)["statusCode"] == 200
        own, base = interleaved([looped(lambda: entry.app(event, None)), bare_loop()])
    finally:
        wiring.use(None)
    return Row(
        "door: CPU for one webhook, over a bare HMAC and json.loads",
        own / base,
        TARGET,
        unit="x",
        figure=f"{own * 1e6:.0f} us",
        baseline=f"{base * 1e6:.0f} us",
        ratio=own / base,
        note=f"a comment of {len(body)} bytes",
    )


def bare_loop() -> Callable[[], float]:
    """The baseline as a measure."""
    event = door_event(complaint(1, "Dana Prior", TEXT, AT))
    return looped(lambda: bare(event, None))


def bare(event: dict[str, Any], context: object) -> dict[str, Any]:
    """The least a webhook's handler can do."""
    body = event["body"].encode()
    given = event["headers"][FIRST.SIGNATURE_HEADER]
    if not hmac.compare_digest(FIRST.signature(SECRET, body), given):
        return {"statusCode": 401, "body": ""}
    json.loads(body)
    return {"statusCode": 200, "body": "ok"}


def _hands() -> Ports:
    made = wiring.made(read(ENVIRONMENT), Aws(REGION))
    return replace(made, queue=DeafQueue(), vault=OpenVault(), clock=HandClock(AT))
