"""Customers and the owner speak on the pretend platforms; each time the shop's door is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from . import webhooks
from .world import NotThere, Said, World

CHANNELS = {"facebook": "facebook", "x": "x", "twitter": "x"}
VENUES = ("public", "private")
MEDIA = ("image", "video", "audio", "file", "sticker")
NAME_MAX = 100
TEXT_MAX = 100_000
COUNT_MAX = 10**9


class Unclear(ValueError):
    """What was asked of the street makes no sense. Its argument is a plain sentence."""


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
        _privately(world, said)
    elif channel == "x":
        _on_x(world, said, asked)
    else:
        _on_facebook(world, said, asked)
    world.add(said)
    webhooks.tell(world, said)
    return said


def _privately(world: World, said: Said) -> None:
    on_x = said.platform == "x"
    said.id = world.tweet_id() if on_x else world.message_id()
    said.root_id = said.person.x_id if on_x else said.person.psid


def _on_facebook(world: World, said: Said, asked: Mapping[str, Any]) -> None:
    parent = _parent(world, said, asked)
    if parent is None:
        alias = str(asked.get("post") or "p1")
        said.post_id = world.post("facebook", alias, "", said.at).id
        said.id = said.root_id = world.comment_id(said.post_id)
    else:
        said.post_id, said.parent_id, said.root_id = parent.post_id, parent.id, parent.root_id
        said.id = world.comment_id(said.post_id)


def _on_x(world: World, said: Said, asked: Mapping[str, Any]) -> None:
    parent = _parent(world, said, asked)
    said.id = said.root_id = world.tweet_id()
    if parent is not None:
        said.parent_id, said.root_id = parent.id, parent.root_id
    elif asked.get("post") or not said.summoned:
        # Without a mention the shop only hears of what is written under a post of its own.
        said.root_id = said.parent_id = world.post("x", str(asked.get("post") or "x1")).id
    said.text = _mentioning(world, said)


def _mentioning(world: World, said: Said) -> str:
    mention = f"@{world.accounts.x.handle}"
    if not said.summoned or mention in said.text.lower():
        return said.text
    return f"{mention} {said.text}".rstrip()


def _parent(world: World, said: Said, asked: Mapping[str, Any]) -> Said | None:
    if not asked.get("in_reply_to"):
        return None
    parent = world.get(asked["in_reply_to"])
    if (parent.platform, parent.venue) != (said.platform, "public"):
        raise Unclear("in_reply_to is not a public message on this channel")
    return parent


def customer_edits(world: World, said: Said, text: str) -> None:
    """The customer changes it. X gives the post a new id and keeps the old ones as its history."""
    _own(said)
    if (said.platform, said.venue) == ("x", "private"):
        raise Unclear("X has no way to edit a direct message")
    said.text, said.edits = text, said.edits + 1
    if said.platform == "x":
        said.text = _mentioning(world, said)
        said.id = world.tweet_id()
        said.ids.append(said.id)
    webhooks.tell(world, said, "edited")


def customer_deletes(world: World, said: Said) -> None:
    """The customer takes it back: it is no longer shown."""
    _own(said)
    said.deleted = True
    webhooks.tell(world, said, "deleted")


def _own(said: Said) -> None:
    if said.by != "customer":
        raise Unclear("only what a customer wrote can be edited or deleted by them")
    if said.deleted:
        raise Unclear("it is deleted already")


def owner_says(world: World, to: Said, venue: str, text: str, now: datetime) -> Said:
    """The owner answers a customer's message in the platform's own app."""
    said = Said("", to.platform, venue, "owner", to.person, text, now)
    if venue == "private":
        _privately(world, said)
    elif to.platform == "x":
        said.id, said.parent_id, said.root_id = world.tweet_id(), to.id, to.root_id
    else:
        said.id, said.parent_id = world.comment_id(to.post_id), to.id
        said.post_id, said.root_id = to.post_id, to.root_id
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
    channel = asked.get("channel")
    if not isinstance(channel, str) or channel not in CHANNELS:
        raise Unclear(f"channel must be facebook or x, not {channel!r}")
    return CHANNELS[channel]


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
