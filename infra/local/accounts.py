"""The shop's made-up accounts on the pretend platforms, and their made-up secrets."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LINK_SECRET = "street-link-secret-made-up-and-long-enough"


@dataclass(frozen=True, slots=True)
class FacebookAccount:
    page_id: str = "1000000000001"
    page_name: str = ""
    app_id: str = "900000000000001"
    app_secret: str = "street-facebook-app-secret"
    verify_token: str = "street-facebook-verify"
    page_token: str = "street-facebook-page-token"


@dataclass(frozen=True, slots=True)
class XAccount:
    user_id: str = "1111111111111111111"
    name: str = ""
    handle: str = ""
    consumer_key: str = "street-x-consumer-key"
    consumer_secret: str = "street-x-consumer-secret"
    access_token: str = "street-x-access-token"
    access_secret: str = "street-x-access-secret"


@dataclass(frozen=True, slots=True)
class Accounts:
    facebook: FacebookAccount
    x: XAccount


def shared(accounts: Accounts) -> dict[str, dict[str, str]]:
    """What an outside client needs to sign webhooks as these platforms do."""
    facebook, x = accounts.facebook, accounts.x
    return {
        "facebook": {
            "app_secret": facebook.app_secret,
            "verify_token": facebook.verify_token,
            "page_id": facebook.page_id,
            "app_id": facebook.app_id,
        },
        "x": {
            "consumer_secret": x.consumer_secret,
            "user_id": x.user_id,
            "handle": x.handle,
        },
    }


def accounts_of(business_name: str) -> Accounts:
    """The pretend accounts of a shop with this name."""
    return Accounts(
        FacebookAccount(page_name=business_name),
        XAccount(name=business_name, handle=handle_of(business_name)),
    )


def handle_of(name: str) -> str:
    """A name as an X handle: letters and digits only, at most 15; "someone" when none are left."""
    folded = unicodedata.normalize("NFKD", name.replace("&", "and"))
    return "".join(c for c in folded.lower() if c.isascii() and c.isalnum())[:15] or "someone"
