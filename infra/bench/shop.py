"""A bakery for the bench: its settings, its webhooks as the platforms send them, its events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from chalicelib.adapters.aws.queue import encode
from chalicelib.adapters.business_file.read import load
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.business import Account, Business, Mode
from chalicelib.model.http import Secrets
from chalicelib.model.platform import PlatformRequest, PlatformResponse
from chalicelib.wiring import channel_door
from infra.local.platforms import NAMES
from infra.local.platforms.sampled import samples

SECRET = "bench-app-secret"
ACCOUNT, REGION = "123456789012", "us-east-1"
STAGE, TABLE, QUEUE = "bench", "kept-bench", "kept-bench-inbound"
ENVIRONMENT = {
    "KEPT_STAGE": STAGE,
    "KEPT_TABLE": TABLE,
    "KEPT_QUEUE_URL": f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{QUEUE}",
    "KEPT_BASE_URL": "https://kept.example",
}
BUSINESS_FILE = Path(__file__).parents[1] / "business.example.json"
STORED = {name: samples(name).keys(SECRET) for name in NAMES}
FIRST = NAMES[0]  # the channel where one is enough
LINK_SECRET = "bench-link-secret-long-enough"


def business() -> Business:
    """The example bakery, answering by itself."""
    return replace(load(BUSINESS_FILE), mode=Mode.LIVE)


def complaint(number: int, who: str, text: str, at: datetime, channel: str = FIRST) -> bytes:
    """A public complaint, under a post of its own."""
    return samples(channel).complaint(number, who, text, at, post=str(number))


def door_event(body: bytes, channel: str = FIRST) -> dict[str, Any]:
    """A signed webhook, as API Gateway hands it over."""
    headers = {
        "Accept": "*/*",
        "Content-Type": "application/json",
        "Host": "abc123.execute-api.us-east-1.amazonaws.com",
        "X-Forwarded-Proto": "https",
        **samples(channel).HEADERS,
        samples(channel).SIGNATURE_HEADER: samples(channel).signature(SECRET, body),
    }
    return {
        "resource": "/webhooks/{channel}",
        "path": f"/webhooks/{channel}",
        "httpMethod": "POST",
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": {"channel": channel},
        "stageVariables": None,
        "requestContext": {
            "resourcePath": "/webhooks/{channel}",
            "httpMethod": "POST",
            "path": f"/kept/webhooks/{channel}",
            "stage": "kept",
            "identity": {"sourceIp": "173.252.127.1"},
        },
        "body": body.decode(),
        "isBase64Encoded": False,
    }


def queue_event(channel: str, body: bytes, at: datetime) -> dict[str, Any]:
    """One queued body, as Lambda brings it to the worker."""
    record = {
        "messageId": "m1",
        "receiptHandle": "r1",
        "body": encode(Inbound(channel, body, at)),
        "attributes": {"ApproximateReceiveCount": "1"},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{QUEUE}",
        "awsRegion": REGION,
    }
    return {"Records": [record]}


MINUTE = {
    "version": "0",
    "id": "minute",
    "detail-type": "Scheduled Event",
    "source": "aws.events",
    "account": ACCOUNT,
    "time": "2026-03-03T15:00:00Z",
    "region": REGION,
    "resources": [],
    "detail": {},
}


class HandClock:
    """A desk.ports.Clock that is moved by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


class DeafQueue:
    """A desk.ports.Queue that takes everything and keeps nothing."""

    def put(self, items: Sequence[Inbound]) -> None:
        return None


class OpenVault:
    """A desk.ports.Vault with the bench's secrets."""

    def secrets(self, channel: str) -> Secrets:
        return Secrets((SECRET,))

    def account(self, channel: str) -> Account:
        return Account(channel, STORED[channel][channel_door(channel).ACCOUNT])

    def link_secret(self) -> bytes:
        return LINK_SECRET.encode()


class KindPlatforms:
    """A desk.ports.Platforms where all is well; ids count up."""

    def __init__(self, on_post: Callable[[], None]) -> None:
        self.posted: list[PlatformRequest] = []
        self._on_post = on_post

    def call(self, request: PlatformRequest) -> PlatformResponse:
        if request.method != "POST":
            return PlatformResponse(200, {"data": []})
        self._on_post()
        self.posted.append(request)
        return samples(request.channel).agreed(request, 5_000 + len(self.posted))
