"""What lists are read from: both stores keep one contract."""

from __future__ import annotations

from tests.adapters.dynamodb.lists_contract import ListsContract
from tests.adapters.dynamodb.stores import InMemory, OnDynamo


class TestListsInMemory(InMemory, ListsContract):
    pass


class TestListsOnDynamo(OnDynamo, ListsContract):
    pass
