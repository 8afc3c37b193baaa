"""Hearing one thing: find the thread, read the text, decide, save, act."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from ...model.address import matter_address, person_address
from ...model.contact import Post
from ...model.message import Author, Message, Venue
from ...model.platform import Heard, Verb
from ...model.thread import Thread
from ...policy.escalation import alerts
from ...policy.intake import contact_and_post, edits, messages
from ...policy.notices import desk_thread
from ...policy.promises import states
from ...policy.sending import delivery
from ...reading.masking import masked
from ...reading.read import read
from ...voice.owner import channel_news
from ..outbound.act import act
from ..ports.errors import Conflict
from ..ports.ports import Hands
from ..ports.store import Scene, SceneKeys
from ..privacy.erase import is_erased, with_tombstone
from ..unit.desk_notes import note
from ..unit.unit_of_work import UnitOfWork, commit, decided
from .hear_owner import hear_owner
from .route import keys_of, place, recognised

TRIES = 4


class Past(StrEnum):
    """Why an event does nothing any more."""

    ERASED = "erased"  # said before its person was erased
    DELETED = "deleted"  # its author took it back
    HEARD = "heard"  # already


class _Outdated(Exception):
    """The settings read lately do not suffice: something is to be said at once."""


def hear(hands: Hands, heard: Heard) -> None:
    """Take one event in, idempotently on its platform id, and do what it calls for.

    Somebody else saving first means reading and deciding again. Raises Conflict after TRIES.
    """
    lately = True
    for _ in range(TRIES):
        try:
            units = _hear_once(hands, heard, lately=lately)
        except Conflict:
            continue
        except _Outdated:
            lately = False
            continue
        for unit in units:
            act(hands, unit.at(hands.clock.now()))  # what the one before did took its time
        return
    raise Conflict(f"thread of {heard.channel} is too busy")


def _hear_once(hands: Hands, heard: Heard, *, lately: bool) -> list[UnitOfWork]:
    now = hands.clock.now()
    scene = _scene_of(hands, heard, lately=lately)
    if scene.seen or scene.sealed.intersection(_ids(heard)) or is_erased(heard, scene):
        return []
    if heard.author is Author.OWNER:
        return hear_owner(hands, heard, scene)
    known = heard.message.id in scene.addresses
    if heard.verb is Verb.DELETED:
        return _deleted(hands, heard, scene, now) if known else _buried(hands, heard)
    if not known:
        return _said(hands, heard, scene, now)
    return _edited(hands, heard, scene, now) if heard.verb is Verb.EDITED else []


def _scene_of(hands: Hands, heard: Heard, *, lately: bool) -> Scene:
    keys = replace(keys_of(heard, _edit_key(heard)), lately=lately)
    return hands.store.scene(with_tombstone(hands, heard, keys))


def why_past(hands: Hands, heard: Heard) -> Past | None:
    """Why hearing this would do nothing; None where it may do something. Changes nothing."""
    scene = _scene_of(hands, heard, lately=False)
    if is_erased(heard, scene):
        return Past.ERASED
    if scene.sealed.intersection(_ids(heard)):
        return Past.HEARD if heard.verb is Verb.DELETED else Past.DELETED
    customers = heard.verb is Verb.SAID and heard.author is Author.CUSTOMER
    known = customers and heard.message.id in scene.addresses
    return Past.HEARD if known or scene.seen else None


def _ids(heard: Heard) -> tuple[str, ...]:
    return (heard.message.id, *heard.message.version_ids)


def _edit_key(heard: Heard) -> tuple[str, ...]:
    """What makes an edit the same edit: the message and its text.

    A message needs none: it is heard once because its own address can be claimed only once.
    """
    if heard.verb is not Verb.EDITED:
        return ()
    digest = sha256(heard.message.text.encode("utf-8", "replace")).hexdigest()[:16]
    return (f"edited:{heard.message.id}:{digest}",)


def _said(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> list[UnitOfWork]:
    heard, scene = recognised(hands, heard, scene)
    found = place(hands, heard, scene, now)
    if found.thread.message(heard.message.id) is not None:
        return []
    scene = _with_its_contact(hands, found.thread, heard, scene)
    message = replace(
        _read(heard.message),
        root_id=found.root_id if heard.message.root_id else "",
    )
    unit = UnitOfWork.of(_named(found.thread, heard), found.before, scene, now)
    contact = contact_and_post.met(unit.contact, heard.contact, message)
    if message.venue is Venue.PUBLIC:
        contact = replace(contact, public_thread=found.thread.id)
    thread = replace(unit.thread, name=contact.name)
    thread = messages.said(thread, message, contact, scene.business.rules)
    thread = states.their_part_done(thread, message, scene.business)
    post = contact_and_post.gathered(scene.post, message, thread, scene.business.rules)
    done = commit(
        hands,
        _decided(hands, unit.became(thread, contact=contact, post=post)),
        claims=(heard.message.id,),
        addresses=_addresses(heard, found.root_id, thread),
        seen=_edit_key(heard),
    )
    if post is not None and contact_and_post.wave_began(scene.post, post):
        _tell_of_wave(hands, post, now)
    return [done]


def _decided(hands: Hands, unit: UnitOfWork) -> UnitOfWork:
    """Decided upon; where something is said at once, by the owner's settings of now."""
    after = decided(hands, unit)
    thread, now = after.thread, after.now
    at_once = delivery.due_sends(thread, now) or alerts.pending_texts(thread, now)
    if unit.scene.lately and at_once:
        raise _Outdated
    return after


