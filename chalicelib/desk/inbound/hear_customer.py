"""Hearing one thing: find the thread, read the text, decide, save, act."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from ...model.address import matter_address, person_address
from ...model.business import Rules
from ...model.contact import Post
from ...model.message import Author, Message, Venue
from ...model.platform import InboundEvent, Verb
from ...model.thread import Thread
from ...policy.escalation import alerts
from ...policy.intake import contact_and_post, edits, episode_end, messages
from ...policy.notices import desk_thread
from ...policy.promises import states
from ...policy.sending import delivery
from ...reading.masking import masked
from ...reading.read import read
from ...voice.owner import channel_news
from ..outbound.act import act
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..ports.store import Context, ContextQuery
from ..privacy.erase import is_erased, with_tombstone
from ..unit.desk_notes import note
from ..unit.retrying import retrying
from ..unit.unit_of_work import UnitOfWork, commit, decided, load
from .hear_owner import hear_owner
from .route import keys_of, place, recognised

TRIES = 4


class SkipReason(StrEnum):
    """Why an event does nothing any more."""

    ERASED = "erased"  # said before its person was erased
    DELETED = "deleted"  # it was taken away
    HEARD = "heard"  # already


class StaleSettings(Exception):
    """The cached settings do not suffice: something is to be said at once."""


def hear(ports: Ports, heard: InboundEvent) -> None:
    """Take one event in, idempotently on its platform id, and do what it calls for.

    Somebody else saving first means reading and deciding again. Raises Conflict after TRIES.
    """
    busy = Conflict(f"thread of {heard.channel} is too busy")
    for unit in retrying(lambda: _heard(ports, heard), TRIES, busy=busy):
        act(ports, unit.at(ports.clock.now()))  # what the one before did took its time


def _heard(ports: Ports, heard: InboundEvent) -> list[UnitOfWork]:
    try:
        return _hear_once(ports, heard, allow_cached_settings=True)
    except StaleSettings:
        return _hear_once(ports, heard, allow_cached_settings=False)


def _hear_once(
    ports: Ports, heard: InboundEvent, *, allow_cached_settings: bool
) -> list[UnitOfWork]:
    now = ports.clock.now()
    context = _context_of(ports, heard, allow_cached_settings=allow_cached_settings)
    if context.seen or context.sealed.intersection(_ids(heard)) or is_erased(heard, context):
        return []
    known = heard.message.id in context.addresses
    if heard.verb is Verb.DELETED:  # whoever took it away: deleted is deleted
        return _deleted(ports, heard, context, now) if known else _buried(ports, heard)
    if heard.author is Author.OWNER:
        return hear_owner(ports, heard, context)
    if not known:
        return _said(ports, heard, context, now)
    return _edited(ports, heard, context, now) if heard.verb is Verb.EDITED else []


def _context_of(ports: Ports, heard: InboundEvent, *, allow_cached_settings: bool) -> Context:
    keys = replace(keys_of(heard, _edit_key(heard)), allow_cached_settings=allow_cached_settings)
    return ports.store.context(with_tombstone(ports, heard, keys))


def skip_reason(ports: Ports, heard: InboundEvent) -> SkipReason | None:
    """Why hearing this would do nothing; None where it may do something. Changes nothing."""
    context = _context_of(ports, heard, allow_cached_settings=False)
    if is_erased(heard, context):
        return SkipReason.ERASED
    if context.sealed.intersection(_ids(heard)):
        return SkipReason.HEARD if heard.verb is Verb.DELETED else SkipReason.DELETED
    customers = heard.verb is Verb.SAID and heard.author is Author.CUSTOMER
    known = customers and heard.message.id in context.addresses
    return SkipReason.HEARD if known or context.seen else None


def _ids(heard: InboundEvent) -> tuple[str, ...]:
    return (heard.message.id, *heard.message.version_ids)


def _edit_key(heard: InboundEvent) -> tuple[str, ...]:
    """What makes an edit the same edit: the message, its version and its text.

    A message needs none: it is heard once because its own address can be claimed only once.
    """
    if heard.verb is not Verb.EDITED:
        return ()
    message = heard.message
    written = message.edited_at.isoformat() if message.edited_at else ""
    what = f"{message.version}|{written}|{message.text}"
    digest = sha256(what.encode("utf-8", "replace")).hexdigest()[:16]
    return (f"edited:{message.id}:{digest}",)


def _said(ports: Ports, heard: InboundEvent, context: Context, now: datetime) -> list[UnitOfWork]:
    heard, context = recognised(ports, heard, context)
    found = place(ports, heard, context, now)
    if found.thread.message(heard.message.id) is not None:
        return []
    context = _with_its_contact(ports, found.thread, heard, context)
    message = replace(
        _read(heard.message),
        root_id=found.root_id if heard.message.root_id else "",
    )
    unit = UnitOfWork.of(_named(found.thread, heard), found.before, context, now)
    contact = contact_and_post.met(unit.contact, heard.contact, message)
    if message.venue is Venue.PUBLIC:
        contact = replace(contact, public_thread=found.thread.id)
    thread = replace(unit.thread, name=contact.name)
    thread = messages.said(thread, message, contact, context.business.rules)
    thread = states.their_part_done(thread, message, context.business)
    post = contact_and_post.gathered(context.post, message, thread, context.business.rules)
    unit = _decided(ports, unit.became(thread, contact=contact, post=post))
    if post is not None and contact_and_post.wave_began(context.post, post):
        # First, for once the message is known nothing would make up for a note that failed.
        _tell_of_wave(ports, post, context.business.rules, now)
    done = commit(
        ports,
        unit,
        claims=(heard.message.id,),
        addresses=_addresses(heard, found.root_id, thread),
        seen=_edit_key(heard),
    )
    return [done]


def _decided(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    """Decided upon; where something is said at once, by the owner's settings of now."""
    after = decided(ports, unit)
    thread, now = after.thread, after.now
    at_once = delivery.due_sends(thread, now) or alerts.pending_texts(thread, now)
    if unit.context.settings_cached and at_once:
        raise StaleSettings
    return after


