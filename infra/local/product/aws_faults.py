"""Breaks the product's calls to AWS on purpose, through botocore's own hooks."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from ..platforms.faults import Faults

WRITES = ("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem")
CALLS = {
    "sns": ("sns.Publish",),  # a text or an e-mail: the request tells
    "sqs.send": ("sqs.SendMessage", "sqs.SendMessageBatch"),
    "dynamodb.write": tuple(f"dynamodb.{name}" for name in WRITES),
}
ANSWERS = {  # (target, mode) -> HTTP status and error code
    ("sns.sms", "refuse"): (400, "InvalidParameter"),
    ("sns.sms", "throttle"): (400, "Throttled"),
    ("sns.sms", "error500"): (500, "InternalError"),
    ("sns.email", "refuse"): (404, "NotFound"),
    ("sns.email", "throttle"): (400, "Throttled"),
    ("sns.email", "error500"): (500, "InternalError"),
    ("sqs.send", "refuse"): (403, "AccessDenied"),
    ("sqs.send", "throttle"): (400, "RequestThrottled"),
    ("sqs.send", "error500"): (500, "InternalError"),
    ("dynamodb.write", "refuse"): (400, "AccessDeniedException"),
    ("dynamodb.write", "throttle"): (400, "ProvisionedThroughputExceededException"),
    ("dynamodb.write", "error500"): (500, "InternalServerError"),
}
LATE = "street_timeout_after"


class AwsFaults:
    """Hooks into every client made after `install`."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def install(self) -> None:
        """Hook into the clients of sessions that are opened from now on."""
        from botocore.handlers import BUILTIN_HANDLERS

        for target, calls in CALLS.items():
            for call in calls:
                BUILTIN_HANDLERS.append((f"before-call.{call}", self._before(target)))
                BUILTIN_HANDLERS.append((f"after-call.{call}", _after))

    def _before(self, target: str) -> Any:
        def before_call(context: dict[str, Any], params: dict[str, Any], **_: Any) -> Any:
            hit = _published_to(params) if target == "sns" else target
            mode = self._faults.take(hit)
            if mode == "timeout_before":
                raise _timeout()
            if mode == "timeout_after":
                context[LATE] = True
            return _refusal(hit, mode) if (hit, mode) in ANSWERS else None

        return before_call


def _published_to(params: dict[str, Any]) -> str:
    return "sns.email" if "TopicArn" in str(params.get("body")) else "sns.sms"


def _after(context: dict[str, Any], **_: Any) -> None:
    """The effect has happened; only its answer is lost."""
    if context.pop(LATE, False):
        raise _timeout()


def _timeout() -> Exception:
    from botocore.exceptions import ReadTimeoutError

    timeout: Exception = ReadTimeoutError(endpoint_url="the street")
    return timeout


def _refusal(target: str, mode: str) -> tuple[Any, dict[str, Any]]:
    status, code = ANSWERS[target, mode]
    parsed = {
        "Error": {"Code": code, "Message": "Broken on purpose, on the street."},
        "ResponseMetadata": {"HTTPStatusCode": status, "HTTPHeaders": {}, "RetryAttempts": 0},
    }
    return SimpleNamespace(status_code=status), parsed
