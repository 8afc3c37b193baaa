"""The product as it is wired, on pretend AWS, with every call counted."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import app as entry
from chalicelib import wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.desk.ports.ports import no_metric
from chalicelib.settings import read

from .counting import Ledger, counted
from .shop import (
    ENVIRONMENT,
    LINK_SECRET,
    MINUTE,
    QUEUE,
    REGION,
    STAGE,
    STORED,
    TABLE,
    HandClock,
    KindPlatforms,
    business,
    door_event,
    queue_event,
)

TUESDAY = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)  # ten in the morning at the bakery
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "bench",
    "AWS_SECRET_ACCESS_KEY": "bench",
    "AWS_SESSION_TOKEN": "bench",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_REGION": REGION,
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


class World:
    """The three functions, and the ledger of what they ask of AWS."""

    def __init__(self, aws: Aws, ledger: Ledger, clock: HandClock) -> None:
        self.aws, self.ledger, self.clock = aws, ledger, clock

    def door(self, body: bytes) -> None:
        answer = entry.app(door_event(body), None)
        assert answer["statusCode"] == 200, answer

    def work(self, channel: str, body: bytes) -> None:
        answer = entry.worker(queue_event(channel, body, self.clock.at), None)
        assert answer == {"batchItemFailures": []}, answer

    def minute(self) -> int:
        """How many threads were looked at."""
        answer: dict[str, int] = entry.minute(dict(MINUTE), None)
        return answer["due"]


@contextmanager
def world() -> Iterator[World]:
    """A fresh one, handed to the app; warm, so that the secrets are read already."""
    from moto import mock_aws

    pretend_credentials()
    with mock_aws(), counted() as ledger:
        aws, clock = Aws(REGION), HandClock(TUESDAY)
        furnish(aws)
        platforms = KindPlatforms(on_post=ledger.mark)
        made = wiring.made(read(ENVIRONMENT), aws)
        for channel in STORED:
            made.vault.secrets(channel)
        made.vault.link_secret()
        wiring.use(replace(made, platforms=platforms, clock=clock, metrics=no_metric))
        ledger.take()
        try:
            yield World(aws, ledger, clock)
        finally:
            wiring.use(None)


def pretend_credentials() -> None:
    """Made-up AWS credentials in this process, so that no real ones are ever looked for."""
    os.environ.update(CREDENTIALS)
    os.environ.pop("AWS_PROFILE", None)


def furnish(aws: Aws) -> None:
    """The queue, the table with the business in it, the secrets in the vault."""
    for name, data in STORED.items():
        _keep(aws, name, json.dumps(data))
    _keep(aws, "link", LINK_SECRET)
    aws.client("sqs").create_queue(QueueName=QUEUE)
    store = DynamoStore(aws, TABLE)
    store.create_table()
    store.put_business(business())
    store.lists_are_complete()


def _keep(aws: Aws, name: str, value: str) -> None:
    path = f"/kept/{STAGE}/{name}"
    aws.client("ssm").put_parameter(Name=path, Value=value, Type="SecureString", Overwrite=True)
