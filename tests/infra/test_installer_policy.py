"""What the installer's user may do covers every call that our commands make, and every resource."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from botocore import xform_name
from botocore.session import get_session

ROOT = Path(__file__).parents[2]
POLICY = json.loads((ROOT / "infra/installer-policy.json").read_text())
CHARS_MAX = 6_144  # of a managed policy, spaces not counted
SERVICES = (
    *("cloudformation", "cloudwatch", "dynamodb", "events", "lambda", "logs", "s3", "sns"),
    *("sqs", "ssm", "sts"),
)
OUR_COMMANDS = ("deploy", "doctor", "redrive", "drill.py", "people.py")
# IAM's names for what a call needs, where they are not the call's own.
NEEDS = {
    "dynamodb:TransactWriteItems": "dynamodb:PutItem",
    "s3:HeadBucket": "s3:ListBucket",
    "s3:HeadObject": "s3:GetObject",
    "s3:ListObjectsV2": "s3:ListBucket",
    "s3:PutPublicAccessBlock": "s3:PutBucketPublicAccessBlock",
    "sqs:SendMessageBatch": "sqs:SendMessage",
}
NO_PERMISSION = {"sts:GetCallerIdentity"}
# The commands that run here only look up the phone number that a text went to.
BY_FUNCTIONS_ALONE = {"sns:Publish"}
NAMESPACE = {  # of a resource's type -> of its actions
    "ApiGateway": "apigateway",
    "CloudWatch": "cloudwatch",
    "DynamoDB": "dynamodb",
    "Events": "events",
    "IAM": "iam",
    "Lambda": "lambda",
    "Logs": "logs",
    "SNS": "sns",
    "SQS": "sqs",
}
SERVERLESS = {  # what AWS makes of a short form: Chalice's roles are named beside it
    "Function": {"lambda", "events", "sns"},
    "Api": {"apigateway"},
}


def operations() -> dict[str, str]:
    """Every call of the services, by its name in Python: "get_parameter" -> "ssm:GetParameter"."""
    session = get_session()
    found: dict[str, str] = {}
    for service in SERVICES:
        for operation in session.get_service_model(service).operation_names:
            found.setdefault(xform_name(operation), f"{service}:{operation}")
    return found


def calls_of(path: Path, known: dict[str, str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name = node.func.attr
            if name == "get_paginator" and isinstance(node.args[0], ast.Constant):
                name = str(node.args[0].value)
            if name in known:
                yield known[name]


def files() -> list[Path]:
    found = [ROOT / "infra" / name for name in OUR_COMMANDS]
    adapters = (ROOT / "chalicelib/adapters").rglob("*.py")
    modules = [p for one in found for p in ([one] if one.is_file() else one.rglob("*.py"))]
    return sorted([*modules, *adapters])


def allows(action: str) -> bool:
    return any(
        fnmatchcase(action, pattern)
        for statement in POLICY["Statement"]
        for pattern in listed(statement["Action"])
    )


def listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


@pytest.fixture(scope="module")
def made() -> set[str]:
    known = operations()
    return {call for path in files() for call in calls_of(path, known)}


def test_every_call_that_our_commands_make_is_allowed(made: set[str]) -> None:
    assert {"cloudformation:CreateChangeSet", "ssm:PutParameter", "sqs:ReceiveMessage"} <= made
    needed = {NEEDS.get(call, call) for call in made - NO_PERMISSION - BY_FUNCTIONS_ALONE}
    assert {action for action in needed if not allows(action)} == set()


def test_every_kind_of_resource_in_the_stack_may_be_made(resources: dict[str, Any]) -> None:
    needed = set()
    for resource in resources.values():
        _, family, kind = resource["Type"].split("::")
        needed |= SERVERLESS[kind] if family == "Serverless" else {NAMESPACE[family]}
    allowed = {
        pattern.partition(":")[0] for s in POLICY["Statement"] for pattern in listed(s["Action"])
    }
    assert needed == set(NAMESPACE.values())
    assert needed <= allowed


def test_whole_services_are_allowed_only_where_the_name_is_ours() -> None:
    for statement in POLICY["Statement"]:
        if any(action.endswith(":*") for action in listed(statement["Action"])):
            for resource in listed(statement["Resource"]):
                assert re.search(r"kept|transform/Serverless|apigateway|event-source", resource)


def test_what_is_allowed_on_everything_is_called_by_us_or_by_cloudformation(made) -> None:
    by_cloudformation = {
        "lambda:GetEventSourceMapping",
        "lambda:ListEventSourceMappings",
        "logs:DescribeLogGroups",
        "sns:Unsubscribe",
    }
    [everywhere] = [s for s in POLICY["Statement"] if s["Sid"] == "WhatHasNoNameOfItsOwn"]
    assert set(everywhere["Action"]) - made == by_cloudformation


def test_it_fits_into_one_policy() -> None:
    assert len(re.sub(r"\s", "", json.dumps(POLICY))) <= CHARS_MAX
