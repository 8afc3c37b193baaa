"""Figures for CloudWatch: a line of the log in its embedded metric format, without a call."""

from __future__ import annotations

import json
from datetime import datetime

NAMESPACE = "Kept"


def metric_line(stage: str, name: str, value: float, unit: str, at: datetime) -> str:
    """One figure as a line to print; CloudWatch makes a metric of it, told apart by the stage.

    Source: docs.aws.amazon.com, CloudWatch embedded metric format specification.
    """
    metric = {"Name": name, "Unit": unit}
    told = {"Namespace": NAMESPACE, "Dimensions": [["Stage"]], "Metrics": [metric]}
    about = {"Timestamp": int(at.timestamp() * 1_000), "CloudWatchMetrics": [told]}
    return json.dumps({"_aws": about, "Stage": stage, name: value})


def tell_figure(stage: str, name: str, value: float, at: datetime) -> None:
    """Write a figure into the log: in seconds, where its name ends so, else a count."""
    unit = "Seconds" if name.endswith("Seconds") else "Count"
    print(metric_line(stage, name, value, unit, at))
