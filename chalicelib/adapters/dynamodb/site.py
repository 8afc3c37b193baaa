"""Where our own pages are, for links: written into the table by deploy, for a function cannot
know the address of the door before it, which is made after it."""

from __future__ import annotations

from .items import item, item_to_json, json_to_item
from .keys import ONLY, key
from .table import Table

SITE_KEY = key("site")


class Site:
    """The public address, read when first needed and then remembered."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._url = ""

    def url(self) -> str:
        """The address without a slash at its end; "" while none is known. Raises Unavailable."""
        if not self._url:
            found = self._table.read([(SITE_KEY, ONLY)]).get(SITE_KEY, item(SITE_KEY, data="{}"))
            self._url = str(item_to_json(found).get("url", ""))
        return self._url

    def put_url(self, url: str) -> None:
        """Write where the pages are. Raises Unavailable."""
        self._table.put(json_to_item(SITE_KEY, {"url": url.rstrip("/")}))
        self._url = ""
