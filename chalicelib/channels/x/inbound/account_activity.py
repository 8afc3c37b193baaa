"""Account Activity API: X's older webhook, arrays of events for one account.

Ids are read from the strings only: the numbers beside them are rounded by many encoders.
https://docs.x.com/x-api/account-activity/introduction
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ....model.business import Account
from ....model.platform import Event
from ... import fields
from ..escapes import plain_text
from ..people import ident, ident_string, users_by_id
from . import direct, times
from .activity import revoked, seen_in
from .lookup import event_of
from .posts import Seen, deleted, first_of_range, history_in, media_kinds, mentions_in

Data = Mapping[str, Any]


def read(body: Data, account: Account, received_at: datetime) -> Event | None:
    """The event of a body that holds one; None for what the desk has no use for."""
    if "user_event" in body:
        return _revoked(body, account, received_at)
    if ident(body.get("for_user_id")) != account.id:
        return None
    blocked = any(
        body.get(name) in (True, "true") for name in ("user_has_blocked", "is_blocked_by")
    )
    for post in fields.items(body.get("tweet_create_events")):
        return _post(post, account, received_at, blocked=blocked)
    for event in fields.items(body.get("direct_message_events")):
        users = users_by_id(body.get("users"))
        return direct.read(event, users, account, received_at, blocked=blocked)
    for event in fields.items(body.get("tweet_delete_events")):
        return _deleted(event, account, received_at)
    return None


def _post(post: Data, account: Account, received_at: datetime, *, blocked: bool) -> Event | None:
    seen = _seen_in(post, account, received_at)
    if seen is None:
        return None
    return event_of(seen, account, received_at, blocked=blocked, finish_with=seen_in)


def _revoked(body: Data, account: Account, received_at: datetime) -> Event | None:
    revoke = fields.mapping(fields.mapping(body.get("user_event")).get("revoke"))
    user_id = fields.mapping(revoke.get("source")).get("user_id")
    return revoked(user_id, revoke.get("date_time"), account, received_at)


def _deleted(event: Data, account: Account, received_at: datetime) -> Event | None:
    status = fields.mapping(event.get("status"))
    id_ = ident_string(status.get("id_str")) or ident_string(status.get("id"))
    author_id = ident_string(status.get("user_id_str")) or ident_string(status.get("user_id"))
    at = fields.moment_ms(event.get("timestamp_ms"), received_at)
    return deleted(id_, author_id, account, at, received_at) if id_ else None


def _seen_in(post: Data, account: Account, received_at: datetime) -> Seen | None:
    """The post in a v1.1 Tweet object; None for retweets and for what has no id."""
    id_ = ident_string(post.get("id_str"))
    if not id_ or fields.mapping(post.get("retweeted_status")):
        return None
    user = fields.mapping(post.get("user"))
    long = fields.mapping(post.get("extended_tweet"))
    entities = fields.mapping(long.get("entities") or post.get("entities"))
    quoted = fields.mapping(post.get("quoted_status"))
    history = _history(post) or (id_,)
    reply_to_id = ident_string(post.get("in_reply_to_status_id_str"))
    reply_to_user_id = ident_string(post.get("in_reply_to_user_id_str"))
    return Seen(
        id=id_,
        history=history,
        author_id=ident_string(user.get("id_str")),
        author=user,
        text=plain_text(long.get("full_text") or post.get("full_text") or post.get("text")),
        at=_at(post, received_at),
        root_id=reply_to_id or history[0],
        reply_to_id=reply_to_id,
        reply_to_user_id=reply_to_user_id,
        reply_to_user={"screen_name": post.get("in_reply_to_screen_name")},
        quoted_id=ident_string(post.get("quoted_status_id_str"))
        or ident_string(quoted.get("id_str")),
        answers_us=(bool(reply_to_id) and reply_to_user_id == account.id)
        or ident_string(fields.mapping(quoted.get("user")).get("id_str")) == account.id,
        mentions=mentions_in(entities.get("user_mentions")),
        spoken_from=first_of_range(
            long.get("display_text_range") or post.get("display_text_range")
        ),
        media=_media(post, long, entities),
        undated=_is_undated(post, received_at),
    )


def _history(post: Data) -> tuple[str, ...]:
    told = fields.mapping(post.get("edit_history"))
    first = ident_string(told.get("initial_tweet_id"))
    listed = history_in(told.get("edit_tweet_ids"), ident_string)
    return tuple(dict.fromkeys((first, *listed))) if first else listed


def _at(post: Data, received_at: datetime) -> datetime:
    if post.get("timestamp_ms"):
        return fields.moment_ms(post.get("timestamp_ms"), received_at)
    return times.legacy(post.get("created_at"), received_at)


def _is_undated(post: Data, received_at: datetime) -> bool:
    if post.get("timestamp_ms"):
        return fields.absurd_ms(post.get("timestamp_ms"), received_at)
    return times.is_absurd(post.get("created_at"), received_at)


def _media(post: Data, long: Data, entities: Data) -> tuple[str, ...]:
    """Of the three places that may list a post's media, the first one that does."""
    places = (long.get("extended_entities"), post.get("extended_entities"), entities)
    kinds = (media_kinds(fields.mapping(place).get("media")) for place in places)
    return next((found for found in kinds if found), ())
