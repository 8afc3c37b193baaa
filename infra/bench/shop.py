"""A bakery for the bench: its settings, its webhooks as the platforms send them, its events."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from chalicelib.adapters.aws.queue import encode
from chalicelib.adapters.business_file.read import load
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.business import Account, Business, Mode
from chalicelib.model.http import Secrets
from chalicelib.model.platform import PlatformRequest, PlatformResponse

PAGE, X_ID = "1000000000001", "1111111111111111111"
SECRET = "bench-app-secret"
ACCOUNT, REGION = "123456789012", "us-east-1"
STAGE, TABLE, QUEUE = "bench", "kept-bench", "kept-bench-inbound"
ENVIRONMENT = {
    "KEPT_STAGE": STAGE,
    "KEPT_TABLE": TABLE,
    "KEPT_QUEUE_URL": f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{QUEUE}",
    "KEPT_BASE_URL": "https://kept.example",
}
BUSINESS_FILE = Path(__file__).parents[1] / "business.example.json"
STORED = {
    "facebook": {
        "app_secret": SECRET,
        "verify_token": "bench-verify",
        "page_id": PAGE,
        "name": "Maple & Rye",
        "app_id": "900000000000001",
        "page_token": "bench-page-token",
    },
    "x": {
        "consumer_secret": SECRET,
        "consumer_key": "bench-key",
        "access_token": "bench-access",
        "access_token_secret": "bench-access-secret",
        "user_id": X_ID,
        "name": "Maple & Rye",
        "handle": "mapleandrye",
    },
}
LINK_SECRET = "bench-link-secret-long-enough"


def business() -> Business:
    """The example bakery, answering by itself."""
    return replace(load(BUSINESS_FILE), mode=Mode.LIVE)


def comment(
    number: int, who: str, text: str, at: datetime, *, post: str = "7001", by_page: str = ""
) -> bytes:
    """A comment under the Page's post; `by_page` is the comment that the Page itself answers."""
    author = {"id": PAGE, "name": "Maple & Rye"} if by_page else {"id": _person(who), "name": who}
    value = {
        "from": author,
        "post": {"status_type": "mobile_status_update", "id": f"{PAGE}_{post}"},
        "message": text,
        "post_id": f"{PAGE}_{post}",
        "comment_id": f"{post}_{number}",
        "created_time": int(at.timestamp()),
        "item": "comment",
        "parent_id": by_page or f"{PAGE}_{post}",
        "verb": "add",
    }
    return _page(at, changes=[{"field": "feed", "value": value}])


def message(number: int, who: str, text: str, at: datetime) -> bytes:
    """A private message on Messenger."""
    event = {
        "sender": {"id": f"9{_person(who)}"},
        "recipient": {"id": PAGE},
        "timestamp": int(at.timestamp() * 1000),
        "message": {"mid": f"m_{number:040d}", "text": text},
    }
    return _page(at, messaging=[event])


def _page(at: datetime, **what: Any) -> bytes:
    entry = {"id": PAGE, "time": int(at.timestamp()), **what}
    return json.dumps({"object": "page", "entry": [entry]}, separators=(",", ":")).encode()


def mention(number: int, who: str, text: str, at: datetime) -> bytes:
    """A post on X that mentions the bakery."""
    id_, author = str(1_900_000_000_000_000_000 + number), _person(who)
    post = {
        "id": id_,
        "text": f"@mapleandrye {text}",
        "author_id": author,
        "conversation_id": id_,
        "created_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "edit_history_tweet_ids": [id_],
        "entities": {"mentions": [{"username": "mapleandrye", "id": X_ID}]},
    }
    user = {"id": author, "name": who, "username": who.replace(" ", "_").lower()}
    data = {
        "event_uuid": f"e{number}",
        "filter": {"user_id": X_ID},
        "event_type": "post.mention.create",
        "payload": post,
        "includes": {"users": [{**user, "public_metrics": {"followers_count": 120}}]},
    }
    return json.dumps({"data": data}, separators=(",", ":")).encode()


def _person(who: str) -> str:
    return str(int(sha256(who.encode()).hexdigest()[:12], 16))


def door_event(body: bytes) -> dict[str, Any]:
    """A signed webhook of Facebook's, as API Gateway hands it over."""
    headers = {
        "Accept": "*/*",
        "Content-Type": "application/json",
        "Host": "abc123.execute-api.us-east-1.amazonaws.com",
        "User-Agent": "facebookexternalua",
        "X-Forwarded-For": "173.252.127.1",
        "X-Forwarded-Proto": "https",
        "X-Hub-Signature": "sha1=" + "0" * 40,
        "X-Hub-Signature-256": "sha256=" + hmac.new(SECRET.encode(), body, sha256).hexdigest(),
    }
    return {
        "resource": "/webhooks/{channel}",
        "path": "/webhooks/facebook",
        "httpMethod": "POST",
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": {"channel": "facebook"},
        "stageVariables": None,
        "requestContext": {
            "resourcePath": "/webhooks/{channel}",
            "httpMethod": "POST",
            "path": "/kept/webhooks/facebook",
            "stage": "kept",
            "identity": {"sourceIp": "173.252.127.1"},
        },
        "body": body.decode(),
        "isBase64Encoded": False,
    }


def queue_event(channel: str, body: bytes, at: datetime) -> dict[str, Any]:
    """One queued body, as Lambda brings it to the worker."""
    record = {
        "messageId": "m1",
        "receiptHandle": "r1",
        "body": encode(Inbound(channel, body, at)),
        "attributes": {"ApproximateReceiveCount": "1"},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{QUEUE}",
        "awsRegion": REGION,
    }
    return {"Records": [record]}


MINUTE = {
    "version": "0",
    "id": "minute",
    "detail-type": "Scheduled Event",
    "source": "aws.events",
    "account": ACCOUNT,
    "time": "2026-03-03T15:00:00Z",
    "region": REGION,
    "resources": [],
    "detail": {},
}


class HandClock:
    """A desk.ports.Clock that is moved by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


class DeafQueue:
    """A desk.ports.Queue that takes everything and keeps nothing."""

    def put(self, items: Sequence[Inbound]) -> None:
        return None


class OpenVault:
    """A desk.ports.Vault with the bench's secrets."""

    def secrets(self, channel: str) -> Secrets:
        return Secrets((SECRET,))

    def account(self, channel: str) -> Account:
        stored = STORED[channel]
        return Account(channel, stored.get("page_id") or stored["user_id"])

    def link_secret(self) -> bytes:
        return LINK_SECRET.encode()


class KindPlatforms:
    """A desk.ports.Platforms where all is well; ids count up."""

    def __init__(self, on_post: Callable[[], None]) -> None:
        self.posted: list[PlatformRequest] = []
        self._on_post = on_post

    def call(self, call: PlatformRequest) -> PlatformResponse:
        if call.method != "POST":
            return PlatformResponse(200, {"data": []})
        self._on_post()
        self.posted.append(call)
        id_ = str(5_000 + len(self.posted))
        if call.channel == "x":
            return PlatformResponse(
                201, {"data": {"id": id_, "text": str((call.body or {}).get("text"))}}
            )
        return PlatformResponse(200, self._facebook(call.path, call.body or {}, id_))

    def _facebook(self, path: str, body: Mapping[str, Any], id_: str) -> dict[str, str]:
        if not path.endswith("/messages"):
            return {"id": f"{PAGE}_{id_}"}
        known = body.get("recipient", {}).get("id", "")
        return {"recipient_id": known or f"9{id_}", "message_id": f"m_{id_}"}
