"""Counting every AWS call, and what DynamoDB charges for it, by hooks in botocore.

The hooks stand among botocore's own, so that whoever makes a client is counted: the product stays
as it is. What a write replaces is known from a mirror of all that was written under the hooks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from .shop import ACCOUNT, REGION
from .units import Item, index_units, item_bytes, query_units, read_units, write_units

INDEXED = ("due_shard", "due_at")  # the attributes of the one index
TRANSACTION = "dynamodb:TransactWriteItems"
KEPT = "kept-bench"  # under this name a call's parameters travel to its answer
Key = tuple[str, str]
Answer = Mapping[str, Any]
Write = tuple[Key, Item | None]  # the item that will stand there; None: none


@dataclass(frozen=True, slots=True)
class Cost:
    """What one call, or several together, cost."""

    calls: tuple[str, ...] = ()
    write_units: float = 0
    index_units: float = 0  # write units of the index, beside those of the table
    read_units: float = 0
    items_read: int = 0  # that DynamoDB looked at, whether or not it handed them out

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.calls + other.calls,
            self.write_units + other.write_units,
            self.index_units + other.index_units,
            self.read_units + other.read_units,
            self.items_read + other.items_read,
        )

    def __sub__(self, other: Cost) -> Cost:
        """Without what other cost, call by call."""
        calls = list(self.calls)
        for call in other.calls:
            calls.remove(call)
        return Cost(
            tuple(calls),
            self.write_units - other.write_units,
            self.index_units - other.index_units,
            self.read_units - other.read_units,
            self.items_read - other.items_read,
        )


@dataclass(slots=True)
class Ledger:
    """What every call cost since it was last taken."""

    costs: list[Cost] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)  # how many costs there were at each mark
    _mirror: dict[Key, Item] = field(default_factory=dict)

    def take(self) -> Cost:
        """All costs since the last time, added up; marks are forgotten."""
        costs, self.costs, self.marks = self.costs, [], []
        return sum(costs, Cost())

    def mark(self) -> None:
        """Remember this place among the costs: a platform is called now."""
        self.marks.append(len(self.costs))

    def around(self, mark: int) -> Cost:
        """From the last transaction before a mark to the first one after it, both included."""
        saves = [n for n, cost in enumerate(self.costs) if cost.calls == (TRANSACTION,)]
        first = max(n for n in saves if n < mark)
        last = min(n for n in saves if n >= mark)
        return sum(self.costs[first : last + 1], Cost())

    def asked(self, params: dict[str, Any], context: dict[str, Any], **_: Any) -> None:
        """The hook before a call: its parameters are kept for the answer."""
        context[KEPT] = params

    def answered(
        self, parsed: Answer, model: Any, context: dict[str, Any], http_response: Any, **_: Any
    ) -> None:
        """The hook after a call, whether it was done or refused."""
        name = f"{model.service_model.service_name}:{model.name}"
        fine = http_response.status_code < 300
        self.costs.append(self._cost(name, context[KEPT], parsed, fine))

    def _cost(self, name: str, params: Answer, parsed: Answer, fine: bool) -> Cost:
        match name:
            case name if name == TRANSACTION:
                return self._written(name, list(self._actions(params)), fine, transaction=True)
            case "dynamodb:BatchWriteItem":
                return self._written(name, list(_puts(params)), fine)
            case "dynamodb:PutItem":
                return self._written(name, [(_key(params["Item"]), params["Item"])], fine)
            case "dynamodb:DeleteItem":
                return self._written(name, [(_key(params["Key"]), None)], fine)
            case "dynamodb:UpdateItem":
                return self._written(name, [(_key(params["Key"]), _standing(params))], fine)
            case "dynamodb:GetItem":
                sizes = [item_bytes(parsed.get("Item", {}))]
                units = read_units(sizes, consistent=params.get("ConsistentRead", False))
                return Cost((name,), read_units=units, items_read=1)
            case "dynamodb:BatchGetItem":
                return _batch_read(name, params, parsed)
            case "dynamodb:Query" | "dynamodb:Scan":
                return _page_read(name, params, parsed)
        known = not name.startswith("dynamodb:") or name == "dynamodb:CreateTable"
        assert known, f"the bench cannot count {name}"
        return Cost((name,))

    def _written(
        self, name: str, writes: list[Write], fine: bool, *, transaction: bool = False
    ) -> Cost:
        """A refused write costs what it would have cost, and changes nothing."""
        units = index = 0
        for key, new in writes:
            old = self._mirror.get(key)
            units += write_units(old, new, transaction=transaction)
            index += index_units(old, new, INDEXED) if fine else 0
            if fine:
                self._stand(key, new)
        return Cost((name,), write_units=units, index_units=index)

    def _actions(self, params: Answer) -> Iterator[Write]:
        for action in params["TransactItems"]:
            [(kind, what)] = action.items()
            match kind:
                case "Put":
                    yield _key(what["Item"]), what["Item"]
                case "Delete":
                    yield _key(what["Key"]), None
                case "Update":
                    yield _key(what["Key"]), _standing(what)
                case "ConditionCheck":
                    yield _key(what["Key"]), self._mirror.get(_key(what["Key"]))
                case _:
                    raise AssertionError(f"the bench cannot count a transaction's {kind}")

    def _stand(self, key: Key, item: Item | None) -> None:
        if item is None:
            self._mirror.pop(key, None)
        else:
            self._mirror[key] = item


@contextmanager
def counted() -> Iterator[Ledger]:
    """A ledger of the calls of every AWS session that is begun inside."""
    from botocore.handlers import BUILTIN_HANDLERS

    ledger = Ledger()
    hooks = [
        ("before-parameter-build", ledger.asked),
        ("after-call", ledger.answered),
    ]
    BUILTIN_HANDLERS.extend(hooks)
    try:
        yield ledger
    finally:
        for hook in hooks:
            BUILTIN_HANDLERS.remove(hook)


def _key(item: Item) -> Key:
    return item["pk"]["S"], item["sk"]["S"]


def _standing(params: Answer) -> Item | None:
    """The item as it stands after an update, which only the table can work out."""
    from moto.dynamodb.models import dynamodb_backends

    backend = dynamodb_backends[ACCOUNT][REGION]
    item = backend.get_item(params["TableName"], params["Key"])
    found: Item | None = item.to_json()["Attributes"] if item else None
    return found


def _puts(params: Answer) -> Iterator[Write]:
    for requests in params["RequestItems"].values():
        for request in requests:
            yield _key(request["PutRequest"]["Item"]), request["PutRequest"]["Item"]


def _batch_read(name: str, params: Answer, parsed: Answer) -> Cost:
    """Every key that is asked for is read, whether or not there is an item."""
    units, asked = 0.0, 0
    for table, request in params["RequestItems"].items():
        found = parsed.get("Responses", {}).get(table, [])
        missing = len(request["Keys"]) - len(found)
        sizes = [*map(item_bytes, found), *[0] * missing]
        units += read_units(sizes, consistent=request.get("ConsistentRead", False))
        asked += len(request["Keys"])
    return Cost((name,), read_units=units, items_read=asked)


def _page_read(name: str, params: Answer, parsed: Answer) -> Cost:
    """The sizes are those handed out: nothing is projected or filtered away on the way here."""
    sizes = map(item_bytes, parsed.get("Items", []))
    units = query_units(sizes, consistent=params.get("ConsistentRead", False))
    return Cost((name,), read_units=units, items_read=parsed.get("ScannedCount", 0))
