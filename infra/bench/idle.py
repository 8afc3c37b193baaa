"""What a minute reads in which nothing is due, with few and with many quiet threads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from typing import Any

from chalicelib.adapters.dynamodb.items import thread_to_items
from chalicelib.model.thread import Thread

from .counting import Cost
from .report import Row
from .shop import FIRST, TABLE
from .world import TUESDAY, World, world

QUIET = (10, 1_000, 10_000)
FAR = timedelta(days=30)
BATCH = 25  # items in one BatchWriteItem: DynamoDB's limit


def idle_minute(numbers: Sequence[int] = QUIET) -> Row:
    """Half of the quiet threads wake in a month, half never do. Target: not one item more."""
    costs = dict(_minutes(numbers))
    read = [cost.items_read for cost in costs.values()]
    units = {cost.read_units for cost in costs.values()}
    return Row(
        f"idle minute: items read more with {numbers[-1]:,} quiet threads than with {numbers[0]:,}",
        max(read) - min(read),
        0,
        note="; ".join(f"{n:,} threads {cost.items_read} items" for n, cost in costs.items())
        + f"; read units {', '.join(f'{u:g}' for u in sorted(units))}"
        + f"; {len(costs[numbers[0]].calls)} calls",
    )


def _minutes(numbers: Sequence[int]) -> Iterator[tuple[int, Cost]]:
    with world() as here:
        there = 0
        for number in numbers:
            _add(here, there, number)
            there = number
            here.ledger.take()
            assert here.minute() == 0
            yield number, here.ledger.take()


def _add(here: World, first: int, end: int) -> None:
    """Quiet threads as the store writes them, many at once."""
    heads = (thread_to_items(None, _quiet(n), "bench")[0] for n in range(first, end))
    client: Any = here.aws.client("dynamodb")
    while batch := list(islice(heads, BATCH)):
        puts = [{"PutRequest": {"Item": head}} for head in batch]
        left = client.batch_write_item(RequestItems={TABLE: puts}).get("UnprocessedItems")
        assert not left, "the pretend table took not every thread"


def _quiet(number: int) -> Thread:
    thread = Thread(f"{number:016x}", FIRST, "1001", f"c{number}", f"r{number}", TUESDAY)
    return replace(thread, wake_at=TUESDAY + FAR if number % 2 else None)
