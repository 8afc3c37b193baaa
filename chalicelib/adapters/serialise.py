"""Frozen values as plain JSON and back, driven by their type hints; how times are written.

A field that is empty by default and empty now is left out; what is absent takes its default.
So fields can be added without a new version, and rows written before them can still be read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ..desk.ports.errors import Unavailable

T = TypeVar("T")
EMPTY: tuple[Any, ...] = (None, "", (), {}, 0)
NEVER = object()  # equals nothing


class UnknownItem(Unavailable):
    """Something stored that this version of Kept cannot read. It is left as it is, for a newer."""


def instant(at: datetime) -> str:
    """An aware time as UTC in fixed width, so that the strings sort as the times do."""
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment(text: str) -> datetime:
    """The time that `instant` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def dumps(value: Any) -> str:
    """A value as JSON text. A lone surrogate, which no database takes, becomes a question mark."""
    text = json.dumps(plain(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode("utf-8")


def loads(kind: type[T], text: str) -> T:
    """The value that `dumps` wrote. Raises UnknownItem where it does not fit."""
    try:
        value: T = _reader(cast(Hashable, kind))(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnknownItem(f"A stored {kind.__name__} is unreadable ({error}).") from None
    return value


def plain(value: Any) -> Any:
    """The value in lists, dicts, strings and numbers."""
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {
            name: plain(item)
            for name, empty in _written(cast(Hashable, type(value)))
            if (item := getattr(value, name)) != empty
        }
    return value


@cache
def _written(kind: Any) -> list[tuple[str, Any]]:
    """Each field, and the value at which it is left out."""
    return [(f.name, d if (d := _default(f)) in EMPTY else NEVER) for f in fields(kind)]


def _default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How plain JSON becomes a value of this type."""
    if kind is datetime:
        return moment
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _optional_reader(kind)
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping_reader(_reader(get_args(kind)[1]))
    if issubclass(kind, StrEnum | float):
        return kind  # type: ignore[no-any-return]
    return _unchanged


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {f.name: _reader(hints[f.name]) for f in fields(kind)}

    def read(data: dict[str, Any]) -> Any:
        return kind(**{name: readers[name](v) for name, v in data.items() if name in readers})

    return read


def _optional_reader(kind: Any) -> Callable[[Any], Any]:
    [inner] = [_reader(part) for part in get_args(kind) if part is not NoneType]
    return lambda data: None if data is None else inner(data)


def _tuple_reader(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    if parts[1:] == (Ellipsis,):
        each = _reader(parts[0])
        return lambda data: tuple(each(item) for item in data)
    readers = [_reader(part) for part in parts]
    return lambda data: tuple(read(v) for read, v in zip(readers, data, strict=True))


def _mapping_reader(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda data: {key: read(value) for key, value in data.items()}


def _unchanged(data: Any) -> Any:
    return data
