"""How much of everything a month without a message takes, and how much a message.

Counted: the functions and their schedules in `app`, the alarms of the template, and the calls and
units of the bench. Assumed, each by name in prices.json: how long Lambda runs, what it logs, and
what sort of messages come.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Any

from infra.bench.counting import Cost
from infra.bench.traffic import Traffic

from .prices import Prices, Quantities, added, times

ROOT = Path(__file__).parents[2]
MINUTES_A_MONTH = 30 * 24 * 60
MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60}
KB_A_GB = 1_000_000
DEFAULT_MEMORY_MB = 128  # what Chalice takes where the configuration names none


def idle_month(idle_minute: Cost, listed: Prices) -> dict[str, float]:
    """A month in which nobody writes: schedules, the queue's polling, alarms and metrics.

    Every scheduled call is taken to read what an idle minute reads.
    """
    calls = list(scheduled())
    runs = sum(number for _, number in calls)
    watched = {"alarm": float(len(alarms())), "metric": float(len(own_metrics()))}
    units = times(_units(idle_minute), runs)
    kept = {
        "lambda_request": runs,
        "lambda_gb_second": sum(
            n * memory_gb(name) * listed.assumed["scheduled_seconds"] for name, n in calls
        ),
        "log_gb": runs * listed.assumed["log_kb_a_scheduled_call"] / KB_A_GB,
        "sqs_request": listed.assumed["idle_polls_a_month"],
    }
    return added(watched, units, kept)


def scheduled() -> Iterator[tuple[str, float]]:
    """Each function that a clock calls, and how often in a month of 30 days."""
    from app import app

    for source in app.event_sources:
        expression = getattr(source, "schedule_expression", None)
        if expression is not None:
            yield source.name, MINUTES_A_MONTH / _minutes_between(expression)


def _minutes_between(expression: Any) -> int:
    text = expression if isinstance(expression, str) else expression.to_string()
    if not text.startswith("rate("):
        raise ValueError(f"{text}: the cost of a schedule that is no rate(...) is not counted")
    number, unit = text.removeprefix("rate(").removesuffix(")").split()
    return int(number) * MINUTES[unit.removesuffix("s")]


def _template() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "infra/resources.json").read_text())["Resources"]
    return found


def alarms() -> list[str]:
    """The names of the template's alarms."""
    return [n for n, what in _template().items() if what.get("Type") == "AWS::CloudWatch::Alarm"]


def own_metrics() -> set[str]:
    """The metrics of our own namespace that the alarms watch, each paid by the month."""
    found = (_template()[name]["Properties"] for name in alarms())
    return {p["MetricName"] for p in found if p.get("Namespace") == "Kept"}


def memory_gb(function: str) -> float:
    """A function's memory, by Chalice's configuration."""
    config = json.loads((ROOT / ".chalice/config.json").read_text())
    section: Mapping[str, int] = config["lambda_functions"].get(function, {})
    return section.get("lambda_memory_size", DEFAULT_MEMORY_MB) / 1024


def message(found: Traffic, listed: Prices, *, cold: bool) -> dict[str, float]:
    """One message of the assumed mix, on AWS: heard always, answered as often as assumed.

    `cold` adds the start of both functions, as it is where messages are few.
    """
    assumed = listed.assumed
    answers = [_units(one.minute - one.idle) for one in found.answered.values()]
    door = assumed["door_seconds"] + (assumed["cold_door_seconds"] if cold else 0)
    worker = assumed["worker_seconds"] + (assumed["cold_worker_seconds"] if cold else 0)
    return added(
        {"api_request": 1, "lambda_request": 2, "sqs_request": assumed["queue_requests_a_message"]},
        {"log_gb": assumed["log_kb_a_message"] / KB_A_GB},
        {"lambda_gb_second": door * memory_gb("api_handler") + worker * memory_gb("worker")},
        _mean([_units(cost) for cost in found.messages.values()]),
        times(_mean(answers), assumed["answered"]),
    )


def texts(listed: Prices) -> dict[str, float]:
    """The owner's texts that one message causes."""
    return {"sms_part": listed.assumed["texts_a_message"]}


def on_x(listed: Prices) -> dict[str, float]:
    """What X takes for one message of the mix: the post it brings, and our reply."""
    return times({"x_post_read": 1, "x_reply": listed.assumed["answered"]}, listed.assumed["on_x"])


def _units(cost: Cost) -> dict[str, float]:
    return {
        "dynamo_write": cost.write_units + cost.index_units,
        "dynamo_read": cost.read_units,
    }


def _mean(parts: list[dict[str, float]]) -> Quantities:
    return {name: mean(part[name] for part in parts) for name in parts[0]}
