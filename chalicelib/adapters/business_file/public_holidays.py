"""Public holidays as dates. Asked for once, when a business file is read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


class UnknownPlace(ValueError):
    """The place in the file, and what to write: a whole sentence."""


def public_holidays(country: str, region: str, years: Iterable[int]) -> dict[date, str]:
    """Each holiday with its English name. An empty region gives the whole country's only.

    Raises UnknownPlace for a country or region that the `holidays` package does not know.
    """
    import holidays

    regions = holidays.list_supported_countries().get(country)
    if regions is None:
        raise UnknownPlace(
            f'country: no holidays are known for "{country}"; write "holidays": false and list '
            'your closed days under "closed"'
        )
    if region and region not in regions:
        known = f"write one of {', '.join(regions)}" if regions else "leave it out"
        raise UnknownPlace(f'region: "{region[:40]}" is no region of {country}; {known}')
    days = holidays.country_holidays(
        country, subdiv=region or None, years=sorted(years), language="en_US"
    )
    return {day: name for day, name in sorted(days.items())}
