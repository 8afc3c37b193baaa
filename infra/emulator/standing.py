"""A packaged stack on the emulator, made and changed by change sets as the real one is."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infra.package import Package, placed

from .running import Emulator

BUCKET = "kept-artifacts"
CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]
SECONDS_MAX = 60
NOTHING = "didn't contain changes"


class NotStanding(Exception):
    """The stack did not come about. Its argument is the first real cause."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A stack that stands: its name and its outputs."""

    name: str
    outputs: Mapping[str, str]
    changed: tuple[tuple[str, str], ...] = ()  # what the last change set did to which resource


def stand(emulator: Emulator, made: Package, parameters: Mapping[str, str]) -> Stack:
    """Make the stack, or change it to what was packaged. Raises NotStanding."""
    name = f"kept-{made.stage}"
    formation = emulator.client("cloudformation")
    change = f"change-{time.time_ns()}"
    formation.create_change_set(
        StackName=name,
        ChangeSetName=change,
        ChangeSetType="UPDATE" if _status(formation, name) else "CREATE",
        TemplateBody=_uploaded(emulator, made),
        Capabilities=CAPABILITIES,
        Parameters=[
            {"ParameterKey": key, "ParameterValue": value}
            for key, value in {"Stage": made.stage, **parameters}.items()
        ],
    )
    found = formation.describe_change_set(StackName=name, ChangeSetName=change)
    if found["Status"] != "CREATE_COMPLETE":
        if NOTHING not in found.get("StatusReason", ""):
            raise NotStanding(found.get("StatusReason", "no change set"))
        return Stack(name, _outputs(formation, name))
    changed = [one["ResourceChange"] for one in found["Changes"]]
    formation.execute_change_set(StackName=name, ChangeSetName=change)
    _wait(formation, name)
    did = tuple((one["Action"], one["LogicalResourceId"]) for one in changed)
    return Stack(name, _outputs(formation, name), did)


def _uploaded(emulator: Emulator, made: Package) -> str:
    store = emulator.client("s3")
    store.create_bucket(Bucket=BUCKET)
    store.put_object(Bucket=BUCKET, Key=made.code.name, Body=made.code.read_bytes())
    template = json.loads(made.template.read_text())
    return json.dumps(placed(template, BUCKET, made.code.name))


def _status(formation: Any, name: str) -> str:
    from botocore.exceptions import ClientError

    try:
        return str(formation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"])
    except ClientError:
        return ""


def _outputs(formation: Any, name: str) -> dict[str, str]:
    [stack] = formation.describe_stacks(StackName=name)["Stacks"]
    return {one["OutputKey"]: one["OutputValue"] for one in stack.get("Outputs", [])}


def _wait(formation: Any, name: str) -> None:
    deadline = time.monotonic() + SECONDS_MAX
    while (status := _status(formation, name)).endswith("_IN_PROGRESS"):
        if time.monotonic() > deadline:
            raise NotStanding(f"still {status} after {SECONDS_MAX} seconds")
        time.sleep(0.2)
    if status not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
        events = formation.describe_stack_events(StackName=name)["StackEvents"]
        failed = [one for one in events if one["ResourceStatus"].endswith("_FAILED")]
        causes = [f"{o['LogicalResourceId']}: {o.get('ResourceStatusReason')}" for o in failed]
        raise NotStanding(causes[-1] if causes else status)
