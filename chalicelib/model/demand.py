"""A room's names, each loaded when it is first asked for: a cold start pays for what it uses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def on_demand(package: str, places: Mapping[str, str]) -> Callable[[str], Any]:
    """A room's `__getattr__`: `places` says which of its modules has which names.

    A name that is also a module's would be found as that module: give it another.
    """
    place_of = {name: place for place, names in places.items() for name in names.split()}

    def loaded(name: str) -> Any:
        if name not in place_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        place = place_of[name]
        module = import_module(place if place.startswith(".") else f".{place}", package)
        value = getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    return loaded
