"""Reading the environment."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chalicelib.settings import Misconfigured, Settings, read

LEAST = {
    "KEPT_STAGE": "prod",
    "KEPT_TABLE": "kept-prod",
    "KEPT_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/123456789012/kept-prod",
}


def test_three_names_are_enough():
    assert read(LEAST) == Settings(
        stage="prod",
        table="kept-prod",
        queue_url="https://sqs.us-east-1.amazonaws.com/123456789012/kept-prod",
        base_url="",
        bases={},
        http_timeout_seconds=10.0,
        sms_sender="",
        sms_origination="",
        two_way=False,
        sms_max_price_usd=Decimal("0.50"),
        mail_topic="",
        region="",
    )


def test_everything_may_be_set():
    settings = read(
        LEAST
        | {
            "KEPT_BASE_URL": " https://kept.example.com/api/ ",
            "KEPT_GRAPH_BASE": "http://127.0.0.1:8000/graph",
            "KEPT_X_BASE": "http://localhost:8000/x",
            "KEPT_HTTP_TIMEOUT_SECONDS": "2.5",
            "KEPT_SMS_SENDER": "MapleRye",
            "KEPT_SMS_ORIGINATION": "+18005550100",
            "KEPT_TWO_WAY": "yes",
            "KEPT_SMS_MAX_PRICE_USD": "0.05",
            "AWS_REGION": "eu-west-2",
        }
    )
    assert settings.base_url == "https://kept.example.com/api"
    assert settings.bases == {
        "KEPT_GRAPH_BASE": "http://127.0.0.1:8000/graph",
        "KEPT_X_BASE": "http://localhost:8000/x",
    }
    assert settings.http_timeout_seconds == 2.5
    assert settings.sms_sender == "MapleRye"
    assert settings.sms_origination == "+18005550100"
    assert settings.two_way
    assert settings.sms_max_price_usd == Decimal("0.05")
    assert settings.region == "eu-west-2"


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_variable_is_as_if_it_were_not_set(empty):
    assert read(LEAST | {"KEPT_GRAPH_BASE": empty, "AWS_REGION": empty}) == read(LEAST)


@pytest.mark.parametrize("name", sorted(LEAST))
def test_a_missing_variable_is_named_with_what_to_write(name):
    with pytest.raises(Misconfigured, match=f"^{name} is not set: write .+\\.$"):
        read({other: value for other, value in LEAST.items() if other != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KEPT_STAGE", "Prod!"),
        ("KEPT_STAGE", "x" * 21),
        ("KEPT_TABLE", "a table"),
        ("KEPT_QUEUE_URL", "kept-prod"),
        ("KEPT_BASE_URL", "kept.example.com"),
        ("KEPT_BASE_URL", "http://kept.example.com"),
        ("KEPT_BASE_URL", "https://kept.example.com/?a=1"),
        ("KEPT_BASE_URL", "https://maya:secret@kept.example.com"),
        ("KEPT_BASE_URL", "https://"),
        ("KEPT_BASE_URL", "https://kept.example.com:port"),
        ("KEPT_BASE_URL", "https://kept example.com"),
        ("KEPT_GRAPH_BASE", "http://graph.facebook.com"),
        ("KEPT_X_BASE", "http://[2001:db8::1]"),
        ("KEPT_X_BASE", "ftp://localhost"),
        ("KEPT_HTTP_TIMEOUT_SECONDS", "ten"),
        ("KEPT_HTTP_TIMEOUT_SECONDS", "0"),
        ("KEPT_HTTP_TIMEOUT_SECONDS", "25.1"),
        ("KEPT_HTTP_TIMEOUT_SECONDS", "nan"),
        ("KEPT_HTTP_TIMEOUT_SECONDS", "inf"),
        ("KEPT_SMS_SENDER", "12345"),
        ("KEPT_SMS_SENDER", "Maple and Rye"),
        ("KEPT_SMS_ORIGINATION", "five"),
        ("KEPT_SMS_MAX_PRICE_USD", "-1"),
        ("KEPT_SMS_MAX_PRICE_USD", "100"),
        ("AWS_REGION", "virginia"),
    ],
)
def test_a_senseless_variable_is_named_with_what_to_write_and_never_repeated(name, value):
    with pytest.raises(Misconfigured) as caught:
        read(LEAST | {name: value})
    sentence = str(caught.value)
    assert sentence.startswith(f"{name} makes no sense: write ")
    assert sentence.endswith(".")
    assert sentence.count("\n") == 0
    assert "secret" not in sentence


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:4566/q",
        "http://sqs.us-east-1.localhost.localstack.cloud:4566/000000000000/kept",
        "http://host.docker.internal:4566/q",
        "http://[::1]:4566/q",
        "http://emulator:4566/q",
    ],
)
def test_plain_http_is_for_the_own_machine_and_its_network(url):
    assert read(LEAST | {"KEPT_QUEUE_URL": url}).queue_url == url


def test_the_settings_cannot_be_changed():
    with pytest.raises(AttributeError):
        read(LEAST).stage = "dev"
