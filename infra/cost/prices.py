"""The one dated list of prices, and what a bill of quantities comes to by it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PRICES = Path(__file__).parent / "prices.json"
Quantities = Mapping[str, float]  # the name of a price -> how many of it


@dataclass(frozen=True, slots=True)
class Prices:
    """List prices in US dollars of one region on one day, and what we assume beside counting."""

    dated: str
    region: str
    usd: Mapping[str, float]  # for one of each
    service: Mapping[str, str]  # to whose bill it belongs
    free: Mapping[str, float]  # how many of it cost nothing each month
    assumed: Mapping[str, float]


def prices(path: Path = PRICES) -> Prices:
    """The list as it stands in the file."""
    listed = json.loads(path.read_text())
    return Prices(
        dated=listed["dated"],
        region=listed["region"],
        usd={name: price["usd"] for name, price in listed["prices"].items()},
        service={name: price["service"] for name, price in listed["prices"].items()},
        free=listed["free_each_month"],
        assumed=listed["assumed"],
    )


def added(*parts: Quantities) -> dict[str, float]:
    """Several bills of quantities as one."""
    total: dict[str, float] = {}
    for part in parts:
        for name, number in part.items():
            total[name] = total.get(name, 0) + number
    return total


def times(part: Quantities, number: float) -> dict[str, float]:
    """The same, so many times."""
    return {name: each * number for name, each in part.items()}


def beyond_free(month: Quantities, listed: Prices) -> dict[str, float]:
    """What of a month's quantities the account's free allowance leaves to pay."""
    return {name: max(0.0, n - listed.free.get(name, 0)) for name, n in month.items()}


def by_service(part: Quantities, listed: Prices) -> dict[str, float]:
    """US dollars for each service, in the order of the price list. Unknown names raise KeyError."""
    dollars: dict[str, float] = dict.fromkeys(listed.service.values(), 0.0)
    for name, number in part.items():
        dollars[listed.service[name]] += listed.usd[name] * number
    return {service: usd for service, usd in dollars.items() if usd}
