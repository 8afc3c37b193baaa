"""Numbers of read-backs: a random one that no draft of the phone has, and what it belongs to."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from ...model.phone_trust import PhoneTrust
from ...policy.sending.numbers import LONG, digits_now
from ..ports.errors import Conflict
from ..ports.ports import Ports

# Longer than any serves: what is typed too late is read back anew and counts as no guess.
REMEMBERED_FOR = timedelta(hours=48)
TRIES = 8  # then there are so many that a longer one is made


def new_number(ports: Ports, phone: str, trust: PhoneTrust | None, now: datetime) -> str:
    """A number that this phone was not given lately. It begins with no zero."""
    digits = digits_now(trust, now)
    for _ in range(TRIES):
        number = _random(ports, digits)
        if ports.store.link(_key(phone, number), now) is None:
            return number
    return _random(ports, LONG)


def _random(ports: Ports, digits: int) -> str:
    least = 10 ** (digits - 1)
    return str(least + ports.randomness.below(9 * least))


def claim_number(ports: Ports, phone: str, number: str, thread_id: str, now: datetime) -> None:
    """The number leads to this thread from now on. Raises Conflict where it leads elsewhere."""
    until = now + REMEMBERED_FOR
    if not ports.store.claim_link(_key(phone, number), thread_id, now, until):
        raise Conflict("another draft has just got this number")


def thread_of_number(ports: Ports, phone: str, number: str, now: datetime) -> str | None:
    """The thread whose read-back to this phone had the number; None where none had."""
    return ports.store.link(_key(phone, number), now)


def _key(phone: str, number: str) -> str:
    """No page's token has such a key: theirs are hashes alone."""
    return f"number:{sha256(f'{phone}|{number}'.encode()).hexdigest()}"
