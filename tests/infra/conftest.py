"""The template as it is packaged, made once for all tests of a worker."""

from __future__ import annotations

import pytest

from infra.package import template_of


@pytest.fixture(scope="session")
def template():
    return template_of("prod")


@pytest.fixture(scope="session")
def resources(template):
    return template["Resources"]
