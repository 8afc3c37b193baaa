"""What DynamoDB charges for a call, counted from the sizes of the items in it.

A write unit is 1 KB and a read unit 4 KB, each begun one whole; a transaction's writes count
twice; a read that need not be consistent counts half. An index takes one plain write unit for
each entry that comes or goes.
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

WRITE_UNIT_BYTES = 1_024
READ_UNIT_BYTES = 4_096
TRANSACTION_TIMES = 2
NESTED_BYTES = 3  # of a list or map, beside one byte for each thing in it

Item = Mapping[str, Mapping[str, Any]]


def item_bytes(item: Item) -> int:
    """The size of an item in DynamoDB's writing: names and values, as UTF-8."""
    return sum(len(name.encode()) + value_bytes(value) for name, value in item.items())


def value_bytes(value: Mapping[str, Any]) -> int:
    """The size of one attribute value."""
    [(kind, content)] = value.items()
    match kind:
        case "S":
            return len(content.encode())
        case "N":
            return _number_bytes(content)
        case "B":
            return len(content)
        case "BOOL" | "NULL":
            return 1
        case "L":
            return NESTED_BYTES + sum(1 + value_bytes(one) for one in content)
        case "M":
            return NESTED_BYTES + len(content) + item_bytes(content)
    raise ValueError(f"an attribute of type {kind} is not counted")


def _number_bytes(number: str) -> int:
    """One byte for two significant digits, and one more."""
    digits = number.lstrip("-").replace(".", "").strip("0")
    return ceil(len(digits) / 2) + 1 + number.startswith("-")


def write_units(old: Item | None, new: Item | None, *, transaction: bool) -> int:
    """A put, an update or a deletion: the larger of the item before and after it."""
    size = max(item_bytes(old or {}), item_bytes(new or {}))
    return max(1, ceil(size / WRITE_UNIT_BYTES)) * (TRANSACTION_TIMES if transaction else 1)


def index_units(old: Item | None, new: Item | None, names: Iterable[str]) -> int:
    """What an index over these attributes takes: one for an entry gone, one for an entry come."""
    before, after = (_entry(one or {}, tuple(names)) for one in (old, new))
    return 0 if before == after else (before is not None) + (after is not None)


def _entry(item: Item, names: tuple[str, ...]) -> tuple[Any, ...] | None:
    if any(name not in item for name in names):
        return None
    return tuple(tuple(item[name].items()) for name in names)


def read_units(sizes: Iterable[int], *, consistent: bool) -> float:
    """Items read one by one, as in a batch: each is rounded up; what is not there counts as one."""
    units = sum(max(1, ceil(size / READ_UNIT_BYTES)) for size in sizes)
    return units if consistent else units / 2


def query_units(sizes: Iterable[int], *, consistent: bool) -> float:
    """A query's page: its items are added up before rounding; an empty one counts as one."""
    return read_units([sum(sizes)], consistent=consistent)
