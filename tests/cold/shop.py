"""A shop whose desk remembers everything on a real table: what the stories' desk does, on rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from chalicelib import wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.site import Site
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.model.business import Account
from tests.fakes import FakeVault
from tests.stories.desk import OWNER, SECOND, Desk, local

Names = dict[str, str]


class Shop(Desk):
    """Open on a Tuesday at ten; both phones have known Kept for a while."""

    def __init__(self, aws: Aws, table: str, accounts: Mapping[str, Account], **more: Any) -> None:
        super().__init__(**{"at": "10:00", "two_way": True, **more})
        bakery = self.store.business()
        self.store = DynamoStore(aws, table, self.clock)
        self.store.create_table()
        self.store.put_business(bakery)
        self.store.lists_are_complete()
        for number in (OWNER, SECOND):
            self.store.count(f"welcome/{number}", 1, 1, local(30, "10:00"))
        self.vault = FakeVault(accounts=accounts)
        self.ports = replace(self.ports, store=self.store, vault=self.vault)
        Site(Table(aws, table)).put_url(self.ports.base_url)

    def told(self, who: str = "Dana Prior") -> Names:
        """What the owner's phone knows of somebody: their code, and the newest link."""
        links = [text for text in self.texts() if "/a/" in text]
        path = "/a/" + links[-1].rsplit("/a/", 1)[1].split()[0] if links else ""
        return {"code": self.thread(who).code, "path": path}

    @contextmanager
    def at_the_door(self) -> Iterator[None]:
        """The entry points work with this shop's ports."""
        wiring.use(self.ports)
        try:
            yield
        finally:
            wiring.use(None)
