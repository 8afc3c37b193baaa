"""A desk behind the real doors: what comes in by HTTP is queued, and worked off when told."""

from __future__ import annotations

import pytest

from chalicelib import wiring
from tests.stories.desk import Desk


@pytest.fixture
def desk():
    desk = Desk(at="10:00")
    wiring.use(desk.ports)
    yield desk
    wiring.use(None)
