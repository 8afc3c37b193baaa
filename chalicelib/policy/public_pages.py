"""The pages for anybody: what is kept of customers, the terms, what became of a request. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from ..model.business import Business
from ..model.rights import DeletionRequest, RequestState
from ..voice.notices import Notice, privacy_page, terms_page
from ..voice.pages import plain_page
from .places import channel_word


def page_of_deletion(request: DeletionRequest, business: Business) -> str:
    """What became of a request to delete what is stored about somebody, as it is."""
    name, where = business.name, channel_word(request.channel)
    asked = _day(request.asked_at, business)
    match request.state:
        case RequestState.DONE:
            done = _day(request.done_at or request.asked_at, business)
            sentence = (
                f"On {done} {name} deleted what it had stored here about you from {where}. "
                "What you wrote on the platform itself stands there until you delete it."
            )
        case RequestState.WAITING:
            sentence = (
                f"Your request reached {name} on {asked}. {where} does not tell us which of the "
                f"people who wrote to us you are, so a person at {name} has to find you and was "
                f"told. To help, write to {name} and say that you want your data deleted."
            )
        case RequestState.RECEIVED:
            sentence = f"Your request reached {name} on {asked} and is being carried out."
    return plain_page("Your request to delete your data", sentence)


def page_of_privacy(business: Business) -> str:
    """What customers may know about their data."""
    return privacy_page(_notice(business))


def page_of_terms(business: Business) -> str:
    """What customers may expect of this service."""
    return terms_page(_notice(business))


def _notice(business: Business) -> Notice:
    keep_days = business.rules.keep_for.days
    return Notice(business.name, business.public_email, keep_days, business.disclose)


def page_of_no_request() -> str:
    """The page of a code that belongs to no request."""
    return plain_page("No such request", "There is no request with this code, or it is long over.")


def _day(at: datetime, business: Business) -> str:
    local = at.astimezone(ZoneInfo(business.hours.zone))
    return f"{local.day} {local:%B %Y}"
