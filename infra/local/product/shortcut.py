"""Pretend DynamoDB is asked without the way over HTTP, which takes most of its time.

botocore makes the request and reads the answer as ever, and whatever hooks into its calls still
does; signing, sending and both translations of JSON are left out. What moto refuses goes the
long way once more, whose refusals are as boto3 has them.
"""

from __future__ import annotations

import json
from base64 import b64decode
from http import HTTPStatus
from types import SimpleNamespace
from typing import Any

ANSWERED = SimpleNamespace(status_code=HTTPStatus.OK)
NAMED = (
    *("GetItem", "BatchGetItem", "Query", "Scan"),
    *("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem"),
)


def take(dynamo: Any, account: str) -> None:
    """A boto3 client of DynamoDB takes the shortcut from now on, to moto in this very process."""
    from botocore import xform_name
    from moto.dynamodb.responses import DynamoHandler

    handler = DynamoHandler()
    handler.region, handler.current_account = dynamo.meta.region_name, account

    def before_call(model: Any, params: Any, **_: Any) -> tuple[Any, dict[str, Any]] | None:
        handler.body = _bytes(json.loads(params["body"]))
        try:
            answer = getattr(handler, xform_name(model.name))().result
        except Exception:  # noqa: BLE001 - the long way says what it was
            return None
        parsed = {name: answer[name] for name in model.output_shape.members if name in answer}
        return ANSWERED, {**parsed, "ResponseMetadata": {"HTTPStatusCode": HTTPStatus.OK}}

    for name in NAMED:
        dynamo.meta.events.register_last(f"before-call.dynamodb.{name}", before_call)


def _bytes(value: Any) -> Any:
    """A request's JSON with its binary values as bytes, as moto stores them."""
    if isinstance(value, list):
        return [_bytes(one) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"B"} and isinstance(value["B"], str):
        return {"B": b64decode(value["B"])}
    return {name: _bytes(one) for name, one in value.items()}
