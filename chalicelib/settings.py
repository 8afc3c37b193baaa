"""The environment as one frozen value, read once; what is missing is said in a plain sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

HTTP_TIMEOUT_SECONDS, HTTP_TIMEOUT_SECONDS_MAX = 10, 25  # the worker has 30 seconds in all
SMS_MAX_PRICE_USD, SMS_PRICE_USD_MAX = "0.50", 5

STAGE = re.compile(r"[a-z][a-z0-9-]{0,19}")
NAME = re.compile(r"[A-Za-z0-9_.-]{3,255}")  # of a DynamoDB table
NUMBER = re.compile(r"\+?[0-9]{3,15}")  # a phone number or a short code
SENDER = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}")  # an SNS sender ID
TOPIC = re.compile(r"arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}")
BASE = re.compile(r"KEPT_[A-Z]+_BASE")  # a variable with which a platform is found elsewhere
YES_NO = re.compile(r"yes|no")
REGION = re.compile(r"[a-z]{2}(-[a-z]+)+-[0-9]")


class Misconfigured(Exception):
    """Ours, at the start. Its argument names the variable and says what to write."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs between two deployments of the same code. Secrets stay in the vault."""

    stage: str
    table: str
    queue_url: str
    base_url: str  # public address for links, without a slash at its end; empty: no links
    bases: Mapping[str, str]  # where a platform is instead, by the variable its channel names
    http_timeout_seconds: float
    sms_sender: str  # the name a text comes from, where the country allows names; may be empty
    sms_origination: str  # the number a text comes from; may be empty
    two_way: bool  # whether that number also takes texts, through the topic of wiring
    sms_max_price_usd: Decimal  # what one text may cost
    mail_topic: str  # the SNS topic of the owner's e-mail; empty: no e-mail
    region: str  # AWS; empty leaves it to the SDK


def read(environ: Mapping[str, str]) -> Settings:
    """The settings. Raises Misconfigured for the first variable that is missing or senseless."""
    env = {name: value.strip() for name, value in environ.items() if value.strip()}
    stage = _text(env, "KEPT_STAGE", STAGE, 'the name of the stage, e.g. "prod"')
    number = 'a phone number like "+15550100"'
    return Settings(
        stage=stage,
        table=_text(env, "KEPT_TABLE", NAME, "the name of the DynamoDB table"),
        queue_url=_url(env, "KEPT_QUEUE_URL"),
        base_url=_url(env, "KEPT_BASE_URL", ""),
        bases={name: _url(env, name) for name in sorted(env) if BASE.fullmatch(name)},
        http_timeout_seconds=float(
            _number(
                env, "KEPT_HTTP_TIMEOUT_SECONDS", HTTP_TIMEOUT_SECONDS, HTTP_TIMEOUT_SECONDS_MAX
            )
        ),
        sms_sender=_text(env, "KEPT_SMS_SENDER", SENDER, 'a name of 11 letters, e.g. "Maple"', ""),
        sms_origination=_text(env, "KEPT_SMS_ORIGINATION", NUMBER, number, ""),
        two_way=_text(env, "KEPT_TWO_WAY", YES_NO, '"yes" or "no"', "no") == "yes",
        sms_max_price_usd=_number(
            env, "KEPT_SMS_MAX_PRICE_USD", SMS_MAX_PRICE_USD, SMS_PRICE_USD_MAX
        ),
        mail_topic=_text(env, "KEPT_MAIL_TOPIC", TOPIC, "the ARN of the SNS topic for e-mail", ""),
        region=_text(env, "AWS_REGION", REGION, 'a region like "us-east-1"', ""),
    )


def _text(
    env: Mapping[str, str], name: str, shape: re.Pattern[str], what: str, default: str | None = None
) -> str:
    """The variable if it has the shape, its default if it is not set. None: it must be set."""
    value = env.get(name, default)
    if value is None:
        raise Misconfigured(f"{name} is not set: write {what}.")
    if value != default and not shape.fullmatch(value):
        raise Misconfigured(f"{name} makes no sense: write {what}.")
    return value


def _url(env: Mapping[str, str], name: str, default: str | None = None) -> str:
    """An address without a slash at its end. Tokens travel on these, so they are https outside."""
    url = env.get(name, default)
    if url is None:
        raise Misconfigured(f'{name} is not set: write an address like "https://example.com".')
    if url and not _is_safe(url):
        raise Misconfigured(f'{name} makes no sense: write an address like "https://example.com".')
    return url.rstrip("/")


def _is_safe(url: str) -> bool:
    """Whether it is https, or stays within the machine or its private network."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not host or parts.query or parts.fragment or parts.username or any(map(str.isspace, url)):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_private(host))


def _is_private(host: str) -> bool:
    labels = host.split(".")
    return host == "::1" or labels[0] == "127" or "localhost" in labels or _is_local_name(labels)


def _is_local_name(labels: list[str]) -> bool:
    return labels[-1] == "internal" or (len(labels) == 1 and ":" not in labels[0])


def _number(env: Mapping[str, str], name: str, default: int | str, most: int) -> Decimal:
    try:
        number = Decimal(env.get(name, default))
    except InvalidOperation:
        number = Decimal(0)
    # Not a number (NaN) cannot be compared, and is refused with what is too small.
    if not number.is_finite() or not 0 < number <= most:
        raise Misconfigured(f"{name} makes no sense: write a number above 0, at most {most}.")
    return number
