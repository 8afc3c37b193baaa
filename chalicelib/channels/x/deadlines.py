"""Until when X lets us write privately to somebody who does not write again: for ever."""

from __future__ import annotations

from ...model.desk import Windows
from ...model.thread import Thread


def windows(thread: Thread) -> Windows:
    """Whoever has written once may be answered at any time."""
    return Windows()
