"""The business as the table keeps it: plain JSON with a version, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time, timedelta
from typing import Any

from ...model.business import Business, Day, Hours, Mode, Person, Rules, Slot

VERSION = 1
SECOND = timedelta(seconds=1)


class NewerBusiness(ValueError):
    """The item was written by a newer Kept."""


def to_item(business: Business) -> dict[str, Any]:
    """Strings, whole numbers, booleans, lists and dicts only. Durations are whole seconds."""
    hours = business.hours
    return {
        "v": VERSION,
        "name": business.name,
        "mode": business.mode.value,
        "country": business.country,
        "languages": list(business.languages),
        "disclose": business.disclose,
        "apologise": business.apologise,
        "public_email": business.public_email,
        "contacts": [
            {"name": person.name, "phone": person.phone, "email": person.email}
            for person in business.contacts
        ],
        "hours": {
            "zone": hours.zone,
            "week": [_day_to_item(day) for day in hours.week],
            "holidays": {day.isoformat(): name for day, name in hours.holidays.items()},
            "exceptions": {
                day.isoformat(): _day_to_item(slots) for day, slots in hours.exceptions.items()
            },
        },
        "rules": {
            field.name: _rule_to_item(getattr(business.rules, field.name))
            for field in fields(Rules)
        },
    }


def _day_to_item(day: Day) -> list[list[str]]:
    return [[slot.opens.isoformat(), slot.closes.isoformat()] for slot in day]


def _rule_to_item(rule: timedelta | time | int) -> int | str:
    if isinstance(rule, timedelta):
        return rule // SECOND
    return rule.isoformat() if isinstance(rule, time) else rule


def from_item(item: Mapping[str, Any]) -> Business:
    """The business again. Rules that the item does not know have their defaults.

    Numbers may come as Decimal, as DynamoDB gives them. Raises NewerBusiness for a newer version.
    """
    if int(item["v"]) > VERSION:
        raise NewerBusiness(f"the business was stored by a newer Kept (version {item['v']})")
    hours = item["hours"]
    return Business(
        name=item["name"],
        hours=Hours(
            zone=hours["zone"],
            week=_week(hours["week"]),
            holidays={date.fromisoformat(day): name for day, name in hours["holidays"].items()},
            exceptions={
                date.fromisoformat(day): _day(slots) for day, slots in hours["exceptions"].items()
            },
        ),
        contacts=tuple(Person(**person) for person in item["contacts"]),
        mode=Mode(item["mode"]),
        country=item["country"],
        languages=tuple(item["languages"]),
        disclose=bool(item["disclose"]),
        apologise=bool(item.get("apologise", False)),
        public_email=str(item.get("public_email", "")),
        rules=_rules(item["rules"]),
    )


def _week(days: list[Any]) -> tuple[Day, Day, Day, Day, Day, Day, Day]:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = map(_day, days)
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday


def _day(slots: list[Any]) -> Day:
    return tuple(Slot(*(time.fromisoformat(clock) for clock in slot)) for slot in slots)


def _rules(stored: Mapping[str, Any]) -> Rules:
    known = (field for field in fields(Rules) if field.name in stored)
    return Rules(**{field.name: _rule(field.default, stored[field.name]) for field in known})


def _rule(default: object, stored: Any) -> Any:
    """A stored value as the type that the rule's default has."""
    if isinstance(default, timedelta):
        return int(stored) * SECOND
    return time.fromisoformat(stored) if isinstance(default, time) else int(stored)