def _read(message: Message) -> Message:
    """The message with its reading, and without the numbers that nobody should keep."""
    return replace(message, reading=read(message.text, message.media), text=masked(message.text))


def _tell_of_wave(hands: Hands, post: Post, now: datetime) -> None:
    """Many complain under one post: one alert, at once, and no more machine lines there."""
    words = channel_news.wave(hands.facts(post.channel).label)
    what = f"wave:{post.channel}:{post.id}:{now.isoformat(timespec='minutes')}"
    note(hands, desk_thread.note_id(desk_thread.TELL, what), words, now)


def _named(thread: Thread, heard: Heard) -> Thread:
    """The thread knowing who owns the conversation, and where the person can be written to."""
    private = heard.message.venue is Venue.PRIVATE
    address = heard.contact.id if private else thread.address_id
    return replace(thread, silent=heard.observe_only, address_id=address)


def _with_its_contact(hands: Hands, thread: Thread, heard: Heard, scene: Scene) -> Scene:
    """The scene with the thread's own contact: a private id may be another id of theirs."""
    if thread.contact_id == heard.contact.id:
        return scene
    keys = SceneKeys(heard.channel, heard.account, contact_id=thread.contact_id)
    return replace(scene, contact=hands.store.scene(keys).contact)


def _addresses(heard: Heard, root_id: str, thread: Thread) -> tuple[str, ...]:
    """What leads to this thread from now on."""
    if heard.message.venue is Venue.PRIVATE:
        return (person_address(heard.contact.id),)
    ids = _ids(heard)
    # Where a matter begins with this very message, the message's own address leads to it.
    roots = [r for r in dict.fromkeys((root_id, thread.root_id)) if r not in ids]
    return (*ids[1:], *(matter_address(root, thread.contact_id) for root in roots))


def _edited(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> list[UnitOfWork]:
    unit = _known(hands, heard, scene, now)
    if unit is None or _deleted_already(unit.thread, heard):
        return []
    message = _read(heard.message)
    contact = contact_and_post.met(unit.contact, heard.contact, message)
    thread = edits.edited(unit.thread, message, contact, scene.business.rules)
    done = commit(
        hands,
        _decided(hands, unit.became(thread, contact=contact)),
        addresses=heard.message.version_ids,
        seen=_edit_key(heard),
    )
    return [done]


def _deleted(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> list[UnitOfWork]:
    unit = _known(hands, heard, scene, now)
    if unit is None or _deleted_already(unit.thread, heard):
        return []
    message = unit.thread.message(heard.message.id)
    assert message is not None
    thread = messages.without_message(unit.thread, message.id, now)
    return [commit(hands, _decided(hands, unit.became(thread)))]


def _deleted_already(thread: Thread, heard: Heard) -> bool:
    """Whether the message is gone: deleted stays deleted, whatever edit comes late."""
    message = thread.message(heard.message.id)
    return message is not None and message.deleted_at is not None


def _known(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> UnitOfWork | None:
    thread_id = scene.addresses[heard.message.id]
    thread = hands.store.thread(thread_id)
    if thread is not None and thread.message(heard.message.id) is None:
        thread = hands.store.people.whole(thread_id)  # it is older than what is loaded
    if thread is None or thread.message(heard.message.id) is None:
        return None
    scene = _with_its_contact(hands, thread, heard, scene)
    return UnitOfWork.of(thread, thread, scene, now)


def _buried(hands: Hands, heard: Heard) -> list[UnitOfWork]:
    """A deletion that came before its message: its address is sealed, and nothing opens late."""
    hands.store.seal(heard.channel, heard.account, heard.message.id)
    return []
