"""Looking whether a send arrived, where X did not say so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ....model.platform import PlatformRequest, PlatformResponse
from ....model.send import Action, Send
from ... import fields
from ..escapes import plain_text
from ..people import CHANNEL, ident
from .compose import conversation, in_path

EARLY = timedelta(seconds=5)  # X's clock may be this much behind ours
LOOK_POSTS = "100"  # how many of our newest posts a look back reads
LOOK_MESSAGES = "20"  # each one costs a cent
LEADING_MENTIONS = re.compile(r"^(?:@\w+\s+)+")  # X puts the answered person's name in front
SHORT_LINK = re.compile(r"https://t\.co/\w+")  # every link comes back as one of these


def read_back(send: Send) -> PlatformRequest:
    """The call whose answer shows whether an unknown send arrived."""
    if send.action is Action.PRIVATE_MESSAGE:
        query = {
            "dm_event.fields": "id,text,created_at,sender_id,event_type",
            "event_types": "MessageCreate",
            "max_results": LOOK_MESSAGES,
        }
        return PlatformRequest(CHANNEL, "GET", conversation(send) + "/dm_events", query)
    query = {
        "tweet.fields": "author_id,created_at,referenced_tweets,note_tweet",
        "exclude": "retweets",
        "start_time": f"{_earliest(send):%Y-%m-%dT%H:%M:%SZ}",
        "max_results": LOOK_POSTS,
    }
    return PlatformRequest(CHANNEL, "GET", f"/2/users/{in_path(send.account)}/tweets", query)


def _earliest(send: Send) -> datetime:
    return (send.tried_at or send.created_at) - EARLY


def found(send: Send, response: PlatformResponse) -> str | None:
    """The platform's id of the send, if the answer to `read_back` shows it."""
    shown = fields.items(response.body.get("data"))
    return next((ident(item.get("id")) for item in shown if _is(send, item)), None) or None


def _is(send: Send, item: Mapping[str, Any]) -> bool:
    at = fields.moment_iso(item.get("created_at"))
    if at is None or at < _earliest(send):
        return False
    if send.action is Action.PRIVATE_MESSAGE:
        ours = ident(item.get("sender_id")) == send.account
    else:  # the call asked for our posts only, so an author is checked only where one is shown
        ours = item.get("author_id", send.account) == send.account and _answers(send, item)
    long = fields.mapping(item.get("note_tweet")).get("text")
    return ours and _same(send.text, plain_text(long or item.get("text")))


def _answers(send: Send, item: Mapping[str, Any]) -> bool:
    parents = fields.items(item.get("referenced_tweets"))
    replied = {ident(p.get("id")) for p in parents if p.get("type") == "replied_to"}
    return send.target_id in replied | {ident(item.get("in_reply_to_tweet_id"))}


def _same(ours: str, theirs: str) -> bool:
    """Equal but for what X changes: names in front, folded spaces, shortened links."""
    wanted, shown = _folded(ours), _folded(theirs)
    around_links = SHORT_LINK.split(shown)
    if not any(around_links):
        return wanted == shown
    return re.fullmatch(r"\S+".join(map(re.escape, around_links)), wanted) is not None


def _folded(text: str) -> str:
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return LEADING_MENTIONS.sub("", folded)
