"""A hypothesis strategy for any frozen value, made from its type hints: new fields are included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-5)), timezone(timedelta(hours=13))])
TIMES = st.datetimes(datetime(1970, 1, 2), datetime(2199, 1, 1), timezones=ZONES)  # noqa: DTZ001
SIMPLE = {
    str: st.text(max_size=12),
    int: st.integers(0, 10**12),
    bool: st.booleans(),
    float: st.floats(-1, 1),
    datetime: TIMES,
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of this type, with short texts and few members."""
    if hint in SIMPLE:
        return SIMPLE[hint]
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{f.name: values(hints[f.name]) for f in fields(hint)})
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return st.one_of([values(part) for part in parts])
    if hint is NoneType:
        return st.none()
    if origin is tuple and parts[1:] == (Ellipsis,):
        return st.lists(values(parts[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*[values(part) for part in parts])
    if origin is not None and issubclass(origin, Mapping):
        return st.dictionaries(*[values(part) for part in parts], max_size=2)
    assert issubclass(hint, StrEnum), hint
    return st.sampled_from(hint)
