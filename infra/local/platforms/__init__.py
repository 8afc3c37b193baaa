"""The pretend platforms: one folder for each, found by itself, and what they have in common.

A folder's name is its channel's. `platform.py` in it says what it offers the street; nothing
outside a folder decides by its name.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from .offered import Platform

NAMES = tuple(sorted(module.name for module in iter_modules(__path__) if module.ispkg))


def find(name: str) -> Platform:
    """A pretend platform. Raises KeyError for a name that is none."""
    if name not in NAMES:
        raise KeyError(name)
    return cast(Platform, import_module(f"{__name__}.{name}.platform"))
