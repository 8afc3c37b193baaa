"""One deployed shop for every test that drives it."""

from __future__ import annotations

import os

import pytest

from tests.deployed.shop import CREDENTIALS, Shop, opened


@pytest.fixture(scope="session")
def standing():
    before = {name: os.environ.get(name) for name in CREDENTIALS}
    os.environ.update(CREDENTIALS)
    try:
        with opened() as shop:
            yield shop
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@pytest.fixture(scope="session")
def shop(standing) -> Shop:
    return standing[0]
