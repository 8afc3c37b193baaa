"""How our connection to X is, and the calls that connect it.

Webhook: https://docs.x.com/x-api/webhooks/introduction (an invalid one brings no events at all;
a PUT asks X to check it again). Subscriptions: https://docs.x.com/x-api/activity/introduction, one
for every kind of event. Usage: https://docs.x.com/x-api/usage/introduction; it wants the app's own
token, so to ours X may not answer, and then nobody knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from ....model.business import Account
from ....model.health import Check, Health, Inspection
from ....model.platform import PlatformRequest, PlatformResponse
from ... import fields
from ...inspecting import unanswered
from .. import words
from ..door import ALIASES
from ..outbound.outcome import outcome
from ..people import CHANNEL, ident

EVENTS = (  # every kind that the parser reads
    "post.mention.create",
    "post.reply.create",
    "post.quote.create",
    "post.create",
    "post.delete",
    "dm.received",
    "dm.sent",
    "chat.received",
    "oauth.revoke",
)
DOORS = tuple(f"/webhooks/{name}" for name in (CHANNEL, *ALIASES))  # where our webhook may lead
USED_MOST = 0.8  # of what X lets the project read in a month

Data = Mapping[str, Any]


def probe(account: Account) -> PlatformRequest:
    """The cheapest call that only a living token is answered: who we are.

    https://docs.x.com/x-api/users/get-my-user
    """
    return PlatformRequest(CHANNEL, "GET", "/2/users/me")


def register(url: str) -> PlatformRequest:
    """The call that tells X where we are; X then asks our door who we are."""
    return PlatformRequest(CHANNEL, "POST", "/2/webhooks", body={"url": f"{url}{DOORS[0]}"})


def subscriptions(
    account: Account, webhook_id: str, kinds: tuple[str, ...] = EVENTS
) -> list[PlatformRequest]:
    """The calls that have X send us these kinds of events."""
    return [
        PlatformRequest(
            CHANNEL,
            "POST",
            "/2/activity/subscriptions",
            body={
                "event_type": kind,
                "filter": {"user_id": account.id},
                "tag": kind.replace(".", "-"),
                "webhook_id": webhook_id,
            },
        )
        for kind in kinds
    ]


def inspections(account: Account, url: str, now: datetime) -> tuple[Inspection, ...]:
    """What to ask about the connection. `url` is our public address, "" when it is not known.

    Nothing here costs money: whether X accepts our sign-in shows where it lists our webhooks.
    """
    webhooks = PlatformRequest(CHANNEL, "GET", "/2/webhooks")
    usage = PlatformRequest(CHANNEL, "GET", "/2/usage/tweets")
    return (
        Inspection(webhooks, partial(_webhook, webhooks, account, url)),
        Inspection(usage, partial(_usage, usage)),
    )


def _webhook(
    request: PlatformRequest, account: Account, url: str, response: PlatformResponse
) -> tuple[Check, ...]:
    unclear = unanswered("token", response, outcome(request, response), words.SILENT)
    if unclear:
        return unclear, Check("webhook", Health.UNKNOWN, words.SILENT)
    return Check("token", Health.OK, words.WELL), _reached(response, account, url)


def _reached(response: PlatformResponse, account: Account, url: str) -> Check:
    ours = [one for one in fields.items(response.body.get("data")) if _is_ours(one, url)]
    id_ = ident(ours[0].get("id")) if ours else ""
    if not id_:
        mend = (register(url),) if url.startswith("https://") else ()
        return Check("webhook", Health.BROKEN, words.NO_WEBHOOK, mend=mend)
    listed = PlatformRequest(CHANNEL, "GET", "/2/activity/subscriptions")
    then = (Inspection(listed, partial(_subscriptions, listed, account, id_)),)
    if ours[0].get("valid") is True:
        return Check("webhook", Health.OK, words.VALID, then=then)
    again = PlatformRequest(CHANNEL, "PUT", f"/2/webhooks/{id_}")
    return Check("webhook", Health.BROKEN, words.INVALID, mend=(again,), then=then)


def _is_ours(webhook: Data, url: str) -> bool:
    """Whether it leads to our door; without an address of ours, whether it looks like one."""
    told = fields.text_of(webhook.get("url"))
    if url:
        return told in {f"{url}{door}" for door in DOORS}
    return told.partition("?")[0].endswith(DOORS)


def _subscriptions(
    request: PlatformRequest, account: Account, webhook_id: str, response: PlatformResponse
) -> tuple[Check, ...]:
    unclear = unanswered("subscription", response, outcome(request, response), words.SILENT)
    if unclear:
        return (unclear,)
    told = {
        fields.text_of(one.get("event_type"))
        for one in fields.items(response.body.get("data"))
        if _brings(one, account, webhook_id)
    }
    missing = tuple(kind for kind in EVENTS if kind not in told)
    if not missing:
        return (Check("subscription", Health.OK, words.HEARS),)
    mend = tuple(subscriptions(account, webhook_id, missing))
    return (Check("subscription", Health.BROKEN, words.NO_EVENTS, mend=mend),)


def _brings(one: Data, account: Account, webhook_id: str) -> bool:
    """Whether a subscription is about our account and leads to our webhook, if it tells which."""
    about = ident(fields.mapping(one.get("filter")).get("user_id"))
    return about == account.id and (ident(one.get("webhook_id")) or webhook_id) == webhook_id


def _usage(request: PlatformRequest, response: PlatformResponse) -> tuple[Check, ...]:
    unclear = unanswered("usage", response, outcome(request, response), words.SILENT)
    silent = (Check("usage", Health.UNKNOWN, words.SILENT),)
    if unclear:
        return (unclear,) if response.status == 402 else silent
    data = fields.mapping(response.body.get("data"))
    used, most = _count(data.get("project_usage")), _count(data.get("project_cap"))
    if used is None or not most:
        return silent
    if used < most * USED_MOST:
        return (Check("usage", Health.OK, words.ROOM),)
    state = Health.BROKEN if used >= most else Health.WARN
    return (Check("usage", state, words.read_of(used, most)),)


def _count(value: Any) -> int | None:
    text = fields.ident(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
