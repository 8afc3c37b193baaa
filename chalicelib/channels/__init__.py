"""Channels: one folder for each platform. Pure: bytes and values in, values out, no network.

A folder's name is its URL segment and its fixture folder. `channel.py` in it says what it is and
what it offers; tests/channels/test_contract.py holds every folder found here to the same contract.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

NAMES = frozenset(module.name for module in iter_modules(__path__) if module.ispkg)


def name_of(segment: str) -> str | None:
    """The channel a URL segment means, or None. Only folders found here are ever imported."""
    return segment if segment in NAMES else aliases().get(segment)


@cache
def aliases() -> dict[str, str]:
    """The URL's other names, each with its channel."""
    return {alias: name for name in sorted(NAMES) for alias in door(name).ALIASES}


def find(name: str) -> ModuleType:
    """Everything the channel offers. Raises KeyError for a name that is no channel."""
    return _module(name, "channel")


def door(name: str) -> ModuleType:
    """Its handshake and its proof of a webhook, and nothing else: what a cold door can afford.

    Raises KeyError for a name that is no channel.
    """
    return _module(name, "door")


def _module(name: str, part: str) -> ModuleType:
    if name not in NAMES:
        raise KeyError(name)
    return import_module(f"{__name__}.{name}.{part}")
