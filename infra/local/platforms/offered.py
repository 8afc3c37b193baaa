"""What each pretend platform offers the street, in its `platform.py`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from .faults import Faults
    from .wire import Asked, Told
    from .world import Person, Said, World


class Platform(Protocol):
    """One folder's `platform.py`: its functions and its few constants."""

    ACTIONS: tuple[str, ...]  # the calls that can be broken one by one, as fault targets
    POST_ALIAS: str  # the name of the shop's first post
    SECRET_FIELDS: Collection[str]  # of a request, never shown
    DELIVERS_AGAIN: bool  # whether a webhook that was not taken comes again

    # accounts and people

    def account(self, shop: str) -> Any:
        """The shop's made-up account and its made-up secrets."""

    def shared(self, account: Any) -> dict[str, str]:
        """What an outside client needs to sign webhooks as the platform does."""

    def stored(self, account: Any) -> dict[str, str]:
        """The keys as a channel's parameter holds them."""

    def acquaintance(self, world: World, name: str, number: int) -> Any:
        """How the platform knows a person: a value with `ids`, and `handle` where it has any."""

    # what is said; each of these gives what was said its ids and its place

    def post_id(self, world: World) -> str:
        """The id of a new post of the shop's."""

    def publicly(self, world: World, said: Said, parent: Said | None, post: str) -> None:
        """A customer writes in public: under a message, under the named post, or by itself."""

    def privately(self, world: World, said: Said) -> None:
        """Somebody writes in private."""

    def answered(self, world: World, said: Said, to: Said) -> None:
        """The owner answers in public, in the platform's own app."""

    def edit(self, world: World, said: Said, text: str) -> None:
        """The customer changes what they wrote. Raises Unclear where that cannot be."""

    def handle(self, person: Person) -> str:
        """The person's name in addresses; "" where the platform has none."""

    # webhooks

    def payloads(self, world: World, said: Said, verb: str) -> list[dict[str, Any]]:
        """The webhooks that tell of it: verb is said, edited or deleted."""

    def encode(self, payload: Mapping[str, Any]) -> bytes:
        """A body's bytes, as the platform writes and signs them."""

    def sign(self, body: bytes, account: Any) -> dict[str, str]:
        """The headers with which the platform delivers this body."""

    # the API

    def target(self, asked: Asked) -> str:
        """Which of ACTIONS a request is, or HEALTH."""

    def answer(self, world: World, asked: Asked, now: datetime) -> Told:
        """What the platform does and says."""

    def about_connection(self, world: World, faults: Faults, asked: Asked, door: str) -> Told:
        """What it says of the connection; `door` is where it was told that the shop is."""

    def trouble(self, mode: str, action: str, now: datetime) -> Told:
        """How it refuses a call that was broken on purpose."""
