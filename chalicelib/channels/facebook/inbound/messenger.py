"""What is said in Messenger, by customers, by the owner in the inbox, and by us as an echo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ....model.message import Author, Message, Venue, clip
from ....model.platform import DeliveryEcho, Event, InboundEvent, Verb
from ... import fields
from .. import words
from ..media import BUTTON, UNSEEN
from ..outbound.compose import METADATA
from ..outbound.read_back import conversation
from ..people import CHANNEL, Data, Item, contact
from . import connection_events
from .parties import at_of, by_page, customer, event_id, is_echo, is_undated

MEDIA = {"fallback": "link", "share": "link"}  # Facebook's names for a link's preview
MEDIA_MAX = 10


def read(item: Item) -> Event | None:
    """One event of a conversation. Receipts, reactions, referrals and unknown ones say nothing."""
    for key, reader in READERS.items():
        if key in item.value:
            return reader(item)
    return connection_events.read(item)


def _message(item: Item) -> Event | None:
    message = fields.mapping(item.value.get("message"))
    mid, psid = fields.ident(message.get("mid")), customer(item)
    if not mid or not psid:
        return None
    if message.get("is_deleted") is True:
        return _heard(item, Verb.DELETED, mid)
    if is_echo(item):
        return _echo(item, mid, message)
    return _said(item, mid, message)


def _echo(item: Item, mid: str, message: Data) -> Event | None:
    """Our own send comes back with our metadata; anybody else's was written by the owner."""
    metadata = fields.text_of(message.get("metadata"))
    send_id = fields.ident(metadata.removeprefix(METADATA))
    if metadata.startswith(METADATA) and send_id:
        at, account = at_of(item), item.account.id
        return DeliveryEcho(CHANNEL, account, send_id, mid, customer(item), at)
    if item.account.app_id and fields.ident(message.get("app_id")) == item.account.app_id:
        return None
    return _said(item, mid, message)


def _said(item: Item, mid: str, message: Data) -> InboundEvent:
    text, media = fields.text_of(message.get("text")), _media(message)
    parent = fields.ident(fields.mapping(message.get("reply_to")).get("mid"))
    unseen = message.get("is_unsupported") is True or not (text or media)
    return _heard(item, Verb.SAID, mid, text, (*media, *((UNSEEN,) * unseen)), parent)


def _media(message: Data) -> tuple[str, ...]:
    return tuple(_kind(part) for part in fields.items(message.get("attachments"))[:MEDIA_MAX])


def _kind(attachment: Data) -> str:
    if fields.mapping(attachment.get("payload")).get("sticker_id"):
        return "sticker"  # until August 2026 it came as an image
    kind = fields.text_of(attachment.get("type"))
    plain = kind.isascii() and kind.replace("_", "").isalnum() and len(kind) <= 32
    return MEDIA.get(kind, kind) if plain else UNSEEN


def _edit(item: Item) -> Event | None:
    edit = fields.mapping(item.value.get("message_edit"))
    mid = fields.ident(edit.get("mid"))
    if not mid or not customer(item):
        return None
    heard = _heard(item, Verb.EDITED, mid, fields.text_of(edit.get("text")))
    version = fields.count_of(edit.get("num_edit"))
    return replace(heard, message=replace(heard.message, version=version))


def _postback(item: Item) -> Event | None:
    """A tapped button says its title, which is what the customer saw."""
    postback = fields.mapping(item.value.get("postback"))
    if not customer(item) or by_page(item):
        return None
    title = fields.text_of(postback.get("title"))
    mid = fields.ident(postback.get("mid")) or event_id(item, "postback", customer(item))
    return _heard(item, Verb.SAID, mid, title, () if title else (BUTTON,))


READERS: dict[str, Callable[[Item], Event | None]] = {
    "message": _message,
    "message_edit": _edit,
    "postback": _postback,
}


def _heard(
    item: Item,
    verb: Verb,
    mid: str,
    text: str = "",
    media: tuple[str, ...] = (),
    parent_id: str = "",
) -> InboundEvent:
    psid, at = customer(item), at_of(item)
    shown, truncated = clip(text)
    message = Message(
        id=mid,
        author=Author.OWNER if is_echo(item) else Author.CUSTOMER,
        venue=Venue.PRIVATE,
        text=shown,
        sent_at=at,
        heard_at=item.received_at,
        media=media,
        parent_id=parent_id,
        truncated=truncated,
        undated=is_undated(item),
        edited_at=at if verb is Verb.EDITED else None,
        deleted_at=at if verb is Verb.DELETED else None,
    )
    return InboundEvent(
        channel=CHANNEL,
        account=item.account.id,
        verb=verb,
        message=message,
        contact=contact(item.account, psid),
        root_id=psid,
        observe_only=words.STANDBY if item.standby else "",
        place=None if verb is Verb.DELETED else conversation(item.account.id, psid),
    )
