"""The page that tells somebody honestly what became of their request to delete their data."""

from __future__ import annotations

from datetime import date

TITLE = "Your request to delete your data"
NONE_TITLE = "No such request"
NONE = "There is no request with this code, or it is long over."


def done(business: str, place: str, day: str) -> str:
    """What was stored here is gone."""
    return (
        f"On {day} {business} deleted what it had stored here about you from {place}. "
        "What you wrote on the platform itself stands there until you delete it."
    )


def waiting(business: str, place: str, asked: str) -> str:
    """The platform does not say who asks, so a person has to look."""
    return (
        f"Your request reached {business} on {asked}. {place} does not tell us which of the "
        f"people who wrote to us you are, so a person at {business} has to find you and was "
        f"told. To help, write to {business} and say that you want your data deleted."
    )


def received(business: str, asked: str) -> str:
    """It is being carried out."""
    return f"Your request reached {business} on {asked} and is being carried out."


def day(on: date) -> str:
    """A day as these sentences name it: "3 March 2026"."""
    return f"{on.day} {on:%B %Y}"
