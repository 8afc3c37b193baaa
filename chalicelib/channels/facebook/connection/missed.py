"""What was said on a Page since a moment, asked of Facebook and told as its webhooks would have.

Comments under the newest posts and visitors' posts come from the Page's feed, private messages
from its conversations. Comments under advertisements are in no feed: those only webhooks bring.
https://developers.facebook.com/docs/graph-api/reference/page/feed and
https://developers.facebook.com/docs/graph-api/reference/page/conversations
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from ....model.business import Account
from ....model.health import Found, Missed, Search
from ....model.platform import PlatformRequest, PlatformResponse, Trouble
from ... import fields
from ..people import CHANNEL, Data, node

POSTS, COMMENTS, TALKS, MESSAGES = "25", "50", "25", "20"  # newest first, of each in one answer
COMMENT_FIELDS = "id,from,message,created_time,parent{id},attachment{type}"
MESSAGE_FIELDS = "id,from,to,message,created_time,attachments{mime_type}"
CURSOR = re.compile(r"[A-Za-z0-9_=%-]{1,512}")
PHOTOS = frozenset({"photo", "sticker", "animated_image_share"})
MEDIA = frozenset({"image", "video", "audio"})


def missed(account: Account, since: datetime) -> tuple[Search, ...]:
    """What to ask for everything said on the Page since then."""
    shown = f"comments.filter(stream).order(reverse_chronological).limit({COMMENTS})"
    post_fields = f"id,from,message,created_time,{shown}{{{COMMENT_FIELDS}}}"
    feed = PlatformRequest(
        CHANNEL, "GET", f"/{account.id}/feed", {"fields": post_fields, "limit": POSTS}
    )
    talks = {
        "platform": "messenger",
        "fields": f"id,updated_time,messages.limit({MESSAGES}){{{MESSAGE_FIELDS}}}",
        "limit": TALKS,
    }
    conversations = PlatformRequest(CHANNEL, "GET", f"/{account.id}/conversations", talks)
    return (
        Search(feed, partial(_feed, account, since)),
        Search(conversations, partial(_talks, account, since, conversations)),
    )


def _listed(response: PlatformResponse) -> list[Data] | None:
    """The objects of a list; None where the answer is no list."""
    spoke = (
        response.trouble is Trouble.NONE and response.status == 200 and "error" not in response.body
    )
    data = response.body.get("data")
    return fields.items(data) if spoke and isinstance(data, list) else None


def _feed(account: Account, since: datetime, response: PlatformResponse) -> Missed:
    posts = _listed(response)
    if posts is None:
        return Missed(seen=False)
    found: list[Found] = []
    more: list[Search] = []
    for post in posts:
        post_id = node(post.get("id"))
        if not post_id:
            continue
        found += _post(account, since, post_id, post)
        under = fields.mapping(post.get("comments"))
        comments = fields.items(under.get("data"))
        found += _comments(account, since, post_id, comments)
        more += _next_comments(account, since, post_id, under, comments)
    return Missed(tuple(found), tuple(more))


def _next_comments(
    account: Account, since: datetime, post_id: str, page: Data, comments: list[Data]
) -> Iterator[Search]:
    """The next page of a post's comments, where this one's oldest is not old enough."""
    after = _after(page)
    if not after or not _reaches_further(comments, "created_time", since):
        return
    query = {
        "fields": COMMENT_FIELDS,
        "filter": "stream",
        "order": "reverse_chronological",
        "limit": COMMENTS,
        "after": after,
    }
    request = PlatformRequest(CHANNEL, "GET", f"/{post_id}/comments", query)
    yield Search(request, partial(_under, account, since, post_id))


def _under(account: Account, since: datetime, post_id: str, response: PlatformResponse) -> Missed:
    comments = _listed(response)
    if comments is None:
        return Missed(seen=False)
    more = _next_comments(account, since, post_id, response.body, comments)
    return Missed(tuple(_comments(account, since, post_id, comments)), tuple(more))


def _post(account: Account, since: datetime, id_: str, post: Data) -> Iterator[Found]:
    """A visitor's post; the Page's own posts answer nobody."""
    author, at = fields.mapping(post.get("from")), _at(post, since)
    if at is None or fields.ident(author.get("id")) == account.id:
        return
    value = {"item": "status", "verb": "add", "post_id": id_, **_told(post, at)}
    yield Found(id_, at, _change(account, value, at))


def _comments(
    account: Account, since: datetime, post_id: str, comments: list[Data]
) -> Iterator[Found]:
    for comment in comments:
        id_, at = node(comment.get("id")), _at(comment, since)
        if not id_ or at is None:
            continue
        parent = node(fields.mapping(comment.get("parent")).get("id")) or post_id
        value = {
            **{"item": "comment", "verb": "add", "comment_id": id_, "post_id": post_id},
            **{"parent_id": parent, **_told(comment, at)},
        }
        kind = fields.text_of(fields.mapping(comment.get("attachment")).get("type"))
        value |= {"photo": kind} if kind in PHOTOS else {}
        value |= {"video": kind} if kind.startswith("video") else {}
        ours = fields.ident(fields.mapping(comment.get("from")).get("id")) == account.id
        yield Found(id_, at, _change(account, value, at), ours)


def _told(item: Data, at: datetime) -> dict[str, Any]:
    """Author, words and time, each as a webhook carries it."""
    author = fields.mapping(item.get("from"))
    told: dict[str, Any] = {"created_time": int(at.timestamp())}
    told |= {"from": dict(author)} if author else {}
    words = fields.text_of(item.get("message"))
    return told | ({"message": words} if words else {})


def _change(account: Account, value: dict[str, Any], at: datetime) -> bytes:
    changes = [{"field": "feed", "value": value}]
    entry = {"id": account.id, "time": int(at.timestamp()), "changes": changes}
    return fields.dump({"object": "page", "entry": [entry]})


def _talks(
    account: Account, since: datetime, request: PlatformRequest, response: PlatformResponse
) -> Missed:
    talks = _listed(response)
    if talks is None:
        return Missed(seen=False)
    found = [one for talk in talks for one in _messages(account, since, talk)]
    after, more = _after(response.body), tuple[Search, ...]()
    if after and _reaches_further(talks, "updated_time", since):
        following = PlatformRequest(CHANNEL, "GET", request.path, {**request.query, "after": after})
        more = (Search(following, partial(_talks, account, since, request)),)
    return Missed(tuple(found), more)


def _messages(account: Account, since: datetime, talk: Data) -> Iterator[Found]:
    """A conversation's messages. Who the customer is stands in any message from or to them."""
    messages = fields.items(fields.mapping(talk.get("messages")).get("data"))
    people = [id_ for one in messages for id_ in _ends(one) if id_ != account.id]
    for message in messages:
        mid, at = fields.ident(message.get("id")), _at(message, since)
        author = fields.ident(fields.mapping(message.get("from")).get("id"))
        if mid and at is not None and author and people:
            ours = author == account.id
            event = _event(account, people[0], ours, mid, message, at)
            yield Found(mid, at, event, ours)


