"""What a message tells about its contact and its post. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.business import Rules
from ...model.contact import SOMEONE, Contact, Post
from ...model.decision import Rendered
from ...model.message import Kind, Message, Venue
from ...model.send import Send, SendKind, SendState
from ...model.thread import Thread

NOTED_AGAIN = timedelta(days=1)
WAVE_LASTS = timedelta(hours=1)
COMPLAINTS_KEPT = 200
LINES_KEPT = 200
SPOKEN_KEPT = 60  # the most a minute may hold


def met(known: Contact, seen: Contact, message: Message) -> Contact:
    """The contact after a message: what the payload shows, and whether they want us silent."""
    opted_out = known.opted_out_at
    if message.reading is not None and message.reading.opt_out:
        opted_out = opted_out or message.heard_at
    return replace(
        known,
        name=seen.name if seen.name != SOMEONE else known.name,
        handle=seen.handle or known.handle,
        reach=seen.reach if seen.reach is not None else known.reach,
        automated=known.automated or seen.automated,
        blocked=seen.blocked,
        opted_out_at=opted_out,
        heard_at=_noted(known.heard_at, message.heard_at),
    )


def _noted(before: datetime | None, at: datetime) -> datetime:
    """When they were last heard, to the day: what does not change needs no saving."""
    return at if before is None or at - before >= NOTED_AGAIN else before


def gathered(post: Post | None, message: Message, thread: Thread, rules: Rules) -> Post | None:
    """The post after a public message under it: who has a thread there, and who complains."""
    if post is None or message.venue is not Venue.PUBLIC:
        return post
    place = (thread.root_id, thread.contact_id, thread.id)
    if place not in post.threads:
        post = replace(post, threads=(*post.threads, place))
    if message.reading is None or message.reading.kind is not Kind.COMPLAINT:
        return post
    complaint = (thread.contact_id, message.sent_at)
    post = replace(post, complaints=(*post.complaints, complaint)[-COMPLAINTS_KEPT:])
    now = message.heard_at
    if is_wave(post, now, rules.wave_authors, rules.wave_within):
        post = replace(post, wave_at=now)
    return post


def wave_began(before: Post | None, after: Post | None) -> bool:
    """Whether a wave has just begun, or begun again after an hour of quiet."""
    if before is None or after is None or after.wave_at is None:
        return False
    return before.wave_at is None or after.wave_at - before.wave_at > WAVE_LASTS


def wave_since(post: Post, within: timedelta) -> datetime | None:
    """When the first of the complaints was written that made its newest wave; None: no wave."""
    at = post.wave_at
    return (
        None if at is None else min((a for _, a in post.complaints if at - a <= within), default=at)
    )


def in_wave(thread: Thread, post: Post | None) -> bool:
    """Whether what waits here is part of a wave: one alert and a list, not a text of its own."""
    if post is None or post.wave_at is None or thread.episode is None:
        return False
    return abs(post.wave_at - thread.episode.heard_at) <= WAVE_LASTS


def is_wave(post: Post | None, now: datetime, authors: int, within: timedelta) -> bool:
    """Whether so many people complain under one post that machines had better be still."""
    if post is None:
        return False
    return len({who for who, at in post.complaints if now - at <= within}) >= authors


def spoken(
    contact: Contact, post: Post | None, send: Send, rendered: Rendered, now: datetime
) -> tuple[Contact, Post | None]:
    """Contact and post once a send is leased: the public reply counted, its line used up.

    A human's own words count for nothing of this.
    """
    if send.venue is not Venue.PUBLIC or send.by_hand:
        return contact, post
    contact = replace(contact, last_public_at=now)
    if post is not None:
        thanks = (*post.thanks, now) if send.kind is SendKind.THANKS else post.thanks
        post = replace(
            post,
            lines=(*post.lines, rendered.line)[-LINES_KEPT:],
            thanks=thanks,
            spoken=(*post.spoken, now)[-SPOKEN_KEPT:],
        )
    return contact, post


def unspoken(contact: Contact, send: Send) -> Contact | None:
    """The contact once a public reply counted at its lease was refused; None: nothing to undo."""
    marked = contact.last_public_at is not None and contact.last_public_at == send.tried_at
    if not marked or send.venue is not Venue.PUBLIC or send.state is not SendState.FAILED:
        return None
    return replace(contact, last_public_at=None)
