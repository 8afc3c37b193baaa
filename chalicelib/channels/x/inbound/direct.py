"""Direct messages: the same object in both of X's webhooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from ....model.business import Account
from ....model.message import Author, Message, Venue, clip
from ....model.platform import InboundEvent, Verb
from ... import fields
from .. import words
from ..escapes import plain_text
from ..people import CHANNEL, User, ident_string, person
from .posts import media_kinds

Dict = Mapping[str, object]


def read(
    event: Dict,
    users: Mapping[str, User],
    account: Account,
    received_at: datetime,
    *,
    blocked: bool = False,
) -> InboundEvent | None:
    """What one direct message says; None for other events and for other accounts' messages."""
    created = fields.mapping(event.get("message_create"))
    id_, sender = ident_string(event.get("id")), ident_string(created.get("sender_id"))
    recipient = ident_string(fields.mapping(created.get("target")).get("recipient_id"))
    ours = sender == account.id
    other = recipient if ours else sender
    if not id_ or other in {"", account.id} or not (ours or recipient in {"", account.id}):
        return None
    contact = person(account, other, users.get(other))
    observe_only = words.WE_BLOCKED if blocked and not ours else ""
    return InboundEvent(
        CHANNEL,
        account.id,
        Verb.SAID,
        _message(event, id_, Author.OWNER if ours else Author.CUSTOMER, received_at),
        replace(contact, blocked=True) if observe_only else contact,
        root_id=other,
        observe_only=observe_only,
    )


def _message(event: Dict, id_: str, author: Author, received_at: datetime) -> Message:
    data = fields.mapping(fields.mapping(event.get("message_create")).get("message_data"))
    text, truncated = clip(plain_text(data.get("text")))
    return Message(
        id=id_,
        author=author,
        venue=Venue.PRIVATE,
        text=text,
        sent_at=fields.moment_ms(event.get("created_timestamp"), received_at),
        heard_at=received_at,
        media=_media(data),
        truncated=truncated,
        undated=fields.absurd_ms(event.get("created_timestamp"), received_at),
    )


def _media(data: Dict) -> tuple[str, ...]:
    attachment = fields.mapping(data.get("attachment"))
    if not attachment:
        return ()
    if attachment.get("type") == "location":
        return ("location",)
    return media_kinds([fields.mapping(attachment.get("media"))])
