"""Events as AWS hands them to the functions: REST requests, queue records, the schedule."""

from __future__ import annotations

from base64 import b64encode
from types import SimpleNamespace

CONTEXT = SimpleNamespace(
    function_name="kept",
    invoked_function_arn="arn:aws:lambda:us-east-1:123456789012:function:kept",
    aws_request_id="request",
    get_remaining_time_in_millis=lambda: 30_000,
)


def rest(method, path, body=b"", headers=None, query=None, *, resource=None, binary=False):
    """An API Gateway REST request; a body that is no UTF-8 is mended as the gateway mends it."""
    parts = path.strip("/").split("/")
    names = {"webhooks": "channel", "a": "token"}
    name = names.get(parts[0])
    resource = resource or (f"/{parts[0]}/{{{name}}}" if name and len(parts) == 2 else path)
    return {
        "resource": resource,
        "path": path,
        "httpMethod": method,
        "headers": dict(headers or {}),
        "multiValueHeaders": {k: [v] for k, v in (headers or {}).items()},
        "multiValueQueryStringParameters": {
            k: v if isinstance(v, list) else [v] for k, v in (query or {}).items()
        }
        or None,
        "pathParameters": {name: parts[1]} if name and len(parts) == 2 else None,
        "stageVariables": None,
        "requestContext": {
            "resourcePath": resource,
            "httpMethod": method,
            "path": path,
            "identity": {"sourceIp": "127.0.0.1"},
        },
        "body": b64encode(body).decode() if binary else body.decode("utf-8", "replace"),
        "isBase64Encoded": binary,
    }


def queue(*bodies):
    """What Lambda is given from SQS; each record has a message id of its own."""
    return {
        "Records": [
            {
                "messageId": f"m{number}",
                "receiptHandle": f"r{number}",
                "body": body,
                "attributes": {"ApproximateReceiveCount": "1"},
                "messageAttributes": {},
                "eventSource": "aws:sqs",
                "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:kept-inbound",
                "awsRegion": "us-east-1",
            }
            for number, body in enumerate(bodies)
        ]
    }


SCHEDULE = {
    "version": "0",
    "id": "tick",
    "detail-type": "Scheduled Event",
    "source": "aws.events",
    "account": "123456789012",
    "time": "2026-03-03T15:00:00Z",
    "region": "us-east-1",
    "resources": [],
    "detail": {},
}
