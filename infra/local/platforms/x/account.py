"""The shop's account on the pretend X, and how X knows people."""

from __future__ import annotations

import unicodedata
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ..world import Person, World

NAME = "x"
FIRST_USER = 2_200_000_000_000_000_001


@dataclass(frozen=True, slots=True)
class Account:
    user_id: str = "1111111111111111111"
    name: str = ""
    handle: str = ""
    consumer_key: str = "street-x-consumer-key"
    consumer_secret: str = "street-x-consumer-secret"
    access_token: str = "street-x-access-token"
    access_secret: str = "street-x-access-secret"


def account(shop: str) -> Account:
    """The account of a shop with this name."""
    return Account(name=shop, handle=handle_of(shop))


def ours(world: World) -> Account:
    """The shop's account."""
    return cast(Account, world.accounts[NAME])


def shared(account: Account) -> dict[str, str]:
    """What an outside client needs to sign webhooks as X does."""
    return {
        "consumer_secret": account.consumer_secret,
        "user_id": account.user_id,
        "handle": account.handle,
    }


def stored(account: Account) -> dict[str, str]:
    """The keys as the channel's parameter holds them."""
    return {**asdict(account), "access_token_secret": account.access_secret}


def handle_of(name: str) -> str:
    """A name as a handle: letters and digits only, at most 15; "someone" when none are left."""
    folded = unicodedata.normalize("NFKD", name.replace("&", "and"))
    return "".join(c for c in folded.lower() if c.isascii() and c.isalnum())[:15] or "someone"


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A person on X."""

    id: str
    handle: str

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.id,)


def acquaintance(world: World, name: str, number: int) -> Acquaintance:
    """How X knows the person who is the `number`-th on the street."""
    return Acquaintance(str(FIRST_USER + number), _free_handle(world, name))


def _free_handle(world: World, name: str) -> str:
    taken = {known(person).handle for person in world.people.values()} | {ours(world).handle}
    wanted = handle_of(name)
    return wanted if wanted not in taken else f"{wanted[:11]}{len(world.people)}"


def known(person: Person) -> Acquaintance:
    """How X knows a person."""
    return cast(Acquaintance, person.known[NAME])


def handle(person: Person) -> str:
    """The person's name in addresses, without the @."""
    return known(person).handle
