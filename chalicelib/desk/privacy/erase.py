"""A person's rights: all that is stored about them gathered, and erased so that it stays gone.

A tombstone, a hash that tells nobody, is set first: what the person had said before it is dropped
from then on, wherever it comes from again. What they say later begins anew.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from ...model.contact import Contact, Post
from ...model.platform import InboundEvent
from ...model.thread import DESK_THREAD, Thread
from ...policy import erasure
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..ports.store import Change, Context, ContextQuery
from ..unit.retrying import retrying

# An item may lie 14 days in the queue and 14 more among the dead letters; a month beyond that
# covers what a platform brings again and what is fetched back from it.
TOMBSTONES_KEPT = timedelta(days=60)
TRIES = 6
STRUCK_MAX = 40  # notes removed in one change: a transaction holds a hundred actions


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is stored about one person on one channel."""

    channel: str
    account: str
    ids: tuple[str, ...]  # every id of theirs: in public, and in private once they wrote there
    contacts: tuple[Contact, ...] = ()
    threads: tuple[Thread, ...] = ()  # whole, archive and all
    thread_ids: tuple[str, ...] = ()  # of those, and of what an interrupted erasure left

    @property
    def known(self) -> bool:
        """Whether anything is stored about them."""
        return bool(self.contacts or self.thread_ids)


def dossier(ports: Ports, channel: str, person_id: str) -> Dossier:
    """Everything about a person, found without reading the whole table. Raises NotConnected."""
    account = ports.vault.account(channel).id
    ids, threads = [person_id], dict[str, Thread | None]()
    for id_ in ids:  # grows: a private conversation has another id of the same person
        for thread_id in ports.store.people.threads_of(channel, account, id_):
            if thread_id not in threads:
                thread = threads[thread_id] = ports.store.people.whole(thread_id)
                ids += sorted((thread.people if thread else frozenset()) - set(ids))
    found = (_contact(ports, channel, account, id_) for id_ in ids)
    return Dossier(
        channel,
        account,
        tuple(ids),
        tuple(contact for contact in found if contact is not None),
        tuple(thread for thread in threads.values() if thread is not None),
        tuple(threads),
    )


def _contact(ports: Ports, channel: str, account: str, id_: str) -> Contact | None:
    contact = ports.store.context(ContextQuery(channel, account, contact_id=id_)).contact
    return contact if contact is not None and contact.version else None


def erase(ports: Ports, channel: str, person_id: str) -> Dossier:
    """Erase a person everywhere; what there was. Doing it again changes nothing more.

    Raises NotConnected, Unavailable, or Conflict where a row is too busy: then do it again.
    """
    now = ports.clock.now()
    who = Dossier(channel, ports.vault.account(channel).id, (person_id,))
    _bury(ports, who, now)
    who = dossier(ports, channel, person_id)
    _bury(ports, who, now)
    for id_ in who.ids:
        ports.store.people.erase_contact(channel, who.account, id_)
    for thread_id in who.thread_ids:
        for post in ports.store.people.posts_of(thread_id):
            _again(partial(_leave, ports, post, who.ids))
    _clear_desk(ports, who)
    for thread_id in who.thread_ids:
        ports.store.people.erase_thread(thread_id, now)
    for id_ in who.ids:
        ports.store.people.unlist(channel, who.account, id_)
    return who


def _bury(ports: Ports, who: Dossier, now: datetime) -> None:
    for id_ in who.ids:
        tombstone = tombstone_of(ports, who.channel, who.account, id_)
        ports.store.people.bury(tombstone, now, now + TOMBSTONES_KEPT)


def tombstone_of(ports: Ports, channel: str, account: str, person_id: str) -> str:
    """The hash under which a person would be known as erased: salted, so that no id is guessed."""
    about = "|".join(("erased", channel, account, person_id)).encode("utf-8", "replace")
    return hmac.new(ports.vault.link_secret(), about, sha256).hexdigest()


def _leave(ports: Ports, post: Post, people: tuple[str, ...]) -> None:
    context = ports.store.context(ContextQuery(post.channel, post.account, post_id=post.id))
    assert context.post is not None
    after = erasure.post_without(context.post, people)
    if after != context.post:
        ports.store.people.put_post(after)


def _clear_desk(ports: Ports, who: Dossier) -> None:
    """The notes and texts about them on the desk thread, and what waits for their answer."""
    marks = erasure.marks_of(who.contacts, who.threads)
    marks = tuple(dict.fromkeys((*marks, *who.ids, *who.thread_ids)))
    more = True
    while more:
        more = _again(partial(_clear_some, ports, who, marks))


def _clear_some(ports: Ports, who: Dossier, marks: tuple[str, ...]) -> bool:
    """Some of the notes, so that one change can hold them; whether there are more."""
    before = ports.store.people.whole(DESK_THREAD)
    context = ports.store.context(ContextQuery(who.channel, who.account))
    desk = erasure.desk_without(context.desk, who.thread_ids)
    thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", ports.clock.now())
    struck = erasure.notes_naming(thread, marks)
    after = erasure.without_notes(thread, struck[:STRUCK_MAX], marks)
    if after == thread and desk == context.desk:
        return False
    keep_for = context.business.rules.keep_for
    changed_desk = desk if desk != context.desk else None
    first = struck[:STRUCK_MAX]
    ports.store.save(Change(after, before, desk=changed_desk, struck=first, keep_for=keep_for))
    return len(struck) > STRUCK_MAX


def _again(change: Callable[[], bool | None]) -> bool:
    busy = Conflict("a row is too busy to be cleared")
    return bool(retrying(change, TRIES, busy=busy))


def is_erased(heard: InboundEvent, context: Context) -> bool:
    """Whether this was said before its person was erased: it must never come back."""
    return context.erased_at is not None and heard.message.sent_at <= context.erased_at


def with_tombstone(ports: Ports, heard: InboundEvent, keys: ContextQuery) -> ContextQuery:
    """The keys with what tells whether this person was erased."""
    person = heard.contact.id
    if not person:
        return keys
    return replace(keys, tombstone=tombstone_of(ports, heard.channel, heard.account, person))
