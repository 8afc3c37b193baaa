"""A small world for the street's tests."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

from infra.local.platforms import speaking
from infra.local.platforms.accounts import accounts_of
from infra.local.platforms.wire import Asked
from infra.local.platforms.world import World

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
ACCOUNTS = accounts_of("Maple & Rye")
HOUR = timedelta(hours=1)


def world():
    return World(ACCOUNTS, NOW - HOUR)


def say(place, text="Where is my cake?", at=NOW, **order):
    order = {"channel": "facebook", "author": "Dana Prior", "text": text} | order
    return speaking.customer_says(place, order, at)


def graph_call(method, path, body=None, token=ACCOUNTS["facebook"].page_token, **query):
    secret = ACCOUNTS["facebook"].app_secret
    proof = hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()
    signed = {"access_token": token, "appsecret_proof": proof}
    return Asked(method, path, signed | query, {}, body or {})


def x_call(method, path, body=None, **query):
    fields = {
        "oauth_consumer_key": ACCOUNTS["x"].consumer_key,
        "oauth_token": ACCOUNTS["x"].access_token,
        "oauth_signature": "signature",
        "oauth_nonce": "nonce",
        "oauth_timestamp": "1",
    }
    header = "OAuth " + ", ".join(f'{name}="{value}"' for name, value in fields.items())
    return Asked(method, path, query, {"authorization": header}, body or {})
