"""The street's state as JSON: the world, the phone, and what the product remembers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from chalicelib.model.alert import Alert
from chalicelib.model.business import Business
from chalicelib.model.channel import Reach
from chalicelib.model.desk_state import DeskState
from chalicelib.model.message import Author, Message
from chalicelib.model.send import Send, SendKind
from chalicelib.model.thread import DESK_THREAD, Thread
from infra.endpoints import about

from ..platforms import find
from ..platforms.world import CallSeen, Said, World
from ..product.clock import iso
from .hand import hands


def world_state(
    world: World, threads: Iterable[Thread], business: Business
) -> list[dict[str, Any]]:
    """What the platforms really show, oldest first, and whose words those are that we sent."""
    known = hands(threads, business)
    return [_said(world, said) | {"hand": known.get(said.id, "")} for said in world.shown()]


def _said(world: World, said: Said) -> dict[str, Any]:
    person, ours = said.person, said.by != "customer"
    reach = about(said.platform).FACTS.reach
    return {
        "platform": said.platform,
        "venue": said.venue,
        "to": person.name if ours else world.accounts.shop,
        "id": said.id,
        "text": said.text,
        "at": iso(said.at),
        "by": said.by,
        "customer": person.name,
        "handle": find(said.platform).handle(person),
        "followers": person.followers if reach is Reach.FOLLOWERS else None,
        "reactions": said.reactions if reach is Reach.REACTIONS else None,
        "automated": person.automated,
        "post": said.post_id,
        "in_reply_to": said.parent_id,
        "root": said.root_id,
        "media": said.media,
        "edited": bool(said.edits),
    }


def posts_state(world: World) -> list[dict[str, Any]]:
    """The shop's own posts that stood there from the beginning, or were written under."""
    return [
        {"platform": p.platform, "alias": p.alias, "id": p.id, "text": p.text, "at": iso(p.at)}
        for p in world.posts
    ]


def call_state(call: CallSeen) -> dict[str, Any]:
    return {
        "at": iso(call.at),
        "platform": call.platform,
        "method": call.method,
        "path": call.path,
        "body": call.body,
        "status": call.status,
    }


def thread_state(thread: Thread) -> dict[str, Any]:
    """One thread as the product remembers it, with what it plans to say."""
    return {
        "id": thread.id,
        "code": thread.code,
        "channel": thread.channel,
        "status": str(thread.status),
        "kind": _kind(thread),
        "contact": thread.name,
        "contact_id": thread.contact_id,
        "messages": _messages(thread),
        "promises": [
            {
                "what": p.what,
                "due_at": iso(p.due_at),
                "state": str(p.state),
                "source": str(p.source),
                "evidence": p.evidence,
            }
            for p in thread.promises
        ],
        "alert": alert_state(thread.alert),
        "why": [why.text for why in thread.why],
        "told": [{"at": iso(why.at), "text": why.text} for why in thread.why],
        "wake_at": iso(thread.wake_at) if thread.wake_at else None,
    }


def alert_state(alert: Alert | None) -> dict[str, Any] | None:
    return {"state": str(alert.state), "why": alert.why} if alert else None


def _kind(thread: Thread) -> str:
    if thread.episode is not None:
        return str(thread.episode.kind)
    read = [m.reading for m in thread.messages if m.reading is not None]
    return str(read[-1].kind) if read else ""


def _messages(thread: Thread) -> list[dict[str, Any]]:
    """Everything said, and every send; a send and the message that came of it are one."""
    sent = {s.platform_id for s in thread.sends if s.platform_id}
    said = [_message(m) for m in thread.messages if m.id not in sent]
    # A send that waits for another one comes after it, also at the same moment.
    sends = [_send(s) for s in sorted(thread.sends, key=lambda s: bool(s.after))]
    return sorted([*said, *sends], key=lambda m: m["at"])


def _message(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "author": str(message.author),
        "venue": str(message.venue),
        "text": message.text,
        "at": iso(message.sent_at),
        "state": "sent" if message.author is Author.DESK else None,
        "deleted": message.deleted_at is not None,
    }


def _send(send: Send) -> dict[str, Any]:
    by_hand = send.kind is SendKind.ANSWER
    return {
        "id": send.platform_id or send.id,
        "author": str(Author.OWNER if by_hand else Author.DESK),
        "venue": str(send.venue),
        "text": send.text,
        "at": iso(send.sent_at or send.next_at or send.tried_at or send.created_at),
        "state": str(send.state),
        "reason": send.reason,
        "deleted": False,
    }


def desk_state(
    business: Business, desk: DeskState, threads: Iterable[Thread], channels: Sequence[str]
) -> dict[str, Any]:
    """What holds for the whole desk."""
    alerts = [
        {"thread": t.id, "contact": t.name, "state": str(t.alert.state), "why": t.alert.why}
        for t in threads
        if t.alert is not None and (t.id == DESK_THREAD or t.alert.state == "open")
    ]
    return {
        "mode": "paused" if desk.paused else str(business.mode),
        "crisis": desk.crisis,
        "channels": {
            name: {"state": "stopped" if name in desk.stopped else "working"}
            | {"why": desk.stopped.get(name, "")}
            for name in channels
        },
        "alerts": alerts,
        "business": _business(business),
    }


def _business(business: Business) -> dict[str, Any]:
    rules = business.rules
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    week = dict(zip(days, business.hours.week, strict=True))
    return {
        "name": business.name,
        "time_zone": business.hours.zone,
        "country": business.country,
        "mode": str(business.mode),
        "contacts": [
            {"name": p.name, "phone": p.phone, "email": p.email} for p in business.contacts
        ],
        "hours": {
            day: [f"{s.opens:%H:%M}-{s.closes:%H:%M}" for s in slots] for day, slots in week.items()
        },
        "acknowledge_after_seconds": int(rules.acknowledge_after.total_seconds()),
        "target_minutes": int(rules.target.total_seconds() // 60),
    }
