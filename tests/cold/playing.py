"""One case, as Lambda plays it: what the entry point gave, and what it left behind."""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from . import ours, standing_chance, standing_clock
from .cloud import Cloud

CONTEXT = SimpleNamespace(
    function_name="kept",
    invoked_function_arn="arn:aws:lambda:us-east-1:123456789012:function:kept",
    aws_request_id="request",
    get_remaining_time_in_millis=lambda: 30_000,
)


def played(cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to one case: `gave` or `raised`, and everything that went out or was written."""
    os.environ.update(_environment(cloud, world, case))
    standing_clock.put(case["at"])
    standing_chance.put()
    return {
        "loaded": ours.loaded()[:3],
        "errors": _errors(),
        **_called(case["entry"], case["event"]),
        **cloud.left(case["world"]),
    }


def _environment(cloud: Cloud, world: Mapping[str, Any], case: Mapping[str, Any]) -> dict[str, str]:
    return {
        "KEPT_STAGE": world["stage"],
        "KEPT_TABLE": case["world"],
        "KEPT_QUEUE_URL": cloud.queue_url,
        "KEPT_MAIL_TOPIC": cloud.topic,
        "KEPT_TWO_WAY": "yes" if world["two_way"] else "no",
    }


def _errors() -> list[str]:
    """Whatever is logged as an error from now on, by whichever logger."""
    heard: list[str] = []

    def made(*given: Any, **more: Any) -> logging.LogRecord:
        record = logging.LogRecord(*given, **more)
        if record.levelno >= logging.ERROR:
            heard.append(record.getMessage())
        return record

    logging.setLogRecordFactory(made)
    return heard


def _called(entry: str, event: Any) -> dict[str, Any]:
    """Load the code, and hand the event to one of its functions."""
    try:
        import app

        return {"gave": getattr(app, entry)(event, CONTEXT), "raised": "", "trace": []}
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer
        trace = traceback.format_tb(error.__traceback__)[-3:]
        return {"gave": None, "raised": f"{type(error).__name__}: {error}", "trace": trace}
