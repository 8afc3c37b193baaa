"""Keys are stored encrypted, a changed secret is kept two days, and nothing is made twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import boto3
import pytest
from moto import mock_aws

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.aws.vault import SsmVault
from chalicelib.wiring import channel_door
from infra.deploy.keys import KeyStore

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
KEYS = {"page_id": "1001", "app_id": "2002", "app_secret": "first-secret", "page_token": "token-1"}


class ClockAt:
    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def ssm(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        yield boto3.client("ssm", region_name="us-east-1")


def test_what_is_stored_is_what_the_functions_read(ssm) -> None:
    KeyStore(ssm, "prod").connect("facebook", KEYS, NOW)
    vault = SsmVault(Aws("us-east-1"), "prod", channel_door)
    assert vault.secrets("facebook").signing == ("first-secret",)
    assert vault.account("facebook").id == "1001"


def test_keys_are_stored_encrypted(ssm) -> None:
    KeyStore(ssm, "prod").connect("facebook", KEYS, NOW)
    assert ssm.get_parameter(Name="/kept/prod/facebook")["Parameter"]["Type"] == "SecureString"


def test_a_changed_secret_leaves_the_old_one_valid_for_two_days(ssm) -> None:
    store = KeyStore(ssm, "prod")
    store.connect("facebook", KEYS, NOW)
    store.connect("facebook", {**KEYS, "app_secret": "second-secret"}, NOW)
    for after, signing in (
        (timedelta(hours=47), ("second-secret", "first-secret")),
        (timedelta(hours=49), ("second-secret",)),
    ):
        vault = SsmVault(Aws("us-east-1"), "prod", channel_door, ClockAt(NOW + after))
        assert vault.secrets("facebook").signing == signing


def test_the_same_keys_again_change_nothing(ssm) -> None:
    store = KeyStore(ssm, "prod")
    store.connect("facebook", KEYS, NOW)
    store.connect("facebook", KEYS, NOW + timedelta(hours=1))
    stored = ssm.get_parameter(Name="/kept/prod/facebook", WithDecryption=True)["Parameter"]
    assert stored["Version"] == 1
    assert "previous" not in json.loads(stored["Value"])


def test_the_verify_token_is_made_once(ssm) -> None:
    store = KeyStore(ssm, "prod")
    store.connect("facebook", KEYS, NOW)
    first = store.public("facebook")["verify_token"]
    store.connect("facebook", {**KEYS, "page_token": "token-2"}, NOW)
    assert store.public("facebook")["verify_token"] == first
    assert len(first) >= 24


def test_the_key_for_links_is_made_once(ssm) -> None:
    store = KeyStore(ssm, "prod")
    store.ensure_link_key()
    first = ssm.get_parameter(Name="/kept/prod/link", WithDecryption=True)["Parameter"]["Value"]
    store.ensure_link_key()
    again = ssm.get_parameter(Name="/kept/prod/link", WithDecryption=True)["Parameter"]["Value"]
    assert first == again
    assert len(first) >= 40


def test_what_is_shown_of_a_channel_holds_no_secret(ssm) -> None:
    store = KeyStore(ssm, "prod")
    store.connect("facebook", KEYS, NOW)
    assert "first-secret" not in store.public("facebook").values()
    assert "token-1" not in store.public("facebook").values()


def test_stages_stand_beside_each_other(ssm) -> None:
    KeyStore(ssm, "prod").connect("facebook", KEYS, NOW)
    assert KeyStore(ssm, "test").channels() == ()
    assert KeyStore(ssm, "prod").channels() == ("facebook",)


def test_forgetting_removes_every_key_of_its_own_stage_only(ssm) -> None:
    for stage in ("prod", "test"):
        KeyStore(ssm, stage).connect("facebook", KEYS, NOW)
        KeyStore(ssm, stage).ensure_link_key()
    KeyStore(ssm, "test").forget()
    left = {p["Name"] for p in ssm.describe_parameters()["Parameters"]}
    assert left == {"/kept/prod/facebook", "/kept/prod/link"}
