"""What the doctor shows red Kept mends within the hour where it can; else it tells the owner."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.care.care import care, health_page
from chalicelib.desk.inbound.wake import minute
from infra.doctor.__main__ import main
from tests.fakes.clock import FixedClock
from tests.infra.doctor.shop import opened

PYTHON = (3, 13)
MENDABLE = {
    "facebook subscription": ("page_fields", []),
    "x webhook": ("x_valid", False),
    "x subscription": ("x_events", []),
}


@pytest.fixture
def shop():
    with opened() as made:
        an_hour_ago = (made.now - timedelta(minutes=61)).isoformat()
        for name in ("facebook", "x"):
            made.store.write_job_state(health_page(name), {"checked_at": an_hour_ago})
        yield made


@pytest.mark.parametrize("line", MENDABLE)
def test_what_can_be_mended_is_red_until_the_hour_and_green_after_it(shop, line):
    name, broken = MENDABLE[line]
    setattr(shop.connections, name, broken)
    light, plain = shop.lines()[line]
    assert light == "red"
    assert "by itself" in plain
    care(shop.kept().ports, ["facebook", "x"], PYTHON)
    assert shop.lit("red") == set()
    assert shop.texts() == []


def test_what_only_a_human_can_mend_stays_red_and_the_owner_hears_of_it_once(shop):
    shop.connections.alive = False
    tomorrow = (shop.now + timedelta(days=1)).replace(hour=16)  # noon in New York, never quiet
    ports = replace(shop.kept().ports, clock=FixedClock(tomorrow))
    for _ in range(3):
        care(ports, ["facebook", "x"], PYTHON)
        minute(ports)
        ports.clock.advance(minutes=10)
    assert shop.lit("red") == {"facebook token"}
    [text] = [words for words in shop.texts() if "Facebook" in words]
    assert "connect the Page again" in text


@pytest.mark.parametrize("line", MENDABLE)
def test_the_doctor_mends_it_at_once_when_it_is_told_to(shop, line):
    name, broken = MENDABLE[line]
    setattr(shop.connections, name, broken)
    assert shop.lit("red", mend=True) == set()


def test_the_doctor_by_itself_changes_nothing_at_the_platforms(shop):
    for name, broken in MENDABLE.values():
        setattr(shop.connections, name, broken)
    shop.lines()
    assert {asked.partition(" ")[0] for asked in shop.connections.asked} == {"GET"}
    said = []
    assert main(["--mend", "--stage", "prod"], lambda _: shop.cloud, said.append) == 0, said
    assert {asked.partition(" ")[0] for asked in shop.connections.asked} == {"GET", "POST", "PUT"}
