"""Completing a comment or post whose author or words the webhook did not tell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....model.contact import SOMEONE, Contact
from ....model.message import Author, Message, clip
from ....model.platform import InboundEvent, PlatformResponse, Verb
from ... import fields
from .. import words
from ..media import UNSEEN
from ..people import CHANNEL, Data, author_of, node


@dataclass(frozen=True, slots=True)
class Finish:
    """How a Lookup of ours ends. Without an answer somebody said it, and it is heard as well."""

    heard: InboundEvent
    a_post: bool

    def __call__(self, response: PlatformResponse | None) -> InboundEvent | None:
        """The complete event; None for a post of the Page itself, which answers nobody."""
        body: Data = response.body if response and response.status == 200 else {}
        author_id, name = author_of(body)
        heard = replace(self.heard, message=_message(self.heard.message, body))
        if author_id == heard.account:
            return None if self.a_post else _as_owner(heard)
        if author_id:
            person = Contact(CHANNEL, heard.account, author_id, name or heard.contact.name)
            heard = replace(heard, contact=person)
        elif heard.contact.id.startswith(f"{SOMEONE}:"):
            # Nobody can tell whether they had an automatic reply today, so none is made.
            heard = replace(heard, observe_only=words.NO_AUTHOR)
        return _shown(_placed(heard, node(fields.mapping(body.get("parent")).get("id"))))


def _message(message: Message, body: Data) -> Message:
    """The webhook's own text stands: an answer may already show a later edit or an older copy."""
    text, truncated = clip(fields.text_of(body.get("message")))
    if text and not message.text:
        message = replace(message, text=text, truncated=truncated)
    at = fields.moment_iso(body.get("created_time"))
    known = at is not None and fields.EARLIEST <= at <= message.heard_at
    return replace(message, sent_at=at, undated=False) if at and known else message


def _as_owner(heard: InboundEvent) -> InboundEvent:
    nobody = Contact(CHANNEL, heard.account, "")
    message = replace(heard.message, author=Author.OWNER)
    return replace(heard, message=message, contact=nobody)


def _placed(heard: InboundEvent, parent_id: str) -> InboundEvent:
    if not parent_id or parent_id == heard.post_id:
        return heard
    message = replace(heard.message, parent_id=parent_id, root_id=parent_id)
    return replace(heard, root_id=parent_id, message=message)


def _shown(heard: InboundEvent) -> InboundEvent:
    """The same, marked where the customer said something that the payload does not show."""
    message = heard.message
    if heard.verb is not Verb.SAID or message.text or message.media:
        return heard
    return replace(heard, message=replace(message, media=(UNSEEN,)))
