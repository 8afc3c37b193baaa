"""Connecting the channels and the owner's phone, each told as it was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from chalicelib.adapters.aws.vault import account_in, secrets_in
from chalicelib.adapters.http.platforms import HttpPlatforms
from chalicelib.adapters.http.request import Timeouts
from chalicelib.desk.care.inspect import inspected, mended
from chalicelib.model.business import Account
from chalicelib.model.health import Check, Health
from chalicelib.model.http import Secrets
from chalicelib.wiring import channel as folder
from chalicelib.wiring import endpoint
from infra.endpoints import about

from .questions import Question, Unusable
from .talking import Talk

SIGNS = {Health.OK: "ok", Health.WARN: "soon", Health.BROKEN: "NOT OK", Health.UNKNOWN: "unknown"}
CODE_TRIES = 3
CODE = "The code that AWS just texted to {phone} (leave empty for later)"
SANDBOX = (
    "AWS texts only numbers that you have verified, until it lifts the sandbox for your account "
    "(AWS console, SNS, Text messaging, Exit SMS sandbox)."
)


@dataclass(frozen=True, slots=True)
class KeysAtHand:
    """A desk.ports.Vault over keys that were just typed, before they are stored anywhere."""

    channel: str
    keys: Mapping[str, str]

    def secrets(self, channel: str) -> Secrets:
        """The keys as the platform's signing wants them."""
        return secrets_in(channel, self.keys, about(channel))

    def account(self, channel: str) -> Account:
        """The business's account on the channel."""
        return account_in(channel, self.keys, about(channel))

    def link_secret(self) -> bytes:
        """None is needed to ask a platform how it is."""
        return b""


def tried(
    channel: str, keys: Mapping[str, str], bases: Mapping[str, str], now: datetime
) -> tuple[Check, ...]:
    """What the platform says of these keys: the sign-in and its permissions, nothing else yet."""
    vault = KeysAtHand(channel, keys)
    platforms = HttpPlatforms(vault, partial(endpoint, bases), Timeouts())
    found = inspected(platforms, folder(channel), vault.account(channel), "", now)
    return tuple(check for check in found if check.name in {"token", "permissions"})


def connected(
    channel: str, keys: Mapping[str, str], bases: Mapping[str, str], url: str, now: datetime
) -> tuple[Check, ...]:
    """The channel after everything that can be subscribed or registered was, as it was seen."""
    vault = KeysAtHand(channel, keys)
    platforms = HttpPlatforms(vault, partial(endpoint, bases), Timeouts())
    return mended(platforms, folder(channel), vault.account(channel), url, now)


def tell_checks(channel: str, checks: tuple[Check, ...], say: Callable[[str], None]) -> bool:
    """Say every check in one line; whether none of them is broken."""
    for check in checks:
        say(f"  {channel} {check.name}: {SIGNS[check.state]}. {check.plain}")
    return all(check.state is not Health.BROKEN for check in checks)


def left_outside(channel: str, keys: Mapping[str, str], url: str) -> list[str]:
    """What only a person can do on the platform's own pages; `keys` are those that are shown."""
    said = about(channel)
    blank = dict.fromkeys(said.MADE_UP, "")
    return [
        words.format(**{**blank, **keys, "url": url, "channel": channel})
        for words in said.LEFT_TO_DO
    ]


def unverified(sns: Any, phones: Iterable[str], talk: Talk) -> list[str]:
    """The phones that AWS does not text yet: in its sandbox, until the code it sends is typed."""
    if not sns.get_sms_sandbox_account_status()["IsInSandbox"]:
        return []
    known = {n["PhoneNumber"] for n in _numbers(sns) if n["Status"] == "Verified"}
    pending = [phone for phone in dict.fromkeys(phones) if phone not in known]
    if pending:
        talk.say(SANDBOX)
    return [phone for phone in pending if not _verified(sns, phone, talk)]


def _verified(sns: Any, phone: str, talk: Talk) -> bool:
    sns.create_sms_sandbox_phone_number(PhoneNumber=phone)
    for _ in range(CODE_TRIES):
        code = talk.ask(Question("code", CODE.format(phone=phone), _read_code))
        if not code:
            return False
        if _verifies(sns, phone, code):
            return True
        talk.say("  AWS did not take that code. Look at the newest text and type it again.")
    return False


def _numbers(sns: Any) -> list[dict[str, str]]:
    pages = sns.get_paginator("list_sms_sandbox_phone_numbers").paginate()
    return [number for page in pages for number in page["PhoneNumbers"]]


def _verifies(sns: Any, phone: str, code: str) -> bool:
    from botocore.exceptions import ClientError

    try:
        sns.verify_sms_sandbox_phone_number(PhoneNumber=phone, OneTimePassword=code)
    except ClientError as error:
        if error.response["Error"]["Code"] in {"VerificationException", "Verification"}:
            return False
        raise
    return True


def _read_code(answer: str) -> str:
    code = answer.strip()
    if code and not (code.isascii() and code.isdigit() and 5 <= len(code) <= 8):
        raise Unusable("Type the digits of the code, without spaces, or nothing for later.")
    return code


def unconfirmed(sns: Any, outputs: Mapping[str, str]) -> list[str]:
    """The e-mail addresses that have yet to press the link AWS sent them."""
    topic = outputs.get("AlertTopicArn")
    if not topic:
        return []
    pages = sns.get_paginator("list_subscriptions_by_topic").paginate(TopicArn=topic)
    return [
        one["Endpoint"]
        for page in pages
        for one in page["Subscriptions"]
        if one["Protocol"] == "email" and not one["SubscriptionArn"].startswith("arn:")
    ]
