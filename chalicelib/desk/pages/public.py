"""The pages for anybody: what the business keeps about its customers, and its terms."""

from __future__ import annotations

from collections.abc import Callable

from ...model.business import Business
from ...model.http import AGAIN, HttpResponse
from ...policy.pages import public_pages
from ..ports.errors import Unavailable
from ..ports.ports import Ports
from ..unit.unit_of_work import desk_context

PAGES: dict[str, Callable[[Business], str]] = {
    "privacy": public_pages.page_of_privacy,
    "terms": public_pages.page_of_terms,
}


def notice(ports: Ports, name: str) -> HttpResponse:
    """One of PAGES, filled in for this business; 503 where the table does not answer."""
    try:
        business = desk_context(ports).business
    except Unavailable:
        return AGAIN
    return HttpResponse(200, PAGES[name](business), "text/html; charset=utf-8")
