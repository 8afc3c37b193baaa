"""What stands around threads: both stores keep one contract."""

from __future__ import annotations

from tests.adapters.dynamodb.around_contract import (
    AroundContract,
    CodeAndLinkContract,
    CounterContract,
    DueContract,
    WeekContract,
)
from tests.adapters.dynamodb.stores import InMemory, OnDynamo


class TestAroundInMemory(InMemory, AroundContract):
    pass


class TestAroundOnDynamo(OnDynamo, AroundContract):
    pass


class TestDueInMemory(InMemory, DueContract):
    pass


class TestDueOnDynamo(OnDynamo, DueContract):
    pass


class TestCountersInMemory(InMemory, CounterContract):
    pass


class TestCountersOnDynamo(OnDynamo, CounterContract):
    pass


class TestCodesAndLinksInMemory(InMemory, CodeAndLinkContract):
    pass


class TestCodesAndLinksOnDynamo(OnDynamo, CodeAndLinkContract):
    pass


class TestWeeksInMemory(InMemory, WeekContract):
    """The figures of a week against the fake."""


class TestWeeksOnDynamo(OnDynamo, WeekContract):
    """The figures of a week against DynamoDB's imitation."""
