"""Doing again what lost to somebody who saved first: what was read is read and decided anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..ports.errors import Conflict, Erased

Done = TypeVar("Done")
TRIES = 5


def retrying(
    action: Callable[[], Done],
    tries: int = TRIES,
    *,
    busy: Conflict,
    after: type[Exception] | tuple[type[Exception], ...] = Conflict,
) -> Done:
    """What the action comes to, begun anew after each Conflict, or what else `after` names.

    Raises `busy` once it has failed `tries` times, and Erased at once: nothing is left to do.
    """
    for _ in range(tries):
        try:
            return action()
        except Erased:
            raise
        except after:
            continue
    raise busy
