"""DynamoDB's calls on the one table, with its refusals made plain.

Keys `pk` and `sk`; the sparse index `due` (`due_shard`, `due_at`, keys only); expiry by `ttl`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ...desk.ports.errors import Conflict, Unavailable
from ..aws.client import Aws, asking, code_of
from .items import Item, attribute

WHAT = "The table"
INDEX = "due"
BATCH_MAX = 100  # keys in a BatchGetItem, actions in a transaction: DynamoDB's limits
BATCH_ROUNDS_MAX = 5
PAGE = 100  # items a query reads at once: a thread with its messages in one go
OVERTAKEN = frozenset({"ConditionalCheckFailed", "TransactionConflict"})


class Table:
    """One table. Every method raises Unavailable when DynamoDB refuses or does not answer."""

    def __init__(self, aws: Aws, name: str, pause: Callable[[float], None] = time.sleep) -> None:
        self._aws = aws
        self._name = name
        self._pause = pause

    @property
    def _client(self) -> Any:
        return self._aws.client("dynamodb")

    def read(self, keys: Sequence[tuple[str, str]]) -> dict[str, Item]:
        """The items that exist, by partition key, read consistently."""
        found: dict[str, Item] = {}
        pending = [{"pk": attribute(pk), "sk": attribute(sk)} for pk, sk in dict.fromkeys(keys)]
        for turn in range(BATCH_ROUNDS_MAX):
            asked, pending = pending[:BATCH_MAX], pending[BATCH_MAX:]
            request = {self._name: {"Keys": asked, "ConsistentRead": True}}
            with asking(WHAT):
                answer = self._client.batch_get_item(RequestItems=request)
            for one in answer["Responses"].get(self._name, []):
                found[one["pk"]["S"]] = one
            left = answer.get("UnprocessedKeys", {}).get(self._name, {}).get("Keys", [])
            pending += left
            if not pending:
                return found
            if left:
                self._pause(0.05 * 2**turn)
        raise Unavailable(f"{WHAT} left keys unread.")

    def downwards(self, pk: str, sk_from: str) -> Iterator[Item]:
        """The items of a partition from its highest sort key down to `sk_from`, consistently."""
        request: dict[str, Any] = {
            "TableName": self._name,
            "KeyConditionExpression": "pk = :pk AND sk >= :sk",
            "ExpressionAttributeValues": {":pk": attribute(pk), ":sk": attribute(sk_from)},
            "ScanIndexForward": False,
            "ConsistentRead": True,
            "Limit": PAGE,
        }
        return self._pages(lambda start: self._client.query(**request, **start))

    def due(self, shard: str, until: str, limit: int) -> list[Item]:
        """The first keys of a shard of the due index, earliest first. A hint: it may lag."""
        with asking(WHAT):
            answer = self._client.query(
                TableName=self._name,
                IndexName=INDEX,
                KeyConditionExpression="due_shard = :shard AND due_at < :until",
                ExpressionAttributeValues={":shard": attribute(shard), ":until": attribute(until)},
                Limit=limit,
            )
        found: list[Item] = answer["Items"]
        return found

    def scan(self, sk: str) -> Iterator[Item]:
        """The keys of all items with this sort key. Reads the whole table."""
        request: dict[str, Any] = {
            "TableName": self._name,
            "FilterExpression": "sk = :sk",
            "ExpressionAttributeValues": {":sk": attribute(sk)},
            "ProjectionExpression": "pk, sk",
        }
        return self._pages(lambda start: self._client.scan(**request, **start))

    def scan_whole(self, sk: str) -> Iterator[Item]:
        """All items with this sort key, whole. Reads the whole table."""
        request: dict[str, Any] = {
            "TableName": self._name,
            "FilterExpression": "sk = :sk",
            "ExpressionAttributeValues": {":sk": attribute(sk)},
        }
        return self._pages(lambda start: self._client.scan(**request, **start))

    def _pages(self, ask: Callable[[dict[str, Any]], Any]) -> Iterator[Item]:
        start: dict[str, Any] = {}
        while True:
            with asking(WHAT):
                answer = ask(start)
            yield from answer["Items"]
            if "LastEvaluatedKey" not in answer:
                return
            start = {"ExclusiveStartKey": answer["LastEvaluatedKey"]}

    def put(self, item: Item, condition: str = "", **values: str | int) -> bool:
        """Write an item; False when the condition did not hold. Values are named as `:name`."""
        request: dict[str, Any] = {"TableName": self._name, "Item": item}
        return self._if(condition, values, lambda more: self._client.put_item(**request, **more))

    def set(
        self, pk: str, sk: str, name: str, value: str | int, condition: str, **values: str | int
    ) -> bool:
        """Set one attribute of an item, `:value`; False when the condition did not hold."""
        request: dict[str, Any] = {
            "TableName": self._name,
            "Key": {"pk": attribute(pk), "sk": attribute(sk)},
            "UpdateExpression": "SET #name = :value",
            "ExpressionAttributeNames": {"#name": name},  # "ttl" is a word of DynamoDB's own
        }
        values["value"] = value
        return self._if(condition, values, lambda more: self._client.update_item(**request, **more))

    def delete(self, pk: str, sk: str, condition: str = "", **values: str | int) -> bool:
        """Remove an item, if it is there; False when the condition did not hold."""
        key = {"pk": attribute(pk), "sk": attribute(sk)}
        request: dict[str, Any] = {"TableName": self._name, "Key": key}
        return self._if(condition, values, lambda more: self._client.delete_item(**request, **more))

    def everything(self) -> Iterator[Item]:
        """Every item of the table, consistently. Reads the whole table."""
        request: dict[str, Any] = {"TableName": self._name, "ConsistentRead": True}
        return self._pages(lambda start: self._client.scan(**request, **start))

    def add(self, pk: str, sk: str, amount: int, most: int, ttl: int) -> int | None:
        """Add to an item's number; the new total, or None if it would pass `most`."""
        with asking(WHAT):
            try:
                answer = self._client.update_item(
                    TableName=self._name,
                    Key={"pk": attribute(pk), "sk": attribute(sk)},
                    UpdateExpression="ADD #n :amount SET #t = :ttl",
                    ConditionExpression="attribute_not_exists(#n) OR #n <= :room",
                    ExpressionAttributeNames={"#n": "total", "#t": "ttl"},
                    ExpressionAttributeValues={
                        ":amount": attribute(amount),
                        ":room": attribute(most - amount),
                        ":ttl": attribute(ttl),
                    },
                    ReturnValues="UPDATED_NEW",
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return None
        return int(answer["Attributes"]["total"]["N"])

    def _if(
        self, condition: str, values: dict[str, str | int], ask: Callable[[dict[str, Any]], Any]
    ) -> bool:
        more: dict[str, Any] = {"ConditionExpression": condition} if condition else {}
        if values:
            more["ExpressionAttributeValues"] = {f":{n}": attribute(v) for n, v in values.items()}
        with asking(WHAT):
            try:
                ask(more)
            except self._client.exceptions.ConditionalCheckFailedException:
                return False
        return True

    def transact(self, actions: Sequence[dict[str, Any]], token: str) -> None:
        """All the actions or none. Raises Conflict when a condition did not hold.

        DynamoDB does the same token only once within ten minutes, so its client may try again.
        """
        assert len(actions) <= BATCH_MAX, f"{len(actions)} actions in one transaction"
        with asking(WHAT):
            try:
                self._client.transact_write_items(
                    TransactItems=list(actions), ClientRequestToken=token
                )
            except self._client.exceptions.TransactionCanceledException as error:
                raise _refusal(error) from None

    def do_put(self, action: dict[str, Any]) -> bool:
        """A transaction's write by itself, at half the price; False when its condition failed."""
        request = action["Put"]
        return self._if("", {}, lambda _: self._client.put_item(**request))

    def put_action(self, item: Item, condition: str = "", **values: str | int) -> dict[str, Any]:
        """A write inside a transaction."""
        put: dict[str, Any] = {"TableName": self._name, "Item": item}
        if condition:
            put["ConditionExpression"] = condition
        if values:
            put["ExpressionAttributeValues"] = {f":{n}": attribute(v) for n, v in values.items()}
        return {"Put": put}

    def add_action(self, pk: str, sk: str, form: int, more: Mapping[str, int]) -> dict[str, Any]:
        """Adding to several numbers of an item inside a transaction; an absent one counts as 0."""
        names = dict(zip((f"#n{n}" for n in range(len(more))), more, strict=True))
        added = ", ".join(f"{short} :{short[1:]}" for short in names)
        values = {f":{short[1:]}": attribute(more[name]) for short, name in names.items()}
        update = {
            "TableName": self._name,
            "Key": {"pk": attribute(pk), "sk": attribute(sk)},
            "UpdateExpression": f"SET #v = :v ADD {added}",
            "ExpressionAttributeNames": {"#v": "v", **names},
            "ExpressionAttributeValues": {":v": attribute(form), **values},
        }
        return {"Update": update}

    def delete_action(self, key: Item) -> dict[str, Any]:
        """A removal inside a transaction."""
        return {"Delete": {"TableName": self._name, "Key": key}}

    def create(self) -> None:
        """Make the table as the deployed one is: for the laptop and the tests."""
        with asking(WHAT):
            self._client.create_table(
                TableName=self._name,
                BillingMode="PAY_PER_REQUEST",
                KeySchema=_schema("pk", "sk"),
                AttributeDefinitions=[
                    {"AttributeName": name, "AttributeType": "S"}
                    for name in ("pk", "sk", "due_shard", "due_at")
                ],
                GlobalSecondaryIndexes=[
                    {
                        "IndexName": INDEX,
                        "KeySchema": _schema("due_shard", "due_at"),
                        "Projection": {"ProjectionType": "KEYS_ONLY"},
                    }
                ],
            )


def _refusal(error: Any) -> Conflict | Unavailable:
    """What a cancelled transaction means: somebody was faster, or DynamoDB could not."""
    codes = {reason.get("Code") for reason in error.response.get("CancellationReasons", [])}
    codes -= {"None", None}
    if codes and codes <= OVERTAKEN:
        return Conflict("somebody else saved first")
    return Unavailable(f"{WHAT} refused ({', '.join(sorted(codes)) or code_of(error)}).")


def _schema(partition: str, sort: str) -> list[dict[str, str]]:
    return [
        {"AttributeName": partition, "KeyType": "HASH"},
        {"AttributeName": sort, "KeyType": "RANGE"},
    ]
