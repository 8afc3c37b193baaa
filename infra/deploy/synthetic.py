"""Webhooks of a made-up customer, signed like the platform's own with the app's secret."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from chalicelib.model.business import Account
from chalicelib.model.http import Secrets
from infra.endpoints import about

WORDS = "This is Kept's self-test, nobody waits. I want my money back."


def webhook(
    account: Account, secrets: Secrets, person_id: str, now: datetime
) -> tuple[bytes, Mapping[str, str]]:
    """Body and headers that bring one private message of this person."""
    channel = about(account.channel)
    body = channel.rehearsal(account, person_id, WORDS, now)
    signature = {channel.SIGNATURE_HEADER: channel.signature_of(secrets.signing[0], body)}
    return body, {"Content-Type": "application/json", **signature}
