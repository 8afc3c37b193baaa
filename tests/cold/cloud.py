"""Pretend AWS in this very process, and what a case leaves behind in it. Of ours it uses only
the shortcut to the table, which loads nothing of the product.

State made here is inherited by every child, and each child has it for itself; who plays several
cases restores it.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from copy import deepcopy
from types import SimpleNamespace
from typing import Any

import boto3
from moto import mock_aws
from moto.dynamodb.models import dynamodb_backends
from moto.sns.models import sns_backends

from infra.local.product import shortcut

REGION, ACCOUNT = "us-east-1", "123456789012"
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "cold",
    "AWS_SECRET_ACCESS_KEY": "cold",
    "AWS_SESSION_TOKEN": "cold",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_REGION": REGION,
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}
BATCH_MAX = 25
QUEUE = "kept-inbound"
# A transaction's token: the one thing that is made up anew each time.
RANDOM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Row = dict[str, dict[str, Any]]


class Cloud:
    """A queue, a topic, a table for every world that was asked for, and its parameters."""

    def __init__(self) -> None:
        mock_aws().start()
        session = boto3.session.Session(region_name=REGION)
        names = ("dynamodb", "sqs", "sns", "ssm")
        clients = {name: session.client(name) for name in names}
        boto3.session.Session = lambda **_: SimpleNamespace(client=lambda name, **_: clients[name])
        shortcut.take(clients["dynamodb"], ACCOUNT)
        self._dynamo, self._sqs, self._sns, self._ssm = clients.values()
        self.queue_url = self._sqs.create_queue(QueueName=QUEUE)["QueueUrl"]
        self._put: dict[str, Any] = {}
        self.topic = self._sns.create_topic(Name="kept-mail")["TopicArn"]

    def put(self, table: str, world: Mapping[str, Any]) -> None:
        """Make a world as it is written down."""
        for name, value in world["parameters"].items():
            path = f"/kept/{world['stage']}/{name}"
            kept = {"Name": path, "Value": value, "Type": "SecureString", "Overwrite": True}
            self._ssm.put_parameter(**kept)
        self._dynamo.create_table(TableName=table, **world["schema"])
        rows = [{"PutRequest": {"Item": _read(row)}} for row in world["rows"]]
        for start in range(0, len(rows), BATCH_MAX):
            self._dynamo.batch_write_item(RequestItems={table: rows[start : start + BATCH_MAX]})
        self._put[table] = deepcopy(_tables()[table])

    def restore(self, table: str) -> None:
        """The world as it was made, and nothing sent."""
        _tables()[table] = deepcopy(self._put[table])
        sns_backends[ACCOUNT][REGION].sms_messages.clear()
        sns_backends[ACCOUNT][REGION].topics[self.topic].sent_notifications.clear()
        self._sqs.delete_queue(QueueUrl=self.queue_url)
        self._sqs.create_queue(QueueName=QUEUE)

    def left(self, table: str) -> dict[str, Any]:
        """What a case has sent and queued, and of the rows those that were not there before."""
        sns = sns_backends[ACCOUNT][REGION]
        mails = sns.topics[self.topic].sent_notifications
        return {
            "texts": list(sns.sms_messages.values()),
            "mails": [[str(sent[2] or ""), str(sent[1])] for sent in mails],
            "queued": list(self._queued()),
            "rows": sorted(_rows(_tables()[table]) - _rows(self._put[table])),
        }

    def _queued(self) -> Iterator[str]:
        found = self._sqs.receive_message(QueueUrl=self.queue_url, MaxNumberOfMessages=10)
        return (message["Body"] for message in found.get("Messages", []))


def rows_of(dynamo: Any, table: str) -> Iterator[Row]:
    """Every row of a table, as DynamoDB hands it over."""
    for page in dynamo.get_paginator("scan").paginate(TableName=table, ConsistentRead=True):
        yield from page["Items"]


def written(row: Row) -> Row:
    """A row as JSON holds it: bytes as letters."""
    letters = {name: b64encode(value["B"]).decode() for name, value in row.items() if "B" in value}
    return {name: {"B": letters[name]} if name in letters else v for name, v in row.items()}


def _read(row: Row) -> Row:
    data = {name: b64decode(value["B"]) for name, value in row.items() if "B" in value}
    return {name: {"B": data[name]} if name in data else v for name, v in row.items()}


def _tables() -> dict[str, Any]:
    return dynamodb_backends[ACCOUNT][REGION].tables


def _rows(table: Any) -> frozenset[str]:
    """The rows as they can be compared and read: what was packed is unpacked, no random marks."""
    return frozenset(_legible(item.to_json()["Attributes"]) for item in table.all_items())


def _legible(row: Row) -> str:
    plain = {name: _unpacked(value) for name, value in row.items()}
    return RANDOM.sub("random", json.dumps(plain, sort_keys=True))


def _unpacked(value: dict[str, Any]) -> dict[str, Any]:
    return {"S": zlib.decompress(value["B"]).decode()} if "B" in value else value
