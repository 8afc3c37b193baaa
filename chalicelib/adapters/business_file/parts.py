"""The parts of the business file, each read into its value and a sentence for all that is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from difflib import get_close_matches
from typing import Any
from zoneinfo import available_timezones

from ...model.business import Day, Person, Rules
from .opening_words import BadWords, read_dates, read_day
from .schema import SHOWN_MAX, WEEKDAYS
from .settings import SETTINGS, UNITS, Setting

EXCEPTIONS_MAX = 1_000  # days
PHONE = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)  # E.164
PHONE_DRESSING = re.compile(r"[\s().-]")
ROUND_STEPS = (1, 5, 10, 15, 20, 30, 60)  # minutes

Week = tuple[Day, Day, Day, Day, Day, Day, Day]
CLOSED_WEEK: Week = ((), (), (), (), (), (), ())


def read_zone(written: str) -> tuple[str, list[str]]:
    """A place's IANA name. "EST" and its like are refused: they know no daylight saving."""
    zones = available_timezones()
    if written == "UTC" or (written in zones and "/" in written):
        return written, []
    lower = {zone.lower(): zone for zone in sorted(zones) if "/" in zone}
    wish = written[:SHOWN_MAX].lower().replace(" ", "_")
    near = [zone for zone in lower if zone.endswith(f"/{wish}")]
    near += get_close_matches(wish, lower, n=1, cutoff=0.6)
    example = lower[near[0]] if near else "America/New_York"
    return "UTC", [
        f'time_zone: "{written[:SHOWN_MAX]}" is no place we know; write it like "{example}"'
    ]


def read_week(written: Mapping[str, object] | None) -> tuple[Week, list[str]]:
    """The seven days; one that is left out is closed, but not all of them may be."""
    if written is None:
        return CLOSED_WEEK, []
    read = [read_day(f"hours.{day}", written.get(day, [])) for day in WEEKDAYS]
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (day for day, _ in read)
    week = (monday, tuesday, wednesday, thursday, friday, saturday, sunday)
    problems = [problem for _, told in read for problem in told]
    if not any(week) and not problems:
        problems = ['hours: no day is open; write slots for at least one, e.g. "8:00-17:00"']
    return week, problems


def read_exceptions(
    closed: list[object], changed: Mapping[str, object]
) -> tuple[dict[date, Day], list[str]]:
    """The days that are unlike their weekday: `closed` ones, and `exceptions` with slots."""
    found: dict[date, Day] = {}
    problems: list[str] = []
    written: list[tuple[str, object, object]] = [
        *((f"closed[{place}]", days, []) for place, days in enumerate(closed)),
        *((f"exceptions.{days[:SHOWN_MAX]}", days, slots) for days, slots in changed.items()),
    ]
    for where, days, slots in written:
        try:
            dates = read_dates(days)
        except BadWords as problem:
            problems.append(f"{where}: {problem}")
            continue
        day, told = read_day(where, slots)
        twice = [when for when in dates if when in found]
        problems += [*told, *(f"{where}: {when} is listed twice; keep one" for when in twice[:1])]
        found.update(dict.fromkeys(dates, day))
    if len(found) > EXCEPTIONS_MAX:
        problems.append(f"closed: keep it to {EXCEPTIONS_MAX} days, together with exceptions")
    return found, problems


def read_contacts(written: list[Mapping[str, str]]) -> tuple[tuple[Person, ...], list[str]]:
    """Who may be rung. Phones may be written with spaces, dots, dashes and brackets."""
    people: list[Person] = []
    problems: list[str] = []
    for place, each in enumerate(written):
        where = f"contacts[{place}]"
        phone = PHONE_DRESSING.sub("", each.get("phone", ""))
        if phone and not PHONE.fullmatch(phone):
            problems.append(f"{where}.phone: write it with + and country code, like +15550100")
        elif not phone and place == 0:
            problems.append(f"{where}.phone: is missing; the owner comes first and is texted")
        elif not phone and "email" not in each:
            problems.append(f"{where}: needs a phone or an email; write one of them")
        elif phone and phone in [person.phone for person in people]:
            problems.append(f"{where}.phone: is somebody else's already; write each phone once")
        people.append(Person(each.get("name", "").strip(), phone, each.get("email", "")))
    return tuple(people), problems


def read_rules(written: Mapping[str, Any]) -> tuple[Rules, list[str]]:
    """The numbers, each the default unless written."""
    known = [setting for setting in SETTINGS if setting.name in written]
    # Not a number at all (NaN) is neither too small nor too large for the schema.
    absurd = [setting for setting in known if written[setting.name] != written[setting.name]]
    if absurd:
        return Rules(), [f"rules.{setting.name}: {setting.say}" for setting in absurd]
    read = {setting.field: _rule(setting, written[setting.name]) for setting in known}
    rules = Rules(**read)
    return rules, [f"rules.{words}" for holds, words in _demands(rules) if not holds]


def _rule(setting: Setting, written: Any) -> Any:
    if isinstance(written, str):
        hour, minute = written.split(":")
        return time(int(hour), int(minute))
    if setting.unit:
        return timedelta(seconds=round(written * UNITS[setting.unit].total_seconds()))
    return int(written)


def _demands(rules: Rules) -> tuple[tuple[bool, str], ...]:
    """What must hold between the numbers."""
    minute = timedelta(minutes=1)
    return (
        (
            rules.round_to in [step * minute for step in ROUND_STEPS],
            "round_to_minutes: write 1, 5, 10, 15, 20, 30 or 60",
        ),
        (
            rules.acknowledge_after <= rules.acknowledge_max,
            "acknowledge_after_minutes: write at most acknowledge_max_minutes",
        ),
        (
            rules.acknowledge_max < rules.target,
            "acknowledge_max_minutes: write less than target_minutes",
        ),
        (
            rules.warn_lead < rules.target,
            "warn_lead_minutes: write less than target_minutes, or the warning comes at once",
        ),
        (
            rules.urgent_again <= rules.urgent_second,
            "urgent_again_minutes: write at most urgent_second_minutes",
        ),
        (
            rules.late_after <= rules.stale_after,
            "late_after_minutes: write at most stale_after_hours",
        ),
    )
