"""What Kept costs: counted where it can be counted, assumed by name; the papers say the same."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from infra.bench.counting import Cost
from infra.cost import month
from infra.cost.__main__ import Column, assumptions, columns, shop_month, table
from infra.cost.counts import alarms, idle_month, memory_gb, own_metrics, scheduled
from infra.cost.prices import PRICES, added, beyond_free, by_service, prices, times

ROOT = Path(__file__).parents[2]
README, COSTS = ROOT / "README.md", ROOT / "docs/costs.md"
LISTED = prices()


@pytest.fixture(scope="module")
def shown() -> Iterator[list[Column]]:
    yield columns(LISTED)
    logging.disable(logging.NOTSET)


def test_the_page_of_costs_shows_what_the_command_prints(shown: list[Column]) -> None:
    assert table(shown) in COSTS.read_text()
    assert assumptions(LISTED) in COSTS.read_text()


def test_the_readme_adds_up_a_shops_month_as_the_command_does(shown: list[Column]) -> None:
    paid = shop_month(shown, LISTED)
    for page in (README, COSTS):
        assert month.table(paid) in page.read_text()
    assert f"about ${sum(paid.values()):.0f} a month" in README.read_text()
    without_x = sum(usd for what, usd in paid.items() if not what.startswith("X:"))
    assert f"Without X it is about ${without_x:.0f}" in README.read_text()


def test_a_month_with_twice_the_texts_costs_twice_as_much_for_texts() -> None:
    often = replace(LISTED, assumed={**LISTED.assumed, "texts_a_day": 16})
    few, many = (month.month(1.0, 1.0, listed) for listed in (LISTED, often))
    assert sum(many.values()) - sum(few.values()) == pytest.approx(240 * LISTED.usd["sms_part"])


def test_every_price_names_where_it_comes_from() -> None:
    listed = json.loads(PRICES.read_text())["prices"]
    assert all(price["source"].startswith("https://") for price in listed.values())
    assert all(price["usd"] > 0 for price in listed.values())


def test_a_minute_is_called_as_often_as_a_month_has_minutes() -> None:
    assert dict(scheduled())["minute"] == 43_200


def test_one_more_alarm_costs_one_alarm_more() -> None:
    idle = idle_month(Cost(), LISTED)
    assert idle["alarm"] == len(alarms()) > 5
    assert idle["metric"] == len(own_metrics()) >= 1


def test_an_idle_minute_that_reads_more_costs_more() -> None:
    little, much = (idle_month(Cost(read_units=n), LISTED)["dynamo_read"] for n in (1, 3))
    assert much == 3 * little > 0


def test_free_allowances_are_taken_off_and_never_pay_back() -> None:
    month = {"lambda_request": 1_000_001.0, "alarm": 3.0, "sms_part": 7.0}
    assert beyond_free(month, LISTED) == {"lambda_request": 1.0, "alarm": 0.0, "sms_part": 7.0}


def test_quantities_become_dollars_on_the_bill_of_their_service() -> None:
    part = added({"lambda_request": 1_000_000.0}, times({"lambda_gb_second": 1.0}, 1_000))
    assert by_service(part, LISTED) == pytest.approx({"Lambda": 0.2 + 0.0133334})


def test_a_quantity_without_a_price_is_refused() -> None:
    with pytest.raises(KeyError):
        by_service({"moonbeams": 1.0}, LISTED)


def test_a_column_is_judged_without_texts_and_without_x() -> None:
    dear = {"Lambda": 0.01, "SMS": 9.0, "X": 9.0}
    assert not Column("1,000 messages", dear, 0.03).over
    assert Column("1,000 messages", {**dear, "Lambda": 0.04}, 0.03).over


def test_the_memory_is_that_of_the_configuration() -> None:
    assert memory_gb("worker") == 0.5
    assert memory_gb("nobody") == 0.125
