"""Which function of the app asks AWS for what, seen while it runs; and what its policy allows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import app as entry
from infra.local.product.deployed import STAGE
from infra.local.product.events import ACCOUNT, REGION

DOOR = "api_handler"
ARN = f"arn:aws:{{}}:{REGION}:{ACCOUNT}:{{}}"
IN_TRANSACTION = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}
NAMED = {  # what the template's references come to on the street
    ("Ref", "Stage"): STAGE,
    ("Ref", "AlertTopic"): ARN.format("sns", f"kept-{STAGE}-alerts"),
    ("Ref", "TextsTopic"): ARN.format("sns", f"kept-{STAGE}-texts"),
    ("GetAtt", "InboundQueue.Arn"): ARN.format("sqs", f"kept-{STAGE}-inbound"),
    ("GetAtt", "DeadLetters.Arn"): ARN.format("sqs", f"kept-{STAGE}-dead"),
    ("GetAtt", "FunctionLogs.Arn"): ARN.format("logs", f"log-group:/kept/{STAGE}/functions:*"),
}
PSEUDO = {"Partition": "aws", "Region": REGION, "AccountId": ACCOUNT}


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing a function asked AWS for, as IAM names it."""

    function: str
    action: str
    resource: str


@dataclass(frozen=True, slots=True)
class Allowed:
    """One action on one pattern of resources that a policy allows."""

    function: str
    action: str
    pattern: str
    everything_else: bool = False  # NotResource

    def covers(self, asked: Asked) -> bool:
        matches = fnmatchcase(asked.resource, self.pattern)
        return (self.function, self.action) == (
            asked.function,
            asked.action,
        ) and matches is not self.everything_else


@contextmanager
def watched() -> Iterator[set[Asked]]:
    """All that functions ask for meanwhile; of sessions that are opened meanwhile."""
    from botocore.handlers import BUILTIN_HANDLERS

    asked: set[Asked] = set()

    def note(params: Mapping[str, Any], model: Any, **_: Any) -> None:
        function = running()
        if function:
            asked.update(
                Asked(function, action, resource)
                for action, resource in needs(model.service_model.service_name, model.name, params)
            )

    hook = ("before-parameter-build", note)
    BUILTIN_HANDLERS.append(hook)
    try:
        yield asked
    finally:
        BUILTIN_HANDLERS.remove(hook)


def functions() -> dict[str, str]:
    """The functions as Chalice names them, by the name of their code in app.py."""
    listening = [*entry.app.event_sources, *entry.app.pure_lambda_functions]
    return {one.handler_string.rpartition(".")[2]: one.name for one in listening}


def running() -> str:
    """The function in which we are; "" outside all of them."""
    listening, frame = functions(), sys._getframe()
    while frame := frame.f_back:  # type: ignore[assignment]
        if frame.f_code.co_filename == entry.__file__ and frame.f_code.co_name != "<module>":
            return listening.get(frame.f_code.co_name, DOOR)
    return ""


def needs(service: str, operation: str, params: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The permissions that a call takes: action and resource."""
    match service, operation:
        case "dynamodb", "TransactWriteItems":
            for one in params["TransactItems"]:
                [(kind, item)] = one.items()
                yield f"dynamodb:{IN_TRANSACTION[kind]}", table(item)
        case "dynamodb", "BatchGetItem":
            for name in params["RequestItems"]:
                yield "dynamodb:BatchGetItem", table({"TableName": name})
        case "dynamodb", _:
            yield f"dynamodb:{operation}", table(params)
        case "sqs", _:
            queue = params["QueueUrl"].rpartition("/")[2]
            yield f"sqs:{operation.removesuffix('Batch')}", ARN.format("sqs", queue)
        case "sns", "Publish":
            yield "sns:Publish", params.get("TopicArn") or params["PhoneNumber"]
        case "ssm", _:
            yield f"ssm:{operation}", ARN.format("ssm", "parameter" + params["Name"])
        case _:
            yield f"{service}:{operation}", "*"


def table(params: Mapping[str, Any]) -> str:
    index = f"/index/{params['IndexName']}" if "IndexName" in params else ""
    return ARN.format("dynamodb", f"table/{params['TableName']}{index}")


def allowed(template: Mapping[str, Any], roles: Mapping[str, str]) -> set[Allowed]:
    """What the policies of the packaged template allow. `roles` are functions by their role."""
    found = set()
    for role, function in roles.items():
        [policy] = template["Resources"][role]["Properties"]["Policies"]
        for statement in policy["PolicyDocument"]["Statement"]:
            assert statement["Effect"] == "Allow", "deny nothing: allow less"
            other = "NotResource" in statement
            resources = statement["NotResource" if other else "Resource"]
            for resource in resources if isinstance(resources, list) else [resources]:
                pattern = resolved(resource)
                found |= {Allowed(function, a, pattern, other) for a in statement["Action"]}
    return found


def resolved(value: Any) -> str:
    """A resource of a policy as an ARN of the street. Raises KeyError for an unknown reference."""
    if isinstance(value, str):
        return value
    [(kind, told)] = value.items()
    if kind == "Fn::Sub":
        for name, meant in PSEUDO.items():
            told = told.replace(f"${{AWS::{name}}}", meant)
        return str(told.replace("${Stage}", STAGE))
    key = (kind.removeprefix("Fn::"), told if isinstance(told, str) else ".".join(told))
    return NAMED[key]
