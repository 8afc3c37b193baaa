"""Reading the business file: what the owner wrote, or all that is wrong with it in sentences."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from ...model.business import Business, Hours, Mode
from .parts import read_contacts, read_exceptions, read_rules, read_week, read_zone
from .public_holidays import UnknownPlace, public_holidays
from .schema import shape_problems
from .settings import KEYS, SETTINGS
from .stored_form import from_item, to_item

__all__ = ["KEYS", "SETTINGS", "BadBusiness", "from_item", "load", "parse", "to_item"]

FILE_BYTES_MAX = 200_000
HOLIDAY_YEARS = 3  # this one and the next two


class BadBusiness(ValueError):
    """The file cannot be used. `problems` has a sentence for each thing to mend."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load(path: str | Path, today: date | None = None) -> Business:
    """The business in a file. Raises BadBusiness, also when there is no such file."""
    name = Path(path).name
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise BadBusiness((f"{name}: cannot be read ({error.strerror}); check its path",)) from None
    return parse(_read_json(name, raw), today or datetime.now(UTC).date())


def _read_json(name: str, raw: bytes) -> object:
    if len(raw) > FILE_BYTES_MAX:
        raise BadBusiness((f"{name}: is too long; keep it under {FILE_BYTES_MAX} bytes",))
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        seen = dict(pairs)
        keys = [key for key, _ in pairs]
        twice.extend(key for key in seen if keys.count(key) > 1)
        return seen

    try:
        data = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise BadBusiness(
            (
                f"{name}: is no JSON at line {error.lineno}, column {error.colno}; often a comma "
                "or a quotation mark is missing just before",
            )
        ) from None
    except (ValueError, RecursionError):
        raise BadBusiness((f"{name}: is no JSON; save it as plain UTF-8 text",)) from None
    if twice:
        raise BadBusiness(tuple(f'{name}: "{key}" is written twice; keep one' for key in twice))
    return data


def parse(data: object, today: date) -> Business:
    """The business that the file's JSON says. Raises BadBusiness with all that is wrong.

    Public holidays of this year and the next two become dates here, so that nothing later needs
    to know what a holiday is.
    """
    unfit, shape_told = shape_problems(data)
    # What has the wrong shape is told already; the rest is read, so that all comes out at once.
    fit = {key: data[key] for key in data if key not in unfit} if isinstance(data, dict) else {}
    zone, zone_problems = read_zone(fit.get("time_zone", "UTC"))
    week, week_problems = read_week(fit.get("hours"))
    exceptions, day_problems = read_exceptions(fit.get("closed", []), fit.get("exceptions", {}))
    contacts, contact_problems = read_contacts(fit.get("contacts", []))
    rules, rule_problems = read_rules(fit.get("rules", {}))
    holidays, holiday_problems = _holidays(fit, today)
    problems = (
        *shape_told,
        *(*zone_problems, *week_problems, *holiday_problems, *day_problems),
        *(*contact_problems, *rule_problems),
    )
    if problems:
        raise BadBusiness(problems)
    as_given = ("country", "disclose", "apologise", "public_email")
    given = {key: fit[key] for key in as_given if key in fit}
    if "languages" in fit:
        given["languages"] = tuple(fit["languages"])
    return Business(
        name=fit["name"].strip(),
        hours=Hours(zone, week, holidays, exceptions),
        contacts=contacts,
        mode=Mode(fit.get("mode", Mode.DRAFT)),
        rules=rules,
        **given,
    )


def _holidays(fit: Mapping[str, Any], today: date) -> tuple[dict[date, str], list[str]]:
    country, region, wanted = fit.get("country"), fit.get("region", ""), fit.get("holidays")
    if (wanted or (region and wanted is None)) and not country:
        return {}, ['country: is missing; write it, e.g. "US", or "holidays": false']
    if not country or wanted is False:
        return {}, []
    years = range(today.year, today.year + HOLIDAY_YEARS)
    try:
        return public_holidays(country, region, years), []
    except UnknownPlace as problem:
        return {}, [str(problem)]
