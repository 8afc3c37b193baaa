"""Threads and their rows: both stores keep one contract."""

from __future__ import annotations

from tests.adapters.dynamodb.stores import InMemory, OnDynamo
from tests.adapters.dynamodb.thread_contract import RowsContract, ThreadContract


class TestThreadsInMemory(InMemory, ThreadContract):
    pass


class TestThreadsOnDynamo(OnDynamo, ThreadContract):
    pass


class TestRowsInMemory(InMemory, RowsContract):
    pass


class TestRowsOnDynamo(OnDynamo, RowsContract):
    pass
