"""Where what is said on the pretend Facebook stands, and under which ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .account import NAME, known, ours

if TYPE_CHECKING:
    from ..world import Said, World

POST_ALIAS = "p1"
FIRST_COMMENT, FIRST_MESSAGE = 5_001, 1


def post_id(world: World) -> str:
    """The id of a new post of the Page's."""
    return f"{ours(world).page_id}_{FIRST_COMMENT + world.number()}"


def comment_id(world: World, post: str) -> str:
    """The id of a new comment under a post."""
    return f"{post.rpartition('_')[2]}_{FIRST_COMMENT + world.number()}"


def message_id(world: World) -> str:
    """The id of a new private message."""
    return f"m_street{FIRST_MESSAGE + world.number():06d}"


def publicly(world: World, said: Said, parent: Said | None, post: str) -> None:
    """A comment under a post, which is there from when it is first named; or under a comment."""
    if parent is None:
        said.post_id = world.post(NAME, post or POST_ALIAS, "", said.at).id
        said.id = said.root_id = comment_id(world, said.post_id)
    else:
        said.post_id, said.parent_id, said.root_id = parent.post_id, parent.id, parent.root_id
        said.id = comment_id(world, said.post_id)


def privately(world: World, said: Said) -> None:
    """A message in Messenger."""
    said.id, said.root_id = message_id(world), known(said.person).psid


def answered(world: World, said: Said, to: Said) -> None:
    """The owner's comment under a comment."""
    said.id, said.parent_id = comment_id(world, to.post_id), to.id
    said.post_id, said.root_id = to.post_id, to.root_id


def edit(world: World, said: Said, text: str) -> None:
    """What is changed keeps its id."""
    said.text, said.edits = text, said.edits + 1
