"""AWS in memory, empty for every test that asks for it."""

from __future__ import annotations

import pytest
from moto import mock_aws

from chalicelib.adapters.aws.client import Aws


@pytest.fixture(scope="session")
def clients():
    """Clients hold no state of ours and take long to make: one set serves every test."""
    return Aws(region="us-east-1")


@pytest.fixture
def aws(clients):
    with mock_aws():
        yield clients
