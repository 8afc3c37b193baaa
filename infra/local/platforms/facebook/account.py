"""The shop's Page, and how the pretend Facebook knows people."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ..world import Person, World

NAME = "facebook"
FIRST_USER, FIRST_PSID = 100_000_000_001, 7_000_000_000_001


@dataclass(frozen=True, slots=True)
class Account:
    page_id: str = "1000000000001"
    page_name: str = ""
    app_id: str = "900000000000001"
    app_secret: str = "street-facebook-app-secret"
    verify_token: str = "street-facebook-verify"
    page_token: str = "street-facebook-page-token"


def account(shop: str) -> Account:
    """The Page of a shop with this name."""
    return Account(page_name=shop)


def ours(world: World) -> Account:
    """The shop's Page."""
    return cast(Account, world.accounts[NAME])


def shared(account: Account) -> dict[str, str]:
    """What an outside client needs to sign webhooks as Facebook does."""
    return {
        "app_secret": account.app_secret,
        "verify_token": account.verify_token,
        "page_id": account.page_id,
        "app_id": account.app_id,
    }


def stored(account: Account) -> dict[str, str]:
    """The keys as the channel's parameter holds them."""
    return {**asdict(account), "name": account.page_name}


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Comments show a person under one id, private messages under another."""

    user_id: str
    psid: str

    @property
    def ids(self) -> tuple[str, ...]:
        return self.user_id, self.psid


def acquaintance(world: World, name: str, number: int) -> Acquaintance:
    """How Facebook knows the person who is the `number`-th on the street."""
    return Acquaintance(str(FIRST_USER + number), str(FIRST_PSID + number))


def known(person: Person) -> Acquaintance:
    """How Facebook knows a person."""
    return cast(Acquaintance, person.known[NAME])


def handle(person: Person) -> str:
    """Facebook's people have no handles."""
    return ""
