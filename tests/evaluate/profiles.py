"""The shops that the labelled promises speak of, with their hours and public holidays."""

from __future__ import annotations

from chalicelib.adapters.business_file.public_holidays import public_holidays
from chalicelib.model.business import Business, Day, Hours, Person
from tests.hours.shops import slots

YEARS = range(2024, 2030)


def _shop(zone: str, week: tuple[Day, ...], country: str, region: str = "") -> Business:
    days = tuple(week)
    assert len(days) == 7
    holidays = public_holidays(country, region, YEARS)
    hours = Hours(zone, days, holidays)
    return Business("Maple & Rye", hours, (Person("Maya"),), country=country)


PROFILES = {
    "NY": _shop("America/New_York", (*(slots("9:00-17:30"),) * 5, slots("10:00-14:00"), ()), "US"),
    "UK": _shop("Europe/London", (*(slots("8:30-17:00"),) * 5, (), ()), "GB", "ENG"),
    "SY": _shop(
        "Australia/Sydney", (*(slots("9:00-17:00"),) * 5, slots("9:00-12:00"), ()), "AU", "NSW"
    ),
    "LA": _shop("America/Los_Angeles", ((), *(slots("11:00-22:00"),) * 6), "US"),
    "IN": _shop("Asia/Kolkata", (*(slots("10:00-19:00"),) * 6, ()), "IN"),
}
