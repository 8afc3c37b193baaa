"""The shop's made-up accounts on the pretend platforms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import NAMES, find

LINK_SECRET = "street-link-secret-made-up-and-long-enough"


@dataclass(frozen=True, slots=True)
class Accounts:
    """One account on each platform, all of the same shop."""

    shop: str
    by_platform: Mapping[str, Any]

    def __getitem__(self, platform: str) -> Any:
        return self.by_platform[platform]


def accounts_of(business_name: str) -> Accounts:
    """The pretend accounts of a shop with this name."""
    return Accounts(business_name, {name: find(name).account(business_name) for name in NAMES})


def shared(accounts: Accounts) -> dict[str, dict[str, str]]:
    """What an outside client needs to sign webhooks as these platforms do."""
    return {name: find(name).shared(accounts[name]) for name in NAMES}


def stored(accounts: Accounts) -> dict[str, dict[str, str]]:
    """The keys of each, as the vault holds them."""
    return {name: find(name).stored(accounts[name]) for name in NAMES}
