"""The two stores that keep one contract: the fake, and DynamoDB in memory."""

from __future__ import annotations

import pytest

from chalicelib.adapters.dynamodb.store import DynamoStore
from tests.adapters.samples import BUSINESS
from tests.fakes import MemoryStore


class InMemory:
    @pytest.fixture
    def empty(self):
        return MemoryStore()

    @pytest.fixture
    def store(self):
        return MemoryStore(BUSINESS)


class OnDynamo:
    @pytest.fixture
    def empty(self, aws):
        store = DynamoStore(aws, "kept")
        store.create_table()
        return store

    @pytest.fixture
    def store(self, empty):
        empty.put_business(BUSINESS)
        return empty
