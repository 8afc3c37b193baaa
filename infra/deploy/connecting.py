"""Connecting the channels and the owner's phone, each told as it was seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chalicelib import channels
from chalicelib.adapters.exchange import Patience
from chalicelib.adapters.platforms import HttpPlatforms
from chalicelib.desk.inspecting import inspected, mended
from chalicelib.desk.ports import Channel
from chalicelib.model import Account, Check, Health, Secrets

from .questions import Question, Unusable
from .talking import Talk

SIGNS = {Health.OK: "ok", Health.WARN: "soon", Health.BROKEN: "NOT OK", Health.UNKNOWN: "unknown"}
CODE_TRIES = 3
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
        """The keys as the platforms' signing wants them."""
        signing = self.keys.get("app_secret") or self.keys["consumer_secret"]
        return Secrets(
            signing=(signing,), verify_token=self.keys.get("verify_token", ""), tokens=self.keys
        )

    def account(self, channel: str) -> Account:
        """The business's account on the channel."""
        id_ = self.keys.get("page_id") or self.keys["user_id"]
        shown = {name: self.keys.get(name, "") for name in ("name", "handle", "app_id")}
        return Account(channel=channel, id=id_, **shown)

    def link_secret(self) -> bytes:
        """None is needed to ask a platform how it is."""
        return b""


def tried(
    channel: str, keys: Mapping[str, str], bases: Mapping[str, str], now: datetime
) -> tuple[Check, ...]:
    """What the platform says of these keys: the sign-in and its permissions, nothing else yet."""
    vault = KeysAtHand(channel, keys)
    platforms = HttpPlatforms(vault, bases, Patience())
    found = inspected(platforms, _folder(channel), vault.account(channel), "", now)
    return tuple(check for check in found if check.name in {"token", "permissions"})


def connected(
    channel: str, keys: Mapping[str, str], bases: Mapping[str, str], url: str, now: datetime
) -> tuple[Check, ...]:
    """The channel after everything that can be subscribed or registered was, as it was seen."""
    vault = KeysAtHand(channel, keys)
    platforms = HttpPlatforms(vault, bases, Patience())
    return mended(platforms, _folder(channel), vault.account(channel), url, now)


def _folder(channel: str) -> Channel:
    from chalicelib.wiring import channel as folder

    assert channel in channels.NAMES, channel
    return folder(channel)


def tell_checks(channel: str, checks: tuple[Check, ...], say: Callable[[str], None]) -> bool:
    """Say every check in one line; whether none of them is broken."""
    for check in checks:
        say(f"  {channel} {check.name}: {SIGNS[check.state]}. {check.plain}")
    return all(check.state is not Health.BROKEN for check in checks)


def verified_phone(sns: Any, phone: str, talk: Talk) -> bool:
    """Whether AWS texts this number; in its sandbox only after the code it sends was typed here."""
    if not sns.get_sms_sandbox_account_status()["IsInSandbox"]:
        return True
    known = {n["PhoneNumber"]: n["Status"] for n in _numbers(sns)}
    if known.get(phone) == "Verified":
        return True
    talk.say(SANDBOX)
    sns.create_sms_sandbox_phone_number(PhoneNumber=phone)
    for _ in range(CODE_TRIES):
        code = talk.ask(Question("code", f"The code that AWS just texted to {phone}", _read_code))
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
    if not (code.isascii() and code.isdigit() and 5 <= len(code) <= 8):
        raise Unusable("Type the digits of the code, without spaces.")
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
