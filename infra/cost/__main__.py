"""`python -m infra.cost`: what Kept costs by list price, idle and by the message.

Ends with 1 when the idle month or a thousand messages is over its target.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infra.bench.traffic import traffic
from infra.bench.world import pretend_credentials

from . import month
from .counts import idle_month, message, on_x, texts
from .prices import Prices, added, beyond_free, by_service, prices, times

IDLE_MAX_USD = 2.00
THOUSAND_MAX_USD = 0.03
TEXTS_AND_X = "SMS", "X"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table: US dollars by service."""

    head: str
    dollars: Mapping[str, float]
    target: float | None = None  # at most, without texts and X

    @property
    def aws(self) -> float:
        return sum(usd for service, usd in self.dollars.items() if service not in TEXTS_AND_X)

    @property
    def over(self) -> bool:
        return self.target is not None and round(self.aws, 4) > self.target


def columns(listed: Prices) -> list[Column]:
    """The idle month, by list price and beyond what is free; a thousand and a million messages."""
    logging.disable(logging.CRITICAL)  # moto's server writes a line for each request
    pretend_credentials()
    found = traffic()
    idle = idle_month(next(iter(found.answered.values())).idle, listed)
    beside = added(texts(listed), on_x(listed))
    few = added(message(found, listed, cold=True), beside)
    many = added(message(found, listed, cold=False), beside)
    return [
        Column("idle month", by_service(idle, listed), IDLE_MAX_USD),
        Column("idle, free tiers", by_service(beyond_free(idle, listed), listed)),
        Column("1,000 messages", by_service(times(few, 1_000), listed), THOUSAND_MAX_USD),
        Column("1,000,000 messages", by_service(times(many, 1_000_000), listed)),
    ]


def table(shown: Sequence[Column]) -> str:
    """The columns as a Markdown table, as docs/costs.md has it."""
    services = dict.fromkeys(service for column in shown for service in column.dollars)
    aws = [service for service in services if service not in TEXTS_AND_X]
    rows = [["US$", *(c.head for c in shown)], ["---"] * (len(shown) + 1)]
    rows += [[s, *(_dollars(c.dollars.get(s, 0)) for c in shown)] for s in aws]
    rows.append(["**all of AWS but texts**", *(f"**{_dollars(c.aws)}**" for c in shown)])
    rows += [[s, *(_dollars(c.dollars.get(s, 0)) for c in shown)] for s in TEXTS_AND_X]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _dollars(usd: float) -> str:
    if usd == 0:
        return "0"
    return f"{usd:,.2f}" if usd >= 0.1 else f"{usd:.4f}"


def assumptions(listed: Prices) -> str:
    """What is assumed beside what is counted, as a sentence."""
    has = listed.assumed
    return (
        f"List prices of {listed.region}, {listed.dated}. Of all messages "
        f"{has['answered']:.0%} are answered automatically, {has['on_x']:.0%} come from X and "
        f"{has['texts_a_message']:.0%} ring the phone; of a thousand each starts cold."
    )


def shop_month(shown: Sequence[Column], listed: Prices) -> dict[str, float]:
    """A small shop's month by list price, from the columns of an idle month and of messages."""
    idle, _, thousand, _ = shown
    return month.month(idle.aws, thousand.aws, listed)


def main(arguments: Sequence[str]) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(prog="python -m infra.cost", description="What Kept costs.")
    parser.add_argument("--json", action="store_true", help="end with one line of JSON")
    wants_json = parser.parse_args(arguments).json
    listed = prices()
    shown = columns(listed)
    print(f"{assumptions(listed)}\n\n{table(shown)}\n")
    print(f"{month.table(shop_month(shown, listed))}\n")
    for column in shown:
        if column.target is not None:
            verdict = "OVER" if column.over else "PASS"
            print(f"{column.head}: ${column.aws:.3f}, at most ${column.target:.2f}: {verdict}")
    if wants_json:
        print(json.dumps({column.head: dict(column.dollars) for column in shown}))
    return int(any(column.over for column in shown))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
