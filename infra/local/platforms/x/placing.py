"""Where what is said on the pretend X stands, and under which ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..world import Unclear
from .account import NAME, known, ours

if TYPE_CHECKING:
    from ..world import Said, World

POST_ALIAS = "x1"
FIRST_POST = 2_080_000_000_000_000_000
STEP = 1_024  # ids grow, but not by one


def post_id(world: World) -> str:
    """The id of a new post or direct message, whoever writes it."""
    return str(FIRST_POST + STEP * world.number())


def publicly(world: World, said: Said, parent: Said | None, post: str) -> None:
    """A post: an answer to another, an answer to the shop's own, or by itself."""
    said.id = said.root_id = post_id(world)
    if parent is not None:
        said.parent_id, said.root_id = parent.id, parent.root_id
    elif post or not said.summoned:
        # Without a mention the shop only hears of what is written under a post of its own.
        said.root_id = said.parent_id = world.post(NAME, post or POST_ALIAS).id
    said.text = _mentioning(world, said)


def _mentioning(world: World, said: Said) -> str:
    mention = f"@{ours(world).handle}"
    if not said.summoned or mention in said.text.lower():
        return said.text
    return f"{mention} {said.text}".rstrip()


def privately(world: World, said: Said) -> None:
    """A direct message."""
    said.id, said.root_id = post_id(world), known(said.person).id


def answered(world: World, said: Said, to: Said) -> None:
    """The owner's reply to a post."""
    said.id, said.parent_id, said.root_id = post_id(world), to.id, to.root_id


def edit(world: World, said: Said, text: str) -> None:
    """X gives a post that is changed a new id, and keeps the old ones as its history."""
    if said.venue == "private":
        raise Unclear("X has no way to edit a direct message")
    said.text, said.edits = text, said.edits + 1
    said.text = _mentioning(world, said)
    said.id = post_id(world)
    said.ids.append(said.id)
