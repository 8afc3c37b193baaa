"""X Activity API: one event a body, its post in today's shape.

https://docs.x.com/x-api/activity/event-payloads
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from ....model.business import Account
from ....model.platform import ConnectionEvent, ConnectionEventKind, Event
from ... import fields
from .. import words
from ..escapes import plain_text
from ..people import CHANNEL, ident, users_by_id
from . import direct, times
from .lookup import event_of
from .posts import Seen, deleted, first_of_range, history_in, media_kinds, mentions_in

Data = Mapping[str, Any]

MEDIA_KEYS = {"3": "photo", "7": "video", "13": "video", "16": "animated_gif"}  # "3_1790..."
SUMMONING = frozenset({"post.mention.create", "post.reply.create", "post.quote.create"})
TO_OURS = frozenset({"post.reply.create", "post.quote.create"})  # X knows: the parent is our post


def read(data: Data, account: Account, received_at: datetime) -> Event | None:
    """The event in one `data` object; None for what the desk has no use for."""
    kind = fields.text_of(data.get("event_type"))
    if kind == "oauth.revoke":
        payload = fields.mapping(data.get("payload"))
        return revoked(payload.get("user_id"), payload.get("date_time"), account, received_at)
    reader = READERS.get(kind)
    if not reader or ident(fields.mapping(data.get("filter")).get("user_id")) != account.id:
        return None
    return reader(data, account, received_at)


def revoked(
    user_id: Any, when: Any, account: Account, received_at: datetime
) -> ConnectionEvent | None:
    """The business took our permission back; None when it is somebody else's."""
    if ident(user_id) != account.id:
        return None
    at = times.iso(when, received_at)
    return ConnectionEvent(
        CHANNEL,
        account.id,
        ConnectionEventKind.REVOKED,
        f"revoked:{at:%Y%m%dT%H%M%S}",
        at,
        words.REVOKED,
        person_id=account.id,
    )


def _post(data: Data, account: Account, received_at: datetime) -> Event | None:
    kind = fields.text_of(data.get("event_type"))
    seen = seen_in(
        fields.mapping(data.get("payload")),
        fields.mapping(data.get("includes")),
        account,
        received_at,
        answers_us=kind in TO_OURS,
    )
    if seen is None:
        return None
    if kind == "post.create" and not seen.author_id:
        seen = replace(seen, author_id=account.id)  # X sends these for our own posts only
    return event_of(seen, account, received_at, summoned=kind in SUMMONING, finish_with=seen_in)


def seen_in(
    payload: Data,
    includes: Data,
    account: Account,
    received_at: datetime,
    *,
    answers_us: bool = False,
) -> Seen | None:
    """The post in a v2 Post object; None for reposts and for what has no id."""
    id_ = ident(payload.get("id"))
    parents = _parents(payload)
    if not id_ or "retweeted" in parents:
        return None
    users = users_by_id(includes.get("users"))
    history = history_in(payload.get("edit_history_tweet_ids")) or (id_,)
    author_id = ident(payload.get("author_id"))
    reply_to_id = ident(payload.get("in_reply_to_tweet_id")) or parents.get("replied_to", "")
    quoted_id = parents.get("quoted", "")
    reply_to_user_id = ident(payload.get("in_reply_to_user_id")) or _author_of(
        reply_to_id, includes
    )
    return Seen(
        id=id_,
        history=history,
        author_id=author_id,
        author=users.get(author_id),
        text=plain_text(_note(payload).get("text") or payload.get("text")),
        at=times.iso(payload.get("created_at"), received_at),
        root_id=ident(payload.get("conversation_id")) or reply_to_id or history[0],
        reply_to_id=reply_to_id,
        reply_to_user_id=reply_to_user_id,
        reply_to_user=users.get(reply_to_user_id),
        quoted_id=quoted_id,
        answers_us=answers_us or account.id in {reply_to_user_id, _author_of(quoted_id, includes)},
        mentions=mentions_in(fields.mapping(payload.get("entities")).get("mentions"))
        + mentions_in(fields.mapping(_note(payload).get("entities")).get("mentions")),
        spoken_from=first_of_range(payload.get("display_text_range")),
        media=_media(payload, includes),
        undated=times.is_absurd(payload.get("created_at"), received_at),
    )


def _parents(payload: Data) -> dict[str, str]:
    listed = fields.items(payload.get("referenced_tweets"))
    return {fields.text_of(item.get("type")): ident(item.get("id")) for item in listed}


def _note(payload: Data) -> Data:
    """A long post's full text stands here; `text` has only its beginning."""
    return fields.mapping(payload.get("note_tweet"))


def _author_of(id_: str, includes: Data) -> str:
    for post in fields.items(includes.get("tweets")):
        if id_ and ident(post.get("id")) == id_:
            return ident(post.get("author_id"))
    return ""


def _media(payload: Data, includes: Data) -> tuple[str, ...]:
    keys = fields.mapping(payload.get("attachments")).get("media_keys")
    if not isinstance(keys, list):
        return ()
    told = {
        fields.text_of(item.get("media_key")): item for item in fields.items(includes.get("media"))
    }
    return media_kinds(
        [
            told.get(key) or {"type": MEDIA_KEYS.get(key.partition("_")[0], "")}
            for key in keys
            if isinstance(key, str)
        ]
    )


def _deleted(data: Data, account: Account, received_at: datetime) -> Event | None:
    payload = fields.mapping(data.get("payload"))
    history = history_in(payload.get("edit_history_tweet_ids"))
    id_ = next(iter(history), ident(payload.get("id")))
    author_id = ident(payload.get("author_id"))
    return deleted(id_, author_id, account, received_at, received_at) if id_ else None


def _direct(data: Data, account: Account, received_at: datetime) -> Event | None:
    payload = fields.mapping(data.get("payload"))
    events = fields.items(payload.get("direct_message_events"))
    users = users_by_id(payload.get("users"), fields.mapping(data.get("includes")).get("users"))
    return direct.read(events[0], users, account, received_at) if events else None


def _encrypted(data: Data, account: Account, received_at: datetime) -> Event | None:
    """An encrypted message: nobody but X's own app can read it."""
    payload = fields.mapping(data.get("payload"))
    id_, sender = ident(payload.get("id")), ident(payload.get("sender_id"))
    if not id_ or sender == account.id:
        return None
    return ConnectionEvent(
        CHANNEL,
        account.id,
        ConnectionEventKind.LOOK_IN_APP,
        id_,
        fields.moment_ms(payload.get("created_at_msec"), received_at),
        words.ENCRYPTED,
        person_id=sender,
    )


READERS: Mapping[str, Callable[[Data, Account, datetime], Event | None]] = {
    "post.mention.create": _post,
    "post.reply.create": _post,
    "post.quote.create": _post,
    "post.create": _post,
    "post.delete": _deleted,
    "dm.received": _direct,
    "dm.sent": _direct,
    "chat.received": _encrypted,
}
