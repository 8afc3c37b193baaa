"""The two ways X writes the time of a post."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ... import fields


def iso(value: Any, received_at: datetime) -> datetime:
    """An ISO 8601 time; when it is none, the time of receipt."""
    at = fields.moment_iso(value)
    return received_at if at is None else fields.moment(at.timestamp(), received_at)


def legacy(value: Any, received_at: datetime) -> datetime:
    """A time such as "Mon Nov 16 10:00:00 +0000 2026"; when it is none, the time of receipt."""
    at = _legacy(value)
    return received_at if at is None else fields.moment(at.timestamp(), received_at)


def _legacy(value: Any) -> datetime | None:
    try:
        return datetime.strptime(fields.text_of(value), "%a %b %d %H:%M:%S %z %Y")
    except ValueError:
        return None


def is_absurd(value: Any, received_at: datetime) -> bool:
    """Whether a time that was given, in either way, cannot be when anything was said."""
    if value is None:
        return False
    at = fields.moment_iso(value) or _legacy(value)
    return at is None or fields.absurd(at.timestamp(), received_at)
