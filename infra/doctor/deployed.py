"""A deployed Kept, reached from outside: found by its stack, spoken to by the desk's own hands."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from chalicelib import settings, wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.site import Site
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.desk.ports.ports import Ports
from infra import endpoints
from infra.deploy.cloud import Cloud
from infra.deploy.stack import Stack

ENVIRONMENT = {  # as the template gives it to the functions: from outputs, then parameters
    "KEPT_TABLE": "TableName",
    "KEPT_QUEUE_URL": "QueueUrl",
    "KEPT_MAIL_TOPIC": "AlertTopicArn",
    "KEPT_SMS_SENDER": "SmsSender",
    "KEPT_SMS_ORIGINATION": "SmsOrigination",
    "KEPT_SMS_MAX_PRICE_USD": "SmsMaxPriceUsd",
    "KEPT_TWO_WAY": "TwoWay",
}


class NotDeployedHere(Exception):
    """There is no such Kept in this account and region. Its argument says what to do."""


@dataclass(frozen=True, slots=True)
class Deployed:
    """One stage in one account and region."""

    cloud: Cloud
    stage: str
    stack: str  # its name
    status: str  # as CloudFormation calls it
    outputs: Mapping[str, str]
    parameters: Mapping[str, str]
    aws: Aws
    ports: Ports

    def client(self, service: str) -> Any:
        """The client of one service."""
        return self.cloud.client(service)


def deployed(cloud: Cloud, stage: str, aws: Aws | None = None) -> Deployed:
    """The Kept of this stage. Raises NotDeployedHere; or what botocore raises.

    `aws` are the desk's own clients, where some were opened already.
    """
    stack = Stack(cloud.client("cloudformation"), f"kept-{stage}")
    status, outputs, parameters = stack.status(), stack.outputs(), stack.parameters()
    if "QueueUrl" not in outputs or "TableName" not in outputs:
        began = f" (it is {status})" if status else ""
        raise NotDeployedHere(
            f"There is no finished {stack.name} in {cloud.region}{began}. Run make deploy; or name "
            "another place with --stage and --region."
        )
    aws = aws or Aws(cloud.region)
    ports = wiring.made(_settings(stage, cloud.region, {**parameters, **outputs}), aws)
    with suppress(Unavailable):  # the page says so, and much can be seen without the table
        ports = replace(ports, base_url=address(aws, outputs))
    return Deployed(cloud, stage, stack.name, status, outputs, parameters, aws, ports)


def address(aws: Aws, outputs: Mapping[str, str]) -> str:
    """Where the functions think they are; "" where nobody told them. Raises Unavailable."""
    return Site(Table(aws, outputs["TableName"])).url()


def _settings(stage: str, region: str, given: Mapping[str, str]) -> settings.Settings:
    names = ENVIRONMENT | endpoints.parameters()
    environment = {name: given.get(told, "") for name, told in names.items()}
    return settings.read({**environment, "KEPT_STAGE": stage, "AWS_REGION": region})
