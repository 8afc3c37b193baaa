"""Making the adapters, lazily, and handing them to the desk. `use` is the seam for other ports."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any, cast

from . import channels
from .desk.inbound import webhook
from .desk.ports.door import DoorPorts
from .desk.ports.errors import Unavailable
from .settings import Settings, read

TEXTS_TOPIC = "kept-texts"  # the SNS topic on which texts from phones arrive
RECEIVES_MAX = 3  # then the queue puts a body aside

if TYPE_CHECKING:
    from .adapters.aws.client import Aws
    from .adapters.dynamodb.site import Site
    from .desk.ports.channel import Channel
    from .desk.ports.door import ChannelDoor
    from .desk.ports.ports import Ports
    from .model.channel import Endpoint
    from .model.http import HttpResponse

log = logging.getLogger("kept")
texts_log = logging.getLogger("kept-texts")  # Chalice lets only errors through on its own
_given: Ports | None = None


def use(other: Ports | None) -> None:
    """Hand in other ports: fakes in tests, the street's on a laptop. None: the real ones again."""
    global _given
    _given = other
    for cached in (_real, _real_door, _site, _aws):
        cached.cache_clear()


def ports() -> Ports:
    """The ports the desk works with, made when first needed. Raises Misconfigured."""
    return _given if _given is not None else _real()


def door_ports() -> DoorPorts:
    """The few of them that the webhook door needs: a cold start pays for no others."""
    return _given.door() if _given is not None else _real_door()


def at_home() -> Ports:
    """The ports, knowing where our own pages are, as whoever writes links needs them.

    Where the table does not answer they know it not: a text without a link is better than none.
    """
    found = ports()
    if found.base_url or _given is not None:
        return found
    try:
        return replace(found, base_url=_site().url())
    except Unavailable:
        return found


def channel(name: str) -> Channel:
    """A channel's folder as the desk uses it."""
    return cast("Channel", channels.find(name))


def channel_door(name: str) -> ChannelDoor:
    """What the webhook door uses of a channel's folder."""
    return cast("ChannelDoor", channels.door(name))


def endpoint(bases: Mapping[str, str], name: str) -> Endpoint:
    """Where a channel's platform is: where the environment says, else where the channel does."""
    said = channel(name).ENDPOINT
    return replace(said, base=bases.get(said.variable, said.base))


@cache
def _real() -> Ports:
    return made(read(os.environ), _aws())


@cache
def _real_door() -> DoorPorts:
    from .adapters.aws.queue import SqsQueue
    from .adapters.aws.vault import SsmVault
    from .adapters.clock import SystemClock

    settings, aws = read(os.environ), _aws()
    return DoorPorts(
        SqsQueue(aws, settings.queue_url),
        SsmVault(aws, settings.stage, channel_door),
        SystemClock(),
        channel_door,
        channels.name_of,
    )


@cache
def _site() -> Site:
    from .adapters.dynamodb.site import Site
    from .adapters.dynamodb.table import Table

    return Site(Table(_aws(), read(os.environ).table))


@cache
def _aws() -> Aws:
    from .adapters.aws.client import Aws

    return Aws(read(os.environ).region or None)


