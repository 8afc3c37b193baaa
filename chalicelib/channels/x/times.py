"""The two ways X writes the time of a post."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .. import fields


def iso(value: Any, received_at: datetime) -> datetime:
    """An ISO 8601 time; when it is none, the time of receipt."""
    at = fields.moment_iso(value)
    return received_at if at is None else fields.moment(at.timestamp(), received_at)


def legacy(value: Any, received_at: datetime) -> datetime:
    """A time such as "Mon Nov 16 10:00:00 +0000 2026"; when it is none, the time of receipt."""
    try:
        at = datetime.strptime(fields.text_of(value), "%a %b %d %H:%M:%S %z %Y")
    except ValueError:
        return received_at
    return fields.moment(at.timestamp(), received_at)
