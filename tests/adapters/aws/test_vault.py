"""The fake vault and SSM keep one contract; secrets are kept for minutes and never shown."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from chalicelib.adapters.aws.vault import SsmVault
from chalicelib.desk.ports.errors import NotConnected, Unavailable
from chalicelib.model.business import Account
from chalicelib.wiring import channel_door
from tests.adapters.samples import T0
from tests.adapters.troubled import LOST, TroubledAws, raises
from tests.fakes import FakeVault, FixedClock

FACEBOOK = {
    "app_secret": "facebook-app-secret",
    "verify_token": "facebook-verify-token",
    "page_id": "1001",
    "name": "Maple & Rye",
    "app_id": "9001",
    "page_token": "facebook-page-token",
}
X = {
    "consumer_key": "x-consumer-key",
    "consumer_secret": "x-consumer-secret",
    "access_token": "x-access-token",
    "access_token_secret": "x-access-token-secret",
    "user_id": "2002",
    "name": "Maple & Rye",
    "handle": "mapleandrye",
}
LINK = "a-key-for-links-that-is-long-enough"


class VaultContract:
    """Subclasses give a `vault` holding FACEBOOK, X and LINK."""

    def test_facebooks_secrets(self, vault):
        secrets = vault.secrets("facebook")
        assert secrets.signing == ("facebook-app-secret",)
        assert secrets.verify_token == "facebook-verify-token"
        assert secrets.tokens == {"page_token": "facebook-page-token", "app_id": "9001"}

    def test_xs_secrets(self, vault):
        secrets = vault.secrets("x")
        assert secrets.signing == ("x-consumer-secret",)
        tokens = ("consumer_key", "consumer_secret", "access_token", "access_token_secret")
        assert secrets.tokens == {name: X[name] for name in tokens}

    def test_the_accounts(self, vault):
        facebook = Account("facebook", "1001", name="Maple & Rye", app_id="9001")
        assert vault.account("facebook") == facebook
        assert vault.account("x") == Account("x", "2002", "Maple & Rye", "mapleandrye")

    def test_the_key_for_links(self, vault):
        assert vault.link_secret() == LINK.encode()

    def test_a_channel_nobody_connected(self, vault):
        with pytest.raises(NotConnected):
            vault.secrets("telegraph")
        with pytest.raises(NotConnected):
            vault.account("telegraph")

    def test_secrets_do_not_show_when_printed(self, vault):
        assert "secret" not in repr(vault.secrets("facebook"))


class TestInMemory(VaultContract):
    @pytest.fixture
    def vault(self):
        return FakeVault()

    def test_it_can_be_locked_and_a_channel_disconnected(self, vault):
        vault.lock()
        with pytest.raises(Unavailable):
            vault.secrets("x")
        vault.lock(False)
        vault.disconnect("x")
        with pytest.raises(NotConnected):
            vault.secrets("x")


@pytest.fixture
def store_secret(aws):
    def store(name, value):
        text = value if isinstance(value, str) else json.dumps(value)
        aws.client("ssm").put_parameter(
            Name=f"/kept/test/{name}", Value=text, Type="SecureString", Overwrite=True
        )

    return store


class TestOnSsm(VaultContract):
    @pytest.fixture
    def troubled(self, aws):
        return TroubledAws(aws)

    @pytest.fixture
    def clock(self):
        return FixedClock(T0)

    @pytest.fixture
    def vault(self, troubled, clock, store_secret):
        for name, value in {"facebook": FACEBOOK, "x": X, "link": LINK}.items():
            store_secret(name, value)
        return SsmVault(troubled, "test", channel_door, clock)

    def test_the_previous_secret_counts_after_the_current_one(self, vault, store_secret):
        store_secret("facebook", FACEBOOK | {"previous": "old"})
        assert vault.secrets("facebook").signing == ("facebook-app-secret", "old")

    def test_one_reading_serves_for_minutes(self, vault, troubled, clock):
        vault.secrets("facebook")
        clock.advance(minutes=5, microseconds=-1)
        vault.account("facebook")
        assert troubled.calls == ["get_parameter"]

    def test_a_changed_secret_counts_after_five_minutes(self, vault, clock, store_secret):
        vault.secrets("facebook")
        store_secret("facebook", FACEBOOK | {"app_secret": "new"})
        clock.advance(minutes=5)
        assert vault.secrets("facebook").signing == ("new",)

    def test_the_copy_serves_a_quarter_of_an_hour_while_aws_is_silent(self, vault, troubled, clock):
        vault.secrets("facebook")
        troubled.will("get_parameter", raises(LOST), raises(LOST), raises(LOST))
        clock.advance(minutes=6)
        assert vault.secrets("facebook").signing == ("facebook-app-secret",)
        clock.set(T0 + timedelta(minutes=15))
        assert vault.secrets("facebook").signing == ("facebook-app-secret",)
        clock.advance(microseconds=1)
        with pytest.raises(Unavailable):
            vault.secrets("facebook")
        assert vault.secrets("facebook").signing == ("facebook-app-secret",)

    def test_without_a_copy_a_silent_aws_is_told(self, vault, troubled):
        troubled.will("get_parameter", raises(LOST))
        with pytest.raises(Unavailable):
            vault.secrets("facebook")

    def test_a_silent_aws_does_not_prove_that_a_channel_is_still_missing(
        self, troubled, clock, store_secret
    ):
        vault = SsmVault(troubled, "test", channel_door, clock)
        with pytest.raises(NotConnected):
            vault.secrets("facebook")
        clock.advance(minutes=1)
        troubled.will("get_parameter", raises(LOST))
        with pytest.raises(Unavailable):
            vault.secrets("facebook")

    def test_a_channel_connected_since_is_found_within_a_minute(
        self, troubled, clock, store_secret
    ):
        vault = SsmVault(troubled, "test", channel_door, clock)
        for _ in range(3):
            with pytest.raises(NotConnected):
                vault.secrets("facebook")
        assert troubled.calls == ["get_parameter"]
        store_secret("facebook", FACEBOOK)
        clock.advance(minutes=1)
        assert vault.secrets("facebook").signing

    @pytest.mark.parametrize("text", ["{", "[]", '"facebook-app-secret"', "{}", '{"name": "x"}'])
    def test_what_is_stored_wrongly_is_not_connected_and_not_quoted(
        self, vault, store_secret, text
    ):
        store_secret("facebook", text)
        for ask in (vault.secrets, vault.account):
            with pytest.raises(NotConnected) as caught:
                ask("facebook")
            assert "facebook-app-secret" not in str(caught.value)
            assert caught.value.__cause__ is None

    def test_without_a_key_no_links_can_be_made(self, troubled, clock):
        with pytest.raises(Unavailable, match="No key for links"):
            SsmVault(troubled, "test", channel_door, clock).link_secret()

    def test_the_stage_parts_two_installations(self, vault, troubled, clock):
        with pytest.raises(NotConnected):
            SsmVault(troubled, "other", channel_door, clock).secrets("facebook")
