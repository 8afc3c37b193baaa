"""The short codes of threads, each a row of its own: claimed, found, rested."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from ...desk.ports.errors import Unavailable
from ..serialise import instant
from . import retention
from .items import field, item
from .keys import ONLY, key
from .table import Table

CODE_RESTS = timedelta(days=14)
NEW = "attribute_not_exists(pk)"


class DynamoCodes:
    """The part of the store that gives threads their codes."""

    _table: Table

    def claim_code(self, thread_id: str, candidates: Sequence[str], now: datetime) -> str:
        """The first candidate nobody has, now this thread's. A code rests 14 days after release.

        To its own thread it is given again at once. Raises Unavailable when all are taken.
        """
        free = f"{NEW} OR thread = :thread OR released_at <= :rested"
        rested = instant(now - CODE_RESTS)
        for code in candidates:
            row = item(key("code", code), thread=thread_id)
            if self._table.put(row, free, thread=thread_id, rested=rested):
                self._table.put(retention.list_of_one(thread_id, row, None))
                return code
        raise Unavailable("Every short code that was offered is taken.")

    def thread_of_code(self, code: str) -> str | None:
        """The thread that has this code, or had it last."""
        pk = key("code", code)
        return field(self._table.read([(pk, ONLY)]).get(pk, {}), "thread") or None

    def release_code(self, code: str, now: datetime) -> None:
        """The code may be given again after 14 days. Releasing it twice changes nothing."""
        held = "attribute_exists(pk) AND attribute_not_exists(released_at)"
        self._table.set(key("code", code), ONLY, "released_at", instant(now), held)
