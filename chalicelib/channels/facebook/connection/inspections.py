"""How our connection to a Facebook Page is, and the calls that connect it.

Token: https://developers.facebook.com/docs/graph-api/reference/debug_token (expires_at 0 is
never; data access ends 90 days after the owner last agreed).
Fields: https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps; after an hour
of failing webhooks Messenger takes the app off the Page and only a new subscription brings it back.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from ....model.business import Account
from ....model.health import Check, Health, Inspection
from ....model.platform import PlatformRequest, PlatformResponse
from ... import fields
from ...inspecting import unanswered
from .. import words
from ..outbound.outcome import outcome
from ..people import CHANNEL

FIELDS = (  # every one that the parser reads, and no other: each is a webhook we pay for
    "feed",
    "mention",
    "ratings",
    "messages",
    "messaging_postbacks",
    "message_echoes",
    "message_edits",
    "messaging_handovers",
    "standby",
    "messaging_policy_enforcement",
)
PERMISSIONS = (
    "pages_manage_metadata",
    "pages_read_engagement",
    "pages_read_user_content",
    "pages_manage_engagement",
    "pages_messaging",
)
ENDS_SOON = timedelta(days=14)


def probe(account: Account) -> PlatformRequest:
    """The cheapest call that only a living token is answered: the Page's own id."""
    return PlatformRequest(CHANNEL, "GET", f"/{account.id}", {"fields": "id"})


def subscribe(account: Account) -> PlatformRequest:
    """The call that subscribes the Page to every field we need. Twice is once."""
    body = {"subscribed_fields": ",".join(FIELDS)}
    return PlatformRequest(CHANNEL, "POST", f"/{account.id}/subscribed_apps", body=body, form=True)


def inspections(account: Account, url: str, now: datetime) -> tuple[Inspection, ...]:
    """What to ask about the connection. `url` is our public address; Facebook does not need it.

    Whoever sends the call to /debug_token adds the token that is asked about: calls hold none.
    """
    token = PlatformRequest(CHANNEL, "GET", "/debug_token")
    fields_of = PlatformRequest(CHANNEL, "GET", f"/{account.id}/subscribed_apps")
    return (
        Inspection(token, partial(_token, token, now)),
        Inspection(fields_of, partial(_subscription, fields_of, account)),
    )


def _token(
    request: PlatformRequest, now: datetime, response: PlatformResponse
) -> tuple[Check, ...]:
    unclear = unanswered("token", response, outcome(request, response), words.SILENT)
    if unclear:
        return (unclear,)
    data = fields.mapping(response.body.get("data"))
    if "is_valid" not in data:
        return (Check("token", Health.UNKNOWN, words.SILENT),)
    if data["is_valid"] is not True:
        return (Check("token", Health.BROKEN, words.TOKEN_DEAD),)
    return _life(data, now), _permissions(data)


def _life(data: Any, now: datetime) -> Check:
    times = [_moment(data.get(name)) for name in ("expires_at", "data_access_expires_at")]
    until = min((at for at in times if at is not None), default=None)
    if until is None or until - now > ENDS_SOON:
        return Check("token", Health.OK, words.WELL, until=until)
    if until <= now:
        return Check("token", Health.BROKEN, words.TOKEN_DEAD, until=until)
    days = max(1, (until - now).days)
    return Check("token", Health.WARN, words.ends_in(days), until=until)


def _moment(value: Any) -> datetime | None:
    """A time in whole seconds; None for 0, which means never, and for nonsense."""
    if type(value) is not int or not 0 < value < 2**33:
        return None
    return datetime.fromtimestamp(value, UTC)


def _permissions(data: Any) -> Check:
    scopes = data.get("scopes")
    if not isinstance(scopes, list):
        return Check("permissions", Health.UNKNOWN, words.SILENT)
    missing = [name for name in PERMISSIONS if name not in scopes]
    if not missing:
        return Check("permissions", Health.OK, words.ALLOWED)
    return Check("permissions", Health.BROKEN, words.lacks(missing))


def _subscription(
    request: PlatformRequest, account: Account, response: PlatformResponse
) -> tuple[Check, ...]:
    unclear = unanswered("subscription", response, outcome(request, response), words.SILENT)
    if unclear:
        return (unclear,)
    apps = fields.items(response.body.get("data"))
    ours = [
        app for app in apps if not account.app_id or fields.ident(app.get("id")) == account.app_id
    ]
    told = [name for app in ours for name in _names(app.get("subscribed_fields"))]
    missing = [name for name in FIELDS if name not in told]
    if not missing:
        return (Check("subscription", Health.OK, words.HEARS),)
    mend = (subscribe(account),)
    return (Check("subscription", Health.BROKEN, words.HEARS_NOT_ALL, mend=mend),)


def _names(value: Any) -> list[str]:
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []
