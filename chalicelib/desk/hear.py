"""Hearing one thing: find the thread, read the text, decide, save, act."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from .. import policy
from ..model import Author, Heard, Post, Thread, Venue, Verb
from ..reading import read
from .act import act
from .addresses import matter_address, person_address
from .answer import hear_owner
from .erase import is_erased, with_tombstone
from .note import note
from .place import keys_of, place, recognised
from .ports import Conflict, Hands, Scene, SceneKeys
from .sitting import Sitting, decided, saved

TRIES = 4


def hear(hands: Hands, heard: Heard) -> None:
    """Take one event in, idempotently on its platform id, and do what it calls for.

    Somebody else saving first means reading and deciding again. Raises Conflict after TRIES.
    """
    for _ in range(TRIES):
        try:
            sittings = _hear_once(hands, heard)
        except Conflict:
            continue
        for sitting in sittings:
            act(hands, sitting)
        return
    raise Conflict(f"thread of {heard.channel} is too busy")


def _hear_once(hands: Hands, heard: Heard) -> list[Sitting]:
    now = hands.clock.now()
    seen = _seen_key(heard)
    ids = (heard.message.id, *heard.message.version_ids)
    gone = tuple(f"deleted:{id_}" for id_ in ids)
    scene = hands.store.scene(with_tombstone(hands, heard, keys_of(heard, (seen, *gone))))
    if scene.seen or is_erased(heard, scene):
        return []
    if heard.author is Author.OWNER:
        return hear_owner(hands, heard, scene, now)
    known = heard.message.id in scene.addresses
    if heard.verb is Verb.DELETED:
        return _deleted(hands, heard, scene, now) if known else _buried(hands, heard)
    if heard.verb is Verb.EDITED and known:
        return _edited(hands, heard, scene, now)
    return _said(hands, heard, scene, now)


def _seen_key(heard: Heard) -> str:
    """What makes an event the same event: its platform id, and for an edit its text."""
    if heard.verb is Verb.EDITED:
        digest = sha256(heard.message.text.encode("utf-8", "replace")).hexdigest()[:16]
        return f"edited:{heard.message.id}:{digest}"
    return f"{heard.verb}:{heard.message.id}"


def _said(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> list[Sitting]:
    heard, scene = recognised(hands, heard, scene)
    found = place(hands, heard, scene, now)
    if found.thread.message(heard.message.id) is not None:
        return []
    scene = _with_its_contact(hands, found.thread, heard, scene)
    message = replace(
        heard.message,
        reading=read(heard.message.text, heard.message.media),
        root_id=found.root_id if heard.message.root_id else "",
    )
    sitting = Sitting(_named(found.thread, heard), found.before, scene)
    contact = policy.met(sitting.contact, heard.contact, message)
    if message.venue is Venue.PUBLIC:
        contact = replace(contact, public_thread=found.thread.id)
    thread = replace(sitting.thread, name=contact.name)
    thread = policy.said(thread, message, contact, scene.business.rules)
    thread = policy.their_part_done(thread, message, scene.business)
    post = policy.gathered(scene.post, message, thread, scene.business.rules)
    sitting = replace(sitting, thread=thread, scene=replace(scene, contact=contact, post=post))
    done = saved(
        hands,
        decided(hands, sitting, now),
        contact=contact,
        post=post,
        addresses=_addresses(heard, found.root_id, thread),
        seen=(_seen_key(heard),),
    )
    if post is not None and policy.wave_began(scene.post, post):
        _tell_of_wave(hands, post, now)
    return [done]


def _tell_of_wave(hands: Hands, post: Post, now: datetime) -> None:
    """Many complain under one post: one alert, at once, and no more machine lines there."""
    where = policy.channel_word(post.channel)
    words = (
        f"Many people complain under one {where} post, all within minutes. "
        "I post no more there and list who waits. Please look"
    )
    what = f"wave:{post.channel}:{post.id}:{now.isoformat(timespec='minutes')}"
    note(hands, policy.note_id(policy.TELL, what), words, now)


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
        return heard.message.id, person_address(heard.contact.id)
    ids = (heard.message.id, *heard.message.version_ids)
    # Where a matter begins with this very message, the message's own address leads to it.
    roots = [r for r in dict.fromkeys((root_id, thread.root_id)) if r not in ids]
    return (*ids, *(matter_address(root, thread.contact_id) for root in roots))


def _edited(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> list[Sitting]:
    found = _known(hands, heard, scene)
    if found is None:
        return []
    thread, scene = found.thread, found.scene
    message = replace(heard.message, reading=read(heard.message.text, heard.message.media))
    contact = policy.met(found.contact, heard.contact, message)
    thread = policy.edited(thread, message, contact, scene.business.rules)
    sitting = replace(found, thread=thread, scene=replace(scene, contact=contact))
    done = saved(
        hands,
        decided(hands, sitting, now),
        contact=contact,
        addresses=heard.message.version_ids,
        seen=(_seen_key(heard),),
    )
    return [done]


def _deleted(hands: Hands, heard: Heard, scene: Scene, now: datetime) -> list[Sitting]:
    found = _known(hands, heard, scene)
    if found is None:
        return []
    message = found.thread.message(heard.message.id)
    assert message is not None
    thread = policy.without_message(found.thread, message.id, now)
    sitting = decided(hands, replace(found, thread=thread), now)
    return [saved(hands, sitting, seen=(_seen_key(heard),))]


def _known(hands: Hands, heard: Heard, scene: Scene) -> Sitting | None:
    thread_id = scene.addresses[heard.message.id]
    thread = hands.store.thread(thread_id)
    if thread is not None and thread.message(heard.message.id) is None:
        thread = hands.store.people.whole(thread_id)  # it is older than what is loaded
    if thread is None or thread.message(heard.message.id) is None:
        return None
    scene = _with_its_contact(hands, thread, heard, scene)
    return Sitting(thread, thread, scene)


def _buried(hands: Hands, heard: Heard) -> list[Sitting]:
    """A deletion that came before its message: remembered, so that a late message opens nothing."""
    hands.store.remember(heard.channel, heard.account, (_seen_key(heard),))
    return []
