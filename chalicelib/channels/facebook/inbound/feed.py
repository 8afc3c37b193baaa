"""What people say on and under a Page's wall: comments and visitors' posts."""

from __future__ import annotations

from dataclasses import replace

from ....model.message import Author, Message, Venue, clip
from ....model.platform import Event, InboundEvent, Lookup, PlatformRequest, Verb
from ... import fields
from ..people import CHANNEL, Data, Item, author_of, contact, node, somebody, tagged
from .finish import Finish

VERBS = {  # hide, unhide, block, mute and whatever comes next change nothing that was said
    "add": Verb.SAID,
    "edit": Verb.EDITED,
    "edited": Verb.EDITED,
    "remove": Verb.DELETED,
}
POSTS = frozenset({"post", "status", "photo", "video", "share", "album", "event", "note", "link"})
MEDIA = {"photo": "image", "album": "image", "video": "video", "share": "link", "link": "link"}
COMMENT_FIELDS = "from,message,created_time,parent{id}"
POST_FIELDS = "from,message,created_time"


def read(item: Item) -> Event | None:
    """A comment or visitor's post that was added, edited or removed. Likes say nothing."""
    verb, kind = verb_of(item.value), fields.text_of(item.value.get("item"))
    if verb is None:
        return None
    if kind == "comment":
        return comment(item, verb)
    return post(item, verb) if kind in POSTS else None


def verb_of(value: Data) -> Verb | None:
    """What happened; None when nothing was said, or not yet (scheduled posts are unpublished)."""
    verb = VERBS.get(fields.text_of(value.get("verb")))
    hidden = value.get("published") in (0, "0") and verb is not Verb.DELETED
    return None if hidden else verb


def comment(item: Item, verb: Verb) -> Event | None:
    """A comment. Directly under its post it is a root of its own, else its parent is the root."""
    id_, post_id = node(item.value.get("comment_id")), node(item.value.get("post_id"))
    if not id_:
        return None
    parent = node(item.value.get("parent_id"))
    top = parent in {"", post_id, post_id.rpartition("_")[2]}
    message = said(item, verb, id_, parent_id=post_id if top else parent)
    return event(item, verb, message, root_id=id_ if top else parent, post_id=post_id)


def post(item: Item, verb: Verb) -> Event | None:
    """A visitor's post. The Page's own posts answer nobody; a removal counts whoever did it."""
    id_ = node(item.value.get("post_id"))
    ours = author_of(item.value)[0] == item.account.id
    if not id_ or (ours and verb is not Verb.DELETED):
        return None
    return event(item, verb, said(item, verb, id_), root_id=id_, post_id=id_)


def said(item: Item, verb: Verb, id_: str, parent_id: str = "") -> Message:
    """The message of a change. Of what was removed only the id and the times are left."""
    value, heard_at = item.value, item.received_at
    gone = verb is Verb.DELETED
    text, truncated = clip("" if gone else fields.text_of(value.get("message")))
    changed_at = fields.moment(item.entry_time, heard_at)
    created = value.get("created_time")
    return Message(
        id=id_,
        author=Author.OWNER if author_of(value)[0] == item.account.id else Author.CUSTOMER,
        venue=Venue.PUBLIC,
        text=text,
        sent_at=changed_at if created is None else fields.moment(created, heard_at),
        heard_at=heard_at,
        media=() if gone else _media(value),
        parent_id=parent_id,
        truncated=truncated,
        undated=fields.absurd(created, heard_at),
        edited_at=changed_at if verb is Verb.EDITED else None,
        deleted_at=changed_at if gone else None,
    )


def _media(value: Data) -> tuple[str, ...]:
    kinds = {MEDIA.get(fields.text_of(value.get("item")), "")}
    kinds |= {"image" for key in ("photo", "photos") if value.get(key)}
    kinds |= {"video" for key in ("video",) if value.get(key)}
    return tuple(sorted(kinds - {""}))


def event(
    item: Item, verb: Verb, message: Message, root_id: str, post_id: str
) -> InboundEvent | Lookup:
    """The message as heard; where the payload tells no author or no words, how to find them.

    Facebook leaves `from` out where the app may not see it, and words out of some old kinds.
    """
    author_id, name = author_of(item.value)
    message = replace(message, root_id=root_id)
    person = contact(item.account, author_id, name)
    heard = InboundEvent(CHANNEL, item.account.id, verb, message, person, root_id, post_id)
    if message.author is Author.OWNER:
        return _owners(heard, item)
    if not author_id:
        heard = replace(heard, contact=somebody(item.account, message.id))
    known = author_id and (message.text or message.media)
    return heard if known or verb is Verb.DELETED else _lookup(heard)


def _owners(heard: InboundEvent, item: Item) -> InboundEvent:
    """An owner's comment answers whom it tags; a single tag tells who that is."""
    people = tagged(item.value, item.account)
    answered = people[0] if len(people) == 1 else contact(item.account, "")
    return replace(heard, contact=answered, tags=tuple(person.id for person in people))


def _lookup(heard: InboundEvent) -> Lookup:
    a_post = heard.message.id == heard.post_id
    query = {"fields": POST_FIELDS if a_post else COMMENT_FIELDS}
    return Lookup(
        PlatformRequest(CHANNEL, "GET", f"/{heard.message.id}", query), Finish(heard, a_post)
    )
