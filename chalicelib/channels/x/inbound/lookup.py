"""A post that came without its author: the call that asks X for it, and how to finish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from ....model.business import Account
from ....model.platform import Event, InboundEvent, Lookup, PlatformRequest, PlatformResponse
from ... import fields
from ..people import CHANNEL
from .posts import Seen, heard

QUERY = {
    "expansions": "author_id,in_reply_to_user_id,referenced_tweets.id,attachments.media_keys",
    "user.fields": "name,username,public_metrics,description,affiliation",
    "tweet.fields": "author_id,conversation_id,created_at,in_reply_to_user_id,referenced_tweets,"
    "edit_history_tweet_ids,entities,attachments,note_tweet,display_text_range",
}


class Reader(Protocol):
    """How the post in X's answer is read."""

    def __call__(
        self,
        payload: Mapping[str, Any],
        includes: Mapping[str, Any],
        account: Account,
        received_at: datetime,
        *,
        answers_us: bool = False,
    ) -> Seen | None: ...


def event_of(
    seen: Seen,
    account: Account,
    received_at: datetime,
    *,
    finish_with: Reader,
    summoned: bool = False,
    blocked: bool = False,
) -> Event | None:
    """What a post is to the desk: heard at once, or looked up first when its author is missing."""
    if seen.author_id:
        return heard(seen, account, received_at, summoned=summoned, blocked=blocked)
    request = PlatformRequest(CHANNEL, "GET", f"/2/tweets/{seen.id}", QUERY)
    return Lookup(request, Finish(seen, account, received_at, finish_with, summoned, blocked))


@dataclass(frozen=True, slots=True)
class Finish:
    """Takes X's answer to the lookup. Without one, somebody unknown wrote the post."""

    seen: Seen
    account: Account
    received_at: datetime
    reader: Reader
    summoned: bool
    blocked: bool

    def __call__(self, response: PlatformResponse | None) -> InboundEvent | None:
        return heard(
            self._told_by(response) or self.seen,
            self.account,
            self.received_at,
            summoned=self.summoned,
            blocked=self.blocked,
        )

    def _told_by(self, response: PlatformResponse | None) -> Seen | None:
        body = response.body if response else {}
        told = self.reader(
            fields.mapping(body.get("data")),
            fields.mapping(body.get("includes")),
            self.account,
            self.received_at,
            answers_us=self.seen.answers_us,
        )
        return told if told and told.id == self.seen.id and told.author_id else None
