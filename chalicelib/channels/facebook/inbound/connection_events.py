"""What Facebook tells about the connection: its sanctions, and who owns a conversation."""

from __future__ import annotations

from ....model.platform import ConnectionEvent, ConnectionEventKind, Event
from ... import fields
from .. import words
from ..people import CHANNEL, Data, Item
from .parties import at_of, customer, event_id

POLICY_KEYS = ("policy_enforcement", "policy-enforcement")  # Facebook spells it both ways
REASON_MAX = 300  # characters


def read(item: Item) -> Event | None:
    """A policy sanction or a conversation taken from us; None for everything else."""
    for key in POLICY_KEYS:
        if key in item.value:
            return _policy(item, fields.mapping(item.value.get(key)))
    if _taken_from_us(item):
        id_ = event_id(item, "handed_over", customer(item))
        return _control(
            item, ConnectionEventKind.HANDED_OVER, id_, words.TAKEN_OVER, customer(item)
        )
    return None


def _policy(item: Item, sanction: Data) -> ConnectionEvent:
    """A lifted block must not stop the channel: it is only told."""
    action = fields.text_of(sanction.get("action"))
    if action == "unblock":
        id_ = event_id(item, "policy", action)
        return _control(item, ConnectionEventKind.LOOK_IN_APP, id_, words.LIFTED)
    did = words.DID_BLOCK if action == "block" else words.DID_WARN
    plain = words.sanctioned(did, _one_line(sanction.get("reason")))
    id_ = event_id(item, "policy", "block" if action == "block" else "warning")
    return _control(item, ConnectionEventKind.POLICY, id_, plain)


def _one_line(value: object) -> str:
    printable = "".join(c if c.isprintable() else " " for c in fields.text_of(value))
    return " ".join(printable.split())[:REASON_MAX]


def _taken_from_us(item: Item) -> bool:
    """A `take` is told to who lost the conversation, a `pass` to who got it; bystanders hear both.

    https://developers.facebook.com/docs/messenger-platform/handover-protocol
    """
    ours = item.account.app_id
    if not customer(item):
        return False
    if "take_thread_control" in item.value:
        before, after = _apps(item, "take_thread_control")
        return (before == ours or not item.standby) and (not ours or after != ours)
    before, after = _apps(item, "pass_thread_control")
    return bool(ours and after) and after != ours and before in {"", ours}


def _apps(item: Item, key: str) -> tuple[str, str]:
    """The apps that owned the conversation before and own it now, each "" when not told."""
    told = fields.mapping(item.value.get(key))
    names = ("previous_owner_app_id", "new_owner_app_id")
    return fields.ident(told.get(names[0])), fields.ident(told.get(names[1]))


def _control(
    item: Item, kind: ConnectionEventKind, id_: str, plain: str, person_id: str = ""
) -> ConnectionEvent:
    return ConnectionEvent(CHANNEL, item.account.id, kind, id_, at_of(item), plain, person_id)