def _read(message: Message) -> Message:
    """The message with its reading, and without the numbers that nobody should keep."""
    return replace(message, reading=read(message.text, message.media), text=masked(message.text))


def _tell_of_wave(ports: Ports, post: Post, rules: Rules, now: datetime) -> None:
    """Many complain under one post: one alert, at once, and no more machine lines there.

    Whoever notices the same wave again notes the same: it is called by its first complaint.
    """
    words = channel_news.wave(ports.facts(post.channel).label)
    since = contact_and_post.wave_since(post, rules.wave_within) or now
    what = f"wave:{post.channel}:{post.id}:{since.isoformat(timespec='minutes')}"
    note(ports, desk_thread.note_id(desk_thread.TELL, what), words, now)


def _named(thread: Thread, heard: InboundEvent) -> Thread:
    """The thread knowing who owns the conversation, and where the person can be written to."""
    private = heard.message.venue is Venue.PRIVATE
    address = heard.contact.id if private else thread.address_id
    return replace(thread, silent=heard.observe_only, address_id=address)


def _with_its_contact(
    ports: Ports, thread: Thread, heard: InboundEvent, context: Context
) -> Context:
    """The context with the thread's own contact: a private id may be another id of theirs."""
    if thread.contact_id == heard.contact.id:
        return context
    keys = ContextQuery(heard.channel, heard.account, contact_id=thread.contact_id)
    return replace(context, contact=ports.store.context(keys).contact)


def _addresses(heard: InboundEvent, root_id: str, thread: Thread) -> tuple[str, ...]:
    """What leads to this thread from now on."""
    if heard.message.venue is Venue.PRIVATE:
        return (person_address(heard.contact.id),)
    ids = _ids(heard)
    # Where a matter begins with this very message, the message's own address leads to it.
    roots = [r for r in dict.fromkeys((root_id, thread.root_id)) if r not in ids]
    return (*ids[1:], *(matter_address(root, thread.contact_id) for root in roots))


def _edited(ports: Ports, heard: InboundEvent, context: Context, now: datetime) -> list[UnitOfWork]:
    unit = _known(ports, heard, context, now)
    if unit is None or _deleted_already(unit.thread, heard):
        return []
    message, contact = _read(heard.message), unit.contact
    known = unit.thread.message(message.id)
    if known is not None and edits.is_newer(message, known):
        contact = contact_and_post.met(contact, heard.contact, message)
    thread = edits.edited(unit.thread, message, contact, context.business.rules)
    done = commit(
        ports,
        _decided(ports, unit.became(thread, contact=contact)),
        addresses=heard.message.version_ids,
        seen=_edit_key(heard),
    )
    return [done]


def _deleted(
    ports: Ports, heard: InboundEvent, context: Context, now: datetime
) -> list[UnitOfWork]:
    """What was deleted is redacted wherever it stands: an answer may have been given to several."""
    unit = _known(ports, heard, context, now)
    if unit is None:
        return []
    others = (load(ports, id_) for id_ in _answered_with_it(unit, heard))
    held = [unit, *(u for u in others if u is not None and u.thread.message(heard.message.id))]
    return [
        commit(ports, _decided(ports, _without(u, heard)))
        for u in held
        if not _deleted_already(u.thread, heard)
    ]


def _answered_with_it(unit: UnitOfWork, heard: InboundEvent) -> list[str]:
    """The other threads under the root that a message of the business answered."""
    message, post = unit.thread.message(heard.message.id), unit.context.post
    if message is None or message.author is not Author.OWNER or post is None:
        return []
    under = (id_ for root, _, id_ in post.threads if root in {message.root_id, message.parent_id})
    return [id_ for id_ in dict.fromkeys(under) if id_ != unit.thread.id]


def _without(unit: UnitOfWork, heard: InboundEvent) -> UnitOfWork:
    message = unit.thread.message(heard.message.id)
    assert message is not None
    thread = messages.without_message(unit.thread, message.id, unit.now)
    if message.author is Author.OWNER:
        rules = unit.context.business.rules
        thread = episode_end.without_answer(thread, message, rules, unit.now)
    return unit.became(thread)


def _deleted_already(thread: Thread, heard: InboundEvent) -> bool:
    """Whether the message is gone: deleted stays deleted, whatever edit comes late."""
    message = thread.message(heard.message.id)
    return message is not None and message.deleted_at is not None


def _known(ports: Ports, heard: InboundEvent, context: Context, now: datetime) -> UnitOfWork | None:
    thread_id = context.addresses[heard.message.id]
    thread = ports.store.thread(thread_id)
    if thread is not None and thread.message(heard.message.id) is None:
        thread = ports.store.people.whole(thread_id)  # it is older than what is loaded
    if thread is None or thread.message(heard.message.id) is None:
        return None
    context = _with_its_contact(ports, thread, heard, context)
    return UnitOfWork.of(thread, thread, context, now)


def _buried(ports: Ports, heard: InboundEvent) -> list[UnitOfWork]:
    """A deletion that came before its message: its address is sealed, and nothing opens late."""
    ports.store.seal(heard.channel, heard.account, heard.message.id)
    return []
