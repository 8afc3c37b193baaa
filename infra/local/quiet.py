"""What the street does not say: lines of the log that count for nobody here."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from chalicelib.wiring import texts_log


@contextmanager
def unlogged() -> Iterator[None]:
    """Without a line for each text from a phone: the page and the demo show the text itself."""
    before = texts_log.level
    texts_log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        texts_log.setLevel(before)
