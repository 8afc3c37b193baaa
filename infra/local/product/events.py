"""What API Gateway, SQS and EventBridge hand to a Lambda function, as events."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, unquote

REGION = "us-east-1"
ACCOUNT = "123456789012"
OUR_NUMBER = "+18005550100"


@dataclass(frozen=True, slots=True)
class Knock:
    """An HTTP request at the product's door."""

    method: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What the door answered."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


def route_of(routes: Iterable[str], path: str) -> tuple[str, dict[str, str]] | None:
    """The route a path belongs to and its parameters; one with more plain words wins."""
    for route in sorted(routes, key=lambda r: r.count("{")):
        names = re.findall(r"{(\w+)}", route)
        pattern = re.sub(r"\\{\w+\\}", "([^/]+)", re.escape(route))
        found = re.fullmatch(pattern, path)
        if found:
            return route, dict(zip(names, map(unquote, found.groups()), strict=True))
    return None


def http_event(
    knock: Knock, route: str, parameters: Mapping[str, str], binary: Iterable[str], at: datetime
) -> dict[str, Any]:
    """The Lambda proxy event (payload 1.0) of a REST API.

    A text body reaches Lambda as UTF-8 with every broken byte replaced; a binary one in base64.
    """
    many: dict[str, list[str]] = {}
    for name, value in knock.headers:
        many.setdefault(name, []).append(value)
    query: dict[str, list[str]] = {}
    for name, value in parse_qsl(knock.query, keep_blank_values=True):
        query.setdefault(name, []).append(value)
    as_bytes = _content_type(knock) in set(binary)
    text = (
        base64.b64encode(knock.body).decode() if as_bytes else knock.body.decode(errors="replace")
    )
    return {
        "resource": route,
        "path": knock.path,
        "httpMethod": knock.method,
        "headers": {name: values[-1] for name, values in many.items()},
        "multiValueHeaders": many,
        "queryStringParameters": {k: v[-1] for k, v in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "pathParameters": dict(parameters) or None,
        "stageVariables": None,
        "requestContext": _context(knock, route, at),
        "body": text or None,
        "isBase64Encoded": as_bytes,
    }


def _content_type(knock: Knock) -> str:
    found = [value for name, value in knock.headers if name.lower() == "content-type"]
    return found[-1].partition(";")[0].strip().lower() if found else ""


def _context(knock: Knock, route: str, at: datetime) -> dict[str, Any]:
    host = next((v for n, v in knock.headers if n.lower() == "host"), "localhost")
    return {
        "resourcePath": route,
        "httpMethod": knock.method,
        "path": knock.path,
        "stage": "street",
        "accountId": ACCOUNT,
        "apiId": "street",
        "domainName": host,
        "protocol": "HTTP/1.1",
        "requestId": "street",
        "requestTimeEpoch": int(at.timestamp() * 1000),
        "identity": {"sourceIp": "127.0.0.1", "userAgent": "street"},
    }


def http_reply(answer: Mapping[str, Any]) -> Reply:
    """What API Gateway makes of a Lambda proxy answer."""
    body = answer.get("body") or ""
    data = base64.b64decode(body) if answer.get("isBase64Encoded") else str(body).encode()
    headers = [(k, str(v)) for k, v in (answer.get("headers") or {}).items()]
    for name, values in (answer.get("multiValueHeaders") or {}).items():
        headers += [(name, str(value)) for value in values]
    return Reply(int(answer["statusCode"]), tuple(headers), data)


def queue_event(messages: Iterable[Mapping[str, Any]], queue: str) -> dict[str, Any]:
    """The SQS event of received messages."""
    records = [
        {
            "messageId": message["MessageId"],
            "receiptHandle": message["ReceiptHandle"],
            "body": message["Body"],
            "attributes": dict(message.get("Attributes", {})),
            "messageAttributes": {},
            "md5OfBody": message.get("MD5OfBody", ""),
            "eventSource": "aws:sqs",
            "eventSourceARN": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{queue}",
            "awsRegion": REGION,
        }
        for message in messages
    ]
    return {"Records": records}


def minute_event(at: datetime, rule: str = "minute") -> dict[str, Any]:
    """The scheduled event of EventBridge."""
    return {
        "version": "0",
        "id": "street-minute",
        "detail-type": "Scheduled Event",
        "source": "aws.events",
        "account": ACCOUNT,
        "time": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "region": REGION,
        "resources": [f"arn:aws:events:{REGION}:{ACCOUNT}:rule/{rule}"],
        "detail": {},
    }


def texted_event(number: str, words: str, id_: str) -> dict[str, Any]:
    """What the topic of our number hands on: a text from a phone, in AWS's two-way form."""
    payload = {
        "originationNumber": number,
        "destinationNumber": OUR_NUMBER,
        "messageKeyword": "KEYWORD",
        "messageBody": words,
        "inboundMessageId": id_,
        "previousPublishedMessageId": "",
    }
    topic = f"arn:aws:sns:{REGION}:{ACCOUNT}:kept-street-texts"
    sns: dict[str, Any] = {
        "MessageId": id_,
        "TopicArn": topic,
        "Subject": None,
        "MessageAttributes": {},
    }
    sns["Message"] = json.dumps(payload)
    return {"Records": [{"EventSource": "aws:sns", "EventVersion": "1.0", "Sns": sns}]}


def context(function: str) -> Any:
    """The context object of a Lambda function."""
    return SimpleNamespace(
        function_name=function,
        function_version="$LATEST",
        invoked_function_arn=f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{function}",
        memory_limit_in_mb=256,
        aws_request_id="street",
        log_group_name=f"/aws/lambda/{function}",
        log_stream_name="street",
        get_remaining_time_in_millis=lambda: 30_000,
    )
