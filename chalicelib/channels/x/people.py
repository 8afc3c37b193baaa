"""The people in X's payloads, in each of the shapes X gives them, and the ids X uses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...model.business import Account
from ...model.contact import SOMEONE, Contact
from .. import fields

CHANNEL = "x"
ID_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,64}")  # goes into the path of a call: no "/", no "."
HANDLE_SHAPE = re.compile(r"[A-Za-z0-9_]{1,30}")
# An account whose owner labels it automated must say so in its profile, by X's own rules. Only
# that label and plain words in the profile count: a person taken for a bot would get no answer.
BOT_BIO = re.compile(
    r"(?<!not an )\bautomated (?:account\b|by @)|\b(?:i am|i'm|i’m|this is) an? (?:\w+ )?bot\b",
    re.IGNORECASE,
)

User = Mapping[str, Any]


def ident(value: Any) -> str:
    """An id of X as a string; "" when it is none."""
    text = fields.ident(value)
    return text if ID_SHAPE.fullmatch(text) else ""


def ident_string(value: Any) -> str:
    """An id that came as a string. Older payloads have rounded numbers beside their strings."""
    return ident(value) if isinstance(value, str) else ""


def users_by_id(*sources: Any) -> dict[str, User]:
    """The users of lists or id maps, wrapped in {"data": ...} or plain, by their ids."""
    found: dict[str, User] = {}
    for source in sources:
        listed = list(source.values()) if isinstance(source, dict) else source
        for item in fields.items(listed):
            user = fields.mapping(item.get("data")) or item
            id_ = ident_string(user.get("id_str")) or ident(user.get("id"))
            if id_:
                found[id_] = user
    return found


def person(account: Account, id_: str, user: User | None) -> Contact:
    """A contact with what the payload tells of them; what it does not tell stays unknown."""
    contact = Contact(CHANNEL, account.id, id_)
    if not user:
        return contact
    return replace(
        contact,
        name=fields.name_of(user.get("name")) or SOMEONE,
        handle=handle_of(user.get("username") or user.get("screen_name")),
        reach=_followers(user),
        automated=_automated(user),
    )


def handle_of(value: Any) -> str:
    """A handle without its @; "" when it is none."""
    text = fields.text_of(value)
    return text if HANDLE_SHAPE.fullmatch(text) else ""


def _followers(user: User) -> int | None:
    metrics = fields.mapping(user.get("public_metrics"))
    count = metrics.get("followers_count", user.get("followers_count"))
    return count if type(count) is int and count >= 0 else None


def _automated(user: User) -> bool:
    label = fields.text_of(fields.mapping(user.get("affiliation")).get("description"))
    bio = fields.text_of(user.get("description"))
    return label.casefold().startswith("automated") or bool(BOT_BIO.search(bio))
