"""A pretend CloudFormation client that plays a script of statuses and events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from botocore.exceptions import ClientError

Event = tuple[str, str, str]  # resource, status, reason


def missing() -> ClientError:
    words = "Stack with id kept-prod does not exist"
    return ClientError({"Error": {"Code": "ValidationError", "Message": words}}, "DescribeStacks")


class Formation:
    """One stack. `comes_to` is the status after a change set, with the events on the way there;

    `rolls_to` the one after a rollback was helped on.
    """

    def __init__(
        self,
        status: str = "",
        *,
        changes: Sequence[dict[str, Any]] = (),
        refused: str = "",
        comes_to: str = "CREATE_COMPLETE",
        events: Sequence[Event] = (),
        old_events: Sequence[Event] = (),
        rolls_to: str = "UPDATE_ROLLBACK_COMPLETE",
    ) -> None:
        self.rolls_to = rolls_to
        self.parameters: list[dict[str, str]] = []
        self.status, self.changes, self.refused = status, list(changes), refused
        self.comes_to, self.coming = comes_to, list(events)
        self.happened = list(old_events)
        self.done: list[str] = []
        self.asked: dict[str, Any] = {}

    def describe_stacks(self, StackName: str) -> dict[str, Any]:
        if not self.status:
            raise missing()
        found = {"StackStatus": self.status, "Outputs": [], "Parameters": self.parameters}
        if self.status.endswith("_IN_PROGRESS") and self.status != "REVIEW_IN_PROGRESS":
            self.status = self.comes_to
        return {"Stacks": [found]}

    def create_change_set(self, **asked: Any) -> dict[str, str]:
        self.asked = asked
        self.done.append(f"plan {asked['ChangeSetType']}")
        if asked["ChangeSetType"] == "CREATE":
            self.status = "REVIEW_IN_PROGRESS"
        return {"Id": "set-1"}

    def describe_change_set(self, ChangeSetName: str) -> dict[str, Any]:
        if self.refused:
            return {"Status": "FAILED", "StatusReason": self.refused}
        changes = [{"ResourceChange": change} for change in self.changes]
        return {"Status": "CREATE_COMPLETE", "Changes": changes}

    def execute_change_set(self, ChangeSetName: str) -> None:
        self.done.append("execute")
        self.status = "CREATE_IN_PROGRESS"
        self.happened += self.coming

    def delete_change_set(self, ChangeSetName: str) -> None:
        self.done.append("discard")

    def delete_stack(self, StackName: str) -> None:
        self.done.append("delete")
        self.status = self.comes_to if self.comes_to == "DELETE_FAILED" else ""

    def continue_update_rollback(self, StackName: str) -> None:
        self.done.append("continue")
        self.status = self.rolls_to

    def describe_stack_events(self, StackName: str) -> dict[str, Any]:
        if not self.status:
            raise missing()
        events = [
            {
                "EventId": str(number),
                "LogicalResourceId": name,
                "ResourceStatus": status,
                "ResourceStatusReason": reason,
            }
            for number, (name, status, reason) in enumerate(self.happened)
        ]
        return {"StackEvents": events[::-1]}


def change(action: str, name: str, kind: str, *, replaced: bool = False) -> dict[str, Any]:
    """A resource's change as CloudFormation tells it."""
    return {
        "Action": action,
        "LogicalResourceId": name,
        "ResourceType": kind,
        "Replacement": str(replaced),
    }
