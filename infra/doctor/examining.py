"""The whole page: every look in order, each of which stands alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from chalicelib.model.business import Business, Mode

from .connections import connections
from .deployed import Deployed, address
from .findings import Line, green, looked, red, yellow
from .telling import telling
from .template import alarms, drift, runtime, status
from .work import work


def examined(
    kept: Deployed,
    now: datetime,
    *,
    mend: bool = False,
    pause: Callable[[float], None] = time.sleep,
) -> list[Line]:
    """How everything is. With `mend`, connections that can be mended from here are."""
    return [
        green("credentials", f"AWS account {kept.cloud.account} in {kept.cloud.region}."),
        *looked("stack", lambda: status(kept)),
        *looked("drift", lambda: drift(kept, pause)),
        *looked("runtime", lambda: runtime(kept, now.date())),
        *looked("alarms", lambda: alarms(kept)),
        *looked("address", lambda: _address(kept)),
        *connections(kept, now, mend),
        *_owner(kept, now),
        *work(kept, now),
    ]


def _address(kept: Deployed) -> Line:
    """Whether the functions know where they are, which deploy writes into the table."""
    told = address(kept.aws, kept.outputs)
    if told:
        return green("address", f"Links lead to {told}.")
    return red("address", "Kept does not know its own address: no links. Run make deploy.")


def _owner(kept: Deployed, now: datetime) -> list[Line]:
    known: list[Business] = []

    def business() -> Line:
        store: Any = kept.ports.store
        known.append(store.business())
        return _mode(known[0])

    lines = looked("business", business)
    return lines + [line for one in known for line in telling(kept, one, now)]


def _mode(business: Business) -> Line:
    if business.mode is Mode.PAUSED:
        words = f"{business.name}, paused: Kept answers nobody by itself and rings you instead."
        return yellow("business", words)
    return green("business", f"{business.name}, {business.mode.value}.")
