"""A person's rights: both stores keep one contract."""

from __future__ import annotations

from tests.adapters.dynamodb.people_contract import PeopleContract
from tests.adapters.dynamodb.stores import InMemory, OnDynamo


class TestPeopleInMemory(InMemory, PeopleContract):
    pass


class TestPeopleOnDynamo(OnDynamo, PeopleContract):
    pass
