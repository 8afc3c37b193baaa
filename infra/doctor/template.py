"""Whether the stack stands as it was deployed, on a Python that AWS still runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from chalicelib.policy.notices import connection_news
from infra.deploy.stack import FINE

from .deployed import Deployed
from .findings import Line, green, red, yellow

DRIFT_LOOKS, DRIFT_PAUSE_SECONDS = 60, 2.0
NAMED_MAX = 5
RAN_BACK = "UPDATE_ROLLBACK_COMPLETE"
# What no other line of the page tells; each other alarm's matter has a line of its own.
ALARMS = ("WorkerErrors", "MinuteErrors", "TextsErrors", "Throttles", "Doors")


def status(kept: Deployed) -> Line:
    """What CloudFormation says of the last deployment."""
    if kept.status in FINE:
        return green("stack", f"{kept.stack} stands ({kept.status}).")
    if kept.status.endswith("_IN_PROGRESS") and "ROLLBACK" not in kept.status:
        return yellow("stack", f"{kept.stack} is being changed ({kept.status}). Look again later.")
    if kept.status == RAN_BACK:
        words = "The last make deploy failed and was taken back; what stood before still works."
        return yellow("stack", f"{words} Run make deploy again: it says why it fails.")
    words = f"{kept.stack} is half made ({kept.status}). Run make deploy: it clears that up."
    return red("stack", words)


def drift(kept: Deployed, pause: Callable[[float], None] = time.sleep) -> Line:
    """Whether anything was changed past CloudFormation. Takes up to two minutes.

    https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html; of
    some kinds of resource AWS cannot tell, and those do not count.
    """
    client = kept.client("cloudformation")
    id_ = client.detect_stack_drift(StackName=kept.stack)["StackDriftDetectionId"]
    told: Mapping[str, Any] = {}
    for _ in range(DRIFT_LOOKS):
        told = client.describe_stack_drift_detection_status(StackDriftDetectionId=id_)
        if told["DetectionStatus"] != "DETECTION_IN_PROGRESS":
            break
        pause(DRIFT_PAUSE_SECONDS)
    match told["DetectionStatus"], told.get("StackDriftStatus", ""):
        case _, "DRIFTED":
            return _drifted(_changed(client, kept.stack))
        case "DETECTION_COMPLETE", "IN_SYNC":
            return green("drift", "Nothing was changed by hand since it was deployed.")
    return yellow("drift", "Not known: AWS could not compare everything. Run make doctor again.")


def _changed(client: Any, stack: str) -> list[Mapping[str, Any]]:
    asked: dict[str, Any] = {
        "StackName": stack,
        "StackResourceDriftStatusFilters": ["MODIFIED", "DELETED"],
    }
    found: list[Mapping[str, Any]] = []
    while True:
        page = client.describe_stack_resource_drifts(**asked)
        found += page["StackResourceDrifts"]
        if not page.get("NextToken"):
            return found
        asked["NextToken"] = page["NextToken"]


def _drifted(drifts: Sequence[Mapping[str, Any]]) -> Line:
    gone = [d["LogicalResourceId"] for d in drifts if d["StackResourceDriftStatus"] == "DELETED"]
    if gone:
        words = f"Deleted by hand: {_named(gone)}. Run make destroy, which keeps what Kept"
        return red("drift", f"{words} remembers, and then make deploy.")
    changed = [f"{d['LogicalResourceId']} ({_paths(d)})" for d in drifts]
    words = f"Changed by hand: {_named(changed)}. Change it back in the AWS console"
    return red("drift", f"{words} (CloudFormation, Stack actions, View drift results).")


def _paths(drifted: Mapping[str, Any]) -> str:
    """Which of its properties differ. Their values may hold a phone number and stay out."""
    paths = [one["PropertyPath"].strip("/") for one in drifted.get("PropertyDifferences", ())]
    return _named(paths) or "?"


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - NAMED_MAX} more" if len(names) > NAMED_MAX else ""
    return ", ".join(names[:NAMED_MAX]) + more


def runtime(kept: Deployed, today: date) -> Line:
    """Until when AWS runs the Python of the functions."""
    client = kept.client("lambda")
    runs = {
        str(client.get_function_configuration(FunctionName=name)["Runtime"])
        for name in _physical(kept, "AWS::Lambda::Function").values()
    }
    if not runs:
        return yellow("runtime", "Not known: the stack has no functions. Run make deploy.")
    return max((_judged(one, today) for one in sorted(runs)), key=lambda line: line.light)


def _judged(name: str, today: date) -> Line:
    ends = connection_news.RUNTIME_ENDS.get(_python(name))
    if ends is None:
        words = f"Not known: this Kept does not know until when AWS runs {name}."
        return yellow("runtime", f"{words} Get a newer Kept and run make deploy.")
    until = f"{ends:%B} {ends.day}, {ends.year}"
    left = (ends - today).days
    if left > connection_news.RUNTIME_WARNED[0]:
        return green("runtime", f"AWS runs {name} until {until}.")
    newer = "Install a newer Python here and run make deploy."
    if left > 0:
        return yellow("runtime", f"AWS ends {name} on {until}. {newer}")
    return red("runtime", f"AWS has ended {name} on {until}. {newer}")


def _python(name: str) -> tuple[int, int]:
    major, _, minor = name.removeprefix("python").partition(".")
    return (int(major), int(minor)) if major.isdecimal() and minor.isdecimal() else (0, 0)


def _physical(kept: Deployed, kind: str) -> dict[str, str]:
    """The stack's resources of one kind: their names in AWS by their names in the template."""
    pages = kept.client("cloudformation").get_paginator("list_stack_resources")
    return {
        one["LogicalResourceId"]: one["PhysicalResourceId"]
        for page in pages.paginate(StackName=kept.stack)
        for one in page["StackResourceSummaries"]
        if one["ResourceType"] == kind and one.get("PhysicalResourceId")
    }


def alarms(kept: Deployed) -> Line:
    """Which alarms ring now that no other line explains. CloudFormation names them after itself."""
    client = kept.client("cloudwatch")
    pages = client.get_paginator("describe_alarms").paginate(AlarmNamePrefix=f"{kept.stack}-")
    told = {
        one: alarm
        for page in pages
        for alarm in page["MetricAlarms"]
        for one in ALARMS
        if alarm["AlarmName"].startswith(f"{kept.stack}-{one}Alarm")
    }
    ringing = [
        alarm["AlarmDescription"] for alarm in told.values() if alarm["StateValue"] == "ALARM"
    ]
    if ringing:
        words = " ".join(ringing)
        return red("alarms", f"{words} The reason stands in the log group /kept/{kept.stage}.")
    if len(told) < len(ALARMS):
        missing = _named([one for one in ALARMS if one not in told])
        return yellow("alarms", f"Not known: these are not there: {missing}. Run make deploy.")
    return green("alarms", f"None of them rings ({len(told)} looked at).")
