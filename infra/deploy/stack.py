"""The CloudFormation stack: what would change, changing it, and what came of it.

Traps: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html tells
a failed first deployment as ROLLBACK_COMPLETE, which can only be deleted and begun again; a change
set that was never carried out leaves REVIEW_IN_PROGRESS.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]
PAUSE_SECONDS = 2.0
WAIT_SECONDS_MAX = 1_800
NOTHING = ("didn't contain changes", "No updates are to be performed")
NEVER_BEGUN = frozenset({"REVIEW_IN_PROGRESS"})
DEAD = frozenset({"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_FAILED", "CREATE_FAILED"})
STUCK = frozenset({"UPDATE_ROLLBACK_FAILED"})
AS_BEFORE = frozenset({"ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"})
FINE = frozenset({"CREATE_COMPLETE", "UPDATE_COMPLETE", "DELETE_COMPLETE"})
HALF = "The stack is stuck ({status}): mend the cause and run make deploy again to go on."
WOULD_CONTINUE = (
    "The stack is stuck ({status}): make deploy would first have AWS go on with its rollback. "
    "What would change can be shown only after that."
)
WOULD_CLEAR = (
    "The stack is of no use ({status}): make deploy would remove it, its table excepted, and begin "
    "again. What would change can be shown only after that."
)
CANCELLED = "cancelled"  # what fell with the first failure says so, and is no cause


class NotDeployed(Exception):
    """The stack is not as it was meant to be. Its argument is the cause and what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one resource would see."""

    action: str  # "Add", "Modify", "Remove"
    name: str
    kind: str  # such as "AWS::SQS::Queue"
    replaced: bool = False
    perhaps: bool = False  # whether it is replaced, AWS knows only while it does it


@dataclass(frozen=True, slots=True)
class Planned:
    """A change set that waits."""

    id: str
    changes: tuple[Change, ...]
    first: bool  # whether there was no stack before


class Stack:
    """One stack by its name, through a CloudFormation client that is handed in."""

    def __init__(self, client: Any, name: str, pause: Callable[[float], None] = time.sleep) -> None:
        self._client = client
        self.name = name
        self._pause = pause

    def status(self) -> str:
        """Its status; "" where there is no such stack."""
        found = self._described()
        return str(found["StackStatus"]) if found else ""

    def outputs(self) -> dict[str, str]:
        """What the template gives out, by name; nothing where there is no stack."""
        found = self._described() or {}
        return {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs", ())}

    def parameters(self) -> dict[str, str]:
        """With what it stands now."""
        found = self._described() or {}
        return {p["ParameterKey"]: p.get("ParameterValue", "") for p in found.get("Parameters", ())}

    def _described(self) -> dict[str, Any] | None:
        from botocore.exceptions import ClientError

        try:
            [found] = self._client.describe_stacks(StackName=self.name)["Stacks"]
        except ClientError as error:
            if "does not exist" in str(error):
                return None
            raise
        return None if found["StackStatus"] == "DELETE_COMPLETE" else found

    def planned(self, template_url: str, parameters: Mapping[str, str]) -> Planned | None:
        """What would change; None where nothing would. Clears away what an earlier run left."""
        self._cleared()
        status = self.status()
        first = not status
        made = self._client.create_change_set(
            StackName=self.name,
            ChangeSetName=f"kept-{int(time.time())}",
            ChangeSetType="CREATE" if first else "UPDATE",
            TemplateURL=template_url,
            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
            Capabilities=CAPABILITIES,
        )
        described = self._made(made["Id"])
        if described["Status"] == "FAILED":
            reason = described.get("StatusReason", "")
            self._client.delete_change_set(ChangeSetName=made["Id"])
            if any(words in reason for words in NOTHING):
                return None
            raise NotDeployed(f"AWS cannot plan this change: {reason}")
        return Planned(made["Id"], tuple(_changes(described)), first)

    def hindrance(self) -> str:
        """What must be cleared away before anything can be planned; "" where nothing."""
        status = self.status()
        if status in STUCK:
            return WOULD_CONTINUE.format(status=status)
        if status and self.begins_anew():
            return WOULD_CLEAR.format(status=status)
        return ""

    def begins_anew(self) -> bool:
        """Whether it will be made from nothing: a dead one is removed first, its table kept."""
        return self.status() in DEAD | NEVER_BEGUN | {""}

    def _cleared(self) -> None:
        """Without what a failed or abandoned first deployment left behind."""
        status = self.status()
        if status in STUCK:
            self._client.continue_update_rollback(StackName=self.name)
            status = self._settled()
            if status in STUCK:
                raise NotDeployed(f"AWS cannot roll back. {HALF.format(status=status)}")
        if status in DEAD or status in NEVER_BEGUN:
            self.deleted()

    def _made(self, change_set: str) -> dict[str, Any]:
        for _ in range(int(WAIT_SECONDS_MAX / PAUSE_SECONDS)):
            found: dict[str, Any] = self._client.describe_change_set(ChangeSetName=change_set)
            if found["Status"] in {"CREATE_COMPLETE", "FAILED"}:
                return found
            self._pause(PAUSE_SECONDS)
        raise NotDeployed("AWS did not finish planning. Run make deploy again.")

    def discarded(self, planned: Planned) -> None:
        """Forget a change set; and the empty stack that a first one began."""
        self._client.delete_change_set(ChangeSetName=planned.id)
        if planned.first:
            self.deleted()

    def carried_out(self, planned: Planned, tell: Callable[[str], None]) -> None:
        """Do what was planned, telling of each resource. Raises NotDeployed with the first cause.

        What fails is rolled back by AWS, so that a further run begins from what stood before.
        """
        news = self._news()
        self._client.execute_change_set(ChangeSetName=planned.id)
        failed: list[dict[str, Any]] = []

        def look() -> None:
            for event in news():
                if event["ResourceStatus"].endswith("_FAILED"):
                    failed.append(event)
                if event["ResourceStatus"].endswith(("_COMPLETE", "_FAILED")):
                    tell(_line(event))

        status = self._settled(look)
        if status in AS_BEFORE:
            raise NotDeployed(f"{_cause(failed)} Everything is as before; mend it and run again.")
        if status not in FINE:
            raise NotDeployed(f"{_cause(failed)} {HALF.format(status=status)}")

    def _news(self) -> Callable[[], list[dict[str, Any]]]:
        """Asked again and again, gives what happened since it was made, oldest first."""
        seen = {event["EventId"] for event in self._events()}

        def news() -> list[dict[str, Any]]:
            found = [event for event in reversed(self._events()) if event["EventId"] not in seen]
            seen.update(event["EventId"] for event in found)
            return found

        return news

    def _settled(self, each: Callable[[], None] = lambda: None) -> str:
        """The status once nothing is in progress any more."""
        for _ in range(int(WAIT_SECONDS_MAX / PAUSE_SECONDS)):
            each()
            status = self.status()
            if not status.endswith("_IN_PROGRESS"):
                each()
                return status or "DELETE_COMPLETE"
            self._pause(PAUSE_SECONDS)
        raise NotDeployed("AWS has not finished within half an hour. Run make doctor to see why.")

    def _events(self) -> list[dict[str, Any]]:
        """The newest first, as AWS gives them."""
        found = self._client.describe_stack_events(StackName=self.name)["StackEvents"]
        return list(found)

    def deleted(self, tell: Callable[[str], None] = lambda _: None) -> None:
        """Remove the stack; what its template retains stays. Raises NotDeployed."""
        failed: list[dict[str, Any]] = []
        news = self._news()

        def look() -> None:
            if self.status():  # a stack that is gone tells no more
                failed.extend(e for e in news() if e["ResourceStatus"].endswith("_FAILED"))

        self._client.delete_stack(StackName=self.name)
        if self._settled(look) not in FINE:
            raise NotDeployed(f"{_cause(failed)} The rest is gone; mend it and run again.")
        tell("The stack is gone.")


def _changes(described: Mapping[str, Any]) -> Iterator[Change]:
    for change in described.get("Changes", ()):
        one = change["ResourceChange"]
        yield Change(
            action=one["Action"],
            name=one["LogicalResourceId"],
            kind=one["ResourceType"],
            replaced=one.get("Replacement") in {"True", "Conditional"},
            perhaps=one.get("Replacement") == "Conditional",
        )


def _line(event: Mapping[str, Any]) -> str:
    done = event["ResourceStatus"].replace("_", " ").lower()
    return f"  {event['LogicalResourceId']}: {done}"


def _cause(failed: list[dict[str, Any]]) -> str:
    """The first failure that is not merely the fall of another."""
    real = [e for e in failed if CANCELLED not in e.get("ResourceStatusReason", "").lower()]
    if not real:
        return "AWS rolled back and gave no cause."
    return f"{real[0]['LogicalResourceId']} failed: {real[0].get('ResourceStatusReason', '')}"
