"""Which thread does it belong to? Design section 3, as reads of addresses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from ...model.address import matter_address, person_address
from ...model.contact import SOMEONE
from ...model.message import Author, Venue
from ...model.platform import InboundEvent, Trouble
from ...model.thread import Thread
from ...policy.intake import reach_and_reopen
from ...policy.sending import echoes
from ..ports.ports import Ports
from ..ports.store import Context, ContextQuery


def keys_of(heard: InboundEvent, seen: tuple[str, ...]) -> ContextQuery:
    """Everything to be read before the thread is known."""
    message = heard.message
    addresses = [message.id, *message.version_ids, *_leading_on(heard)]
    return ContextQuery(
        heard.channel,
        heard.account,
        seen=seen,
        addresses=tuple(dict.fromkeys(a for a in addresses if a)),
        contact_id=heard.contact.id,
        post_id=heard.post_id if message.venue is Venue.PUBLIC else "",
    )


def _leading_on(heard: InboundEvent) -> list[str]:
    """The addresses of what was said before. What the post tells of itself is not asked again."""
    message, matter = heard.message, matter_address(heard.root_id, heard.contact.id)
    if message.venue is Venue.PRIVATE:
        return [message.parent_id, person_address(heard.contact.id)]
    if heard.author is Author.OWNER:
        return [message.parent_id, heard.root_id]
    begins = bool(heard.post_id) and heard.root_id == message.id
    under_post = message.parent_id == heard.post_id
    return ["" if under_post else message.parent_id, "" if begins else matter]


@dataclass(frozen=True, slots=True)
class Place:
    """The thread a message belongs to, the same as it was read (None: a new one), and its root."""

    thread: Thread
    before: Thread | None
    root_id: str


def place(ports: Ports, heard: InboundEvent, context: Context, now: datetime) -> Place:
    """Where a customer's message belongs."""
    private = heard.message.venue is Venue.PRIVATE
    known, root = _private(ports, heard, context) if private else _public(ports, heard, context)
    if known is not None and reach_and_reopen.still_open(known, now, context.business.rules):
        return Place(known, known, root)
    return Place(_new(heard, root, known, now), None, root)


def _new(heard: InboundEvent, root_id: str, old: Thread | None, now: datetime) -> Thread:
    parts = (heard.channel, heard.account, root_id, heard.contact.id, heard.message.id)
    private = heard.message.venue is Venue.PRIVATE
    return Thread(
        id=sha256("|".join(parts).encode()).hexdigest()[:16],
        channel=heard.channel,
        account=heard.account,
        contact_id=heard.contact.id,
        root_id=root_id,
        created_at=now,
        post_id="" if private else heard.post_id,
        address_id=heard.contact.id if private else "",
        name=heard.contact.name,
        before=old.id if old else "",
    )


def _private(ports: Ports, heard: InboundEvent, context: Context) -> tuple[Thread | None, str]:
    id_ = context.addresses.get(person_address(heard.contact.id))
    return (ports.store.thread(id_) if id_ else None), heard.contact.id


def _public(ports: Ports, heard: InboundEvent, context: Context) -> tuple[Thread | None, str]:
    """Their matter under this root; else their open thread; else nothing yet."""
    contact = heard.contact.id
    root = heard.root_id
    own = context.addresses.get(matter_address(root, contact)) or _told(context, root, contact)
    parent = context.addresses.get(heard.message.parent_id)
    if parent is None and heard.message.parent_id == heard.post_id:
        parent = _told(context, heard.post_id)
    if own is None and parent is not None:
        thread = ports.store.thread(parent)
        if thread is not None and thread.contact_id == contact:
            return thread, thread.root_id
        if thread is not None and thread.root_id != root:
            root = thread.root_id
            own = _address(ports, heard, matter_address(root, contact))
    newest = context.contact.public_thread if context.contact else ""
    if newest and newest != own:
        thread = ports.store.thread(newest)
        if thread is not None and thread.waiting:
            return thread, root
    return (ports.store.thread(own) if own else None), root


def _told(context: Context, root_id: str, contact_id: str = "") -> str | None:
    """The thread under a root that the post itself tells: this contact's, or anybody's newest."""
    places = context.post.threads if context.post else ()
    found = (t for root, who, t in reversed(places) if root == root_id and contact_id in {who, ""})
    return next(found, None)


def _address(ports: Ports, heard: InboundEvent, address: str) -> str | None:
    keys = ContextQuery(heard.channel, heard.account, addresses=(address,))
    return ports.store.context(keys).addresses.get(address)


def recognised(ports: Ports, heard: InboundEvent, context: Context) -> tuple[InboundEvent, Context]:
    """A new private conversation looked into: whose it is, and whether it answers our message.

    Only for a person without an address; what cannot be looked up stays as it is.
    """
    address = person_address(heard.contact.id)
    if heard.place is None or address in context.addresses:
        return heard, context
    response = ports.platforms.call(heard.place)
    if response.trouble is not Trouble.NONE or response.status != 200:
        return heard, context
    held = ports.channel(heard.channel).conversation_of(heard.place, response)
    if held.name and heard.contact.name == SOMEONE:
        heard = replace(heard, contact=replace(heard.contact, name=held.name))
    for channel, thread_id in context.desk.unplaced:
        thread = ports.store.thread(thread_id) if channel == heard.channel else None
        if thread is not None and echoes.holds_ours(thread, held.ours):
            return heard, replace(context, addresses={**context.addresses, address: thread_id})
    return heard, context
