"""A public post as X shows it, whichever of its webhooks brought it, and what the desk hears."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ....model.business import Account
from ....model.contact import SOMEONE, Contact
from ....model.message import Author, Message, Venue, clip
from ....model.platform import InboundEvent, Verb
from ... import fields
from .. import words
from ..people import CHANNEL, User, ident, ident_string, person

MEDIA = {"photo": "image", "video": "video", "animated_gif": "gif"}  # X's word -> ours
VERSIONS_MAX = 30  # of one post: X allows five edits
OTHERS_MAX = 100  # more than one post has room to name


@dataclass(frozen=True, slots=True)
class Mention:
    id: str
    start: int  # where in the text


@dataclass(frozen=True, slots=True)
class Seen:
    """One version of one public post, in words both kinds of webhook share."""

    id: str
    history: tuple[str, ...]  # the ids of its versions, oldest first: edits have ids of their own
    author_id: str  # "" when X did not say
    author: User | None
    text: str
    at: datetime
    root_id: str
    reply_to_id: str = ""
    reply_to_user_id: str = ""
    reply_to_user: User | None = None
    quoted_id: str = ""
    answers_us: bool = False  # it replies to a post of ours, or quotes one
    mentions: tuple[Mention, ...] = ()
    spoken_from: int = 0  # where its own words begin, after the mentions a reply carries by itself
    media: tuple[str, ...] = ()
    undated: bool = False  # the time X gives makes no sense

    @property
    def first_id(self) -> str:
        """The id of its first version, by which it is known."""
        return self.history[0]


def heard(
    seen: Seen,
    account: Account,
    received_at: datetime,
    *,
    summoned: bool = False,
    blocked: bool = False,
) -> InboundEvent | None:
    """What the desk hears of a post; None when it says nothing to or for a customer.

    `summoned` means X itself calls the post a mention of us, a reply to us or a quote of us.
    """
    if seen.author_id == account.id:
        return _ours(seen, account, received_at) if seen.reply_to_id else None
    contact, observe_only = person(account, seen.author_id, seen.author), ""
    if not seen.author_id:
        contact, observe_only = replace(contact, id=f"{SOMEONE}:{seen.first_id}"), words.NO_AUTHOR
    if blocked:
        contact, observe_only = replace(contact, blocked=True), words.WE_BLOCKED
    message = replace(
        _message(seen, Author.CUSTOMER, received_at),
        summoned=summoned or _summons(seen, account),
        mentions=_others(seen, account),
    )
    return InboundEvent(
        CHANNEL,
        account.id,
        _verb(seen),
        message,
        contact,
        root_id=seen.root_id,
        post_id=message.parent_id if seen.answers_us else "",
        observe_only=observe_only,
    )


def _ours(seen: Seen, account: Account, received_at: datetime) -> InboundEvent:
    """A reply from our own account: by a human in X's app, or by us."""
    answered = "" if seen.reply_to_user_id == account.id else seen.reply_to_user_id
    spoken = (m.id for m in seen.mentions if m.start >= seen.spoken_from)
    return InboundEvent(
        CHANNEL,
        account.id,
        _verb(seen),
        _message(seen, Author.OWNER, received_at),
        person(account, answered, seen.reply_to_user if answered else None),
        root_id=seen.root_id,
        tags=tuple(dict.fromkeys(id_ for id_ in spoken if id_ and id_ != account.id)),
    )


def _verb(seen: Seen) -> Verb:
    return Verb.SAID if seen.id == seen.first_id else Verb.EDITED


def _message(seen: Seen, author: Author, received_at: datetime) -> Message:
    text, truncated = clip(seen.text)
    return Message(
        id=seen.first_id,
        author=author,
        venue=Venue.PUBLIC,
        text=text,
        sent_at=seen.at,
        heard_at=received_at,
        media=seen.media,
        parent_id=seen.reply_to_id or seen.quoted_id,
        truncated=truncated,
        undated=seen.undated,
        version_ids=tuple(dict.fromkeys((*seen.history, seen.id)))[1:],
        edited_at=None if seen.id == seen.first_id else seen.at,
        version=seen.history.index(seen.id) if seen.id in seen.history else 0,
    )


def _others(seen: Seen, account: Account) -> tuple[str, ...]:
    """Whom the post names beside us and its author, by itself or because it answers them."""
    ids = dict.fromkeys(m.id for m in seen.mentions)
    others = [id_ for id_ in ids if id_ not in {"", account.id, seen.author_id}]
    return tuple(others[:OTHERS_MAX])


def _summons(seen: Seen, account: Account) -> bool:
    """Does X let us answer? It asks that the author mentioned us, quoted us or replied to us.

    The mention a reply to somebody else inherits from the conversation is not the author's own.
    https://docs.x.com/developer-guidelines
    """
    if seen.answers_us:
        return True
    start = seen.spoken_from if seen.reply_to_id else 0
    if any(m.id == account.id and m.start >= start for m in seen.mentions):
        return True
    named = rf"(?<![\w@])@{re.escape(account.handle)}(?!\w)"
    return bool(account.handle) and bool(re.search(named, seen.text[start:], re.IGNORECASE))


def deleted(
    id_: str, author_id: str, account: Account, at: datetime, received_at: datetime
) -> InboundEvent:
    """Somebody took a public post back."""
    author = Author.OWNER if author_id == account.id else Author.CUSTOMER
    who = author_id if author is Author.CUSTOMER else ""
    message = Message(id_, author, Venue.PUBLIC, "", at, received_at, deleted_at=at)
    return InboundEvent(
        CHANNEL, account.id, Verb.DELETED, message, Contact(CHANNEL, account.id, who)
    )


def history_in(listed: Any, read: Callable[[Any], str] = ident) -> tuple[str, ...]:
    """The ids of a post's versions, oldest first, from a list of them."""
    ids = map(read, listed if isinstance(listed, list) else ())
    return tuple(dict.fromkeys(id_ for id_ in ids if id_))[:VERSIONS_MAX]


def media_kinds(listed: Any) -> tuple[str, ...]:
    """The kinds of media in a list of X's media objects, in the desk's words."""
    return tuple(
        MEDIA.get(fields.text_of(item.get("type")), "file") for item in fields.items(listed)
    )


def mentions_in(listed: Any) -> tuple[Mention, ...]:
    """The people a text mentions, of either webhook's `mentions` list."""
    return tuple(_mention(item) for item in fields.items(listed))


def _mention(item: User) -> Mention:
    indices = item.get("indices")
    start = indices[0] if isinstance(indices, list) and indices else item.get("start")
    return Mention(
        id=ident_string(item.get("id_str")) or ident(item.get("id")),
        start=start if type(start) is int else 0,
    )


def first_of_range(value: Any) -> int:
    """Where a `display_text_range` begins; 0 when it is none."""
    first = value[0] if isinstance(value, list) and value else 0
    return first if type(first) is int and first > 0 else 0
