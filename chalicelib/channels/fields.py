"""Taking strangers' JSON apart without trusting its shape."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from math import copysign, isfinite
from sys import float_info
from typing import Any

from ..model.platform import Unreadable

ID_SHAPE = re.compile(r"[A-Za-z0-9_.:$=+/~-]{1,256}")  # no "#" or "@": they part our keys
STEPS = frozenset({".", ".."})  # as parts of a path they lead elsewhere
EARLIEST = datetime(2004, 1, 1, tzinfo=UTC)  # before Facebook began there was nothing to say
AHEAD_MAX = timedelta(days=1)  # a clock that is further ahead is no clock
NAME_MAX = 100
COUNT_DIGITS_MAX = 9


def load(body: bytes) -> dict[str, Any]:
    """The body's JSON object. Raises Unreadable for anything else, however deep or broken."""
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not JSON: {type(error).__name__}") from None
    if not isinstance(value, dict):
        raise Unreadable("JSON, but no object")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once each: of two that differ nobody can say which is meant."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(name: str) -> None:
    raise ValueError(name)


def mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Mapping[str, Any]]:
    """The objects of a list; anything else is left out."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def ident(value: Any) -> str:
    """A platform id as a string that is safe in a key; "" when it is none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    text = str(value)
    shaped = ID_SHAPE.fullmatch(text) and not STEPS & set(text.split("/"))
    return text if shaped else ""


def text_of(value: Any) -> str:
    """The value if it is a string, else ""."""
    return value if isinstance(value, str) else ""


def count_of(value: Any) -> int:
    """A whole number of at most nine digits, also as a string; 0 when it is none."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= COUNT_DIGITS_MAX else 0


def name_of(value: Any) -> str:
    """A person's name as shown to the owner: one line, no controls, at most NAME_MAX characters."""
    return " ".join("".join(c for c in text_of(value) if c.isprintable()).split())[:NAME_MAX]


def moment(seconds: float | str | None, received_at: datetime) -> datetime:
    """A platform's time, clamped: never after it reached us, and never absurd."""
    try:
        at = datetime.fromtimestamp(float(seconds), UTC) if seconds is not None else received_at
    except (ValueError, OverflowError, OSError, TypeError):
        return received_at
    return at if EARLIEST <= at <= received_at + timedelta(minutes=2) else received_at


def absurd(seconds: Any, received_at: datetime) -> bool:
    """Whether a time that was given cannot be when anything was said.

    What carries one is nothing to be answered by machine: the rest of it may be as wrong.
    """
    if seconds is None:
        return False
    try:
        at = datetime.fromtimestamp(float(seconds), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return True
    return not EARLIEST <= at <= received_at + AHEAD_MAX


def absurd_ms(milliseconds: Any, received_at: datetime) -> bool:
    """Like `absurd`, of a number (or a string of one) in milliseconds."""
    try:
        seconds = None if milliseconds is None else float(milliseconds) / 1000
    except (ValueError, OverflowError, TypeError):
        return True
    return absurd(seconds, received_at)


def moment_ms(milliseconds: Any, received_at: datetime) -> datetime:
    """Like `moment`, of a number (or a string of one) in milliseconds."""
    try:
        return moment(float(milliseconds) / 1000, received_at)
    except (ValueError, OverflowError, TypeError):
        return received_at


def moment_iso(value: Any) -> datetime | None:
    """An ISO 8601 time as it stands, in UTC; None when it is none."""
    try:
        at = datetime.fromisoformat(text_of(value))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def dump(value: Any) -> bytes:
    """An object as ASCII JSON that `load` reads as the same again. Raises Unreadable if too deep.

    A number too large for a float, which JSON has no word for, becomes the largest one.
    """
    try:
        return _written(value)
    except RecursionError:
        raise Unreadable("not JSON: RecursionError") from None


def _written(value: Any) -> bytes:
    try:
        text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(value), separators=(",", ":"))
    return text.encode("ascii")


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    if isinstance(value, float) and not isfinite(value):
        return copysign(float_info.max, value)
    return value
