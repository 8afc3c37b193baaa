"""Recommendations of the Page, and what is said under them."""

from __future__ import annotations

from dataclasses import replace

from ....model.message import Author
from ....model.platform import Event, Verb
from ... import fields
from ..media import ADVISES_AGAINST, RECOMMENDS, UNRATED
from ..people import Data, Item, node
from . import feed

TYPES = {"POSITIVE": RECOMMENDS, "NEGATIVE": ADVISES_AGAINST}
STARS = {1: ADVISES_AGAINST, 2: ADVISES_AGAINST, 4: RECOMMENDS, 5: RECOMMENDS}  # until 2018


def read(item: Item) -> Event | None:
    """A review, or a comment under one. A review is answered by commenting on its story."""
    verb, kind = feed.verb_of(item.value), fields.text_of(item.value.get("item"))
    story = node(item.value.get("open_graph_story_id")) or _story(item.value)
    if verb is None or not story:
        return None
    if kind == "comment":
        return feed.comment(replace(item, value=_under(item.value, story)), verb)
    return _review(item, verb, story) if kind == "rating" else None


def _story(value: Data) -> str:
    return node(value.get("post_id")).rpartition("_")[2]


def _under(value: Data, story: str) -> Data:
    """A comment's payload names the story by another id, which is nothing's address."""
    parent = node(value.get("parent_id"))
    top = parent in {"", node(value.get("post_id")), _story(value)}
    return {**value, "post_id": story, "parent_id": story if top else parent}


def _review(item: Item, verb: Verb, story: str) -> Event | None:
    value = item.value
    reviewer = {"id": value.get("reviewer_id"), "name": value.get("reviewer_name")}
    told = {**value, "from": reviewer, "message": value.get("review_text")}
    as_post = replace(item, value=told)
    message = feed.said(as_post, verb, story)
    if verb is not Verb.DELETED:
        message = replace(message, media=(_verdict(value),))
        if message.author is Author.OWNER:
            return None
    return feed.event(as_post, verb, message, root_id=story, post_id=story)


def _verdict(value: Data) -> str:
    stars = value.get("rating")
    given = TYPES.get(fields.text_of(value.get("recommendation_type")))
    return given or (STARS.get(stars, UNRATED) if type(stars) is int else UNRATED)
