"""Making the adapters, lazily, and handing them to the desk. `use` is the seam for other hands."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from . import channels
from .desk import door
from .desk.ports import Channel, Hands, Unavailable
from .settings import Settings, read

RECEIVES_MAX = 3  # then the queue puts a body aside
if TYPE_CHECKING:
    from .model import Reply

log = logging.getLogger("kept")
_given: Hands | None = None


def use(other: Hands | None) -> None:
    """Hand in other hands: fakes in tests, the street's on a laptop. None: the real ones again."""
    global _given
    _given = other
    _real.cache_clear()


def hands() -> Hands:
    """The hands the desk works with, made when first needed. Raises Misconfigured."""
    return _given if _given is not None else _real()


def channel(name: str) -> Channel:
    """A channel's folder as the desk uses it."""
    return cast(Channel, channels.find(name))


@cache
def _real() -> Hands:
    return made(read(os.environ))


def made(settings: Settings) -> Hands:
    """The real hands for these settings. Nothing is opened before it is used."""
    from .adapters.aws import Aws
    from .adapters.clock import SystemClock
    from .adapters.dynamo import DynamoStore
    from .adapters.exchange import Patience
    from .adapters.mail import SnsMail
    from .adapters.phone import SnsPhone
    from .adapters.platforms import HttpPlatforms
    from .adapters.queue import SqsQueue
    from .adapters.vault import SsmVault

    aws = Aws(settings.region or None)
    vault = SsmVault(aws, settings.stage)
    return Hands(
        store=DynamoStore(aws, settings.table),
        queue=SqsQueue(aws, settings.queue_url),
        platforms=HttpPlatforms(
            vault,
            {"facebook": settings.graph_base, "x": settings.x_base},
            Patience(read=settings.http_timeout_seconds, total=settings.http_timeout_seconds + 3),
        ),
        phone=SnsPhone(
            aws,
            price_max=str(settings.sms_max_price_usd),
            origination=settings.sms_origination,
            sender_id=settings.sms_sender,
        ),
        mail=SnsMail(aws, settings.mail_topic),
        vault=vault,
        clock=SystemClock(),
        channel=channel,
        channel_name=channels.name_of,
        base_url=settings.base_url,
    )


def handshake(segment: str, query: Mapping[str, str]) -> Reply:
    """What a platform's GET is answered."""
    return door.handshake(hands(), segment, query)


def accept(segment: str, body: bytes, headers: Mapping[str, str]) -> Reply:
    """What a webhook's POST is answered."""
    return door.accept(hands(), segment, body, headers)


def work(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Hear each queued body by itself; the message ids of those that failed."""
    from .adapters.queue import decode
    from .desk.receive import receive

    failed = []
    for record in records:
        try:
            receive(hands(), decode(record["body"]))
        except Exception as error:  # noqa: BLE001 - one failing item never blocks its neighbours
            failed.append(str(record["messageId"]))
            _given_up(record)
            log.error(json.dumps({"failed": failed[-1], "error": type(error).__name__}))
    return failed


def _given_up(record: Mapping[str, Any]) -> None:
    """After its last try a body goes aside, to the dead letters: the owner hears of it."""
    from .adapters.queue import decode
    from .desk.giving_up import give_up

    if int(record.get("attributes", {}).get("ApproximateReceiveCount", 1)) >= RECEIVES_MAX:
        try:
            channel_name = decode(record["body"]).channel
        except Unavailable:
            channel_name = ""
        give_up(hands(), channel_name)


def minute() -> int:
    """Look at every thread whose time has come; how many there were."""
    from .desk.wake import minute as look

    return look(hands())


def show(token: str) -> Reply:
    """The small page behind a text's link."""
    from .desk.press import shown

    return shown(hands(), token)


def press(token: str, body: bytes) -> Reply:
    """The small page after a button was pressed."""
    from .desk.press import pressed

    return pressed(hands(), token, body)


def deletion(segment: str, body: bytes) -> Reply:
    """What a platform is answered that wants somebody's data deleted."""
    from .desk.requests import deletion as ask

    return ask(hands(), segment, body)


def deletion_status(code: str) -> Reply:
    """The page that tells what became of such a request."""
    from .desk.requests import status

    return status(hands(), code)


def deauthorise(segment: str, body: bytes) -> Reply:
    """What a platform is answered that tells of somebody who removed our app."""
    from .desk.requests import deauthorised

    return deauthorised(hands(), segment, body)
