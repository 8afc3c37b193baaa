"""The worlds, each made once for all workers, and the processes that cases are played in."""

from __future__ import annotations

import os
from functools import cache

import pytest

from .cases import agreed
from .kind_platform import kind_platform
from .zygotes import running


@pytest.fixture(scope="session")
def worlds(tmp_path_factory):
    """The folder with their files."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "worlds"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def platform():
    with kind_platform() as platform:
        yield platform


@pytest.fixture(scope="session")
def zygotes(worlds, platform):
    with running(worlds, platform) as both:
        yield both


@pytest.fixture(scope="session")
def asked(worlds):
    """A case as it is handed over: in its world, with the names from there."""
    from . import kit  # loads nearly everything, and whoever hands out the tests needs nothing

    return lambda case: case.in_world(kit.made_once(case.world, worlds))


@pytest.fixture(scope="session")
def warm(asked, zygotes):
    """What a case comes to where everything is loaded; of the same one it is asked once."""
    return cache(lambda case: zygotes.warm(asked(case)))


@pytest.fixture
def answer(asked, zygotes, warm):
    """What a case comes to in a fresh process, which is what it, or one like it, comes to in a
    warm one."""

    def played(case, like=None):
        return agreed(zygotes.cold(asked(case)), warm(like or case))

    return played
