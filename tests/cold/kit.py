"""The worlds as files of JSON, so that who plays a case need load nothing of ours to be in one."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from moto import mock_aws

from chalicelib.adapters.aws.client import Aws
from chalicelib.model.business import Mode
from infra.local.product import shortcut
from tests.channels import test_contract as contract
from tests.fakes.vault import ACCOUNTS, SECRETS

from . import worlds
from .cloud import ACCOUNT, REGION, rows_of, written
from .ours import load_all
from .shop import Shop

LINK_SECRET = "a-key-for-links-that-is-long-enough"
STAGES = {"bakery": ACCOUNTS, "contract": contract.ACCOUNTS}
USUAL = (
    *(worlds.quiet, worlds.one, worlds.several, worlds.praised, worlds.numbered),
    *(
        worlds.read_back,
        worlds.owed,
        worlds.looked_after,
        worlds.missed,
        worlds.away,
        worlds.crisis,
    ),
    *(worlds.crisis_in_use, worlds.locked, worlds.deaf, worlds.doubted, worlds.forgotten),
    *(worlds.wrote_to_the_page, worlds.posted_on_x, worlds.wrote_on_x),
)
DRAFTING = (worlds.in_draft_mode, worlds.after_a_week_of_drafts)
RECORDED = (worlds.unheard, worlds.heard_before)  # for what the channels' fixtures tell
STORIES: dict[str, tuple[worlds.Story, dict[str, Any]]] = {
    **{story.__name__: (story, {}) for story in USUAL},
    **{worlds.world_of(what): (worlds.said(words), {}) for what, words in worlds.SAID.items()},
    **{story.__name__: (story, {"mode": Mode.DRAFT}) for story in DRAFTING},
    **{story.__name__: (story, {"stage": "contract"}) for story in RECORDED},
    "written_on_the_page": (worlds.written_on_the_page, {"two_way": False}),
}


def made_once(name: str, folder: Path) -> dict[str, Any]:
    """A world out of its file, which is written by whoever first asks for it; others wait."""
    file = folder / f"{name}.json"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            file.write_text(json.dumps(made(name)))
    world: dict[str, Any] = json.loads(file.read_text())
    return world


def made(name: str) -> dict[str, Any]:
    """A world: when it is, what its story speaks of, and all of its rows and parameters."""
    load_all()  # a story is no case: it may lean on whatever there is
    story, how = STORIES[name]
    stage = how.get("stage", "bakery")
    with mock_aws():
        aws = Aws(REGION)
        shortcut.take(aws.client("dynamodb"), ACCOUNT)
        shop = Shop(aws, name, STAGES[stage], **{k: v for k, v in how.items() if k != "stage"})
        names, dynamo = story(shop), aws.client("dynamodb")
        return {
            "names": names,
            "at": shop.clock.now().isoformat(),
            "two_way": shop.ports.two_way,
            "stage": stage,
            "parameters": _parameters(STAGES[stage]),
            "schema": _schema(dynamo.describe_table(TableName=name)["Table"]),
            "rows": [written(row) for row in rows_of(dynamo, name)],
        }


def _schema(table: Mapping[str, Any]) -> dict[str, Any]:
    indexes = [
        {name: index[name] for name in ("IndexName", "KeySchema", "Projection")}
        for index in table.get("GlobalSecondaryIndexes", [])
    ]
    return {
        "KeySchema": table["KeySchema"],
        "AttributeDefinitions": table["AttributeDefinitions"],
        "BillingMode": "PAY_PER_REQUEST",
        **({"GlobalSecondaryIndexes": indexes} if indexes else {}),
    }


def _parameters(accounts: Mapping[str, Any]) -> dict[str, str]:
    """As deploy stores them. Each channel reads what it needs."""
    kept = {"link": LINK_SECRET}
    for channel, account in accounts.items():
        secrets = SECRETS[channel]
        known = {"name": account.name, "handle": account.handle, "app_id": account.app_id}
        keys = {"app_secret": secrets.signing[0], "verify_token": secrets.verify_token}
        ids = {"page_id": account.id, "user_id": account.id}
        kept[channel] = json.dumps({**secrets.tokens, **known, **keys, **ids})
    return kept
