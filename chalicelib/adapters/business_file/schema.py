"""The shape of the business file: a JSON schema, and its errors as sentences for an owner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from .settings import SETTINGS, Setting

CLOCK = r"^([01]?[0-9]|2[0-3]):[0-5][0-9]\Z"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAME_MAX = 60
CONTACTS_MAX = 5
DAYS_MAX = 500  # entries of `closed` and of `exceptions`, before ranges are counted out
SHOWN_MAX = 40  # characters of somebody's typing that a sentence repeats

# Settings of earlier versions, and what became of them.
GONE = {"private_at_once": "remove it; every answer by text waits for the number it is read with"}

Schema = dict[str, Any]
Path = list[str | int]


def _rule(setting: Setting) -> Schema:
    if isinstance(setting.default, str):
        return {"type": "string", "pattern": CLOCK, "say": setting.say}
    kind = "number" if setting.unit else "integer"
    return {"type": kind, "minimum": setting.least, "maximum": setting.most, "say": setting.say}


def _object(say: str, required: Iterable[str] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
        "say": say,
    }


YES_OR_NO = {"type": "boolean", "say": "write true or false"}
TEXT = {"type": "string", "maxLength": NAME_MAX, "pattern": r"^(?=.*\S)[^\x00-\x1f\x7f]+\Z"}
EMAIL = {
    "type": "string",
    "pattern": r"^[^@\s]+@[^@\s]+\.[^@\s.]+\Z",
    "maxLength": 254,
    "say": 'write an e-mail address like "maya@example.com"',
}
PERSON = _object(
    'write a person as {"name": "Maya", "phone": "+15550100"}',
    ["name"],
    name={**TEXT, "say": "write the person's first name"},
    phone={"type": "string", "say": 'write the phone number as text, e.g. "+15550100"'},
    email=EMAIL,
)
# What hangs on the words themselves (slots, dates, phones, zones) business_file looks at.
SCHEMA = _object(
    "write one JSON object: { ... }",
    ["name", "time_zone", "hours", "contacts"],
    name={**TEXT, "say": f"write the business's name, at most {NAME_MAX} characters on one line"},
    time_zone={"type": "string", "say": 'write the time zone as text, e.g. "America/New_York"'},
    hours=_object(
        'write the days with their slots, e.g. {"monday": ["8:00-17:00"], "sunday": []}',
        **{day: {} for day in WEEKDAYS},
    ),
    contacts={
        "type": "array",
        "items": PERSON,
        "minItems": 1,
        "maxItems": CONTACTS_MAX,
        "say": f"list one to {CONTACTS_MAX} people, the owner first",
    },
    mode={"enum": ["draft", "live", "paused"], "say": 'write "draft", "live" or "paused"'},
    country={
        "type": "string",
        "pattern": r"^[A-Z]{2}\Z",
        "say": 'write the two capital letters of the country, e.g. "US"',
    },
    region={"type": "string", "say": 'write the letters of the region, e.g. "NY"'},
    holidays=YES_OR_NO,
    closed={
        "type": "array",
        "maxItems": DAYS_MAX,
        "say": 'list the closed days, e.g. ["2026-12-24"]',
    },
    exceptions={
        "type": "object",
        "maxProperties": DAYS_MAX,
        "say": 'write the days with their slots, e.g. {"2026-12-24": ["8:00-12:00"]}',
    },
    languages={
        "type": "array",
        "items": {
            "enum": ["en", "es"],
            "say": 'write "en" or "es", no other yet',
        },
        "minItems": 1,
        "uniqueItems": True,
        "say": 'list each language once, e.g. ["en", "es"]',
    },
    disclose=YES_OR_NO,
    apologise=YES_OR_NO,
    public_email=EMAIL,
    rules=_object(
        'write the settings with their numbers, e.g. {"target_minutes": 60}',
        **{setting.name: _rule(setting) for setting in SETTINGS},
    ),
)


def shape_problems(data: object) -> tuple[frozenset[str], list[str]]:
    """The top keys that cannot be read on, and a sentence for all that has a wrong shape."""
    import jsonschema

    unfit: set[str] = set()
    problems: list[str] = []
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(data):
        path = list(error.absolute_path)
        if error.validator == "required":
            # The schema's errors come one for each missing key, but do not name it by itself.
            problems += _missing(path, error.schema, error.instance)
        elif error.validator == "additionalProperties":
            problems += _unknown(path, error.schema, error.instance)
        else:
            unfit.update(str(key) for key in path[:1])
            problems.append(f"{_place(path)}: {error.schema['say']}")
    return frozenset(unfit), list(dict.fromkeys(problems))


def _missing(path: Path, schema: Schema, instance: Mapping[str, object]) -> list[str]:
    known = schema["properties"]
    absent = [key for key in schema["required"] if key not in instance]
    return [f"{_place([*path, key])}: is missing; {known[key]['say']}" for key in absent]


def _unknown(path: Path, schema: Schema, instance: Mapping[str, object]) -> list[str]:
    known = schema["properties"]
    strange = [key for key in instance if key not in known]
    return [f"{_place([*path, key])}: {_why_strange(key, known)}" for key in strange]


def _why_strange(key: str, known: Iterable[str]) -> str:
    if key in GONE:
        return f"is no setting any more; {GONE[key]}"
    return f"is not a setting; {_nearest(key, known)}"


def _nearest(key: str, known: Iterable[str]) -> str:
    nearest = get_close_matches(key[:SHOWN_MAX], list(known), n=1, cutoff=0)[0]
    return f'write "{nearest}" if you mean that, or remove it'


def _place(path: Path) -> str:
    """["contacts", 0, "phone"] as contacts[0].phone."""
    place = ""
    for part in path:
        place += f"[{part}]" if isinstance(part, int) else f".{part[:SHOWN_MAX]}"
    return place.removeprefix(".") or "the business file"
