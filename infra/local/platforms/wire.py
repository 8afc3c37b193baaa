"""A request to a pretend platform and its answer, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it reached a platform, its body already read as JSON or as a form."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]  # names in lower case
    body: Mapping[str, Any]

    def value(self, name: str) -> str:
        """A parameter, wherever it was put."""
        found = self.body.get(name, self.query.get(name, ""))
        return found if isinstance(found, str) else ""


@dataclass(frozen=True, slots=True)
class Told:
    """The platform's answer."""

    status: int
    body: dict[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict)