def made(settings: Settings, aws: Aws) -> Ports:
    """The real ports for these settings. Nothing is opened before it is used."""
    from .adapters.aws.mail import SnsMail
    from .adapters.aws.metrics import tell_figure
    from .adapters.aws.phone import SnsPhone
    from .adapters.aws.queue import SqsQueue
    from .adapters.aws.vault import SsmVault
    from .adapters.clock import SystemClock
    from .adapters.dynamodb.store import DynamoStore
    from .adapters.http.platforms import HttpPlatforms
    from .adapters.http.request import Timeouts
    from .adapters.randomness import SystemRandomness
    from .desk.ports.ports import Ports

    vault = SsmVault(aws, settings.stage, channel_door)

    return Ports(
        store=DynamoStore(aws, settings.table),
        queue=SqsQueue(aws, settings.queue_url),
        platforms=HttpPlatforms(
            vault,
            partial(endpoint, settings.bases),
            Timeouts(read=settings.http_timeout_seconds, total=settings.http_timeout_seconds + 3),
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
        randomness=SystemRandomness(),
        channel=channel,
        channel_name=channels.name_of,
        base_url=settings.base_url,
        metrics=partial(tell_figure, settings.stage),
        two_way=settings.two_way,
    )


def handshake(segment: str, query: Mapping[str, str]) -> HttpResponse:
    """What a platform's GET is answered."""
    return webhook.handshake(door_ports(), segment, query)


def accept(segment: str, body: bytes, headers: Mapping[str, str]) -> HttpResponse:
    """What a webhook's POST is answered."""
    return webhook.accept(door_ports(), segment, body, headers)


def work(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Hear each queued body by itself; the message ids of those that failed."""
    from .adapters.aws.queue import decode
    from .desk.inbound.receive import receive

    failed = []
    for record in records:
        try:
            receive(at_home(), decode(record["body"]))
        except Exception as error:  # noqa: BLE001 - one failing item never blocks its neighbours
            log.error(
                json.dumps({"failed": str(record["messageId"]), "error": type(error).__name__})
            )
            if not _starts_over(record, error):
                failed.append(str(record["messageId"]))
    return failed


def _starts_over(record: Mapping[str, Any], error: Exception) -> bool:
    """Whether a body that failed its last try is queued anew: the world did not answer.

    One that fails by itself goes aside after that try, to the dead letters. The owner hears of
    either.
    """
    from .adapters.aws.queue import decode
    from .desk.outbound.failures import give_up, start_over

    if int(record.get("attributes", {}).get("ApproximateReceiveCount", 1)) < RECEIVES_MAX:
        return False
    try:
        inbound = decode(record["body"])
    except Unavailable:
        give_up(at_home(), "")
        return False
    if isinstance(error, Unavailable) and start_over(at_home(), inbound):
        return True
    give_up(at_home(), inbound.channel)
    return False


def minute() -> int:
    """Look at every thread whose time has come; how many there were."""
    from .desk.inbound.wake import minute as look

    return look(at_home())


def texted(message: str, sns_id: str) -> str:
    """A text from a phone, as the topic brings it; what became of it. Raises what failed."""
    from .adapters.aws.texted_in import texted_in
    from .desk.commands.receive_text import texted as take

    mine = at_home()
    text = texted_in(message, sns_id, mine.clock.now())
    came = take(mine, text) if text is not None else "unreadable"
    texts_log.warning(json.dumps({"texted": str(came)}))  # neither who wrote nor what
    return str(came)


def care() -> None:
    """Look after the connections, and after what they did not bring."""
    from .desk.care.care import care as look_after

    look_after(at_home(), sorted(channels.NAMES), sys.version_info[:2])


def audit() -> dict[str, int]:
    """What does not hold, in numbers. It takes no ports: what it judges must not answer for it."""
    from .adapters.audit.auditor import Auditor
    from .adapters.clock import SystemClock

    settings = read(os.environ)
    auditor = Auditor(_aws(), settings.table, settings.queue_url, sorted(channels.NAMES))
    return auditor.report(settings.stage, SystemClock().now())


def show(token: str) -> HttpResponse:
    """The small page behind a text's link."""
    from .desk.pages.press import shown

    return shown(at_home(), token)


def press(token: str, body: bytes) -> HttpResponse:
    """The small page after a button was pressed."""
    from .desk.pages.press import pressed

    return pressed(at_home(), token, body)


def deletion(segment: str, body: bytes) -> HttpResponse:
    """What a platform is answered that wants somebody's data deleted."""
    from .desk.privacy.requests import deletion as ask

    return ask(at_home(), segment, body)


def deletion_status(code: str) -> HttpResponse:
    """The page that tells what became of such a request."""
    from .desk.privacy.requests import status

    return status(at_home(), code)


def notice(name: str) -> HttpResponse:
    """One of the pages for anybody, "privacy" or "terms"."""
    from .desk.pages.public import notice as page

    return page(ports(), name)


def deauthorise(segment: str, body: bytes) -> HttpResponse:
    """What a platform is answered that tells of somebody who removed our app."""
    from .desk.privacy.requests import deauthorised

    return deauthorised(at_home(), segment, body)
