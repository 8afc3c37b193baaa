"""Webhooks of a made-up customer, signed like the platform's own with the app's secret."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from chalicelib import channels
from chalicelib.model.business import Account
from chalicelib.model.http import Secrets

WORDS = "This is Kept's self-test, nobody waits. I want my money back."


def webhook(
    account: Account, secrets: Secrets, person_id: str, now: datetime
) -> tuple[bytes, Mapping[str, str]]:
    """Body and headers that bring one private message of this person."""
    channel = channels.find(account.channel)
    body: bytes = channel.rehearsal(account, person_id, WORDS, now)
    signature = {channel.SIGNATURE_HEADER: channel.signature_of(secrets.signing[0], body)}
    return body, {"Content-Type": "application/json", **signature}
