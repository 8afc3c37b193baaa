"""What was said to us on X since a moment, asked of X and told as its webhooks would have.

Only mentions: X wants a cent for each direct message that is read, and shows no encrypted ones.
A post of our own timeline costs a tenth of a cent, the person who wrote it a cent; what comes twice
on one UTC day is charged once, which is not reckoned with here.
https://docs.x.com/x-api/users/get-mentions and https://docs.x.com/x-api/getting-started/pricing
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial

from ....model.business import Account
from ....model.health import Found, Missed, Search
from ....model.platform import PlatformRequest, PlatformResponse, Trouble
from ... import fields
from ..inbound.lookup import QUERY
from ..inbound.posts import history_in
from ..people import CHANNEL, ident

PAGE = 20  # posts in one answer: X allows 5 to 100
POST_COST, PERSON_COST = 1, 10  # thousandths of a dollar
COST_MAX = PAGE * (POST_COST + PERSON_COST)
TOKEN = re.compile(r"[A-Za-z0-9_-]{1,128}")


def missed(account: Account, since: datetime) -> tuple[Search, ...]:
    """What to ask for every post that mentions us since then; nothing without an id to ask of."""
    if not ident(account.id):
        return ()
    query = {
        "start_time": f"{since:%Y-%m-%dT%H:%M:%SZ}",
        "max_results": str(PAGE),
        "tweet.fields": QUERY["tweet.fields"],
        "user.fields": QUERY["user.fields"],
        "expansions": "author_id",
    }
    request = PlatformRequest(CHANNEL, "GET", f"/2/users/{account.id}/mentions", query)
    return (Search(request, partial(_mentions, account, since, request), COST_MAX),)


def _mentions(
    account: Account, since: datetime, request: PlatformRequest, response: PlatformResponse
) -> Missed:
    body = response.body
    if response.trouble is not Trouble.NONE or response.status != 200 or "meta" not in body:
        return Missed(seen=False)
    posts = fields.items(body.get("data"))
    users = fields.items(fields.mapping(body.get("includes")).get("users"))
    found = []
    for post in posts:
        at, id_ = fields.moment_iso(post.get("created_at")), _first_id(post)
        author = ident(post.get("author_id"))
        if at is None or at < since or not id_ or not author:
            continue
        their = [user for user in users if ident(user.get("id")) == author]
        data = {
            # A post in this timeline may only have inherited our name: not "post.mention.create",
            # which would say that its author called us.
            "event_type": "post.create",
            "filter": {"user_id": account.id},
            "payload": dict(post),
            "includes": {"users": their},
        }
        found.append(Found(id_, at, fields.dump({"data": data}), author == account.id))
    cost = len(posts) * POST_COST + len(users) * PERSON_COST
    return Missed(tuple(found), _more(account, since, request, response), cost)


def _more(
    account: Account, since: datetime, request: PlatformRequest, response: PlatformResponse
) -> tuple[Search, ...]:
    token = fields.text_of(fields.mapping(response.body.get("meta")).get("next_token"))
    if not TOKEN.fullmatch(token):
        return ()
    following = PlatformRequest(
        CHANNEL, "GET", request.path, {**request.query, "pagination_token": token}
    )
    return (Search(following, partial(_mentions, account, since, request), COST_MAX),)


def _first_id(post: Mapping[str, object]) -> str:
    """Edits of a post have ids of their own; it is known by its first."""
    return next(iter(history_in(post.get("edit_history_tweet_ids"))), ident(post.get("id")))
