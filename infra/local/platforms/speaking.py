"""Customers and the owner speak on the pretend platforms; each time the shop's door is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from chalicelib import channels

from . import NAMES, find, webhooks
from .world import NotThere, Said, Unclear, World

VENUES = ("public", "private")
MEDIA = ("image", "video", "audio", "file", "sticker")
NAME_MAX = 100
TEXT_MAX = 100_000
COUNT_MAX = 10**9


def customer_says(world: World, asked: Mapping[str, Any], now: datetime) -> Said:
    """A customer writes, as `POST /street/say` describes it. Raises Unclear or NotThere."""
    channel, venue = channel_in(asked), one_of(asked, "venue", VENUES, "public")
    media = one_of(asked, "media", (*MEDIA, ""), "")
    text = _text(asked, empty=bool(media))
    person = world.person(_text(asked, "author", NAME_MAX))
    person.followers = _count(asked, "followers", person.followers)
    person.automated = bool(asked.get("automated", person.automated))
    said = Said(
        id="",
        platform=channel,
        venue=venue,
        by="customer",
        person=person,
        text=text,
        at=now,
        reactions=_count(asked, "reactions", 0),
        media=media,
        summoned=bool(asked.get("summoned", True)),
    )
    if venue == "private":
        find(channel).privately(world, said)
    else:
        parent = _parent(world, said, asked)
        find(channel).publicly(world, said, parent, str(asked.get("post") or ""))
    world.add(said)
    webhooks.tell(world, said)
    return said


def _parent(world: World, said: Said, asked: Mapping[str, Any]) -> Said | None:
    if not asked.get("in_reply_to"):
        return None
    parent = world.get(asked["in_reply_to"])
    if (parent.platform, parent.venue) != (said.platform, "public"):
        raise Unclear("in_reply_to is not a public message on this channel")
    return parent


def customer_edits(world: World, said: Said, text: str, now: datetime) -> None:
    """The customer changes it. Raises Unclear where that cannot be."""
    _own(said)
    find(said.platform).edit(world, said, text)
    said.changed_at = _after(said, now)
    webhooks.tell(world, said, "edited")


def customer_deletes(world: World, said: Said, now: datetime) -> None:
    """The customer takes it back: it is no longer shown."""
    _own(said)
    said.deleted = True
    said.changed_at = _after(said, now)
    webhooks.tell(world, said, "deleted")


def _after(said: Said, now: datetime) -> datetime:
    """Nobody changes a thing twice in one second, even where the clock stands still."""
    return max(now, (said.changed_at or said.at) + timedelta(seconds=1))


def _own(said: Said) -> None:
    if said.by != "customer":
        raise Unclear("only what a customer wrote can be edited or deleted by them")
    if said.deleted:
        raise Unclear("it is deleted already")


def owner_says(world: World, to: Said, venue: str, text: str, now: datetime) -> Said:
    """The owner answers a customer's message in the platform's own app."""
    said = Said("", to.platform, venue, "owner", to.person, text, now)
    if venue == "private":
        find(to.platform).privately(world, said)
    else:
        find(to.platform).answered(world, said, to)
    world.add(said)
    webhooks.tell(world, said)
    return said


def newest_from(world: World, ids: set[str], venue: str) -> Said:
    """Of these, the customer's message that an owner would answer in this venue.

    Raises NotThere when none is shown any more, Unclear when none is public.
    """
    theirs = [s for s in world.shown() if s.by == "customer" and ids & {*s.ids}]
    fitting = [s for s in theirs if s.venue == venue] or (theirs if venue == "private" else [])
    if fitting:
        return fitting[-1]
    if not theirs:
        raise NotThere("nothing of this thread is shown any more")
    raise Unclear("there is nothing public in this thread to answer")


def channel_in(asked: Mapping[str, Any]) -> str:
    """The channel an order names, also by another of its names. Raises Unclear."""
    asked_for = asked.get("channel")
    channel = channels.name_of(asked_for) if isinstance(asked_for, str) else None
    if channel not in NAMES:
        raise Unclear(f"channel must be {' or '.join(NAMES)}, not {asked_for!r}")
    return channel


def one_of(asked: Mapping[str, Any], name: str, allowed: tuple[str, ...], usual: str) -> str:
    value = asked.get(name) or usual
    if value not in allowed:
        raise Unclear(f"{name} must be one of {', '.join(filter(None, allowed))}, not {value!r}")
    return str(value)


def _text(
    asked: Mapping[str, Any], name: str = "text", most: int = TEXT_MAX, empty: bool = False
) -> str:
    value = asked.get(name, "")
    if not isinstance(value, str) or len(value) > most:
        raise Unclear(f"{name} must be a text of at most {most} characters")
    if not value.strip() and not empty:
        raise Unclear(f"{name} is missing")
    return value


def text_in(asked: Mapping[str, Any]) -> str:
    """The text of an order. Raises Unclear when there is none."""
    return _text(asked)


def _count(asked: Mapping[str, Any], name: str, usual: int) -> int:
    value = asked.get(name)
    if value is None:
        return usual
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= COUNT_MAX:
        raise Unclear(f"{name} must be a whole number, not {value!r}")
    return value
