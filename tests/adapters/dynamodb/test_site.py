"""Where our own pages are stands in the table, and is read once."""

from __future__ import annotations

import pytest

from chalicelib.adapters.dynamodb.site import Site
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.ports.errors import Unavailable


@pytest.fixture
def table(aws):
    DynamoStore(aws, "kept").create_table()
    return Table(aws, "kept")


def test_an_address_nobody_has_written_is_empty_and_asked_for_again(table):
    site = Site(table)
    assert site.url() == ""
    Site(table).put_url("https://kept.example/kept/")
    assert site.url() == "https://kept.example/kept"


def test_a_known_address_is_not_read_again(table):
    site = Site(table)
    site.put_url("https://one.example")
    assert site.url() == "https://one.example"
    Site(table).put_url("https://two.example")
    assert site.url() == "https://one.example"
    assert Site(table).url() == "https://two.example"


def test_a_table_that_is_not_there_is_unavailable(aws):
    with pytest.raises(Unavailable):
        Site(Table(aws, "nothing")).url()


def test_the_wiring_learns_the_address_from_the_table(table, monkeypatch):
    from chalicelib import wiring

    for name, value in {
        "KEPT_STAGE": "prod",
        "KEPT_TABLE": "kept",
        "KEPT_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/123456789012/kept-prod-inbound",
        "AWS_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "pretend",
        "AWS_SECRET_ACCESS_KEY": "pretend",
    }.items():
        monkeypatch.setenv(name, value)
    Site(table).put_url("https://kept.example")
    wiring.use(None)
    try:
        assert wiring.ports().base_url == ""
        assert wiring.at_home().base_url == "https://kept.example"
        monkeypatch.setenv("KEPT_TABLE", "nothing")
        wiring.use(None)
        assert wiring.at_home().base_url == "", "a text without a link is better than none"
        monkeypatch.setenv("KEPT_BASE_URL", "https://said.example")
        wiring.use(None)
        assert wiring.at_home().base_url == "https://said.example"
    finally:
        wiring.use(None)