def _ends(message: Data) -> list[str]:
    """The ids a message goes from and to."""
    to = fields.items(fields.mapping(message.get("to")).get("data"))
    ids = [fields.ident(one.get("id")) for one in (fields.mapping(message.get("from")), *to)]
    return [id_ for id_ in ids if id_]


def _event(account: Account, psid: str, ours: bool, mid: str, message: Data, at: datetime) -> bytes:
    text = fields.text_of(message.get("message"))
    files = fields.items(fields.mapping(message.get("attachments")).get("data"))
    kinds = [fields.text_of(one.get("mime_type")).partition("/")[0] for one in files]
    told: dict[str, Any] = {"mid": mid, "is_echo": True} if ours else {"mid": mid}
    told |= {"text": text} if text else {}
    parts = [{"type": kind if kind in MEDIA else "file"} for kind in kinds]
    told |= {"attachments": parts} if parts else {}
    sender, recipient = (account.id, psid) if ours else (psid, account.id)
    milliseconds = int(at.timestamp() * 1000)
    event = {
        "sender": {"id": sender},
        "recipient": {"id": recipient},
        "timestamp": milliseconds,
        "message": told,
    }
    entry = {"id": account.id, "time": milliseconds, "messaging": [event]}
    return fields.dump({"object": "page", "entry": [entry]})


def _at(item: Data, since: datetime) -> datetime | None:
    """When it was said; None where that is not told, or before the moment that was asked for."""
    at = fields.moment_iso(item.get("created_time"))
    return at if at is not None and at >= since else None


def _after(page: Data) -> str:
    """The cursor of the next page; "" where there is none."""
    paging = fields.mapping(page.get("paging"))
    after = fields.text_of(fields.mapping(paging.get("cursors")).get("after"))
    return after if paging.get("next") and CURSOR.fullmatch(after) else ""


def _reaches_further(items: list[Data], name: str, since: datetime) -> bool:
    """Whether the oldest of a page is still of the time that was asked for."""
    times = [at for item in items if (at := fields.moment_iso(item.get(name))) is not None]
    return bool(times) and min(times) >= since
