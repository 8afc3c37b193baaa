"""A person's rights: both stores keep one contract."""

from __future__ import annotations

from tests.adapters.people_contract import PeopleContract
from tests.adapters.stores import InMemory, OnDynamo


class TestPeopleInMemory(InMemory, PeopleContract):
    pass


class TestPeopleOnDynamo(OnDynamo, PeopleContract):
    pass
