"""The pages for anybody: what is kept of customers, the terms, what became of a request. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from ...model.business import Business
from ...model.data_requests import DeletionRequest, RequestState
from ...voice.customers import data_requests
from ...voice.pages.legal import Notice, privacy_page, terms_page
from ...voice.pages.thread import plain_page


def page_of_deletion(request: DeletionRequest, business: Business, where: str) -> str:
    """What became of a request to delete what is stored about somebody, as it is.

    `where` is what the channel is called that passed it on.
    """
    name = business.name
    asked = _day(request.asked_at, business)
    match request.state:
        case RequestState.DONE:
            done = _day(request.done_at or request.asked_at, business)
            sentence = data_requests.done(name, where, done)
        case RequestState.WAITING:
            sentence = data_requests.waiting(name, where, asked)
        case RequestState.RECEIVED:
            sentence = data_requests.received(name, asked)
    return plain_page(data_requests.TITLE, sentence)


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
    return plain_page(data_requests.NONE_TITLE, data_requests.NONE)


def _day(at: datetime, business: Business) -> str:
    return data_requests.day(at.astimezone(ZoneInfo(business.hours.zone)).date())
